package org.dokaz.read.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;

/** Picks which May, which Friday or which summer is meant: the nearest one on the side of the publication that the sentence looks to. */
final class Outlook {

    private static final int MONTHS = 12;
    private static final int BOUND_MONTHS = 1;
    private static final String WINTER = "WI";
    private static final int MONTHS_OF_SEASON = 3;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int DAYS_OF_WEEK = 7;
    private static final int LEAP_SEARCH_YEARS = 8;
    private static final int FEBRUARY = 2;
    private static final int LEAP_DAY = 29;
    private static final Map<String, Integer> FIRST_MONTH = Map.of("SP", 3, "SU", 6, "FA", 9, "WI", 12);

    /** How far ahead of the publication a date without a year may lie. */
    enum Reach {
        /** Nothing points ahead: only a day that is very near. */
        PAST(31),
        /** A limit such as "by", or a sentence that tells of what is or will be: whichever is nearer. */
        NEAREST(182),
        /** A beginning such as "from" stands before it. */
        BOUND(120),
        /** A word of the future stands near. */
        FUTURE(330);

        private final int daysAheadMax;

        Reach(int daysAheadMax) {
            this.daysAheadMax = daysAheadMax;
        }
    }

    private final Setting setting;
    private final Reach reach;

    Outlook(Setting setting, Reach reach) {
        this.setting = setting;
        this.reach = reach;
    }

    /** The year that is meant, where the hint settles it. */
    Optional<Integer> year(YearHint hint) {
        return switch (hint) {
            case YearHint.Stated(int year) -> Optional.of(year);
            case YearHint.FromPublication(int years) ->
                setting.basis(Meaning.Basis.PUBLICATION)
                        .map(LocalDate::getYear)
                        .or(this::spokenOf)
                        .map(year -> year + years);
            case YearHint.FromFocus(int years) ->
                setting.focus().map(LocalDate::getYear).or(this::spokenOf).map(year -> year + years);
            case YearHint.Open ignored -> setting.today().isPresent() ? Optional.empty() : spokenOf();
        };
    }

    private Optional<Integer> spokenOf() {
        return setting.year().isPresent() ? Optional.of(setting.year().getAsInt()) : Optional.empty();
    }

    Resolved day(Meaning.Day day) {
        Optional<Integer> year = year(day.year());
        String monthAndDay = "-" + Timex.twoDigits(day.month()) + "-" + Timex.twoDigits(day.day());
        if (year.isPresent()) {
            return exists(year.get(), day.month(), day.day())
                    ? Resolved.day(LocalDate.of(year.get(), day.month(), day.day()))
                    : Resolved.unplaced(Timex.year(year.get()) + "-" + Timex.twoDigits(day.month()) + "-XX");
        }
        if (setting.today().isEmpty()
                || day.day() > YearMonth.of(4, day.month()).lengthOfMonth()) {
            return Resolved.unplaced(Timex.UNKNOWN_YEAR + monthAndDay);
        }
        LocalDate today = setting.today().get();
        LocalDate latest = today.plusDays(reach.daysAheadMax);
        int back = day.month() == FEBRUARY && day.day() == LEAP_DAY ? LEAP_SEARCH_YEARS : 1;
        for (int candidate = latest.getYear(); candidate >= today.getYear() - back; candidate--) {
            if (exists(candidate, day.month(), day.day())) {
                LocalDate found = LocalDate.of(candidate, day.month(), day.day());
                if (!found.isAfter(latest)) {
                    return Resolved.day(found);
                }
            }
        }
        return Resolved.unplaced(Timex.UNKNOWN_YEAR + monthAndDay);
    }

    private static boolean exists(int year, int month, int day) {
        return day <= YearMonth.of(year, month).lengthOfMonth();
    }

    Resolved month(Meaning.Month month) {
        Optional<Integer> year = year(month.year());
        if (year.isPresent()) {
            return Resolver.month(YearMonth.of(year.get(), month.month()));
        }
        if (setting.today().isEmpty()) {
            return Resolved.unplaced(Timex.UNKNOWN_YEAR + "-" + Timex.twoDigits(month.month()));
        }
        YearMonth now = YearMonth.from(setting.today().get());
        int turn = turn(month.year());
        YearMonth sameYear = YearMonth.of(now.getYear(), month.month());
        if (turn > 0 || (turn == 0 && reach == Reach.FUTURE)) {
            boolean passed = turn > 0 ? !sameYear.isAfter(now) : sameYear.isBefore(now);
            return Resolver.month(passed ? sameYear.plusYears(1) : sameYear);
        }
        YearMonth latest = now.plusMonths(monthsAhead());
        if (turn == 0 && !sameYear.plusYears(1).isAfter(latest)) {
            return Resolver.month(sameYear.plusYears(1));
        }
        boolean ahead = turn < 0 ? !sameYear.isBefore(now) : sameYear.isAfter(latest);
        return Resolver.month(ahead ? sameYear.minusYears(1) : sameYear);
    }

    /** How many months ahead of the publication a month without a year may lie. */
    private int monthsAhead() {
        return switch (reach) {
            case PAST -> 0;
            case BOUND -> BOUND_MONTHS;
            case NEAREST, FUTURE -> MONTHS / 2 - 1;
        };
    }

    private static int turn(YearHint hint) {
        return hint instanceof YearHint.Open(int turn) ? turn : 0;
    }

    Resolved season(Meaning.Season season) {
        Optional<Integer> year = year(season.year());
        if (year.isPresent()) {
            boolean coming = season.year() instanceof YearHint.FromPublication
                    && season.code().equals(WINTER)
                    && setting.basis(Meaning.Basis.PUBLICATION)
                            .filter(Outlook::isAutumn)
                            .isPresent();
            return season(coming ? year.get() + 1 : year.get(), season.code());
        }
        if (setting.today().isEmpty()) {
            return Resolved.unplaced(Timex.UNKNOWN_YEAR + "-" + season.code());
        }
        LocalDate today = setting.today().get();
        int turn = turn(season.year());
        int candidate = today.getYear() + 1;
        while (candidate > today.getYear() - 2) {
            Resolved found = season(candidate, season.code());
            LocalDate first = found.first().orElse(today);
            LocalDate last = found.last().orElse(today);
            boolean begun = !first.isAfter(today);
            boolean over = last.isBefore(today);
            if (turn < 0 ? over : begun) {
                boolean nearer = reach == Reach.NEAREST || reach == Reach.BOUND;
                LocalDate coming = first.plusYears(1);
                boolean soon =
                        nearer && coming.toEpochDay() - today.toEpochDay() < today.toEpochDay() - last.toEpochDay();
                boolean nextMeant = turn > 0 || (turn == 0 && over && (reach == Reach.FUTURE || soon));
                return nextMeant ? season(candidate + 1, season.code()) : found;
            }
            candidate--;
        }
        return Resolved.unplaced(Timex.UNKNOWN_YEAR + "-" + season.code());
    }

    /** In the second half of a year "this winter" is the one to come. */
    private static boolean isAutumn(LocalDate day) {
        return day.getMonthValue() > MONTHS / 2;
    }

    /** A winter is named after the year in which it ends. */
    private static Resolved season(int year, String code) {
        int month = FIRST_MONTH.getOrDefault(code, 1);
        YearMonth first = YearMonth.of(month == MONTHS ? year - 1 : year, month);
        return Resolved.between(
                Timex.year(year) + "-" + code,
                first.atDay(1),
                first.plusMonths(MONTHS_OF_SEASON - 1L).atEndOfMonth());
    }

    Resolved quarter(Meaning.Quarter quarter) {
        Optional<Integer> year = year(quarter.year());
        int month = (quarter.number() - 1) * MONTHS_OF_QUARTER + 1;
        if (year.isPresent()) {
            return quarter(LocalDate.of(year.get(), month, 1));
        }
        if (setting.today().isEmpty()) {
            return Resolved.unplaced(Timex.UNKNOWN_YEAR + "-Q" + quarter.number());
        }
        LocalDate today = setting.today().get();
        LocalDate first = LocalDate.of(today.getYear(), month, 1);
        boolean ahead = first.isAfter(today) && reach != Reach.FUTURE;
        return quarter(ahead ? first.minusYears(1) : first);
    }

    /** The quarter of a year that holds this day. */
    static Resolved quarter(LocalDate day) {
        int number = (day.getMonthValue() - 1) / MONTHS_OF_QUARTER;
        YearMonth first = YearMonth.of(day.getYear(), number * MONTHS_OF_QUARTER + 1);
        return Resolved.between(
                Timex.year(day.getYear()) + "-Q" + (number + 1),
                first.atDay(1),
                first.plusMonths(MONTHS_OF_QUARTER - 1L).atEndOfMonth());
    }

    Resolved weekday(Meaning.Weekday weekday) {
        Optional<LocalDate> basis = setting.basis(Meaning.Basis.PUBLICATION);
        if (basis.isEmpty()) {
            return Resolved.unplaced("XXXX-WXX-" + weekday.number());
        }
        DayOfWeek day = DayOfWeek.of(weekday.number());
        if (weekday.turn() < 0) {
            return Resolved.day(basis.get().with(TemporalAdjusters.previous(day)));
        }
        if (weekday.turn() > 0) {
            return Resolved.day(basis.get().with(TemporalAdjusters.next(day)));
        }
        return Resolved.day(basis.get()
                .with(
                        reach == Reach.FUTURE
                                ? TemporalAdjusters.nextOrSame(day)
                                : TemporalAdjusters.previousOrSame(day)));
    }

    Resolved weekend(Meaning.Weekend weekend) {
        Optional<LocalDate> basis = setting.basis(Meaning.Basis.PUBLICATION);
        if (basis.isEmpty()) {
            return Resolved.unplaced("XXXX-WXX-WE");
        }
        LocalDate today = basis.get();
        boolean ahead = weekend.turn() > 0 || (weekend.turn() == 0 && reach == Reach.FUTURE);
        LocalDate saturday = ahead
                ? today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))
                : today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        boolean stillOn = !today.isAfter(saturday.plusDays(1));
        if (weekend.turn() < 0 && stillOn) {
            saturday = saturday.minusDays(DAYS_OF_WEEK);
        }
        return Resolved.between(Timex.week(saturday) + "-WE", saturday, saturday.plusDays(1));
    }
}
