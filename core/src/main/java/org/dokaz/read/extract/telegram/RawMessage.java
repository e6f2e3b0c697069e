package org.dokaz.read.extract.telegram;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Posting;

/**
 * The members of a message that are read. Numbers are withheld already from whatever is shown, but not from the paths by
 * which files are looked up.
 *
 * @param localDay by the clock of the computer that exported, for messages that lack a better one
 * @param text the words, with those of a poll or list below them
 * @param isContact whether somebody's contact was sent with it
 */
record RawMessage(
        Optional<String> number,
        Optional<String> type,
        Optional<String> action,
        Optional<Instant> sentAt,
        Optional<Instant> editedAt,
        Optional<LocalDate> localDay,
        Optional<String> senderId,
        Optional<String> signature,
        Optional<Posting.Forward> forward,
        Optional<String> replyTo,
        String text,
        boolean isContact,
        List<Medium> media) {

    /**
     * A file sent with it.
     *
     * @param path where it lies
     * @param absent why there is no path
     */
    record Medium(String kind, Optional<String> path, Optional<String> absent) {}
}
