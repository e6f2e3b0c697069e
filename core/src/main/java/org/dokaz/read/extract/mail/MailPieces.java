package org.dokaz.read.extract.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Piece;
import org.dokaz.read.extract.Pieces;

/** A message, or the messages of a mailbox one after another: each is a document, each file sent with it a file of its own. */
public final class MailPieces implements Pieces {

    /** The most messages of one mailbox. */
    static final int MESSAGES_MAX = 500_000;

    private static final int REMEMBERED_MAX = 500_000;

    private final Source source;
    private final boolean inMailbox;
    private final Deque<Piece> ahead = new ArrayDeque<>();
    private final Map<Digest, Integer> senders = new HashMap<>();
    private final Map<Digest, Integer> numbers = new HashMap<>();
    private Optional<RawMail> next;
    private int count;
    private boolean ended;

    private MailPieces(Source source, boolean inMailbox) throws IOException {
        this.source = source;
        this.inMailbox = inMailbox;
        this.next = source.next();
    }

    /** Where messages come from. */
    private interface Source {
        Optional<RawMail> next() throws IOException;

        void close() throws IOException;
    }

    /** One message. */
    public static MailPieces ofMessage(Content message) throws IOException {
        return new MailPieces(new Sole(message), false);
    }

    /** The messages of a mailbox. */
    public static MailPieces ofMailbox(Content mailbox) throws IOException {
        Mailbox messages = new Mailbox(mailbox.open());
        return new MailPieces(
                new Source() {
                    @Override
                    public Optional<RawMail> next() throws IOException {
                        return messages.next();
                    }

                    @Override
                    public void close() throws IOException {
                        messages.close();
                    }
                },
                true);
    }

    private static final class Sole implements Source {

        private final Content message;
        private boolean given;

        Sole(Content message) {
            this.message = message;
        }

        @Override
        public Optional<RawMail> next() throws IOException {
            if (given) {
                return Optional.empty();
            }
            given = true;
            try (InputStream in = message.open()) {
                byte[] bytes = in.readNBytes(Mailbox.MESSAGE_BYTES_MAX);
                return Optional.of(new RawMail(bytes, in.read() >= 0));
            }
        }

        @Override
        public void close() {
            given = true;
        }
    }

    @Override
    public Optional<Piece> next() throws IOException {
        if (ahead.isEmpty() && !ended) {
            fill();
        }
        return Optional.ofNullable(ahead.poll());
    }

    private void fill() throws IOException {
        if (next.isEmpty()) {
            ended = true;
            if (count == 0) {
                ahead.add(told(Fault.EMPTY, "a mailbox without a message in it"));
            }
            return;
        }
        RawMail raw = next.get();
        count++;
        if (count > MESSAGES_MAX) {
            ended = true;
            ahead.add(told(
                    Fault.TOO_LARGE,
                    "more than " + MESSAGES_MAX + " messages (MESSAGES_MAX); split it and read the pieces"));
            return;
        }
        next = source.next();
        MailMessage message = MailMessage.of(raw, String.valueOf(count), inMailbox);
        Optional<String> replyTo = message.answers()
                .flatMap(id -> Optional.ofNullable(numbers.get(Digest.ofText(id))))
                .map(String::valueOf);
        if (numbers.size() < REMEMBERED_MAX) {
            message.id().ifPresent(id -> numbers.putIfAbsent(Digest.ofText(id), count));
        }
        ahead.addAll(message.pieces(sender(message.sender()), replyTo, next.isEmpty()));
    }

    private static Piece told(Fault fault, String detail) {
        return new Piece.Part(new Extraction.Found(Optional.empty(), new Outcome.Failed<>(fault, detail)), true);
    }

    /** Numbered as they first write: an address is a person's. */
    private String sender(String from) {
        Digest who = Digest.ofText(from);
        Integer known = senders.get(who);
        if (known == null && senders.size() < REMEMBERED_MAX) {
            known = senders.size() + 1;
            senders.put(who, known);
        }
        return known == null ? "a sender" : "sender " + known;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
