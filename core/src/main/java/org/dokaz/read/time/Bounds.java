package org.dokaz.read.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.WordClass;
import org.dokaz.read.time.Outlook.Reach;

/** Reads what stands before and between times: "from … to …", "by", "until", "after". */
final class Bounds {

    private Bounds() {}

    /** How a preposition bounds the time that follows it. */
    enum Bound {
        NONE,
        /** Reaches on from there to the day of publication. */
        SINCE,
        /** Begins there, with nothing said of its end. */
        FROM,
        UNTIL,
        BEFORE,
        AFTER
    }

    static Bound before(Line line, int at) {
        int start = line.is(at - 1, "the") ? at - 1 : at;
        if (line.endsBefore("since", start)) {
            return line.endsBefore("till_now", start) && !isDated(line, start) ? Bound.SINCE : Bound.FROM;
        }
        if (line.endsBefore("until", start) || line.endsBefore("by", start)) {
            return Bound.UNTIL;
        }
        if (line.endsBefore("before", start)) {
            return Bound.BEFORE;
        }
        return line.endsBefore("after", start) ? Bound.AFTER : Bound.NONE;
    }

    static Reach reach(Line line, Found found) {
        int preposition = line.has("in", found.start() - 1) ? found.start() - 1 : found.start();
        if (line.endsBefore("said", preposition)) {
            return Reach.PAST;
        }
        int bound = Math.max(line.startBefore("before", found.start()), line.startBefore("after", found.start()));
        int start = bound < 0 ? found.start() : bound;
        if (line.near("future", start, found.end(), 10) || line.nearBefore("ordered", start, 10)) {
            return Reach.FUTURE;
        }
        return switch (before(line, found.start())) {
            case UNTIL, BEFORE -> line.looksAhead(found.start(), found.end()) ? Reach.FUTURE : Reach.NEAREST;
            case SINCE, FROM -> sinceReach(line, found);
            case NONE, AFTER -> line.looksAhead(found.start(), found.end()) ? Reach.NEAREST : Reach.PAST;
        };
    }

    private static Reach sinceReach(Line line, Found found) {
        if (!line.looksAhead(found.start(), found.end())) {
            return Reach.BOUND;
        }
        return line.endsBefore("not_before", found.start()) ? Reach.FUTURE : Reach.NEAREST;
    }

    /** "a letter of 5 May": the Slavic preposition that dates a document by its day is the one that elsewhere means "since". */
    private static boolean isDated(Line line, int at) {
        return line.endsBefore("dated", at)
                && line.isDigits(at)
                && (line.wordClass(at - 2) == WordClass.NOUN || line.isDigits(at - 2));
    }

    /** Whether the two are the ends of one range. */
    static boolean joins(Line line, Found left, Found right) {
        int link = left.end();
        int after = link + 1 < right.start() && line.is(link + 1, "the") ? link + 2 : link + 1;
        if (after != right.start() || !isPlaceable(left.meaning()) || !isPlaceable(right.meaning())) {
            return false;
        }
        int start = line.is(left.start() - 1, "the") ? left.start() - 1 : left.start();
        if (line.has("and", link)) {
            return line.endsBefore("between", start);
        }
        boolean through = line.has("to", link) || line.has("until", link);
        boolean opened = line.endsBefore("since", start);
        return (through && opened) || ((through || line.isDash(link)) && alike(left.meaning(), right.meaning()));
    }

    private static boolean isPlaceable(Meaning meaning) {
        return !(meaning instanceof Meaning.Unplaced) && !(meaning instanceof Meaning.Stretch);
    }

    private static boolean alike(Meaning left, Meaning right) {
        Meaning first = left instanceof Meaning.Edged(Meaning whole, Edge ignored) ? whole : left;
        Meaning second = right instanceof Meaning.Edged(Meaning whole, Edge ignored) ? whole : right;
        return first.getClass().equals(second.getClass());
    }

    /** The left end of a range with the year that only the right end states. */
    static Meaning withYearOf(Meaning left, Meaning right) {
        Optional<Integer> year = statedYear(right);
        if (year.isEmpty()) {
            return left;
        }
        return switch (left) {
            case Meaning.Day(YearHint.Open ignored, int month, int day) ->
                new Meaning.Day(new YearHint.Stated(month > month(right) ? year.get() - 1 : year.get()), month, day);
            case Meaning.Month(YearHint.Open ignored, int month) ->
                new Meaning.Month(new YearHint.Stated(month > month(right) ? year.get() - 1 : year.get()), month);
            case Meaning.Edged(Meaning whole, Edge edge) -> new Meaning.Edged(withYearOf(whole, right), edge);
            default -> left;
        };
    }

    private static Optional<Integer> statedYear(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Day(YearHint.Stated(int year), int ignoredMonth, int ignoredDay) -> Optional.of(year);
            case Meaning.Month(YearHint.Stated(int year), int ignored) -> Optional.of(year);
            case Meaning.Edged(Meaning whole, Edge ignored) -> statedYear(whole);
            default -> Optional.empty();
        };
    }

    private static int month(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Day day -> day.month();
            case Meaning.Month month -> month.month();
            case Meaning.Edged(Meaning whole, Edge ignored) -> month(whole);
            default -> 12;
        };
    }

    /** Both ends of a range, each with the whole range for its days where the ends are in order. */
    static List<Resolved> range(Resolved left, Resolved right) {
        boolean placed = left.isPlaced() && right.isPlaced();
        if (!placed || right.last().orElseThrow().isBefore(left.first().orElseThrow())) {
            return List.of(left, right);
        }
        boolean precise = left.precise() && right.precise();
        List<Resolved> ends = new ArrayList<>();
        ends.add(new Resolved(left.timex(), left.first(), right.last(), precise));
        ends.add(new Resolved(right.timex(), left.first(), right.last(), precise));
        return List.copyOf(ends);
    }

    /** A time under its bound: "by 10 October" reaches from the publication to that day, "before May" has no beginning. */
    static Resolved apply(Resolved time, Bound bound, Optional<LocalDate> today) {
        if (!time.isPlaced()) {
            return time;
        }
        LocalDate first = time.first().orElseThrow();
        LocalDate last = time.last().orElseThrow();
        return switch (bound) {
            case NONE, FROM -> time;
            case SINCE -> sinceThen(time, first, today);
            case UNTIL -> upTo(time.timex(), last, today);
            case BEFORE -> upTo(time.timex(), first.minusDays(1), today);
            case AFTER ->
                new Resolved(time.timex(), Optional.of(last), today.filter(now -> !now.isBefore(last)), false);
        };
    }

    private static Resolved sinceThen(Resolved time, LocalDate first, Optional<LocalDate> today) {
        return today.filter(now -> now.isAfter(first))
                .map(now -> Resolved.between(time.timex(), first, now))
                .orElse(time);
    }

    private static Resolved upTo(String timex, LocalDate last, Optional<LocalDate> today) {
        return new Resolved(timex, today.filter(now -> now.isBefore(last)), Optional.of(last), false);
    }
}
