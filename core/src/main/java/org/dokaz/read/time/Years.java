package org.dokaz.read.time;

import java.util.List;
import java.util.Optional;
import org.dokaz.language.Numerals;
import org.dokaz.model.Mention.TimeKind;
import org.dokaz.model.WordClass;

/** Reads years, decades, centuries, quarters and seasons. */
final class Years {

    private static final int YEAR_MIN = 1000;
    private static final int YEAR_MAX = 2100;
    private static final int BARE_YEAR_MIN = 1700;
    private static final int POINTED_YEAR_MIN = 1900;
    private static final int BARE_YEAR_MAX = 2050;
    private static final int YEAR_DIGITS = 4;
    private static final int SHORT_YEAR_DIGITS = 2;
    private static final int YEARS_OF_DECADE = 10;
    private static final int LATEST_DECADE = 20;
    private static final int CENTURY_NOW = 2000;
    private static final int CENTURY_BEFORE = 1900;
    private static final int QUARTERS = 4;
    private static final int CENTURY_ROUND = 100;
    private static final int CENTURIES_MAX = 21;
    private static final List<String> ROMAN = List.of(
            "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
            "xvii", "xviii", "xix", "xx", "xxi");

    private Years() {}

    /** A year read after a month or season, and the piece after it; -1 where none stands there. */
    record Read(int end, YearHint hint) {}

    private static final Read UNREAD = new Read(-1, YearHint.OPEN);

    /** The year that a date goes on to name: ", 2022", "2022 року", "of last year". */
    static Read after(Line line, int at) {
        int next = line.is(at, ",") ? at + 1 : at;
        next = line.isEnglish() && line.is(next, "of") ? next + 1 : next;
        int year = stated(line, next);
        if (year > 0) {
            return new Read(pastYearWord(line, next), new YearHint.Stated(year));
        }
        if (next > at && line.is(at, ",")) {
            return UNREAD;
        }
        int shift = line.has("before_that", next) ? 0 : DateGrammar.turn(line, next);
        int relation = shift < 0 ? line.end("previous", next) : line.end("following", next);
        if (shift == 0 && line.has("current", next)) {
            relation = line.end("current", next);
        }
        if (line.has("same", next) && isYearWord(line, line.end("same", next))) {
            return new Read(line.end("year_word", line.end("same", next)), new YearHint.FromFocus(0));
        }
        return relation > 0 && isYearWord(line, relation)
                ? new Read(line.end("year_word", relation), new YearHint.FromPublication(shift))
                : UNREAD;
    }

    /** Whether a number can be the year of anything reported. */
    static boolean isYear(int number) {
        return number >= YEAR_MIN && number < YEAR_MAX;
    }

    private static boolean isYearWord(Line line, int at) {
        return line.has("year_word", at);
    }

    private static int stated(Line line, int at) {
        int year = line.digitCount(at) == YEAR_DIGITS ? line.digits(at, YEAR_DIGITS) : -1;
        boolean whole = !(line.glued(at)
                && line.isDigits(at + 2)
                && (line.is(at + 1, ",") || line.is(at + 1, "."))
                && line.glued(at + 1));
        return isYear(year) && whole ? year : -1;
    }

    private static int pastYearWord(Line line, int at) {
        int end = line.pastOrdinalEnding(at);
        if (!line.isEnglish() && line.has("year_word", end)) {
            int after = line.end("year_word", end);
            boolean dotted = line.lower(end).length() == 1 && line.is(after, ".") && line.glued(end);
            return dotted ? after + 1 : after;
        }
        return end;
    }

    /** The stretch of a year or more, or season or quarter, that begins at this piece. */
    static List<Found> at(Line line, int at) {
        return decade(line, at)
                .or(() -> century(line, at))
                .or(() -> quarter(line, at))
                .or(() -> season(line, at))
                .or(() -> year(line, at))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Found> year(Line line, int at) {
        if (line.is(at, "the") && line.has("year_word", at + 1) && stated(line, at + 2) > 0) {
            return Optional.of(Found.date(at, at + 3, new Meaning.Year(new YearHint.Stated(stated(line, at + 2)))));
        }
        int year = stated(line, at);
        if (year < 0 || (line.glued(at - 1) && !line.isDash(at - 1) && !isOpening(line.lower(at - 1)))) {
            return Optional.empty();
        }
        boolean years = line.has("years_plain", at + 1) && year % CENTURY_ROUND != 0;
        int end = years ? line.end("years_plain", at + 1) : pastYearWord(line, at);
        boolean suffixed = line.pastOrdinalEnding(at) > at + 1;
        // "the 1288th regiment" is no year, «в 2014-м» is one.
        if (suffixed && (line.isEnglish() || (end == line.pastOrdinalEnding(at) && !isYearByNumber(line, at, end)))) {
            return Optional.empty();
        }
        boolean worded = end > at + 1;
        if ((line.has("years_word", at + 1) && !years) || (!worded && !isBareYear(line, at, year))) {
            return Optional.empty();
        }
        return Optional.of(Found.date(at, end, new Meaning.Year(new YearHint.Stated(year))));
    }

    private static boolean isYearByNumber(Line line, int at, int end) {
        return line.has("in", at - 1) && !counts(line, end) && line.wordClass(end) != WordClass.ADJ;
    }

    private static boolean isOpening(String mark) {
        return switch (mark) {
            case "(", "[", "«", "\"", "“", "'", "’", "/" -> true;
            default -> false;
        };
    }

    /** A number of four digits is a year where the words around it treat it as one, and counts nothing. */
    private static boolean isBareYear(Line line, int at, int year) {
        if (year < BARE_YEAR_MIN || year > BARE_YEAR_MAX || line.is(at + 1, "%") || line.is(at + 1, "percent")) {
            return false;
        }
        if (line.has("in_year", at - 1) || line.has("war", at - 1)) {
            return line.isEnglish() || !counts(line, at + 1);
        }
        if (line.isDash(at - 1) && line.has("in_year", at - 2)) {
            return true;
        }
        if (pointsAt(line, at, year)) {
            return true;
        }
        if (line.has("in", at - 1)) {
            return !counts(line, at + 1);
        }
        boolean framed = line.is(at - 1, "(") || line.is(at - 1, "'") || line.is(at - 1, "s") || line.is(at - 1, ",");
        boolean closed = at + 1 == line.size()
                || line.is(at + 1, ")")
                || line.is(at + 1, ",")
                || line.is(at + 1, ";")
                || line.is(at + 1, ".")
                || line.is(at + 1, "'");
        boolean adjoins =
                (line.isDash(at - 1) && line.isDigits(at - 2)) || (line.isDash(at + 1) && line.isDigits(at + 2));
        return (framed && closed) || (adjoins && !counts(line, at + 1) && line.digitCount(at + 2) != 3);
    }

    /** "the 2014 referendum": a year between an article and one thing. */
    private static boolean pointsAt(Line line, int at, int year) {
        boolean determined = switch (line.lower(at - 1)) {
            case "the", "a", "s", "his", "her", "its", "their", "this", "that" -> true;
            default -> false;
        };
        boolean plural =
                line.lower(at + 1).endsWith("s") || line.lower(at + 1).endsWith("men") || line.is(at + 1, "people");
        return line.isEnglish() && determined && year >= POINTED_YEAR_MIN && !plural && !line.has("unit", at + 1);
    }

    /** Whether the words here are what a number counts, so that the number is no year. */
    private static boolean counts(Line line, int at) {
        if (line.wordClass(at) == WordClass.X) {
            String word = line.lower(at);
            return line.isEnglish() && word.length() > YEAR_DIGITS && word.endsWith("s") && !line.isCapitalised(at);
        }
        return line.wordClass(at) == WordClass.NOUN
                || (line.wordClass(at) == WordClass.ADJ && line.wordClass(at + 1) == WordClass.NOUN);
    }

    private static Optional<Found> decade(Line line, int at) {
        int apostrophe = line.is(at, "'") || line.is(at, "’") || line.is(at, "‘") ? at + 1 : at;
        int digits = line.digitCount(apostrophe);
        int end = line.end("years_word", apostrophe + 1);
        if (end < 0
                || (digits != YEAR_DIGITS && digits != SHORT_YEAR_DIGITS)
                || (line.isEnglish() && !line.glued(apostrophe))) {
            return Optional.empty();
        }
        int number = line.digits(apostrophe, YEAR_DIGITS);
        boolean hyphened = line.isDash(apostrophe + 1) || line.isEnglish();
        if (number % YEARS_OF_DECADE != 0
                || !hyphened
                || (digits == SHORT_YEAR_DIGITS && line.isEnglish() && apostrophe == at)) {
            return Optional.empty();
        }
        boolean recent = digits == SHORT_YEAR_DIGITS && number <= LATEST_DECADE;
        int first = digits == YEAR_DIGITS ? number : number + (recent ? CENTURY_NOW : CENTURY_BEFORE);
        return first < YEAR_MIN ? Optional.empty() : Optional.of(Found.date(at, end, new Meaning.Decade(first)));
    }

    private static Optional<Found> century(Line line, int at) {
        int number = ROMAN.indexOf(line.lower(at));
        int end = at + 1;
        if (number < 1) {
            Optional<Numerals.Numeral> ordinal = line.ordinal(at);
            number = ordinal.map(found -> (int) found.value()).orElse(-1);
            end = ordinal.map(Numerals.Numeral::end).orElse(end);
        }
        boolean known = number >= 1 && number <= CENTURIES_MAX;
        return known && line.unit(end).equals(Optional.of(Unit.CENTURY))
                ? Optional.of(Found.date(at, end + 1, new Meaning.Century(number)))
                : Optional.empty();
    }

    private static Optional<Found> quarter(Line line, int at) {
        int article = line.is(at, "the") ? at + 1 : at;
        Optional<Numerals.Numeral> ordinal = line.ordinal(article);
        int number = ordinal.map(Numerals.Numeral::value)
                .filter(value -> value <= QUARTERS)
                .map(Double::intValue)
                .orElse(ROMAN.indexOf(line.lower(article)));
        int end = ordinal.map(Numerals.Numeral::end).orElse(article + 1);
        int word = line.isDash(end) ? end + 1 : end;
        if (number < 1 || number > QUARTERS || !line.has("quarter_word", word)) {
            return Optional.empty();
        }
        Read year = after(line, word + 1);
        int last = year.end() < 0 ? word + 1 : year.end();
        return Optional.of(Found.date(at, last, new Meaning.Quarter(year.hint(), number)));
    }

    private static Optional<Found> season(Line line, int at) {
        int turn = DateGrammar.turn(line, at);
        int word = turn < 0 ? line.end("previous", at) : line.past("following", line.past("current", at));
        if (!line.has("season", word)) {
            return Optional.empty();
        }
        String code = line.worth("season", word);
        Read year = after(line, word + 1);
        boolean marked = word > at || year.end() > 0 || !line.is(word, "fall") || line.is(word - 1, "the");
        boolean used =
                !line.isEnglish() || word > at || year.end() > 0 || line.has("in", at - 1) || line.is(at - 1, "the");
        if (!marked
                || !used
                || (line.isEnglish() && line.isCapitalised(word) && word > 0 && year.end() < 0 && word == at)) {
            return Optional.empty();
        }
        YearHint hint = year.end() < 0 && word > at ? DateGrammar.relative(turn) : year.hint();
        int end = year.end() < 0 ? word + 1 : year.end();
        return Optional.of(new Found(at, end, TimeKind.DATE, new Meaning.Season(hint, code)));
    }
}
