package org.dokaz.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an export tells of one message in a chat or channel, beside its words.
 *
 * @param number the message's own number in its chat
 * @param sentAt by the clock of the service, not of the computer that exported it
 * @param sender who sent it into a chat where many may: a name that stays the same inside one export and tells nothing
 *     of the person; empty in a channel
 * @param signature the author's name that a channel prints below a post
 * @param forward the message it was taken over from, if it was
 * @param replyTo the number of the message it answers
 * @param album the number of the first message of the album it belongs to; inferred from equal times
 */
public record Posting(
        String number,
        Optional<Instant> sentAt,
        Optional<Instant> editedAt,
        Optional<String> sender,
        Optional<String> signature,
        Optional<Forward> forward,
        Optional<String> replyTo,
        Optional<String> album,
        List<Attachment> attachments) {

    public Posting {
        attachments = List.copyOf(attachments);
    }

    /**
     * That a message was taken over from elsewhere. Exports tell neither which channel nor which message: only a name.
     *
     * @param from the name shown; empty where the account is deleted or hidden
     */
    public record Forward(Optional<String> from) {}

    /**
     * Something sent with a message.
     *
     * @param kind what sort of thing, such as {@code photo} or {@code voice_message}
     * @param path where it lies in the export's folder, as the export names it
     * @param exhibit the digest of its bytes, where they could be had
     * @param absent why its bytes could not be had
     */
    public record Attachment(String kind, Optional<String> path, Optional<Digest> exhibit, Optional<String> absent) {}
}
