package org.dokaz.app;

import java.nio.file.Path;
import java.util.List;
import org.dokaz.record.CaseRecord;

/**
 * What was moved between a case and its vault.
 *
 * @param originals how many originals went into the vault
 * @param records how many records went into it
 * @param returned how many records came back
 * @param untold how many of the records that went have nothing in their place: what they tell could not be told without what is withheld
 * @param decided what was decided, as it is kept
 * @param leftovers files in the case's folder that are no part of the case and hold a withheld name
 */
public record Moved(int originals, int records, int returned, int untold, List<CaseRecord> decided, List<Path> leftovers) {

    /** That nothing had to be moved. */
    static Moved nothing(List<CaseRecord> decided) {
        return new Moved(0, 0, 0, 0, decided, List.of());
    }

    public Moved {
        decided = List.copyOf(decided);
        leftovers = List.copyOf(leftovers);
    }

    Moved with(List<Path> found) {
        return new Moved(originals, records, returned, untold, decided, found);
    }
}
