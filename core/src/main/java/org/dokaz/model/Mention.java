package org.dokaz.model;

import java.util.List;
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

    /**
     * A place, named.
     *
     * @param candidates the places it may be, likeliest first, where nothing settles which; empty where one is settled on
     *     or none is known
     * @param because why one of several places of that name was settled on, or none, in plain words; empty where the name
     *     is one place's alone
     */
    record Place(Citation cited, Where where, List<Where> candidates, Optional<String> because) implements Mention {

        public Place {
            candidates = List.copyOf(candidates);
        }

        /** A place about which there is nothing to settle. */
        public Place(Citation cited, Where where) {
            this(cited, where, List.of(), Optional.empty());
        }
    }

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
