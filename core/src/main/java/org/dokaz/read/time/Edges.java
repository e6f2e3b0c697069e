package org.dokaz.read.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Cuts the start, middle, end or half out of a stretch of time. */
final class Edges {

    private static final int EARLY_DAYS = 10;
    private static final int MID_DAYS = 20;
    private static final int HALF_MONTH_DAYS = 15;
    private static final int HALF_YEAR_MONTHS = 6;
    private static final int THIRDS = 3;
    private static final int DAYS_WORTH_CUTTING = 4;
    private static final int DAYS_OF_YEAR_MIN = 365;

    private Edges() {}

    /** This part of the whole; a day or two are not cut. */
    static Resolved cut(Resolved whole, Edge edge) {
        if (!whole.isPlaced()) {
            return whole;
        }
        LocalDate first = whole.first().orElseThrow();
        LocalDate last = whole.last().orElseThrow();
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < DAYS_WORTH_CUTTING) {
            return whole;
        }
        YearMonth month = YearMonth.from(first);
        if (month.atDay(1).equals(first) && month.atEndOfMonth().equals(last)) {
            return ofMonth(whole.timex(), month, edge);
        }
        boolean year = first.getDayOfYear() == 1 && days >= DAYS_OF_YEAR_MIN && days <= DAYS_OF_YEAR_MIN + 1;
        return year ? ofYear(whole.timex(), first.getYear(), edge) : ofDays(whole.timex(), first, days, edge);
    }

    private static Resolved ofMonth(String timex, YearMonth month, Edge edge) {
        LocalDate last = month.atEndOfMonth();
        return switch (edge) {
            case START -> Resolved.between(timex, month.atDay(1), month.atDay(EARLY_DAYS));
            case MID -> Resolved.between(timex, month.atDay(EARLY_DAYS + 1), month.atDay(MID_DAYS));
            case END -> Resolved.between(timex, month.atDay(MID_DAYS + 1), last);
            case FIRST_HALF -> Resolved.between(timex, month.atDay(1), month.atDay(HALF_MONTH_DAYS));
            case SECOND_HALF -> Resolved.between(timex, month.atDay(HALF_MONTH_DAYS + 1), last);
        };
    }

    private static Resolved ofYear(String timex, int year, Edge edge) {
        YearMonth january = YearMonth.of(year, 1);
        YearMonth july = january.plusMonths(HALF_YEAR_MONTHS);
        return switch (edge) {
            case START -> months(timex, january, 4);
            case MID -> months(timex, january.plusMonths(4), 4);
            case END -> months(timex, january.plusMonths(8), 4);
            case FIRST_HALF -> months(timex + "-H1", january, HALF_YEAR_MONTHS);
            case SECOND_HALF -> months(timex + "-H2", july, HALF_YEAR_MONTHS);
        };
    }

    private static Resolved months(String timex, YearMonth first, int count) {
        return Resolved.between(
                timex, first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    private static Resolved ofDays(String timex, LocalDate first, long days, Edge edge) {
        long third = days / THIRDS;
        long half = days / 2;
        return switch (edge) {
            case START -> Resolved.between(timex, first, first.plusDays(third - 1));
            case MID -> Resolved.between(timex, first.plusDays(third), first.plusDays(2 * third - 1));
            case END -> Resolved.between(timex, first.plusDays(2 * third), first.plusDays(days - 1));
            case FIRST_HALF -> Resolved.between(timex, first, first.plusDays(half - 1));
            case SECOND_HALF -> Resolved.between(timex, first.plusDays(half), first.plusDays(days - 1));
        };
    }
}
