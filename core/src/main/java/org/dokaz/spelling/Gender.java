package org.dokaz.spelling;

/** What the form of a name tells of its bearer. */
enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    /** Whether one person can bear both. */
    boolean agrees(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
