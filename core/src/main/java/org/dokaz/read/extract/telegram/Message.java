package org.dokaz.read.extract.telegram;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.Masthead;
import org.dokaz.model.Posting;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Layout;

/** One message as it stands in an export: a document of its own. */
public final class Message {

    private static final String UNKNOWN_NUMBER = "?";

    private final Chat chat;
    private final RawMessage raw;
    private final Optional<String> member;
    private final Optional<String> album;

    /**
     * A message.
     *
     * @param member the sender's name inside the export, which says nothing of the person
     */
    Message(Chat chat, RawMessage raw, Optional<String> member, Optional<String> album) {
        this.chat = chat;
        this.raw = raw;
        this.member = member;
        this.album = album;
    }

    /** How many characters of words it has. */
    public int length() {
        return raw.text().length();
    }

    /** The files it names as sent with it. */
    public List<String> enclosed() {
        return raw.media().stream().flatMap(medium -> medium.path().stream()).toList();
    }

    Message inAlbum(String first) {
        return new Message(chat, raw, member, Optional.of(first));
    }

    /** Its number in its chat. */
    String number() {
        return raw.number().orElse(UNKNOWN_NUMBER);
    }

    /**
     * The document it is.
     *
     * @param enclosures the files that lie with the export
     */
    public Extraction.Found found(Enclosures enclosures) {
        Optional<String> part = Optional.of(chat.shownId().map(id -> id + "/").orElse("") + number());
        Masthead masthead = new Masthead(
                chat.outlet(), Optional.empty(), Optional.empty(), published(), Optional.of(posting(enclosures)));
        return new Extraction.Found(part, masthead, outcome(masthead));
    }

    /** The day by universal time: that of the exporting computer's clock is given without its zone. */
    private Optional<LocalDate> published() {
        return raw.sentAt()
                .map(instant -> instant.atOffset(ZoneOffset.UTC).toLocalDate())
                .or(raw::localDay);
    }

    private Posting posting(Enclosures enclosures) {
        return new Posting(
                number(),
                raw.sentAt(),
                raw.editedAt(),
                chat.isChannel() ? Optional.empty() : member,
                raw.signature(),
                raw.forward(),
                raw.replyTo(),
                album,
                attachments(enclosures));
    }

    private List<Posting.Attachment> attachments(Enclosures enclosures) {
        List<Posting.Attachment> attachments = new ArrayList<>();
        for (RawMessage.Medium medium : raw.media()) {
            Optional<Digest> digest = medium.path().flatMap(enclosures::digest);
            Optional<String> absent = medium.path().isEmpty()
                    ? medium.absent()
                    : digest.isPresent() ? Optional.empty() : Optional.of("named, but not in the export's folder");
            attachments.add(
                    new Posting.Attachment(medium.kind(), medium.path().map(PhoneNumbers::withheld), digest, absent));
        }
        return attachments;
    }

    private Outcome<Draft> outcome(Masthead masthead) {
        return switch (raw.type().orElse("")) {
            case "message" -> words(masthead);
            case "service" ->
                new Outcome.Declined<>("a service message"
                        + raw.action().map(action -> " (" + action + ")").orElse("") + ": nothing is said in it");
            case "unsupported" ->
                new Outcome.Declined<>(
                        "a message that Telegram Desktop could not export; look at it in Telegram itself");
            default ->
                new Outcome.Failed<>(
                        Fault.BROKEN,
                        "message " + number() + " is of no type that exports have; export the chat again");
        };
    }

    private Outcome<Draft> words(Masthead masthead) {
        String text = raw.text();
        if (!text.isBlank()) {
            return new Outcome.Made<>(new Draft(masthead, Optional.empty(), text, Layout.ofLines(text)));
        }
        if (raw.isContact()) {
            return new Outcome.Declined<>("a contact: kept with the export and shown nowhere");
        }
        List<String> kinds = raw.media().stream()
                .map(medium -> medium.kind().replace('_', ' '))
                .toList();
        if (!kinds.isEmpty()) {
            return new Outcome.Declined<>("no words in it, only: " + String.join(", ", kinds));
        }
        return new Outcome.Declined<>("no words in it");
    }

    /** Whether this message and the next were sent as one album: both bear media, from one sender at one second. */
    boolean goesOnIn(Message next) {
        return !raw.media().isEmpty()
                && !next.raw.media().isEmpty()
                && raw.sentAt().isPresent()
                && raw.sentAt().equals(next.raw.sentAt())
                && chat.equals(next.chat)
                && raw.senderId().equals(next.raw.senderId())
                && raw.forward().equals(next.raw.forward());
    }
}
