package org.dokaz.resolve;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a document says of whoever bears a name, beside the name.
 *
 * @param roles offices and callings that stand beside the name, each as the keys of its words
 * @param born the years the bearer may have been born in, as far as an age was given: earliest and latest
 * @param on when the document was published
 * @param namesakes how many places of its name a place was left open between; 0 where it was settled or none has the name
 */
record Noted(Set<String> roles, Optional<Years> born, Optional<LocalDate> on, int namesakes) {

    Noted {
        roles = Set.copyOf(roles);
    }

    /** Some years, both ends included. */
    record Years(int earliest, int latest) {

        boolean isApartFrom(Years other) {
            return latest < other.earliest || other.latest < earliest;
        }
    }
}
