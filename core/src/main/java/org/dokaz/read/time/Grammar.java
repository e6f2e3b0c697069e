package org.dokaz.read.time;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Mention.TimeKind;

/** Puts the simpler grammars together: parts of days, hours, edges of months, and whichever reading is longest. */
final class Grammar {

    private static final String NIGHT = "TNI";
    private static final int NEAR_PIECES = 10;
    private static final int HOURS = 24;
    private static final int HALF_DAY_HOURS = 12;
    private static final int MINUTES = 60;

    private Grammar() {}

    /** The longest time expression that begins at this piece, or the two ends of a range; empty where none begins. */
    static List<Found> at(Line line, int at) {
        List<Found> best = base(line, at);
        best = longer(best, edged(line, at));
        best = longer(best, sliced(line, at));
        best = longer(best, partFirst(line, at));
        best = longer(best, clockFirst(line, at));
        best = longer(best, newYear(line, at));
        best = longer(best, Lengths.at(line, at));
        best = longer(best, RelativeGrammar.reference(line, at).stream().findFirst());
        return best;
    }

    /** "the new year", "New Year's Eve", «новогодняя ночь»: the words say which day it is and whether it is a night. */
    private static Optional<Found> newYear(Line line, int at) {
        if (!line.has("new_year", at)) {
            return Optional.empty();
        }
        Meaning first = new Meaning.Day(YearHint.OPEN, 1, 1);
        int end = line.end("new_year", at);
        return switch (line.worth("new_year", at)) {
            case "EVE" -> Optional.of(Found.date(at, end, new Meaning.Day(YearHint.OPEN, 12, 31)));
            case "NIGHT" -> Optional.of(new Found(at, end, TimeKind.TIME, new Meaning.DayPart(first, NIGHT, -1)));
            default -> Optional.of(Found.date(at, end, first));
        };
    }

    private static List<Found> longer(List<Found> best, Optional<Found> other) {
        return other.isPresent()
                        && (best.isEmpty() || other.get().end() > best.getLast().end())
                ? List.of(other.get())
                : best;
    }

    /** A date with what follows it: "Monday evening", «22 червня о 6.05 ранку». */
    private static List<Found> base(Line line, int at) {
        List<Found> dates = plain(line, at);
        if (dates.size() != 1) {
            return dates;
        }
        Found date = dates.getFirst();
        return List.of(withPart(line, date).or(() -> withClock(line, date)).orElse(date));
    }

    private static List<Found> plain(Line line, int at) {
        List<Found> best = DateGrammar.at(line, at);
        Optional<Found> war = WarGrammar.at(line, at);
        best = longer(best, war);
        best = longer(best, RelativeGrammar.at(line, at));
        List<Found> years = Years.at(line, at);
        return best.isEmpty()
                        || (!years.isEmpty()
                                && years.getLast().end() > best.getLast().end())
                ? years
                : best;
    }

    private static Optional<Found> single(Line line, int at) {
        List<Found> dates = plain(line, at);
        return dates.size() == 1 ? Optional.of(dates.getFirst()) : Optional.empty();
    }

    private static Optional<Found> withPart(Line line, Found date) {
        int at = line.isEnglish() ? date.end() : line.past("of", date.end());
        if (!line.has("part", at) || !namesDay(date.meaning())) {
            return Optional.empty();
        }
        boolean nightOfToday =
                line.worth("part", at).equals(NIGHT) && date.meaning().equals(today());
        int reach = nightOfToday ? nightOfToday(line, date.start(), line.end("part", at)) : 0;
        Meaning meaning = new Meaning.DayPart(date.meaning(), line.worth("part", at), reach);
        return Optional.of(new Found(date.start(), line.end("part", at), TimeKind.TIME, meaning));
    }

    private static boolean namesDay(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Day ignored -> true;
            case Meaning.Weekday ignored -> true;
            case Meaning.Fixed(var ignoredFirst, var ignoredLast, var ignoredTimex, boolean namesDays) -> namesDays;
            case Meaning.Calendar(Unit unit, int ignoredCount, var ignoredBasis) -> unit == Unit.DAY;
            default -> false;
        };
    }

    private static Optional<Found> withClock(Line line, Found date) {
        int at = line.is(date.end(), ",") ? date.end() + 1 : date.end();
        at = line.past("at", at);
        Optional<Hour> hour = namesDay(date.meaning()) ? hour(line, at) : Optional.empty();
        return hour.map(found -> new Found(
                date.start(),
                found.end(),
                TimeKind.TIME,
                new Meaning.Clock(Optional.of(date.meaning()), found.hour(), found.minute())));
    }

    /** "early May", "the end of the year", «на початку квітня», "the first half of April". */
    private static Optional<Found> edged(Line line, int at) {
        String group = line.has("half", at) ? "half" : "edge";
        if (!line.has(group, at)) {
            return Optional.empty();
        }
        int next = line.end(group, at);
        if (line.is(next, "the") || line.isDash(next)) {
            next++;
        }
        Edge edge = group.equals("edge")
                ? Edge.valueOf(line.worth("edge", at))
                : line.worth("half", at).equals("1") ? Edge.FIRST_HALF : Edge.SECOND_HALF;
        int whole = next;
        return single(line, whole)
                .filter(found -> !line.isDigits(whole) || !(found.meaning() instanceof Meaning.Day))
                .or(() -> bareUnit(line, whole))
                .map(found -> new Found(at, found.end(), found.kind(), new Meaning.Edged(found.meaning(), edge)));
    }

    private static Optional<Found> bareUnit(Line line, int at) {
        return line.unit(at)
                .filter(unit -> unit == Unit.YEAR || unit == Unit.MONTH || unit == Unit.WEEK)
                .filter(unit -> !line.isEnglish() || !line.has("plural", at))
                .map(unit -> Found.date(at, at + 1, new Meaning.Calendar(unit, 0, Meaning.Basis.PUBLICATION)));
    }

    /** "earlier this month", "later that year". */
    private static Optional<Found> sliced(Line line, int at) {
        boolean before = line.has("earlier_in", at);
        boolean bound = line.endsBefore("by", at + 1) || line.endsBefore("since", at + 1) || line.is(at - 1, "no");
        if (bound || (!before && !line.has("later_in", at))) {
            return Optional.empty();
        }
        int next = line.end(before ? "earlier_in" : "later_in", at);
        int date = line.isEnglish() ? next : line.past("of", next);
        return single(line, date)
                .map(found -> new Found(at, found.end(), found.kind(), new Meaning.Sliced(found.meaning(), before)));
    }

    /** "this morning", "evening of 5 May", «увечері 10 серпня», «ніч на 5 травня», "overnight". */
    private static Optional<Found> partFirst(Line line, int at) {
        if (line.has("daypart", at)) {
            String[] part = line.worth("daypart", at).split(" ", 2);
            Meaning day = new Meaning.Calendar(Unit.DAY, Integer.parseInt(part[0]), Meaning.Basis.PUBLICATION);
            boolean night = part[1].equals(NIGHT);
            int reach = night && part[0].equals("-1") ? 1 : night ? nightOfToday(line, at, line.end("daypart", at)) : 0;
            Meaning meaning = new Meaning.DayPart(day, part[1], reach);
            return Optional.of(new Found(at, line.end("daypart", at), TimeKind.TIME, meaning));
        }
        return night(line, at).or(() -> partOfNamedDay(line, at)).or(() -> barePart(line, at));
    }

    /** «сегодня ночью» is the night before this day, unless the sentence looks ahead: then the one after it. */
    private static int nightOfToday(Line line, int start, int end) {
        if (line.isEnglish()) {
            return 0;
        }
        boolean ahead = line.looksAhead(start, end) || line.near("future", start, end, NEAR_PIECES);
        return ahead ? 1 : -1;
    }

    private static Meaning today() {
        return new Meaning.Calendar(Unit.DAY, 0, Meaning.Basis.PUBLICATION);
    }

    private static Optional<Found> night(Line line, int at) {
        if (!line.has("night_to", at) && !line.has("night_from", at)) {
            return Optional.empty();
        }
        boolean from = line.has("night_from", at);
        List<Found> dates = plain(line, line.end(from ? "night_from" : "night_to", at));
        if (dates.isEmpty() || dates.size() > 1 != from) {
            return Optional.empty();
        }
        Meaning meaning = new Meaning.DayPart(dates.getFirst().meaning(), "TNI", from ? 1 : -1);
        return Optional.of(new Found(at, dates.getLast().end(), TimeKind.TIME, meaning));
    }

    private static Optional<Found> partOfNamedDay(Line line, int at) {
        boolean current = line.isEnglish() && line.has("current", at) && line.has("part", line.end("current", at));
        boolean following =
                line.isEnglish() && line.has("after_that", at) && line.has("part", line.end("after_that", at));
        if (current || following) {
            int part = line.end(current ? "current" : "after_that", at);
            Meaning day = current ? today() : new Meaning.Calendar(Unit.DAY, 1, Meaning.Basis.FOCUS);
            Meaning meaning = new Meaning.DayPart(day, line.worth("part", part), 0);
            return Optional.of(new Found(at, line.end("part", part), TimeKind.TIME, meaning));
        }
        if (!line.has("part", at)) {
            return Optional.empty();
        }
        int next = line.past("of", line.end("part", at));
        if (line.is(next, "the")) {
            next++;
        }
        return single(line, next)
                .filter(found -> namesDay(found.meaning()))
                .map(found -> new Found(
                        at,
                        found.end(),
                        TimeKind.TIME,
                        new Meaning.DayPart(found.meaning(), line.worth("part", at), 0)));
    }

    private static Optional<Found> barePart(Line line, int at) {
        if (!line.has("part", at) || line.isEnglish()) {
            return Optional.empty();
        }
        boolean adverb = (line.lower(at).length() > 4 && !line.has("am", at) && !line.has("pm", at))
                || line.end("part", at) > at + 1;
        return adverb
                ? Optional.of(Found.unplaced(at, line.end("part", at), TimeKind.TIME, line.worth("part", at)))
                : Optional.empty();
    }

    private record Hour(int end, int hour, int minute) {}

    /** "06:44 17.10.2022", "5 p.m. Wednesday", «о 5-й годині вечора». */
    private static Optional<Found> clockFirst(Line line, int at) {
        return hour(line, at).map(found -> {
            int next = line.is(found.end(), ",") ? found.end() + 1 : found.end();
            int day = line.isEnglish() ? (line.has("in", next) ? next + 1 : next) : line.past("of", next);
            Optional<Found> date = single(line, day).filter(named -> namesDay(named.meaning()));
            return new Found(
                    at,
                    date.map(Found::end).orElse(found.end()),
                    TimeKind.TIME,
                    new Meaning.Clock(date.map(Found::meaning), found.hour(), found.minute()));
        });
    }

    private static Optional<Hour> hour(Line line, int at) {
        int hour = line.digits(at, 2);
        if (hour < 0 || hour > HOURS || (line.glued(at - 1) && (line.is(at - 1, ".") || line.is(at - 1, ":")))) {
            return Optional.empty();
        }
        boolean colon = line.is(at + 1, ":") && line.glued(at) && line.glued(at + 1) && line.digitCount(at + 2) == 2;
        boolean spoken = line.endsBefore("at", at) && !line.isEnglish();
        boolean dotted = line.is(at + 1, ".") && line.glued(at) && line.digitCount(at + 2) == 2 && spoken;
        int minute = colon || dotted ? line.digits(at + 2, 2) : 0;
        int end = colon || dotted ? at + 3 : line.pastOrdinalEnding(at);
        if (minute >= MINUTES) {
            return Optional.empty();
        }
        if (colon && line.is(end, ":") && line.digitCount(end + 1) == 2) {
            end += 2;
        }
        int clock = spoken ? line.past("oclock", end) : line.isEnglish() ? line.past("oclock", end) : end;
        boolean morning = line.has("am", clock);
        boolean evening = line.has("pm", clock);
        boolean meant = morning || evening || colon || clock > end;
        if (!meant || (!line.isEnglish() && !colon && !spoken)) {
            return Optional.empty();
        }
        int last = morning ? line.end("am", clock) : line.past("pm", clock);
        last = line.past("zone", last);
        return Optional.of(new Hour(last, of24(hour, morning, evening), minute));
    }

    private static int of24(int hour, boolean morning, boolean evening) {
        if (evening && hour < HALF_DAY_HOURS) {
            return hour + HALF_DAY_HOURS;
        }
        return morning && hour == HALF_DAY_HOURS ? 0 : hour % HOURS;
    }
}
