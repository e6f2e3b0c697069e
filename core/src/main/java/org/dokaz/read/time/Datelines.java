package org.dokaz.read.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Posting;
import org.dokaz.model.Prose;
import org.dokaz.read.time.Outlook.Reach;
import org.dokaz.read.time.TimeReader.Scanned;

/** Finds out when a text was said: from its masthead, or from a date that heads it, or else which year it tells of. */
final class Datelines {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final int HEAD_CHARACTERS = 160;
    private static final int DATELINE_PIECES = 8;
    private static final int HISTORY_YEARS = 2;
    private static final int HISTORY_DATES_MIN = 4;
    private static final int DATES_PER_DEICTIC = 8;
    private static final int MARCH = 3;

    private Datelines() {}

    static Setting setting(Prose prose, List<Scanned> lines) {
        Optional<LocalDate> published = published(prose);
        List<Integer> years = statedYears(lines);
        if (published.isEmpty()) {
            published = heading(lines, years.stream().distinct().toList());
        }
        boolean history = published.isPresent() && isHistory(years, published.get(), deictics(lines));
        OptionalInt year = years.isEmpty() ? yearOfWar(lines) : OptionalInt.of(years.getFirst());
        return new Setting(published, history, year);
    }

    /**
     * The day that its writer calls today. The service tells the instant of a message, and those who write in Ukrainian or Russian live
     * by clocks ahead of universal time, so that theirs is the day in Kyiv; an article's masthead gives the day itself.
     */
    private static Optional<LocalDate> published(Prose prose) {
        Masthead masthead = prose.transcript().masthead();
        Optional<LocalDate> inKyiv = masthead.posting()
                .flatMap(Posting::sentAt)
                .filter(sent -> prose.language() != Language.ENGLISH)
                .map(sent -> sent.atZone(KYIV).toLocalDate());
        return inKyiv.or(masthead::published);
    }

    /** A full date in the first lines, as a dateline or a masthead line gives it. */
    private static Optional<LocalDate> heading(List<Scanned> lines, List<Integer> years) {
        for (Scanned scanned : lines) {
            for (Found found : scanned.found()) {
                if (scanned.line().piece(found.start()).start() > HEAD_CHARACTERS) {
                    return Optional.empty();
                }
                Meaning meaning =
                        found.meaning() instanceof Meaning.Clock(Optional<Meaning> day, int ignoredHour, int ignored)
                                ? day.orElse(found.meaning())
                                : found.meaning();
                boolean heads = meaning instanceof Meaning.Day && isHeading(scanned, found);
                Optional<LocalDate> day = heads ? inYear(meaning, years) : Optional.empty();
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    /** The day of a dateline; where it leaves out the year, in the only year that the text names. */
    private static Optional<LocalDate> inYear(Meaning day, List<Integer> years) {
        OptionalInt only = years.size() == 1 ? OptionalInt.of(years.getFirst()) : OptionalInt.empty();
        Setting blank = new Setting(Optional.empty(), false, only);
        return new Resolver(blank).resolve(day, Reach.PAST).first();
    }

    /** A date heads a text where no preposition makes it a part of what is told. */
    private static boolean isHeading(Scanned scanned, Found found) {
        boolean dateline = found.start() <= DATELINE_PIECES || scanned.line().is(found.end(), "(");
        return dateline
                && !scanned.line().has("in", found.start() - 1)
                && Bounds.before(scanned.line(), found.start()) == Bounds.Bound.NONE;
    }

    private static List<Integer> statedYears(List<Scanned> lines) {
        List<Integer> years = new ArrayList<>();
        for (Scanned scanned : lines) {
            for (Found found : scanned.found()) {
                statedYear(found.meaning()).ifPresent(years::add);
            }
        }
        return years;
    }

    private static Optional<Integer> statedYear(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Day(YearHint.Stated(int year), int ignoredMonth, int ignoredDay) -> Optional.of(year);
            case Meaning.Month(YearHint.Stated(int year), int ignored) -> Optional.of(year);
            case Meaning.Season(YearHint.Stated(int year), String ignored) -> Optional.of(year);
            case Meaning.Year(YearHint.Stated(int year)) -> Optional.of(year);
            case Meaning.Edged(Meaning whole, Edge ignored) -> statedYear(whole);
            case Meaning.DayPart(Meaning day, String ignoredCode, int ignoredReach) -> statedYear(day);
            case Meaning.Clock(Optional<Meaning> day, int ignoredHour, int ignoredMinute) ->
                day.flatMap(Datelines::statedYear);
            default -> Optional.empty();
        };
    }

    /** Whether most of the years named lie well before the publication: then dates count from one another, not from it. */
    private static boolean isHistory(List<Integer> years, LocalDate published, long deictics) {
        long past = years.stream()
                .filter(year -> year <= published.getYear() - HISTORY_YEARS)
                .count();
        return deictics * DATES_PER_DEICTIC <= past && past >= HISTORY_DATES_MIN && past * 4 >= years.size() * 3L;
    }

    /** How often the text counts from the day it was written, as a report does and a history does not. */
    private static long deictics(List<Scanned> lines) {
        return lines.stream()
                .flatMap(scanned -> scanned.found().stream())
                .filter(found -> found.meaning() instanceof Meaning.Weekday
                        || (found.meaning()
                                        instanceof Meaning.Calendar(Unit ignoredUnit, int ignored, Meaning.Basis basis)
                                && basis == Meaning.Basis.PUBLICATION))
                .count();
    }

    /** A text that names 24 February and no year tells of the year of the invasion. */
    private static OptionalInt yearOfWar(List<Scanned> lines) {
        boolean named = lines.stream()
                .flatMap(scanned -> scanned.found().stream())
                .anyMatch(found -> found.meaning() instanceof Meaning.Day(YearHint.Open ignored, int month, int day)
                        && month == MARCH - 1
                        && day == WarGrammar.FIRST_DAY.getDayOfMonth());
        return named ? OptionalInt.of(WarGrammar.FIRST_DAY.getYear()) : OptionalInt.empty();
    }
}
