package org.dokaz.read.time;

import java.time.LocalDate;
import java.util.Optional;

/** What a time expression means before it is known when it was said. */
sealed interface Meaning {

    /** A day of a month; it may not exist in every year, or in any. */
    record Day(YearHint year, int month, int day) implements Meaning {}

    /** A month. */
    record Month(YearHint year, int month) implements Meaning {}

    /** A year. */
    record Year(YearHint year) implements Meaning {}

    /** A season, under its TIMEX3 code: SP, SU, FA or WI. */
    record Season(YearHint year, String code) implements Meaning {}

    /** A quarter of a year, 1 to 4. */
    record Quarter(YearHint year, int number) implements Meaning {}

    /** Ten years that begin with this one. */
    record Decade(int firstYear) implements Meaning {}

    /** A century, counted as in "the 20th". */
    record Century(int number) implements Meaning {}

    /** A day of the week, 1 for Monday; {@code turn} is -1 for "last", 1 for "next", 0 otherwise. */
    record Weekday(int number, int turn) implements Meaning {}

    /** A Saturday and Sunday; {@code turn} as for weekdays. */
    record Weekend(int turn) implements Meaning {}

    /** A whole calendar unit so many before or after the present one: "last week", "this year". */
    record Calendar(Unit unit, int count, Basis basis) implements Meaning {}

    /** A moment reached by counting: "two weeks ago". */
    record Counted(Unit unit, double count, boolean approximate, Basis basis) implements Meaning {}

    /** A stretch that ends or begins with the publication: "over the past two weeks"; the count is below zero for the past. */
    record Stretch(Unit unit, double count) implements Meaning {}

    /** A stretch between two fixed days. */
    record Fixed(LocalDate first, LocalDate last, String timex, boolean namesDays) implements Meaning {}

    /** The earlier or later part of another time. */
    record Edged(Meaning whole, Edge edge) implements Meaning {}

    /** The part of the present week, month or year that lies before or after the publication: "earlier this month". */
    record Sliced(Meaning whole, boolean before) implements Meaning {}

    /** A part of a day, under its TIMEX3 code such as TMO or TNI; a night may reach one day back (-1) or on (1) from the day named. */
    record DayPart(Meaning day, String code, int reach) implements Meaning {}

    /** A time of the clock, on a day if one is named. */
    record Clock(Optional<Meaning> day, int hour, int minute) implements Meaning {}

    /** Something that has a TIMEX3 value and no place in the calendar: a duration, a set, or a vague "now". */
    record Unplaced(String timex) implements Meaning {}

    /** From where a relative time counts. */
    enum Basis {
        PUBLICATION,
        FOCUS
    }
}
