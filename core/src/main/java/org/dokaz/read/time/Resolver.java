package org.dokaz.read.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.dokaz.read.time.Outlook.Reach;

/** Gives a time expression its place in the calendar, from when it was said. */
final class Resolver {

    private static final int YEAR_MIN = 1;
    private static final int YEAR_MAX = 9999;
    private static final int HALF_WEEK_DAYS = 3;
    private static final int HALF_MONTH_DAYS = 15;
    private static final int DAYS_OF_MONTH = 30;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int YEARS_OF_DECADE = 10;
    private static final int YEARS_OF_CENTURY = 100;

    private final Setting setting;

    Resolver(Setting setting) {
        this.setting = setting;
    }

    /** What it means; {@code reach} says how far ahead of the publication the sentence may look. */
    Resolved resolve(Meaning meaning, Reach reach) {
        Outlook outlook = new Outlook(setting, reach);
        try {
            Resolved resolved = place(meaning, outlook);
            return isBounded(resolved.first()) && isBounded(resolved.last())
                    ? resolved
                    : Resolved.unplaced(Timex.UNKNOWN_YEAR);
        } catch (DateTimeException impossible) {
            return Resolved.unplaced(Timex.UNKNOWN_YEAR);
        }
    }

    private static boolean isBounded(Optional<LocalDate> day) {
        return day.isEmpty() || (day.get().getYear() >= YEAR_MIN && day.get().getYear() <= YEAR_MAX);
    }

    private Resolved place(Meaning meaning, Outlook outlook) {
        return switch (meaning) {
            case Meaning.Day day -> outlook.day(day);
            case Meaning.Month month -> outlook.month(month);
            case Meaning.Season season -> outlook.season(season);
            case Meaning.Year(YearHint hint) ->
                outlook.year(hint).map(Resolver::year).orElse(Resolved.unplaced(Timex.UNKNOWN_YEAR));
            case Meaning.Quarter quarter -> outlook.quarter(quarter);
            case Meaning.Decade(int first) ->
                Resolved.between(
                        Timex.year(first).substring(0, 3),
                        LocalDate.of(first, 1, 1),
                        LocalDate.of(first + YEARS_OF_DECADE - 1, 12, 31));
            case Meaning.Century(int number) ->
                Resolved.between(
                        Timex.twoDigits(number - 1),
                        LocalDate.of((number - 1) * YEARS_OF_CENTURY + 1, 1, 1),
                        LocalDate.of(number * YEARS_OF_CENTURY, 12, 31));
            case Meaning.Weekday weekday -> outlook.weekday(weekday);
            case Meaning.Weekend weekend -> outlook.weekend(weekend);
            case Meaning.Calendar calendar -> calendar(calendar);
            case Meaning.Counted counted -> counted(counted);
            case Meaning.Stretch stretch -> stretch(stretch);
            case Meaning.Fixed(LocalDate first, LocalDate last, String timex, boolean namesDays) ->
                new Resolved(timex, Optional.of(first), Optional.of(last), namesDays);
            case Meaning.Edged(Meaning whole, Edge edge) -> Edges.cut(place(whole, outlook), edge);
            case Meaning.Sliced(Meaning whole, boolean before) -> slice(place(whole, outlook), before);
            case Meaning.DayPart(Meaning day, String code, int reach) -> part(place(day, outlook), code, reach);
            case Meaning.Clock(Optional<Meaning> day, int hour, int minute) ->
                clock(day.map(named -> place(named, outlook)), hour, minute);
            case Meaning.Unplaced(String timex) -> Resolved.unplaced(timex);
        };
    }

    static Resolved year(int year) {
        return Resolved.between(Timex.year(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static Resolved month(YearMonth month) {
        return Resolved.between(Timex.month(month), month.atDay(1), month.atEndOfMonth());
    }

    private Resolved calendar(Meaning.Calendar calendar) {
        Optional<LocalDate> basis = setting.basis(calendar.basis(), calendar.unit());
        if (basis.isEmpty()) {
            boolean thisYear = calendar.unit() == Unit.YEAR && setting.year().isPresent();
            return thisYear
                    ? year(setting.year().getAsInt() + calendar.count())
                    : Resolved.unplaced(unknown(calendar.unit()));
        }
        LocalDate day = basis.get();
        int count = calendar.count();
        return switch (calendar.unit()) {
            case DAY -> Resolved.day(day.plusDays(count));
            case WEEK -> week(day.plusWeeks(count));
            case MONTH -> month(YearMonth.from(day).plusMonths(count));
            case QUARTER -> Outlook.quarter(day.plusMonths((long) count * MONTHS_OF_QUARTER));
            case YEAR -> year(day.getYear() + count);
            case DECADE -> {
                int first = Math.floorDiv(day.getYear(), YEARS_OF_DECADE) * YEARS_OF_DECADE + count * YEARS_OF_DECADE;
                yield place(new Meaning.Decade(first), new Outlook(setting, Reach.PAST));
            }
            case CENTURY -> {
                int number = Math.floorDiv(day.getYear() - 1, YEARS_OF_CENTURY) + 1 + count;
                yield place(new Meaning.Century(number), new Outlook(setting, Reach.PAST));
            }
            default -> Resolved.unplaced(unknown(calendar.unit()));
        };
    }

    private static Resolved week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Resolved.between(Timex.week(day), monday, monday.plusDays(6));
    }

    private static String unknown(Unit unit) {
        return switch (unit) {
            case DAY -> "XXXX-XX-XX";
            case WEEK -> "XXXX-WXX";
            case MONTH -> "XXXX-XX";
            default -> Timex.UNKNOWN_YEAR;
        };
    }

    private Resolved counted(Meaning.Counted counted) {
        Optional<LocalDate> basis = setting.basis(counted.basis(), counted.unit());
        double count = counted.count();
        if (basis.isEmpty()) {
            return Resolved.unplaced(count < 0 ? "PAST_REF" : "FUTURE_REF");
        }
        LocalDate day = basis.get();
        return switch (counted.unit()) {
            case SECOND, MINUTE, HOUR ->
                Resolved.day(day.plusDays((long) (count / 24))).timex(Timex.day(day));
            case DAY -> about(day.plusDays(Math.round(count)), counted.approximate());
            case WEEK, FORTNIGHT -> {
                double weeks = counted.unit() == Unit.WEEK ? count : 2 * count;
                LocalDate then = day.plusDays(Math.round(weeks * 7));
                yield around(Timex.week(then), then, HALF_WEEK_DAYS);
            }
            case MONTH -> {
                LocalDate then = count == Math.rint(count)
                        ? day.plusMonths((long) count)
                        : day.plusDays(Math.round(count * DAYS_OF_MONTH));
                yield around(Timex.month(YearMonth.from(then)), then, HALF_MONTH_DAYS);
            }
            case QUARTER -> Outlook.quarter(day.plusMonths(Math.round(count * MONTHS_OF_QUARTER)));
            case YEAR -> years(day, count);
            case DECADE -> years(day, count * YEARS_OF_DECADE);
            case CENTURY -> years(day, count * YEARS_OF_CENTURY);
        };
    }

    private static Resolved about(LocalDate day, boolean approximate) {
        return approximate ? Resolved.between(Timex.day(day), day.minusDays(1), day.plusDays(1)) : Resolved.day(day);
    }

    private static Resolved around(String timex, LocalDate day, int days) {
        return Resolved.between(timex, day.minusDays(days), day.plusDays(days));
    }

    private static Resolved years(LocalDate day, double count) {
        if (count == Math.rint(count)) {
            return year(Math.toIntExact(day.getYear() + (long) count));
        }
        LocalDate then = day.plusMonths(Math.round(count * 12));
        return around(Timex.month(YearMonth.from(then)), then, 2 * HALF_MONTH_DAYS);
    }

    private Resolved stretch(Meaning.Stretch stretch) {
        String timex = stretch.unit().duration(Math.abs(stretch.count()));
        if (setting.today().isEmpty()) {
            return Resolved.unplaced(timex);
        }
        LocalDate today = setting.today().get();
        double count = stretch.count();
        LocalDate other = switch (stretch.unit()) {
            case SECOND, MINUTE, HOUR -> today.plusDays((long) Math.floor(count / 24));
            case DAY -> today.plusDays(Math.round(count));
            case WEEK -> today.plusDays(Math.round(count * 7));
            case FORTNIGHT -> today.plusDays(Math.round(count * 14));
            case MONTH -> today.plusDays(Math.round(count * DAYS_OF_MONTH));
            case QUARTER -> today.plusMonths(Math.round(count * MONTHS_OF_QUARTER));
            case YEAR -> today.plusMonths(Math.round(count * 12));
            case DECADE -> today.plusYears(Math.round(count * YEARS_OF_DECADE));
            case CENTURY -> today.plusYears(Math.round(count * YEARS_OF_CENTURY));
        };
        return ChronoUnit.DAYS.between(other, today) >= 0
                ? Resolved.between(timex, other, today)
                : Resolved.between(timex, today, other);
    }

    private Resolved slice(Resolved whole, boolean before) {
        if (!whole.isPlaced() || setting.today().isEmpty()) {
            return whole;
        }
        LocalDate today = setting.today().get();
        LocalDate first = whole.first().orElse(today);
        LocalDate last = whole.last().orElse(today);
        if (today.isBefore(first) || today.isAfter(last) || first.equals(last)) {
            return whole;
        }
        return before ? Resolved.between(whole.timex(), first, today) : Resolved.between(whole.timex(), today, last);
    }

    private static Resolved part(Resolved day, String code, int reach) {
        String timex = day.timex() + code;
        Optional<LocalDate> first = reach < 0 ? day.first().map(from -> from.minusDays(1)) : day.first();
        Optional<LocalDate> last = reach > 0 ? day.last().map(to -> to.plusDays(1)) : day.last();
        return new Resolved(timex, first, last, day.precise());
    }

    private Resolved clock(Optional<Resolved> day, int hour, int minute) {
        String time = "T" + Timex.twoDigits(hour) + ":" + Timex.twoDigits(minute);
        return day.map(named -> named.timex(named.timex() + time))
                .orElseGet(() -> Resolved.unplaced(
                        setting.today().map(today -> Timex.day(today) + time).orElse(time)));
    }
}
