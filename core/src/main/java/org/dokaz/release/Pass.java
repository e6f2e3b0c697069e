package org.dokaz.release;

import java.util.Optional;
import org.dokaz.record.Wording;

/** Whether a claim may leave the house, and how. */
sealed interface Pass {

    /** In its own words. */
    record Open() implements Pass {}

    /**
     * In words that a person wrote or approved, without its source.
     *
     * @param person whom this protects; empty where the document itself is restricted or nobody can be told apart
     */
    record Reworded(Wording wording, Optional<Person> person) implements Pass {}

    /** Not at all. */
    record Held(Optional<Person> person, String why) implements Pass {}
}
