package org.dokaz.spelling;

import java.util.Optional;

/** What a list of known things says of two spellings, such as a gazetteer with the names that each place has had. */
@FunctionalInterface
public interface KnownNames {

    /** Knows nothing. */
    KnownNames NONE = (a, b) -> Optional.empty();

    /** The thing that bears both names, worded for a reader; empty when the list knows of none. */
    Optional<String> sameThing(String a, String b);
}
