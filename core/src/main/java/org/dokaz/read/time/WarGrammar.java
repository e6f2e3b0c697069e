package org.dokaz.read.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dokaz.language.Numerals;

/** Reads days that count from the full-scale invasion of Ukraine, whose first day was 24 February 2022. */
final class WarGrammar {

    /** Day 1. */
    static final LocalDate FIRST_DAY = LocalDate.of(2022, 2, 24);

    private static final int DAYS_MAX = 10_000;
    private static final int DAYS_OF_WEEK = 7;
    private static final int SOME = 3;

    private WarGrammar() {}

    static Optional<Found> at(Line line, int at) {
        return start(line, at)
                .or(() -> anniversary(line, at))
                .or(() -> numbered(line, at))
                .or(() -> counted(line, at));
    }

    /** "the start of the invasion". */
    private static Optional<Found> start(Line line, int at) {
        if (!line.has("war_start", at)) {
            return Optional.empty();
        }
        int war = line.end("war_start", at);
        return line.has("war", war)
                ? Optional.of(Found.date(at, line.end("war", war), day(FIRST_DAY)))
                : Optional.empty();
    }

    /** "the anniversary of the invasion": that day of whichever year. */
    private static Optional<Found> anniversary(Line line, int at) {
        int war = line.end("anniversary", at);
        return line.has("war", war)
                ? Optional.of(Found.date(
                        at,
                        line.end("war", war),
                        new Meaning.Day(YearHint.OPEN, FIRST_DAY.getMonthValue(), FIRST_DAY.getDayOfMonth())))
                : Optional.empty();
    }

    private static Meaning day(LocalDate day) {
        return new Meaning.Fixed(day, day, Timex.day(day), true);
    }

    /** "the second day of the war", «на третьому тижні війни», "the first days of the invasion". */
    private static Optional<Found> numbered(Line line, int at) {
        Optional<Numerals.Numeral> ordinal = line.ordinal(at);
        if (ordinal.isEmpty() || ordinal.get().value() > DAYS_MAX) {
            return Optional.empty();
        }
        int unitAt = ordinal.get().end();
        Optional<Unit> unit = line.unit(unitAt);
        int war = line.past("of_the", unitAt + 1);
        if (unit.isEmpty() || !line.has("war", war)) {
            return Optional.empty();
        }
        int number = (int) ordinal.get().value();
        boolean several = line.has("plural", unitAt) || line.is(at, "перших") || line.is(at, "первых");
        return meaning(unit.get(), number, several).map(when -> Found.date(at, line.end("war", war), when));
    }

    /** "day 85 of the war". */
    private static Optional<Found> counted(Line line, int at) {
        int number = line.has("day_word", at) ? line.digits(at + 1, 4) : -1;
        int war = line.past("of_the", at + 2);
        return number >= 1 && line.has("war", war)
                ? meaning(Unit.DAY, number, false).map(when -> Found.date(at, line.end("war", war), when))
                : Optional.empty();
    }

    private static Optional<Meaning> meaning(Unit unit, int number, boolean several) {
        if (number < 1) {
            return Optional.empty();
        }
        int length = several ? SOME : 1;
        return switch (unit) {
            case DAY -> {
                LocalDate day = FIRST_DAY.plusDays(number - 1L);
                yield Optional.of(several ? stretch(day, day.plusDays(DAYS_OF_WEEK)) : day(day));
            }
            case WEEK -> {
                LocalDate first = FIRST_DAY.plusWeeks(number - 1L);
                yield Optional.of(stretch(first, first.plusWeeks(length)));
            }
            case MONTH -> {
                LocalDate first = FIRST_DAY.plusMonths(number - 1L);
                yield Optional.of(stretch(first, first.plusMonths(length)));
            }
            case YEAR -> {
                LocalDate first = FIRST_DAY.plusYears(number - 1L);
                yield Optional.of(stretch(first, first.plusYears(length)));
            }
            default -> Optional.empty();
        };
    }

    private static Meaning stretch(LocalDate first, LocalDate after) {
        LocalDate last = after.minusDays(1);
        String timex = ChronoUnit.DAYS.between(first, last) > DAYS_OF_WEEK
                ? Timex.day(first).substring(0, "2022-02".length())
                : Timex.week(first);
        return new Meaning.Fixed(first, last, timex, false);
    }
}
