package org.dokaz.read.time;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Mention.TimeKind;
import org.dokaz.model.WordClass;

/** Reads times that count from another: "yesterday", "last Friday", "two weeks ago", "the next day", "over the past month". */
final class RelativeGrammar {

    private static final int HALF_YEAR_MONTHS = 6;

    private RelativeGrammar() {}

    /** The relative time that begins at this piece; empty where none does. */
    static Optional<Found> at(Line line, int at) {
        return yearThenDate(line, at)
                .or(() -> day(line, at))
                .or(() -> weekday(line, at))
                .or(() -> weekend(line, at))
                .or(() -> stretch(line, at))
                .or(() -> calendar(line, at))
                .or(() -> halfAgo(line, at))
                .or(() -> counted(line, at));
    }

    /** «торік у серпні», «в прошлом году 5 мая», "last year in August". */
    private static Optional<Found> yearThenDate(Line line, int at) {
        Optional<Found> year = wholeYear(line, at);
        if (year.isEmpty() || !(year.get().meaning() instanceof Meaning.Calendar(Unit unit, int count, var ignored))) {
            return Optional.empty();
        }
        int next = line.past(
                "into",
                line.is(year.get().end(), ",")
                        ? year.get().end() + 1
                        : year.get().end());
        List<Found> dates = unit == Unit.YEAR ? DateGrammar.at(line, next) : List.of();
        return dates.size() == 1
                ? inYear(dates.getFirst().meaning(), count)
                        .map(meaning -> dates.getFirst().meaning(meaning).startingAt(at))
                : Optional.empty();
    }

    private static Optional<Found> wholeYear(Line line, int at) {
        if (line.has("whole", at)) {
            String[] whole = line.worth("whole", at).split(" ", 2);
            return Optional.of(Found.date(
                    at, line.end("whole", at), published(Unit.valueOf(whole[1]), Integer.parseInt(whole[0]))));
        }
        return relation(line, at, "previous", -1, Meaning.Basis.PUBLICATION)
                .or(() -> relation(line, at, "current", 0, Meaning.Basis.PUBLICATION))
                .or(() -> relation(line, at, "following", 1, Meaning.Basis.PUBLICATION));
    }

    private static Optional<Meaning> inYear(Meaning date, int count) {
        YearHint year = new YearHint.FromPublication(count);
        return switch (date) {
            case Meaning.Day(YearHint.Open ignored, int month, int day) ->
                Optional.of(new Meaning.Day(year, month, day));
            case Meaning.Month(YearHint.Open ignored, int month) -> Optional.of(new Meaning.Month(year, month));
            default -> Optional.empty();
        };
    }

    private static Optional<Found> day(Line line, int at) {
        if (line.has("next_day", at)) {
            return Optional.of(focusDay(at, line.end("next_day", at), 1));
        }
        boolean deictic = line.has("day", at);
        if (deictic && line.worth("day", at).equals("-1") && line.has("day_before", at) && opensPhrase(line, at + 1)) {
            return Optional.empty();
        }
        if (!deictic && line.has("day_before", at)) {
            return Optional.of(focusDay(at, line.end("day_before", at), -1));
        }
        if (deictic) {
            int days = Integer.parseInt(line.worth("day", at));
            return Optional.of(Found.date(at, line.end("day", at), published(Unit.DAY, days)));
        }
        if (!line.has("whole", at)) {
            return Optional.empty();
        }
        String[] whole = line.worth("whole", at).split(" ", 2);
        return Optional.of(
                Found.date(at, line.end("whole", at), published(Unit.valueOf(whole[1]), Integer.parseInt(whole[0]))));
    }

    private static boolean opensPhrase(Line line, int at) {
        return switch (line.wordClass(at)) {
            case NOUN, PROPN, ADJ -> true;
            default -> false;
        };
    }

    private static Meaning published(Unit unit, int count) {
        return new Meaning.Calendar(unit, count, Meaning.Basis.PUBLICATION);
    }

    private static Found focusDay(int start, int end, int days) {
        return Found.date(start, end, new Meaning.Calendar(Unit.DAY, days, Meaning.Basis.FOCUS));
    }

    private static Optional<Found> weekday(Line line, int at) {
        int turn = DateGrammar.turn(line, at);
        int word = pastRelation(line, at, turn);
        boolean capital = !line.isEnglish() || line.isCapitalised(word);
        if (!line.has("weekday", word) || !capital) {
            return Optional.empty();
        }
        int end = line.end("weekday", word);
        Meaning day = new Meaning.Weekday(Integer.parseInt(line.worth("weekday", word)), turn);
        return Optional.of(Found.date(at, end, day));
    }

    private static int pastRelation(Line line, int at, int turn) {
        if (turn < 0) {
            return line.end("previous", at);
        }
        return turn > 0 ? line.end("following", at) : line.past("current", at);
    }

    private static Optional<Found> weekend(Line line, int at) {
        int turn = DateGrammar.turn(line, at);
        int word = pastRelation(line, at, turn);
        boolean used = word > at || line.has("in", at - 1) || line.is(at - 1, "the") || line.has("for", at - 1);
        return line.has("weekend", word) && used
                ? Optional.of(Found.date(at, line.end("weekend", word), new Meaning.Weekend(turn)))
                : Optional.empty();
    }

    /** "the past two weeks", "over the past week", «за останню добу». */
    private static Optional<Found> stretch(Line line, int at) {
        boolean past = line.has("over_past", at);
        if (!past && !line.has("over_next", at)) {
            return Optional.empty();
        }
        int next = line.end(past ? "over_past" : "over_next", at);
        Optional<Lengths.Count> count = Lengths.count(line, next);
        int unitAt = count.map(Lengths.Count::end).orElse(next);
        Optional<Unit> unit = line.unit(unitAt);
        boolean open = line.has("plural", unitAt);
        boolean calendar = line.isEnglish() && next == at + 1 && !line.is(at, "past");
        if (unit.isEmpty() || (count.isEmpty() && calendar && !open)) {
            return Optional.empty();
        }
        if ((count.isEmpty() && open) || (count.isPresent() && count.get().vague())) {
            return Optional.of(
                    Found.unplaced(at, unitAt + 1, TimeKind.DURATION, unit.get().some()));
        }
        double amount = count.map(Lengths.Count::amount).orElse(1.0);
        Meaning meaning = new Meaning.Stretch(unit.get(), past ? -amount : amount);
        return Optional.of(new Found(at, unitAt + 1, TimeKind.DURATION, meaning));
    }

    private static Optional<Found> calendar(Line line, int at) {
        return relation(line, at, "previous", -1, Meaning.Basis.PUBLICATION)
                .or(() -> relation(line, at, "before_that", -1, Meaning.Basis.FOCUS))
                .or(() -> relation(line, at, "same", 0, Meaning.Basis.FOCUS))
                .or(() -> relation(line, at, "current", 0, Meaning.Basis.PUBLICATION))
                .or(() -> relation(line, at, "following", 1, Meaning.Basis.PUBLICATION))
                .or(() -> relation(line, at, "after_that", 1, Meaning.Basis.FOCUS));
    }

    private static Optional<Found> relation(Line line, int at, String group, int count, Meaning.Basis basis) {
        if (!line.has(group, at)) {
            return Optional.empty();
        }
        int word = line.end(group, at);
        Optional<Unit> unit = line.unit(word);
        boolean night = line.lower(word).startsWith("night");
        if (unit.isEmpty()
                || unit.get().isOfClock()
                || night
                || unit.get() == Unit.FORTNIGHT
                || (line.has("plural", word) && !isSingular(line, word - 1))) {
            return Optional.empty();
        }
        boolean dayNow = unit.get() == Unit.DAY && group.equals("current");
        Meaning.Basis from = dayNow ? Meaning.Basis.FOCUS : basis;
        return Optional.of(Found.date(at, word + 1, new Meaning.Calendar(unit.get(), count, from)));
    }

    /** Whether a Slavic word before a unit shows that the unit is one: «прошлой недели» beside «прошлые недели». */
    private static boolean isSingular(Line line, int at) {
        String word = line.lower(at);
        return !line.isEnglish()
                && !word.endsWith("ые")
                && !word.endsWith("ие")
                && !word.endsWith("х")
                && !word.endsWith("і")
                && !word.endsWith("эти");
    }

    /** «полгода назад», «півроку тому». */
    private static Optional<Found> halfAgo(Line line, int at) {
        boolean half = line.has("length", at) && line.worth("length", at).equals("P6M");
        return half && line.has("ago", line.end("length", at))
                ? Optional.of(Found.date(
                        at,
                        line.end("ago", line.end("length", at)),
                        new Meaning.Counted(Unit.MONTH, -HALF_YEAR_MONTHS, false, Meaning.Basis.PUBLICATION)))
                : Optional.empty();
    }

    /** "two weeks ago", "three days later", «через два тижні». */
    private static Optional<Found> counted(Line line, int at) {
        boolean inFuture = line.has("in_future", at);
        boolean afterPast = line.has("after_past", at);
        int start = inFuture ? line.end("in_future", at) : line.past("after_past", at);
        boolean prefixed = inFuture || afterPast;
        Optional<Lengths.Count> count = Lengths.count(line, start);
        int unitAt = count.map(Lengths.Count::end).orElse(start);
        if (line.isEnglish() && line.isDash(unitAt)) {
            unitAt++;
        }
        Optional<Unit> unit = line.unit(unitAt);
        boolean bare = count.isEmpty() && (line.isEnglish() || line.has("plural", unitAt));
        if (unit.isEmpty() || bare) {
            return Optional.empty();
        }
        if (count.isPresent() && count.get().vague()) {
            return vague(line, at, unitAt);
        }
        double amount = count.map(Lengths.Count::amount).orElse(1.0);
        int approx = line.startBefore("approx", at);
        int from = approx < 0 ? at : approx;
        if (prefixed) {
            boolean ahead = line.near("future", at, unitAt + 1, 8);
            if (inFuture && line.isEnglish() && !ahead) {
                return Optional.empty();
            }
            Meaning.Basis basis = ahead ? Meaning.Basis.PUBLICATION : Meaning.Basis.FOCUS;
            return Optional.of(Found.date(at, unitAt + 1, new Meaning.Counted(unit.get(), amount, approx >= 0, basis)));
        }
        return direction(line, unitAt + 1)
                .map(way -> Found.date(
                        from,
                        way.end(),
                        new Meaning.Counted(unit.get(), way.sign() * amount, approx >= 0, way.basis())));
    }

    private static Optional<Found> vague(Line line, int at, int unitAt) {
        return line.has("ago", unitAt + 1)
                ? Optional.of(Found.unplaced(at, line.end("ago", unitAt + 1), TimeKind.DATE, "PAST_REF"))
                : Optional.empty();
    }

    private record Way(int end, int sign, Meaning.Basis basis) {}

    private static Optional<Way> direction(Line line, int written) {
        int at = line.isEnglish() && line.isDash(written) ? written + 1 : written;
        if (line.has("ago", at)) {
            return Optional.of(new Way(line.end("ago", at), -1, Meaning.Basis.PUBLICATION));
        }
        if (line.has("hence", at)) {
            return Optional.of(new Way(line.end("hence", at), 1, Meaning.Basis.PUBLICATION));
        }
        if (line.has("later", at)) {
            return Optional.of(new Way(line.end("later", at), 1, Meaning.Basis.FOCUS));
        }
        return line.has("earlier", at) && line.wordClass(at + 1) != WordClass.NOUN
                ? Optional.of(new Way(line.end("earlier", at), -1, Meaning.Basis.FOCUS))
                : Optional.empty();
    }

    /** The vague words: "now", "recently", "soon". */
    static List<Found> reference(Line line, int at) {
        boolean bound = line.endsBefore("by", at + 1) || line.endsBefore("not_before", at + 1);
        return line.has("ref", at) && !bound
                ? List.of(Found.unplaced(at, line.end("ref", at), TimeKind.DATE, line.worth("ref", at)))
                : List.of();
    }
}
