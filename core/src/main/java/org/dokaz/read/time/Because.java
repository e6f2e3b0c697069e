package org.dokaz.read.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.read.time.Bounds.Bound;

/** Says in plain English what a time was counted from, and what the word before it adds. */
final class Because {

    private final Setting setting;

    Because(Setting setting) {
        this.setting = setting;
    }

    /** Why the time that means this has the days it has, or has none. */
    String of(Meaning meaning, Bound bound, Resolved resolved) {
        String ground = ground(meaning);
        if (!resolved.isPlaced()) {
            return ground + none(meaning);
        }
        return ground + limit(bound);
    }

    private String ground(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Day(YearHint year, int ignoredMonth, int ignoredDay) -> year(year);
            case Meaning.Month(YearHint year, int ignored) -> year(year);
            case Meaning.Season(YearHint year, String ignored) ->
                year(year) + "; seasons are those of the north, and a winter has the year it ends in";
            case Meaning.Quarter(YearHint year, int ignored) -> year(year);
            case Meaning.Year(YearHint year) -> year(year);
            case Meaning.Decade ignored -> "names its decade itself";
            case Meaning.Century ignored -> "names its century itself";
            case Meaning.Weekday weekday ->
                "the day of that name " + side(weekday.turn()) + " " + from(Meaning.Basis.PUBLICATION, Unit.WEEK);
            case Meaning.Weekend weekend ->
                "the weekend " + side(weekend.turn()) + " " + from(Meaning.Basis.PUBLICATION, Unit.WEEK);
            case Meaning.Calendar(Unit unit, int ignored, Meaning.Basis basis) -> "counts from " + from(basis, unit);
            case Meaning.Counted(Unit unit, double ignored, boolean approximate, Meaning.Basis basis) ->
                "counts from " + from(basis, unit) + (approximate ? ", about as many" : "");
            case Meaning.Stretch stretch ->
                (stretch.count() < 0 ? "reaches back from " : "reaches ahead from ")
                        + from(Meaning.Basis.PUBLICATION, stretch.unit());
            case Meaning.Fixed ignored ->
                "counts from the first day of the full-scale invasion, " + WarGrammar.FIRST_DAY;
            case Meaning.Edged(Meaning whole, Edge edge) -> ground(whole) + "; only its " + part(edge);
            case Meaning.Sliced(Meaning whole, boolean before) ->
                ground(whole) + (before ? "; what of it had passed" : "; what of it was to come") + " on that day";
            case Meaning.DayPart(Meaning day, String ignored, int reach) ->
                ground(day) + (reach == 0 ? "" : "; the night lies in two days");
            case Meaning.Clock(Optional<Meaning> day, int ignoredHour, int ignored) ->
                day.map(this::ground).orElse("a time of the clock, on no day that is named");
            case Meaning.Unplaced ignored -> "a length of time, a repetition or a word as vague as “now”";
        };
    }

    private String year(YearHint year) {
        return switch (year) {
            case YearHint.Stated(int stated) -> "says its year, " + stated;
            case YearHint.FromPublication ignored ->
                "its year counts from " + from(Meaning.Basis.PUBLICATION, Unit.YEAR);
            case YearHint.FromFocus ignored -> "its year is that of the date named before it";
            case YearHint.Open(int turn) -> open(turn);
        };
    }

    private String open(int turn) {
        if (setting.today().isPresent()) {
            return "says no year: the one " + side(turn) + " " + from(Meaning.Basis.PUBLICATION, Unit.YEAR);
        }
        return setting.year().isPresent()
                ? "says no year: that of the year the text speaks of, "
                        + setting.year().getAsInt()
                : "says no year, and no day of publication is known";
    }

    private static String side(int turn) {
        if (turn == 0) {
            return "nearest to";
        }
        return turn < 0 ? "before" : "after";
    }

    private String from(Meaning.Basis basis, Unit unit) {
        Optional<LocalDate> day = setting.basis(basis, unit);
        boolean named = basis == Meaning.Basis.FOCUS && !day.equals(setting.today());
        return day.map(at -> (named ? "the day that the text was speaking of, " : "the day of publication, ") + at)
                .orElse("the day of publication, which is not known");
    }

    private static String part(Edge edge) {
        return switch (edge) {
            case START -> "start (of a month the days 1 to 10, else the first third)";
            case MID -> "middle (of a month the days 11 to 20, else the second third)";
            case END -> "end (of a month the days from the 21st, else the last third)";
            case FIRST_HALF -> "first half";
            case SECOND_HALF -> "second half";
        };
    }

    private static String none(Meaning meaning) {
        boolean stated = meaning instanceof Meaning.Day(YearHint.Stated ignoredYear, int ignoredMonth, int ignored);
        return stated ? "; no calendar has such a day" : "; so it has no days";
    }

    private String limit(Bound bound) {
        String today = setting.today().map(day -> ", " + day).orElse("");
        return switch (bound) {
            case NONE, FROM -> "";
            case SINCE -> "; from then on, up to the day of publication" + today;
            case UNTIL -> "; up to it, from the day of publication where that comes first";
            case BEFORE -> "; before it, from the day of publication where that comes first";
            case AFTER -> "; after it, up to the day of publication" + today;
        };
    }

    /** Why both ends of a range have its days. */
    static String range(String first, String last) {
        String same = first.equals(last) ? first : first + "; " + last;
        return "one end of a range: " + same.toLowerCase(Locale.ROOT);
    }
}
