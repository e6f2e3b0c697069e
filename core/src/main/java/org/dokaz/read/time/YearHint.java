package org.dokaz.read.time;

/** What a text says of the year of a date: a number, a distance from the year of publication or of the date before, or nothing. */
sealed interface YearHint {

    /** The year itself. */
    record Stated(int year) implements YearHint {}

    /** So many years from the year of publication: "in May last year". */
    record FromPublication(int years) implements YearHint {}

    /** So many years from the year the text was just speaking of: "in May of that year". */
    record FromFocus(int years) implements YearHint {}

    /** Nothing; {@code turn} is -1 for "last May", 1 for "next May", 0 otherwise. */
    record Open(int turn) implements YearHint {}

    /** Nothing at all is said. */
    Open OPEN = new Open(0);
}
