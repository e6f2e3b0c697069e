package org.dokaz.invent;

import java.util.List;

/** What is planted in an incident. */
enum Plan {
    /** Nothing out of the ordinary. */
    PLAIN,
    /** Two videos a day apart show the same formation in the same town: two events. */
    TWO_VIDEOS,
    /** A share of one population comes back as a share of another. */
    DENOMINATORS,
    /** What was planned is retold as done, or the wounded as dead. */
    STATUS,
    /** "At least" gets lost. */
    BOUND,
    /** A number is rounded. */
    ROUNDING,
    /** A figure of one formation is retold of another. */
    SUBJECT,
    /** Two origins give figures that exclude each other. */
    CONFLICT,
    /** The same origin gives a later, higher figure. */
    OVER_TIME,
    /** A copy transposes two digits. */
    COPY_ERROR,
    /** An official denies it. */
    DENIAL,
    /** One origin, many outlets. */
    ECHOED,
    /** The same town and sort of act in another month: two events. */
    OTHER_MONTH,
    /** The same sort of act on the same day in a town of the same name in another region: two events. */
    NAMESAKE,
    /** The same number of other people in the same town: two events. */
    OTHER_PEOPLE;

    private static final List<Plan> ALL = List.of(values());

    /** The plans in turn, so that a small corpus has all of them. */
    static Plan inTurn(long number) {
        return ALL.get((int) Math.floorMod(number, (long) ALL.size()));
    }

    /** Whether it takes a second incident that must be kept apart from the first. */
    boolean hasTwin() {
        return this == TWO_VIDEOS || this == OTHER_MONTH || this == NAMESAKE || this == OTHER_PEOPLE;
    }

    /** In what the twin differs, or that nothing must be kept apart. */
    String why() {
        return switch (this) {
            case TWO_VIDEOS -> "two videos on two days";
            case OTHER_MONTH -> "the same act in the same town in another month";
            case NAMESAKE -> "two towns of one name in two regions";
            case OTHER_PEOPLE -> "the same number of other people";
            default -> "nothing";
        };
    }

    /** Whether the first statement is of a formation's soldiers. */
    boolean isOfSoldiers() {
        return this == TWO_VIDEOS || this == DENOMINATORS || this == SUBJECT;
    }
}
