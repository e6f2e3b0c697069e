package org.dokaz.record;

import java.time.Instant;
import java.util.List;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;

/**
 * That exhibits were handed to a court or a prosecutor in a message that only they can open. It names no original that lies in the vault:
 * whoever can guess at an original's bytes could try the guess on its digest.
 *
 * @param recipients the SHA-256 of each certificate that it was encrypted to
 * @param given what was in it
 * @param unasked names of people whom somebody decided to be the accused, whose consent was not asked
 * @param message the SHA-256 of the encrypted message
 * @param sizeBytes how long the message is
 */
public record HandedOver(
        List<Digest> recipients,
        List<Given> given,
        List<String> unasked,
        Digest message,
        long sizeBytes,
        String why,
        Instant at,
        Maker by)
        implements CaseRecord {

    /** In which form an exhibit was given. */
    public enum Form {
        /** The bytes as they were received. */
        ORIGINAL,
        /** What stands in the case for an original in the vault. */
        STAND_IN,
        /** What the vault holds, under the id of what stands for it. */
        FROM_VAULT
    }

    /**
     * An exhibit that was given.
     *
     * @param exhibit the id under which the case shows it
     */
    public record Given(Digest exhibit, Form form) {}

    public HandedOver {
        recipients = List.copyOf(recipients);
        given = List.copyOf(given);
        unasked = List.copyOf(unasked);
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a hand-over is to somebody: name at least one recipient");
        }
    }

    @Override
    public Deed deed() {
        return Deed.HANDED_OVER;
    }
}
