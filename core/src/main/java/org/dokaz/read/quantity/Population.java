package org.dokaz.read.quantity;

import java.util.Optional;
import org.dokaz.language.Numerals.Kind;
import org.dokaz.model.Span;
import org.dokaz.model.WordClass;

/** Finds what a number counts: the unit, and the phrase that names the population. */
final class Population {

    /** The unit of a number whose noun the text leaves out. */
    static final String UNNAMED = "number";

    private static final int PHRASE_PIECES_MAX = 16;

    /** "The share of soldiers pulled out of three regions in April who refused". */
    private static final int COUNTED_PIECES_MAX = 32;

    private static final int MODIFIERS_MAX = 5;
    /** Nobody is called up younger, or lives longer. */
    private static final int AGE_MIN = 10;

    private static final int AGE_MAX = 110;
    /** The unit of people who are not children. */
    static final String PEOPLE = "people";

    private static final String SHARE = "%";

    private Population() {}

    /** What is counted: always {@code %} for a share, else "people" or the counted noun. */
    static String unit(Line line, Counted number) {
        if (number.share()) {
            return SHARE;
        }
        if (line.startBefore("currency", number.start()) >= 0) {
            return line.is(number.start() - 1, "€")
                    ? "euros"
                    : line.is(number.start() - 1, "₴") ? "hryvnias" : "dollars";
        }
        boolean aged = number.isRange() && line.startBefore("age", number.start()) >= 0;
        if (aged || isBand(line, number)) {
            return "years";
        }
        if (line.has("pronoun", number.end())
                || (line.has("collective", number.end() - 1) && !line.has("unit", number.end()))) {
            return PEOPLE;
        }
        int at = head(line, number.end());
        if (line.has("greater", at) || line.has("lesser", at)) {
            return UNNAMED;
        }
        for (int reach = at; reach < line.size() && reach <= at + MODIFIERS_MAX && !stops(line, reach); reach++) {
            if (line.has("unit", reach)) {
                return line.worth("unit", reach);
            }
            boolean compound =
                    line.isEnglish() && line.wordClass(reach + 1) == WordClass.NOUN && !stops(line, reach + 1);
            if (line.wordClass(reach) == WordClass.NOUN && !compound) {
                return line.lower(reach);
            }
            if (reach > at && (line.wordClass(reach) == WordClass.ADP || line.has("dangling", reach))) {
                break;
            }
        }
        if ((line.has("harm", at) && !line.has("unit", at)) || isSubstantive(line, at)) {
            return PEOPLE;
        }
        boolean noun = line.isLowercaseWord(at)
                && !stops(line, at)
                && line.wordClass(at) == WordClass.X
                && !line.has("dangling", at);
        return noun ? line.lower(at) : UNNAMED;
    }

    /** "Men between 18 and 65 are": a band of ages, told of people whose noun stands before it. */
    private static boolean isBand(Line line, Counted number) {
        int word = number.start() - 1;
        boolean band = number.isRange()
                && !number.share()
                && number.low() >= AGE_MIN
                && number.high() <= AGE_MAX
                && (line.has("between", word) || line.has("from", word));
        return band
                && line.worth("unit", word - 1).equals(PEOPLE)
                && (line.isMark(number.end()) || line.isFinite(number.end()) || number.end() >= line.size());
    }

    /** «83 лежачих»: an adjective with no noun after it stands for people. */
    private static boolean isSubstantive(Line line, int at) {
        boolean described = line.wordClass(at) == WordClass.ADJ && line.isLowercaseWord(at) && !line.isEnglish();
        return described && (at + 1 >= line.size() || line.isMark(at + 1) || line.isFinite(at + 1));
    }

    /** Past "of", a hyphen and "or more" to where the counted phrase begins. */
    private static int head(Line line, int end) {
        int at = line.isDash(end) && line.glued(end - 1) ? end + 1 : end;
        at = line.past("or_more", at);
        at = line.past("or_less", at);
        at = line.past("or_so", at);
        at = line.past("of", at);
        // "Five more soldiers": more of the same, where "five more than in May" is told against something.
        boolean furtherOnes = line.isEnglish()
                && (line.has("greater", at) || line.has("lesser", at))
                && (line.has("unit", at + 1) || line.wordClass(at + 1) == WordClass.NOUN);
        return furtherOnes ? at + 1 : pastCount(line, at);
    }

    /** "Put at 300 [the number of] men": English gives a number before saying of whom it is one. */
    private static int pastCount(Line line, int at) {
        int count = line.is(at, "the") ? at + 1 : at;
        boolean counts = line.isEnglish() && count > at && line.has("count_of", count);
        return counts ? line.past("of", line.end("count_of", count)) : at;
    }

    /** The phrase that names the population counted, without "of". */
    static Optional<Span> phrase(Line line, Counted number) {
        boolean partitive = number.share();
        int pronoun = line.end("pronoun", number.end());
        if (pronoun > 0) {
            return Optional.of(span(line, pronoun - 1, pronoun));
        }
        int start = head(line, number.end());
        boolean oneIn = number.kind() == Kind.FRACTION && number.end() > number.start() + 2;
        if (partitive && !oneIn && line.isEnglish() && start == number.end() && !line.is(start, "the")) {
            return Optional.empty();
        }
        if (line.has("dangling", start)
                || line.has("greater", start)
                || line.has("lesser", start)
                || (line.has("harm", start) && !line.has("unit", start))) {
            return Optional.empty();
        }
        return start > number.end() && pastCount(line, number.end()) == start
                ? counted(line, start, line.size())
                : named(line, start);
    }

    /** The phrase behind "the share of", up to {@code limit}: what describes the noun goes on to the clause that says who is counted. */
    static Optional<Span> counted(Line line, int start, int limit) {
        int most = Math.min(limit, start + COUNTED_PIECES_MAX);
        int who = start;
        while (who < most && !(line.isEnglish() && line.is(who, "who"))) {
            who++;
        }
        if (who == start || who == most) {
            return named(line, start, limit);
        }
        return Optional.of(span(line, start, endOfRestriction(line, who, most)));
    }

    /** The phrase about people or things that begins at this piece: the noun with what describes it. */
    static Optional<Span> named(Line line, int start) {
        return named(line, start, line.size());
    }

    /** The same, which ends before {@code limit}. */
    static Optional<Span> named(Line line, int start, int limit) {
        int end = start;
        boolean told = false;
        while (end < limit && end < start + PHRASE_PIECES_MAX) {
            if (!told && isRestricted(line, start, end)) {
                end = endOfRestriction(line, end, Math.min(limit, start + PHRASE_PIECES_MAX));
                break;
            }
            told = told || (end > start && line.is(end - 1, ",") && line.has("relative", end));
            if (!told && end > start && line.wordClass(end) == WordClass.ADV) {
                break;
            }
            if (end > start && !line.has("dangling", end - 1) && beginsNumber(line, end)) {
                int before = beforeOpening(line, start, end);
                if (before > start) {
                    end = before;
                    break;
                }
            }
            boolean goesOn = told ? isInside(line, end) : !stops(line, end) || joins(line, start, end);
            if (!goesOn) {
                break;
            }
            end++;
        }
        while (end > start
                && (line.has("dangling", end - 1)
                        || (end - 1 > start && line.has("subject", end - 1))
                        || (!line.isLetters(end - 1) && !line.isDigits(end - 1)))) {
            end--;
        }
        return end > start ? Optional.of(span(line, start, end)) : Optional.empty();
    }

    /** "31 men who refused": English says which people are meant without a comma. */
    private static boolean isRestricted(Line line, int start, int at) {
        return line.isEnglish() && at > start && line.is(at, "who") && line.wordClass(at - 1) == WordClass.NOUN;
    }

    /** Past the verb of "who refused to return" to the verb of the sentence, or to a mark. */
    private static int endOfRestriction(Line line, int who, int most) {
        boolean acts = false;
        int at = who + 1;
        while (at < Math.min(line.size(), most) && !line.isMark(at)) {
            boolean goesOn = line.has("dangling", at - 1) || line.isFinite(at - 1);
            if (line.isFinite(at) && acts && !goesOn) {
                return at;
            }
            acts |= line.isFinite(at);
            at++;
        }
        return at;
    }

    /** "People over the last [eight years]": what opens the phrase of the next number is no part of this one. */
    private static int beforeOpening(Line line, int start, int number) {
        int end = number;
        while (end > start
                && (line.wordClass(end - 1) == WordClass.ADJ
                        || line.wordClass(end - 1) == WordClass.DET
                        || line.wordClass(end - 1) == WordClass.ADP)) {
            end--;
        }
        return end;
    }

    /** Another number in words ends the phrase: "of 420 drivers five agreed". */
    private static boolean beginsNumber(Line line, int at) {
        return line.number(at)
                .filter(number -> number.kind() == Kind.WORDS && number.value() > 1)
                .isPresent();
    }

    private static Span span(Line line, int start, int end) {
        return new Span(line.piece(start).start(), line.piece(end - 1).end());
    }

    private static boolean stops(Line line, int at) {
        boolean next = line.has("and", at) && line.isDigits(at + 1);
        boolean mark = next
                || (!line.isLetters(at) && !line.isDigits(at) && !line.isDash(at) && !isApostrophe(line.lower(at)));
        return mark || line.has("halted", at) || line.isFinite(at);
    }

    /** A comma inside a list of names, or before the words that say which people are meant: «солдатів, яких вивели». */
    private static boolean joins(Line line, int start, int at) {
        boolean list = line.isLetters(at - 1)
                && !line.isLowercaseWord(at - 1)
                && line.isLetters(at + 1)
                && !line.isLowercaseWord(at + 1);
        return at > start && line.is(at, ",") && (list || line.has("relative", at + 1));
    }

    /** The words that say which people are meant hold verbs of their own; a mark ends them. */
    private static boolean isInside(Line line, int at) {
        return line.isLetters(at) || line.isDigits(at) || line.isDash(at) || isApostrophe(line.lower(at));
    }

    private static boolean isApostrophe(String mark) {
        return mark.equals("'");
    }
}
