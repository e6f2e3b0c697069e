package org.dokaz.read.extract.mail;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.FileData;
import org.dokaz.model.Masthead;
import org.dokaz.model.Posting;
import org.dokaz.model.Provenance;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.MailDate;
import org.dokaz.read.extract.Piece;
import org.dokaz.read.extract.packed.EntryName;

/** One message: the document that it is, and the files sent with it. */
final class MailMessage {

    private final String number;
    private final boolean inMailbox;
    private final boolean cut;
    private final Fields headers;
    private final Leaves leaves;

    private MailMessage(String number, boolean inMailbox, boolean cut, Fields headers, Leaves leaves) {
        this.number = number;
        this.inMailbox = inMailbox;
        this.cut = cut;
        this.headers = headers;
        this.leaves = leaves;
    }

    /**
     * One message.
     *
     * @param number its place in its mailbox
     * @param inMailbox whether it is one of several
     */
    static MailMessage of(RawMail raw, String number, boolean inMailbox) {
        Fields headers = Fields.of(raw.bytes(), 0, raw.bytes().length);
        return new MailMessage(number, inMailbox, raw.cut(), headers, Leaves.of(raw.bytes(), headers));
    }

    /** The name that no other message has. */
    Optional<String> id() {
        return headers.text("message-id");
    }

    /** The name of the message that it answers. */
    Optional<String> answers() {
        return headers.text("in-reply-to");
    }

    /** Who sent it, to be told from others who did. */
    String sender() {
        return headers.text("from").orElse("");
    }

    /**
     * The message and then its files.
     *
     * @param sender what the sender goes by, which tells nothing of the person
     * @param replyTo the number of the message that it answers
     */
    List<Piece> pieces(String sender, Optional<String> replyTo, boolean last) {
        Optional<Leaf> page = savedPage();
        if (page.isPresent()) {
            return savedPage(page.get(), last);
        }
        List<Piece> pieces = new ArrayList<>();
        List<Posting.Attachment> attachments = new ArrayList<>();
        List<Piece> files = new ArrayList<>();
        for (Leaf leaf : leaves.files()) {
            String name =
                    EntryName.of(leaf.name().orElse(unnamed(leaf))).shown().replace('/', '_');
            attachments.add(new Posting.Attachment(
                    "attachment", Optional.of(name), Optional.of(Digest.of(leaf.bytes())), Optional.empty()));
            String entry = (inMailbox ? number + "/" : "") + (files.size() + 1) + "/" + name;
            files.add(new Piece.File(
                    entry, leaf.bytes(), Provenance.BLANK.with(List.of("sent with the message as " + leaf.type()))));
        }
        Masthead masthead = masthead(sender, replyTo, attachments);
        Optional<String> part = inMailbox ? Optional.of(number) : Optional.empty();
        pieces.add(
                new Piece.Part(new Extraction.Found(part, masthead, said(), outcome(masthead)), last && !leavesMore()));
        pieces.addAll(files);
        if (leavesMore()) {
            Optional<String> rest = Optional.of(inMailbox ? number + " beside" : "beside");
            pieces.add(
                    new Piece.Part(new Extraction.Found(rest, new Outcome.Failed<>(Fault.TOO_LARGE, whyMore())), last));
        }
        return pieces;
    }

    /** The page that a browser saved as a message (MHTML), if this is one. */
    private Optional<Leaf> savedPage() {
        boolean saved = headers.raw("snapshot-content-location").isPresent();
        return saved ? leaves.words().stream().filter(Leaf::isHtml).findFirst() : Optional.empty();
    }

    private List<Piece> savedPage(Leaf page, boolean last) {
        Provenance known = new Provenance(
                Optional.empty(),
                Optional.empty(),
                headers.text("snapshot-content-location").map(MailMessage::shown),
                headers.raw("date").flatMap(MailDate::of).map(OffsetDateTime::toInstant),
                List.of("the date is that of the computer that saved the page"));
        Outcome<Draft> told = new Outcome.Declined<>(
                "a page that a browser saved (MHTML): the page is kept and read by itself; its pictures stay in the original");
        return List.of(
                new Piece.Part(new Extraction.Found(Optional.empty(), told), last),
                new Piece.File("page.html", page.bytes(), known));
    }

    private boolean leavesMore() {
        return cut || leaves.isTooDeep() || leaves.isTooMany();
    }

    private String whyMore() {
        if (cut) {
            return "longer than " + Mailbox.MESSAGE_BYTES_MAX
                    + " bytes (MESSAGE_BYTES_MAX): what stands behind was not read;"
                    + " save the message by itself, without the largest of its files";
        }
        return leaves.isTooMany()
                ? "more than " + Leaves.PARTS_MAX
                        + " parts in one message (PARTS_MAX), as bombs have: the first were taken out;"
                        + " save the others from a mail program"
                : "parts lie more than " + Leaves.DEPTH_MAX + " deep in one another (DEPTH_MAX), as in bombs: what lies"
                        + " deeper was not read";
    }

    private static String unnamed(Leaf leaf) {
        return switch (leaf.type()) {
            case "message/rfc822" -> "message.eml";
            case "text/html" -> "page.html";
            case "text/plain" -> "text.txt";
            case "text/calendar" -> "invitation.ics";
            default -> "unnamed";
        };
    }

    private Masthead masthead(String sender, Optional<String> replyTo, List<Posting.Attachment> attachments) {
        Optional<OffsetDateTime> sent = headers.raw("date").flatMap(MailDate::of);
        Posting posting = new Posting(
                number,
                sent.map(OffsetDateTime::toInstant),
                Optional.empty(),
                outlet().isPresent() ? Optional.empty() : Optional.of(sender),
                Optional.empty(),
                Optional.empty(),
                replyTo,
                Optional.empty(),
                attachments);
        return new Masthead(
                outlet(),
                headers.text("subject").map(MailMessage::shown),
                headers.text("archived-at")
                        .map(address -> address.replace("<", "").replace(">", ""))
                        .filter(address -> address.startsWith("http"))
                        .map(MailMessage::shown),
                sent.map(OffsetDateTime::toLocalDate),
                Optional.of(posting));
    }

    /** Who publishes: only what is sent to a list has an outlet. The sender of any other message is a person. */
    private Optional<String> outlet() {
        boolean list = headers.raw("list-id").isPresent()
                || headers.raw("list-unsubscribe").isPresent();
        return list ? headers.text("from").map(MailMessage::displayName).map(MailMessage::shown) : Optional.empty();
    }

    private static String displayName(String from) {
        int address = from.lastIndexOf('<');
        String name = (address > 0 ? from.substring(0, address) : from).strip();
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    private List<FileData> said() {
        List<FileData> said = new ArrayList<>();
        for (String header : List.of("From", "Date", "Message-ID")) {
            headers.text(header.toLowerCase(Locale.ROOT))
                    .ifPresent(value -> said.add(new FileData(header, shown(value))));
        }
        if (leaves.isSigned()) {
            said.add(new FileData("Signature", "there is one; it was not checked"));
        }
        return said;
    }

    private static String shown(String value) {
        return EntryName.line(Fields.oneLine(value));
    }

    private Outcome<Draft> outcome(Masthead masthead) {
        if (leaves.isEncrypted()) {
            return new Outcome.Failed<>(
                    Fault.ENCRYPTED, "the message is encrypted; decrypt it in a mail program, and save it anew");
        }
        MessageWords words = MessageWords.of(leaves.words());
        if (!words.text().isBlank()) {
            return new Outcome.Made<>(
                    new Draft(masthead, headers.text("content-language"), words.text(), words.blocks()));
        }
        return leaves.files().isEmpty()
                ? new Outcome.Failed<>(
                        Fault.EMPTY, "a message without words or files; save it anew from a mail program")
                : new Outcome.Declined<>("no words in the message itself, only files: each is kept and read by itself");
    }
}
