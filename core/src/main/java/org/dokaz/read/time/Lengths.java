package org.dokaz.read.time;

import java.util.Optional;
import org.dokaz.language.Numerals;
import org.dokaz.model.Mention.TimeKind;

/** Reads durations and repetitions, which have a length and no place in the calendar: "three weeks", "for years", "every day". */
final class Lengths {

    private static final double COUNT_MAX = 100_000;

    private Lengths() {}

    /** How many units are counted, and the piece after the number; {@code vague} where only "some" are. */
    record Count(int end, double amount, boolean vague) {}

    static Optional<Count> count(Line line, int at) {
        if (line.has("many", at)) {
            return Optional.of(new Count(line.end("many", at), 0, true));
        }
        Optional<Numerals.Numeral> number = line.number(at);
        if (number.isPresent() && number.get().value() <= COUNT_MAX) {
            Numerals.Numeral found = number.get();
            boolean vague = found.kind() == Numerals.Kind.MANY || found.kind() == Numerals.Kind.SEVERAL;
            int end = line.is(found.end(), "more") ? found.end() + 1 : found.end();
            return Optional.of(new Count(end, found.value(), vague));
        }
        return line.has("a", at) ? Optional.of(new Count(line.end("a", at), 1, false)) : Optional.empty();
    }

    /** The duration or repetition that begins at this piece. */
    static Optional<Found> at(Line line, int at) {
        return repeated(line, at).or(() -> fixed(line, at)).or(() -> length(line, at));
    }

    private static Optional<Found> repeated(Line line, int at) {
        if (line.has("set", at)) {
            return Optional.of(Found.unplaced(at, line.end("set", at), TimeKind.SET, line.worth("set", at)));
        }
        if (line.has("weekdays", at)) {
            return Optional.of(Found.unplaced(at, at + 1, TimeKind.SET, "XXXX-WXX"));
        }
        if (!line.has("every", at)) {
            return Optional.empty();
        }
        int next = line.end("every", at);
        if (line.has("weekday", next)) {
            return Optional.of(Found.unplaced(at, next + 1, TimeKind.SET, "XXXX-WXX-" + line.worth("weekday", next)));
        }
        if (line.has("month", next)) {
            int month = Integer.parseInt(line.worth("month", next));
            return Optional.of(Found.unplaced(at, next + 1, TimeKind.SET, "XXXX-" + Timex.twoDigits(month)));
        }
        Optional<Count> count = count(line, next);
        int unitAt = count.map(Count::end).orElse(next);
        double amount = count.map(Count::amount).orElse(1.0);
        return line.unit(unitAt)
                .filter(unit -> amount > 0)
                .map(unit -> Found.unplaced(at, unitAt + 1, TimeKind.SET, unit.duration(amount)));
    }

    private static Optional<Found> fixed(Line line, int at) {
        return line.has("length", at)
                ? Optional.of(Found.unplaced(at, line.end("length", at), TimeKind.DURATION, line.worth("length", at)))
                : Optional.empty();
    }

    private static Optional<Found> length(Line line, int at) {
        Optional<Count> count = count(line, at);
        if (count.isEmpty()) {
            return bare(line, at);
        }
        int unitAt = line.isDash(count.get().end())
                ? count.get().end() + 1
                : count.get().end();
        Optional<Unit> unit = line.unit(unitAt);
        boolean ordinal = line.isEnglish() && line.has("a", at) && line.is(unitAt, "second") && !isMeasured(line, at);
        boolean nothing = !count.get().vague() && count.get().amount() <= 0;
        if (unit.isEmpty() || nothing || isAge(line, at, unitAt) || isGluedBefore(line, at) || ordinal) {
            return Optional.empty();
        }
        String timex = count.get().vague()
                ? unit.get().some()
                : unit.get().duration(count.get().amount());
        boolean per = line.has("a", at) && line.has("per", at) && isCounted(line, at - 1);
        int approx = line.startBefore("approx", at);
        return Optional.of(
                Found.unplaced(approx < 0 ? at : approx, unitAt + 1, per ? TimeKind.SET : TimeKind.DURATION, timex));
    }

    /** Whether "a second" is a length here, as in "for a second" or "a second later", and not one more of something. */
    private static boolean isMeasured(Line line, int at) {
        return line.has("in", at - 1)
                || line.has("later", at + 2)
                || line.has("ago", at + 2)
                || line.has("earlier", at + 2)
                || isCounted(line, at - 1);
    }

    /** "for weeks", «за добу», «протягом тижня». */
    private static Optional<Found> bare(Line line, int at) {
        Optional<Unit> unit = line.unit(at);
        boolean after = line.endsBefore("for", at) || line.endsBefore("during", at);
        if (unit.isEmpty() || !after) {
            return Optional.empty();
        }
        if (line.has("plural", at)) {
            return Optional.of(
                    Found.unplaced(at, at + 1, TimeKind.DURATION, unit.get().some()));
        }
        boolean named = line.isEnglish() || line.is(at - 1, "на") || unit.get() == Unit.CENTURY;
        return named
                ? Optional.empty()
                : Optional.of(
                        Found.unplaced(at, at + 1, TimeKind.DURATION, unit.get().duration(1)));
    }

    /** An age is no stretch of the story: "34-year-old", ", 23 года,". */
    private static boolean isAge(Line line, int at, int unitAt) {
        boolean old = line.is(unitAt + 1, "old") || (line.isDash(unitAt + 1) && line.is(unitAt + 2, "old"));
        boolean apposed = line.is(at - 1, ",") && (line.is(unitAt + 1, ",") || line.is(unitAt + 1, ")"));
        return line.unit(unitAt).equals(Optional.of(Unit.YEAR)) && (old || apposed);
    }

    private static boolean isGluedBefore(Line line, int at) {
        return line.glued(at - 1) && (line.is(at - 1, ".") || line.is(at - 1, ":") || line.is(at - 1, "/"));
    }

    /** Whether the word before names what happens so often: "five men a day", "31,000 rubles a month". */
    private static boolean isCounted(Line line, int at) {
        boolean plural = line.isEnglish() && line.lower(at).endsWith("s") && line.isDigits(at - 1);
        return line.has("rate", at) || plural;
    }
}
