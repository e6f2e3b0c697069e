package org.dokaz.search;

import java.util.List;

/** What a query asks for, or a piece of it. */
sealed interface Clause {

    /** A word in any form, spelling and script. One with a hyphen or slash in it asks for its parts side by side. */
    record Word(String written) implements Clause {}

    /** Every word that begins so. */
    record Beginning(String written) implements Clause {}

    /** Words as they are written, side by side. */
    record Phrase(String written) implements Clause {}

    /** Words in one field alone. */
    record Within(String field, Clause asked) implements Clause {}

    /** What has one of these values, or lies in this time. */
    record Having(Filter filter) implements Clause {}

    /** All of some. */
    record All(List<Clause> clauses) implements Clause {

        public All {
            clauses = List.copyOf(clauses);
        }
    }

    /** Any of some. */
    record Any(List<Clause> clauses) implements Clause {

        public Any {
            clauses = List.copyOf(clauses);
        }
    }

    /** What is not so. */
    record Not(Clause clause) implements Clause {}
}
