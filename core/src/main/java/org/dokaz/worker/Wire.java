package org.dokaz.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Block;
import org.dokaz.model.Digest;
import org.dokaz.model.FileData;
import org.dokaz.model.Masthead;
import org.dokaz.model.Placement;
import org.dokaz.model.Posting;
import org.dokaz.model.Span;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;

/**
 * What was found in an exhibit as bytes, and back without a loss. Whoever reads it believes nothing: the parser that
 * wrote it may have been taken over by the exhibit.
 */
final class Wire {

    private static final byte MADE = 1;
    private static final byte DECLINED = 2;
    private static final byte FAILED = 3;

    private Wire() {}

    /** The bytes of what was found. */
    static byte[] bytes(List<Extraction.Found> documents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new Writer(new DataOutputStream(bytes)).documents(documents);
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return bytes.toByteArray();
    }

    /**
     * What these bytes say was found: at least one document, all places of which lie in its text.
     *
     * @throws IOException where they say nothing of the sort
     */
    static List<Extraction.Found> documents(byte[] bytes) throws IOException {
        try {
            return new Reader(new DataInputStream(new ByteArrayInputStream(bytes))).documents();
        } catch (RuntimeException unsound) {
            throw new IOException("no answer: " + unsound.getClass().getSimpleName(), unsound);
        }
    }

    private interface Write<T> {
        void one(T item) throws IOException;
    }

    private interface Read<T> {
        T one() throws IOException;
    }

    private record Writer(DataOutputStream out) {

        void documents(List<Extraction.Found> documents) throws IOException {
            list(documents, this::found);
        }

        private void found(Extraction.Found found) throws IOException {
            optional(found.part(), this::text);
            masthead(found.masthead());
            list(found.fileData(), data -> {
                text(data.name());
                text(data.value());
            });
            switch (found.outcome()) {
                case Outcome.Made<Draft>(Draft draft) -> {
                    out.writeByte(MADE);
                    draft(draft);
                }
                case Outcome.Declined<Draft>(String why) -> {
                    out.writeByte(DECLINED);
                    text(why);
                }
                case Outcome.Failed<Draft>(Fault fault, String detail) -> {
                    out.writeByte(FAILED);
                    text(fault.name());
                    text(detail);
                }
            }
        }

        private void draft(Draft draft) throws IOException {
            masthead(draft.masthead());
            optional(draft.declaredLanguage(), this::text);
            text(draft.text());
            list(draft.blocks(), block -> {
                span(block.span());
                text(block.kind().name());
            });
            list(draft.placements(), place -> {
                span(place.span());
                for (int number : new int[] {place.page(), place.left(), place.top(), place.width(), place.height()}) {
                    out.writeInt(number);
                }
            });
        }

        private void masthead(Masthead masthead) throws IOException {
            optional(masthead.outlet(), this::text);
            optional(masthead.title(), this::text);
            optional(masthead.url(), this::text);
            optional(masthead.published(), day -> text(day.toString()));
            optional(masthead.posting(), this::posting);
        }

        private void posting(Posting posting) throws IOException {
            text(posting.number());
            optional(posting.sentAt(), moment -> text(moment.toString()));
            optional(posting.editedAt(), moment -> text(moment.toString()));
            optional(posting.sender(), this::text);
            optional(posting.signature(), this::text);
            optional(posting.forward(), forward -> optional(forward.from(), this::text));
            optional(posting.replyTo(), this::text);
            optional(posting.album(), this::text);
            list(posting.attachments(), attachment -> {
                text(attachment.kind());
                optional(attachment.path(), this::text);
                optional(attachment.exhibit(), digest -> text(digest.hex()));
                optional(attachment.absent(), this::text);
            });
        }

        private void span(Span span) throws IOException {
            out.writeInt(span.start());
            out.writeInt(span.end());
        }

        // In the units of the text itself, since half a surrogate pair has no UTF-8.
        private void text(String text) throws IOException {
            out.writeInt(text.length());
            out.writeChars(text);
        }

        private <T> void optional(Optional<T> item, Write<T> write) throws IOException {
            out.writeBoolean(item.isPresent());
            if (item.isPresent()) {
                write.one(item.get());
            }
        }

        private <T> void list(List<T> items, Write<T> write) throws IOException {
            out.writeInt(items.size());
            for (T item : items) {
                write.one(item);
            }
        }
    }

    private record Reader(DataInputStream in) {

        List<Extraction.Found> documents() throws IOException {
            List<Extraction.Found> documents = list(this::found);
            if (documents.isEmpty() || in.available() > 0) {
                throw new IOException("no answer");
            }
            return documents;
        }

        private Extraction.Found found() throws IOException {
            return new Extraction.Found(
                    optional(this::text), masthead(), list(() -> new FileData(text(), text())), outcome());
        }

        private Outcome<Draft> outcome() throws IOException {
            return switch (in.readByte()) {
                case MADE -> new Outcome.Made<>(draft());
                case DECLINED -> new Outcome.Declined<>(text());
                case FAILED -> new Outcome.Failed<>(Fault.valueOf(text()), text());
                default -> throw new IOException("no outcome");
            };
        }

        private Draft draft() throws IOException {
            Masthead masthead = masthead();
            Optional<String> language = optional(this::text);
            String text = text();
            List<Block> blocks = list(() -> new Block(span(text), Block.Kind.valueOf(text())));
            int from = 0;
            for (Block block : blocks) {
                if (block.span().start() < from) {
                    throw new IOException("blocks that overlap");
                }
                from = block.span().end();
            }
            List<Placement> placements = list(() ->
                    new Placement(span(text), in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt()));
            return new Draft(masthead, language, text, blocks, placements);
        }

        private Masthead masthead() throws IOException {
            return new Masthead(
                    optional(this::text),
                    optional(this::text),
                    optional(this::text),
                    optional(() -> LocalDate.parse(text())),
                    optional(this::posting));
        }

        private Posting posting() throws IOException {
            return new Posting(
                    text(),
                    optional(() -> Instant.parse(text())),
                    optional(() -> Instant.parse(text())),
                    optional(this::text),
                    optional(this::text),
                    optional(() -> new Posting.Forward(optional(this::text))),
                    optional(this::text),
                    optional(this::text),
                    list(() -> new Posting.Attachment(
                            text(), optional(this::text), optional(() -> new Digest(text())), optional(this::text))));
        }

        private Span span(String text) throws IOException {
            Span span = new Span(in.readInt(), in.readInt());
            if (span.end() > text.length()) {
                throw new IOException("a place beyond the text");
            }
            return span;
        }

        private String text() throws IOException {
            int length = in.readInt();
            if (length < 0 || length > in.available() / Character.BYTES) {
                throw new IOException("a text longer than what was sent");
            }
            char[] text = new char[length];
            for (int at = 0; at < length; at++) {
                text[at] = in.readChar();
            }
            return new String(text);
        }

        private <T> Optional<T> optional(Read<T> read) throws IOException {
            return in.readBoolean() ? Optional.of(read.one()) : Optional.empty();
        }

        private <T> List<T> list(Read<T> read) throws IOException {
            int count = in.readInt();
            // Everything that is listed takes a byte at least, so that no list can claim more than was sent.
            if (count < 0 || count > in.available()) {
                throw new IOException("a list longer than what was sent");
            }
            List<T> items = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                items.add(read.one());
            }
            return items;
        }
    }
}
