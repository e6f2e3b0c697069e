package org.dokaz.markup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.When;

/** The stretch of days a chart covers. */
public record Axis(LocalDate first, LocalDate last) {

    private static final int PADDING_DAYS_MIN = 2;
    private static final int TICKS_MAX = 5;
    private static final int MONTH_DAYS = 31;
    private static final int YEAR_DAYS = 366;

    /** How many times wider than the middle nine tenths of all dates the whole may be before the rest is left at the edge. */
    private static final int STRETCH_MAX = 4;

    /** All these days and some room around them; a few that lie far from the rest stay at the edge. At least one is bounded. */
    public static Axis of(List<When> whens) {
        List<LocalDate> days = new ArrayList<>();
        for (When when : whens) {
            when.earliest().ifPresent(days::add);
            when.latest().ifPresent(days::add);
        }
        days.sort(null);
        LocalDate first = days.getFirst();
        LocalDate last = days.getLast();
        int cut = days.size() / 20;
        LocalDate innerFirst = days.get(cut);
        LocalDate innerLast = days.get(days.size() - 1 - cut);
        long inner = ChronoUnit.DAYS.between(innerFirst, innerLast);
        if (inner > 0 && ChronoUnit.DAYS.between(first, last) > STRETCH_MAX * inner) {
            first = innerFirst;
            last = innerLast;
        }
        long padding = Math.max(PADDING_DAYS_MIN, ChronoUnit.DAYS.between(first, last) / 20);
        return new Axis(first.minusDays(padding), last.plusDays(padding));
    }

    /** Where a day lies, in per cent of the stretch. */
    public double percent(LocalDate day) {
        double place = 100.0 * ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
        return Math.clamp(place, 0.0, 100.0);
    }

    /** The days that are marked. */
    public List<LocalDate> ticks() {
        long days = ChronoUnit.DAYS.between(first, last);
        List<LocalDate> ticks = new ArrayList<>();
        if (days <= 2 * MONTH_DAYS) {
            int step = (int) Math.ceilDiv(days, TICKS_MAX);
            for (LocalDate day = first.plusDays(step / 2); !day.isAfter(last); day = day.plusDays(step)) {
                ticks.add(day);
            }
            return ticks;
        }
        boolean years = days > 2 * YEAR_DAYS;
        int step = (int) Math.ceilDiv(days, (years ? YEAR_DAYS : MONTH_DAYS) * TICKS_MAX);
        LocalDate day = years ? first.withDayOfYear(1) : first.withDayOfMonth(1);
        for (; !day.isAfter(last); day = years ? day.plusYears(step) : day.plusMonths(step)) {
            if (!day.isBefore(first)) {
                ticks.add(day);
            }
        }
        return ticks;
    }

    /** What a mark says. */
    public String label(LocalDate tick, Labels labels) {
        long days = ChronoUnit.DAYS.between(first, last);
        if (days <= 2 * MONTH_DAYS) {
            return tick.getDayOfMonth() + " " + labels.text("monthOf." + tick.getMonthValue());
        }
        return days > 2 * YEAR_DAYS
                ? Integer.toString(tick.getYear())
                : labels.text("date.month", labels.text("month." + tick.getMonthValue()), tick.getYear());
    }
}
