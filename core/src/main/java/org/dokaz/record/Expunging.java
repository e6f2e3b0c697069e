package org.dokaz.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.dokaz.model.Maker;
import org.dokaz.record.Seclusion.Stretch;

/**
 * That something was taken out of a case for good, by whom, why and by whose authority. It names entries of the log and no original, and tells
 * nothing of what was in them.
 *
 * @param entries whose records are gone
 * @param authority the order, law or person that it was done on
 */
public record Expunging(List<Stretch> entries, String authority, String why, Instant at, Maker by)
        implements CaseRecord {

    public Expunging {
        entries = List.copyOf(entries);
    }

    /** The expunging of these entries. */
    public static Expunging of(Collection<Long> entries, String authority, String why, Instant at, Maker by) {
        return new Expunging(Seclusion.stretches(entries), authority, why, at, by);
    }

    @Override
    public Deed deed() {
        return Deed.EXPUNGED;
    }
}
