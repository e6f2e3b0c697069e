package org.dokaz.app;

import java.nio.file.Path;
import java.util.List;

/**
 * What was moved between a case and its vault.
 *
 * @param originals how many originals went into the vault
 * @param records how many records went into it
 * @param returned how many records came back
 * @param untold how many of the records that went have nothing in their place: what they tell could not be told without what is withheld
 * @param leftovers files in the case's folder that are no part of the case and hold a withheld name
 */
public record Moved(int originals, int records, int returned, int untold, List<Path> leftovers) {

    /** Nothing at all. */
    static final Moved NOTHING = new Moved(0, 0, 0, 0, List.of());

    public Moved {
        leftovers = List.copyOf(leftovers);
    }

    Moved with(List<Path> found) {
        return new Moved(originals, records, returned, untold, found);
    }
}
