package org.dokaz.read.time;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.WordClass;

/** Reads days and months that are named or numbered: "24 May 2022", "Oct. 8", "21.09.2022", "з 5 по 12 травня", "в августе". */
final class DateGrammar {

    private static final int MONTHS = 12;
    private static final int DAYS_MAX = 31;
    private static final int DAY_DIGITS = 2;
    private static final int YEAR_DIGITS = 4;
    private static final int SHORT_YEAR_PIVOT = 69;
    private static final int CENTURY_NOW = 2000;
    private static final int CENTURY_BEFORE = 1900;

    private DateGrammar() {}

    /** The date, or the two ends of a range of days, that begins at this piece; empty where none does. */
    static List<Found> at(Line line, int at) {
        List<Found> dates = numeric(line, at);
        if (dates.isEmpty()) {
            dates = dayThenMonth(line, at);
        }
        if (dates.isEmpty()) {
            dates = monthThenDay(line, at);
        }
        if (dates.isEmpty()) {
            dates = month(line, at);
        }
        return dates.isEmpty() ? weekdayThenDate(line, at) : dates;
    }

    private static List<Found> weekdayThenDate(Line line, int at) {
        if (!line.has("weekday", at)) {
            return List.of();
        }
        int next = pastDot(line, line.end("weekday", at));
        if (line.is(next, ",")) {
            next++;
        }
        List<Found> dates = numeric(line, next);
        if (dates.isEmpty()) {
            dates = dayThenMonth(line, next);
        }
        if (dates.isEmpty()) {
            dates = monthThenDay(line, next);
        }
        return dates.size() == 1 ? List.of(dates.getFirst().startingAt(at)) : List.of();
    }

    private static List<Found> numeric(Line line, int at) {
        if (!line.isDigits(at)
                || !line.glued(at)
                || !line.glued(at + 1)
                || !line.glued(at + 2)
                || !line.glued(at + 3)) {
            return List.of();
        }
        String mark = line.lower(at + 1);
        if (!mark.equals(line.lower(at + 3)) || !line.isDigits(at + 2) || !line.isDigits(at + 4) || joined(line, at)) {
            return List.of();
        }
        int first = line.digits(at, YEAR_DIGITS);
        int second = line.digits(at + 2, DAY_DIGITS);
        int third = line.digits(at + 4, YEAR_DIGITS);
        int end = pastYearWord(line, at + 5);
        if (line.digitCount(at) == YEAR_DIGITS && (mark.equals("-") || mark.equals(".") || mark.equals("/"))) {
            int day = line.digits(at + 4, DAY_DIGITS);
            return day(at, end, new YearHint.Stated(first), second, day);
        }
        if (line.digitCount(at) > DAY_DIGITS || third < 0) {
            return List.of();
        }
        YearHint year = new YearHint.Stated(line.digitCount(at + 4) == DAY_DIGITS ? shortYear(third) : third);
        return switch (mark) {
            case "." -> day(at, end, year, second, first);
            case "/" -> second > MONTHS ? day(at, end, year, first, second) : day(at, end, year, second, first);
            default -> List.of();
        };
    }

    /** Whether the digits are part of something longer, such as an address in a network. */
    private static boolean joined(Line line, int at) {
        boolean before = line.glued(at - 1) && (line.is(at - 1, ".") || line.is(at - 1, "/") || line.is(at - 1, "-"));
        boolean after = line.glued(at + 4) && line.glued(at + 5) && line.isDigits(at + 6) && !line.is(at + 5, ":");
        return before || (after && !line.is(at + 5, ","));
    }

    static int shortYear(int year) {
        return year < SHORT_YEAR_PIVOT ? CENTURY_NOW + year : CENTURY_BEFORE + year;
    }

    private static List<Found> day(int start, int end, YearHint year, int month, int day) {
        boolean possible = !(year instanceof YearHint.Stated(int stated)) || Years.isYear(stated);
        return month < 1 || month > MONTHS || day < 1 || day > DAYS_MAX || !possible
                ? List.of()
                : List.of(Found.date(start, end, new Meaning.Day(year, month, day)));
    }

    /** A day's number and the piece after it. */
    private record Numbered(int day, int end) {}

    private static Optional<Numbered> dayNumber(Line line, int at) {
        if (line.isDigits(at)) {
            int day = line.digits(at, DAY_DIGITS);
            boolean decimal =
                    line.glued(at - 1) && (line.is(at - 1, ".") || line.is(at - 1, ",") || line.is(at - 1, ":"));
            return day < 1 || day > DAYS_MAX || decimal
                    ? Optional.empty()
                    : Optional.of(new Numbered(day, line.pastOrdinalEnding(at)));
        }
        return line.ordinal(at)
                .filter(ordinal -> ordinal.value() <= DAYS_MAX)
                .map(ordinal -> new Numbered((int) ordinal.value(), ordinal.end()));
    }

    private static List<Found> dayThenMonth(Line line, int at) {
        Optional<Numbered> first = dayNumber(line, at);
        if (first.isEmpty()) {
            return List.of();
        }
        Optional<Found> single = monthAfterDay(line, at, first.get());
        if (single.isPresent()) {
            return List.of(single.get());
        }
        int link = first.get().end();
        boolean linked = line.isDash(link)
                || line.has("to", link)
                || (line.has("and", link) && line.endsBefore("between", at))
                || line.has("onto", link);
        Optional<Numbered> second = linked ? dayNumber(line, link + 1) : Optional.empty();
        return second.flatMap(last -> monthAfterDay(line, link + 1, last))
                .map(last -> List.of(
                        Found.date(
                                at,
                                first.get().end(),
                                sameMonth(last, first.get().day())),
                        last))
                .orElse(List.of());
    }

    private static Meaning sameMonth(Found last, int day) {
        return last.meaning() instanceof Meaning.Day(YearHint year, int month, int ignored)
                ? new Meaning.Day(year, month, day)
                : last.meaning();
    }

    private static Optional<Found> monthAfterDay(Line line, int start, Numbered day) {
        int at = line.isEnglish() && line.is(day.end(), "of") ? day.end() + 1 : day.end();
        if (!isMonth(line, at)) {
            return Optional.empty();
        }
        int month = Integer.parseInt(line.worth("month", at));
        Years.Read year = Years.after(line, pastDot(line, at + 1));
        int end = year.end() < 0 ? pastShortMonth(line, at + 1) : year.end();
        return Optional.of(Found.date(start, end, new Meaning.Day(year.hint(), month, day.day())));
    }

    private static List<Found> monthThenDay(Line line, int at) {
        if (!line.isEnglish() || !isMonth(line, at)) {
            return List.of();
        }
        int month = Integer.parseInt(line.worth("month", at));
        int dayAt = line.is(pastDot(line, at + 1), "the") ? pastDot(line, at + 1) + 1 : pastDot(line, at + 1);
        Optional<Numbered> first = dayNumber(line, dayAt);
        if (first.isEmpty() || isClock(line, first.get().end())) {
            return List.of();
        }
        int link = first.get().end();
        boolean linked =
                line.isDash(link) || line.has("to", link) || (line.has("and", link) && line.endsBefore("between", at));
        Optional<Numbered> second = linked ? dayNumber(line, link + 1) : Optional.empty();
        int last = second.map(Numbered::end).orElse(link);
        Years.Read year = Years.after(line, last);
        int end = year.end() < 0 ? last : year.end();
        Meaning meaning = new Meaning.Day(year.hint(), month, first.get().day());
        if (second.isEmpty() || second.get().day() <= first.get().day() || isMonth(line, last)) {
            return List.of(Found.date(at, second.isEmpty() ? end : link, meaning));
        }
        return List.of(
                Found.date(at, link, meaning),
                Found.date(
                        link + 1,
                        end,
                        new Meaning.Day(year.hint(), month, second.get().day())));
    }

    private static boolean isClock(Line line, int at) {
        return line.is(at, ":") && line.glued(at - 1) && line.glued(at) && line.isDigits(at + 1);
    }

    private static List<Found> month(Line line, int at) {
        int start = at;
        int turn = turn(line, at);
        if (turn != 0 || line.has("current", at)) {
            start = turn < 0 ? line.end("previous", at) : line.past("following", line.past("current", at));
        }
        if (!isMonth(line, start)) {
            return List.of();
        }
        int month = Integer.parseInt(line.worth("month", start));
        Years.Read year = Years.after(line, pastDot(line, start + 1));
        boolean bare = year.end() < 0 && start == at;
        if (bare && !standsAlone(line, at)) {
            return List.of();
        }
        YearHint hint = year.end() < 0 && start > at ? relative(turn) : year.hint();
        int end = year.end() < 0 ? pastShortMonth(line, start + 1) : year.end();
        return List.of(Found.date(at, end, new Meaning.Month(hint, month)));
    }

    /** "this May" lies in the year of publication, "last May" and "next May" before and after it. */
    static YearHint relative(int turn) {
        return turn == 0 ? new YearHint.FromPublication(0) : new YearHint.Open(turn);
    }

    static int turn(Line line, int at) {
        if (line.has("previous", at)) {
            return -1;
        }
        return line.has("following", at) ? 1 : 0;
    }

    private static boolean isMonth(Line line, int at) {
        return line.has("month", at) && (!line.isEnglish() || line.isCapitalised(at));
    }

    /** Whether a month without day or year is the month and not a name, a verb or the like. */
    private static boolean standsAlone(Line line, int at) {
        if (line.is(at + 1, "'") && !line.is(at + 2, "s")) {
            return false;
        }
        if (!line.isEnglish()) {
            return !line.isCapitalised(at);
        }
        boolean ambiguous = line.is(at, "may") || line.is(at, "march");
        boolean named = at > 0 && line.isCapitalised(at - 1) && !line.has("in", at - 1) && !line.has("edge", at - 1);
        boolean verb = ambiguous && at == 0;
        boolean given = at == 0 && line.isCapitalised(at + 1) && line.wordClass(at + 1) == WordClass.PROPN;
        return !named && !verb && !given;
    }

    private static int pastDot(Line line, int at) {
        return line.is(at, ".") && line.glued(at - 1) ? at + 1 : at;
    }

    private static int pastShortMonth(Line line, int at) {
        return line.has("month_short", at - 1) ? pastDot(line, at) : at;
    }

    private static int pastYearWord(Line line, int at) {
        return line.has("year_word", at) ? line.end("year_word", at) : at;
    }
}
