package org.dokaz.read.quantity;

import org.dokaz.language.Numerals.Kind;

/** Tells numbers that name from numbers that count: units, articles of law, ages, scores, telephone numbers, addresses, years. */
final class NotCounted {

    private static final int AGE_MAX = 110;
    private static final int SUBJECT_PIECES_MAX = 4;
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2050;
    private static final int YEAR_LIKELY_FROM = 1985;
    private static final int UNIT_NUMBER_MIN = 5;
    private static final int CODE_LETTERS_MAX = 4;
    private static final int TELEPHONE_PIECES_MAX = 12;
    private static final int TELEPHONE_GROUPS_MIN = 3;
    private static final int TELEPHONE_DIGITS_MIN = 9;

    private NotCounted() {}

    static boolean holds(Line line, String text, Counted number) {
        int start = number.start();
        int end = number.end();
        return line.isOrdinal(start)
                || (line.isOrdinal(end - 1) && line.isDigits(end - 1))
                || isGlued(line, start, end)
                || isMarked(line, start)
                || isWordOrdinal(line, number)
                || isHeadlineLabel(line, start)
                || isArmyUnit(line, number)
                || isCalibre(line, start, end)
                || isAge(line, number)
                || isAgeOfSubject(line, number)
                || isYear(line, number)
                || isLabel(line, start, end)
                || isTelephone(line, number)
                || (line.isDigits(start) && isAddress(line.chunk(text, start)));
    }

    /** Letters or marks that touch the digits make them a code: F-16, 3:1, С300. */
    private static boolean isGlued(Line line, int start, int end) {
        if (!line.isDigits(start)) {
            return false;
        }
        if (line.glued(start - 1)) {
            boolean code = line.isDash(start - 1)
                    && line.glued(start - 2)
                    && (line.isLetters(start - 2) || line.isDigits(start - 2));
            boolean mark = line.is(start - 1, ":")
                    || line.is(start - 1, "+")
                    || line.is(start - 1, ".")
                    || line.is(start - 1, "/");
            if (code || mark || line.isLetters(start - 1) || opensAfterLetter(line, start)) {
                return true;
            }
        }
        boolean score = line.glued(end - 1) && line.glued(end) && line.isDigits(end + 1) && !line.is(end, ",");
        boolean letters =
                line.glued(end - 1) && line.isLetters(end) && line.isDigits(end - 1) && !line.has("glued", end);
        return score || letters;
    }

    /** «двадцать второй»: the number only begins an ordinal. */
    private static boolean isWordOrdinal(Line line, Counted number) {
        return number.kind() == Kind.WORDS
                && line.ordinal(number.start())
                        .filter(ordinal -> ordinal.end() > number.end())
                        .isPresent();
    }

    /** "+380 44 123 45 67": a row of short numbers, parted by no more than blanks, hyphens and brackets, that counts nothing. */
    private static boolean isTelephone(Line line, Counted number) {
        if (!line.isDigits(number.start())) {
            return false;
        }
        int first = number.start();
        while (first > number.start() - TELEPHONE_PIECES_MAX && isTelephonePiece(line, first - 1)) {
            first--;
        }
        int end = number.start();
        int digits = 0;
        int groups = 0;
        for (int at = first; at < first + 2 * TELEPHONE_PIECES_MAX && isTelephonePiece(line, at); at++) {
            digits += line.isDigits(at) ? line.lower(at).length() : 0;
            groups += line.isDigits(at) ? 1 : 0;
            end = at + 1;
        }
        boolean beyond = first < number.start() || end > number.end();
        return beyond && groups >= TELEPHONE_GROUPS_MIN && digits >= TELEPHONE_DIGITS_MIN;
    }

    private static boolean isTelephonePiece(Line line, int at) {
        return line.isDigits(at) || line.is(at, "-") || line.is(at, "(") || line.is(at, ")") || line.is(at, "+");
    }

    /** "UPDATE 1-Two reporters": agencies count their versions so. */
    private static boolean isHeadlineLabel(Line line, int start) {
        return line.isDigits(start) && line.has("name_label", start - 1) && line.isDash(start + 1);
    }

    private static boolean opensAfterLetter(Line line, int start) {
        return line.is(start - 1, "(") && line.glued(start - 2);
    }

    /** "article 337", "No. 5", "unit 21005", «№ 3», "battalion 7". */
    private static boolean isMarked(Line line, int start) {
        int before = line.is(start - 1, ".") && line.glued(start - 2) ? start - 1 : start;
        boolean short_ = before == start || line.lower(before - 1).length() <= CODE_LETTERS_MAX;
        return line.isDigits(start) && short_ && line.startBefore("article_of", before) >= 0;
    }

    private static boolean isArmyUnit(Line line, Counted number) {
        return line.isDigits(number.start())
                && !number.share()
                && !number.isRange()
                && number.low() >= UNIT_NUMBER_MIN
                && line.has("army_unit", number.end());
    }

    /** "Ivan, 34,", "aged 34", "34-year-old", ", 23 года,". A band of ages is a quantity. */
    private static boolean isAge(Line line, Counted number) {
        if (number.isRange() || number.low() > AGE_MAX) {
            return false;
        }
        int after = line.past("year_noun", number.end());
        boolean closed =
                line.is(after, ",") || line.is(after, ")") || (line.is(after, ".") && after == line.size() - 1);
        boolean apposed = (line.is(number.start() - 1, ",") || line.is(number.start() - 1, "(")) && closed;
        boolean named = line.isLetters(number.start() - 2) || line.is(number.start() - 2, ")");
        boolean aged = line.startBefore("age", number.start()) >= 0;
        boolean another = line.has("and", number.start() - 1)
                && line.isDigits(number.start() - 2)
                && line.startBefore("age", number.start() - 2) >= 0;
        return aged || another || line.has("old", number.end()) || (apposed && named);
    }

    /** «Йому 34 роки», «Загиблому було 34 роки»: years beside someone in the dative, who opens the clause, and nothing after them. */
    private static boolean isAgeOfSubject(Line line, Counted number) {
        if (line.isEnglish() || number.isRange() || number.low() > AGE_MAX || !line.has("year_noun", number.end())) {
            return false;
        }
        int before = number.start() - 1;
        if (line.startBefore("turns", before + 1) >= 0) {
            before = line.startBefore("turns", before + 1) - 1;
        }
        int subject = before;
        while (subject >= 0 && before - subject < SUBJECT_PIECES_MAX && line.isDative(subject)) {
            subject--;
        }
        boolean opens = subject < 0 || line.isMark(subject) || line.has("and", subject) || line.isDash(subject);
        int after = line.past("year_noun", number.end());
        boolean closed = after >= line.size() || line.isMark(after) || line.has("and", after);
        return subject < before && opens && closed;
    }

    /** "152mm shells", "a 155-mm howitzer", «152-мм гармати»: a measure of the bore that is joined to its number counts nothing. */
    private static boolean isCalibre(Line line, int start, int end) {
        boolean hyphened = line.glued(end - 1) && line.isDash(end) && line.glued(end) && line.has("bore", end + 1);
        boolean joined = line.glued(end - 1) && line.has("bore", end);
        return line.isDigits(start) && (hyphened || joined);
    }

    private static boolean isYear(Line line, Counted number) {
        boolean fourDigits =
                line.isDigits(number.start()) && line.lower(number.start()).length() == 4;
        boolean alone = number.end() == number.start() + 1 && !line.isLowercaseWord(number.end());
        if (!fourDigits || !alone) {
            return false;
        }
        Bound.Kind bound = Bound.of(line, number).kind();
        boolean bounded = bound == Bound.Kind.LOW || (bound == Bound.Kind.ABOUT && number.low() < YEAR_LIKELY_FROM);
        return !bounded && number.low() >= YEAR_MIN && number.low() <= YEAR_MAX;
    }

    /** The number of a line in a list, or of an entry. */
    private static boolean isLabel(Line line, int start, int end) {
        boolean opens = start == 0 && line.isDigits(start);
        return opens
                && (line.is(end, ")")
                        || line.is(end, ".")
                        || line.is(end, ":")
                        || end == line.size()
                        || line.isDigits(end));
    }

    private static boolean isAddress(String chunk) {
        boolean marks =
                chunk.indexOf('@') >= 0 || chunk.indexOf('#') >= 0 || chunk.indexOf('_') >= 0 || chunk.contains("://");
        int slash = chunk.indexOf('/');
        return marks
                || (slash > 0 && Character.isDigit(chunk.charAt(slash - 1)))
                || (slash > 0 && chunk.indexOf('.') >= 0);
    }

    /** Whether "one" only points: "one of them", "one speaker". */
    static boolean isOneThatPoints(Line line, Counted number) {
        if (number.low() != 1 || number.share() || number.isRange() || number.kind() != Kind.WORDS) {
            return false;
        }
        if (number.end() != number.start() + 1 || !line.has("one_word", number.start())) {
            return false;
        }
        String unit = line.worth("unit", number.end());
        boolean measures = unit.matches("hours|minutes|days|weeks|months|years|km|metres|ha|tonnes");
        if (line.is(number.start() - 1, "single") && line.is(number.start() - 2, "a")) {
            // "Not a single one of them": nobody is counted.
            return true;
        }
        boolean stressed =
                line.startBefore("only", number.start()) >= 0 || line.startBefore("low", number.start()) >= 0;
        return !measures && !stressed && !nearHarm(line, number);
    }

    /** Whether words of harm stand close by: "killed five". */
    static boolean nearHarm(Line line, Counted number) {
        for (int at = number.start() - 2; at < number.end() + 3; at++) {
            if (line.has("harm", at)) {
                return true;
            }
        }
        return false;
    }
}
