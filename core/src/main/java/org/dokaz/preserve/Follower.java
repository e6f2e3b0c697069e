package org.dokaz.preserve;

import java.util.Optional;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.LogMark;

/** Something that goes along with a check of a case, so that what was read need not be read again. */
@FunctionalInterface
public interface Follower {

    /**
     * Told of each entry that hangs together with those before it.
     *
     * @param kept its record, where it lies open and holds
     * @param behind the mark behind it
     */
    void entry(LogEntry entry, Optional<CaseRecord> kept, LogMark behind);
}
