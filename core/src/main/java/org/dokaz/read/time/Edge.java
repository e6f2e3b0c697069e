package org.dokaz.read.time;

/** A part of a month, season or year. A month's are its days 1 to 10, 11 to 20 and 21 to the last; a longer stretch is cut in thirds. */
enum Edge {
    START,
    MID,
    END,
    FIRST_HALF,
    SECOND_HALF
}
