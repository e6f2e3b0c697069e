package org.dokaz.preserve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dokaz.ledger.VerifierKey;
import org.dokaz.record.KeyMourned;

/**
 * A key that signs heads of a log, and from when to when it did.
 *
 * @param begun the entry that tells of it
 * @param since when that was
 * @param vouched whether the key before it spoke for it
 * @param ended the entry from which on another signs
 * @param mournedAt the entry that mourns it
 * @param mourned what is said of it there
 */
public record KeyLife(
        VerifierKey key,
        long begun,
        Instant since,
        boolean vouched,
        Optional<Long> ended,
        Optional<Long> mournedAt,
        Optional<KeyMourned> mourned) {

    KeyLife endingAt(long entry) {
        return new KeyLife(key, begun, since, vouched, Optional.of(entry), mournedAt, mourned);
    }

    KeyLife mourned(long entry, KeyMourned told) {
        return new KeyLife(key, begun, since, vouched, ended, Optional.of(entry), Optional.of(told));
    }

    /** Whether a head that bears this time is to be trusted as far as the key goes: signed before its keeper lost sight of it. */
    boolean isTrustedAt(Instant signed) {
        return mourned.isEmpty()
                || LocalDate.ofInstant(signed, ZoneOffset.UTC)
                        .isBefore(mourned.get().since());
    }
}
