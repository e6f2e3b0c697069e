package org.dokaz.record;

import java.time.Instant;
import java.time.LocalDate;
import org.dokaz.model.Maker;

/**
 * That a key can no longer be trusted, or no longer be used.
 *
 * @param key its public half, as signed notes write it
 * @param since the first day on which it may have been out of its keeper's hands
 * @param why the reason, in a person's own words
 */
public record KeyMourned(String key, Fate fate, LocalDate since, String why, Instant at, Maker by)
        implements CustodyDeed {

    /** What became of a key. */
    public enum Fate {
        /** Nobody has it any more. */
        LOST,
        /** Somebody else may have it. */
        COMPROMISED
    }

    @Override
    public Deed deed() {
        return Deed.KEY_MOURNED;
    }
}
