package org.dokaz.model;

import java.util.Optional;

/** Something a reader noticed in a transcript. */
public sealed interface Mention {

    /** The words that mention it. */
    Citation cited();

    /**
     * A person, role, organisation, unit or identifier, named.
     *
     * @param canonical the name in its base form, where it could be told: nominative, without title
     */
    record Name(Citation cited, NameKind kind, Optional<String> canonical) implements Mention {}

    /** A place, named. */
    record Place(Citation cited, Where where) implements Mention {}

    /**
     * A time expression.
     *
     * @param timex its TIMEX3 value, such as {@code 2022-05-24}, {@code 2022-05}, {@code P3W} or {@code PAST_REF}
     * @param when the days it means, where it means any
     */
    record Time(Citation cited, TimeKind kind, String timex, Optional<When> when) implements Mention {}

    /** A number of something, a share included. */
    record Quantity(Citation cited, Amount amount) implements Mention {}

    /** What sort of thing a name names. */
    enum NameKind {
        PERSON,
        ROLE,
        ORGANISATION,
        UNIT,
        IDENTIFIER
    }

    /** The TIMEX3 types (ISO-TimeML). */
    enum TimeKind {
        DATE,
        TIME,
        DURATION,
        SET
    }
}
