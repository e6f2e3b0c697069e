package org.dokaz.formation;

import java.util.Optional;
import org.dokaz.formation.Vocabulary.Sort;

/**
 * One thing that a formation's name says.
 *
 * @param meaning a number in digits, a name as written, else the meaning in plain English
 * @param quoted whether it stood in quotation marks of its own
 */
record Item(Sort sort, String meaning, Optional<Allegiance> side, boolean quoted) {

    static Item of(Sort sort, String meaning) {
        return new Item(sort, meaning, Optional.empty(), false);
    }

    boolean is(Sort... sorts) {
        for (Sort one : sorts) {
            if (sort == one) {
                return true;
            }
        }
        return false;
    }
}
