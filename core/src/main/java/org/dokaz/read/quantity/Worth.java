package org.dokaz.read.quantity;

import org.dokaz.language.Numerals.Kind;
import org.dokaz.model.WordClass;

/** Tells whether a number is told as a quantity at all: by its noun, its bound, how it is written, or what stands beside it. */
final class Worth {

    private static final int TALLY_PIECES_MAX = 12;

    private Worth() {}

    static boolean isQuantity(Line line, String text, Counted number) {
        if (NotCounted.holds(line, text, number) || NotCounted.isOneThatPoints(line, number)) {
            return false;
        }
        boolean named = !Population.unit(line, number).equals(Population.UNNAMED);
        if (number.kind() == Kind.SEVERAL) {
            return named || line.isFinite(number.end());
        }
        boolean bounded = Bound.of(line, number).isStated();
        boolean opened =
                line.startBefore("between", number.start()) >= 0 || line.startBefore("from", number.start()) >= 0;
        return named
                || bounded
                || number.kind() == Kind.MANY
                || NotCounted.nearHarm(line, number)
                || (number.isRange() && (opened || line.startBefore("age", number.start()) >= 0))
                || isWords(line, number)
                || isBigOrGrouped(number)
                || isTold(line, number);
    }

    /** A number in words counts, unless it is a capitalised name inside a sentence or only "one". */
    private static boolean isWords(Line line, Counted number) {
        int start = number.start();
        boolean name = start > 0 && line.isLetters(start) && !line.isLowercaseWord(start) && !line.isMark(start - 1);
        return number.kind() == Kind.WORDS && !name && (number.low() != 1 || line.isLowercaseWord(start - 1));
    }

    /** "4,300", «11 тысяч»: nothing is named by a number that is written so. */
    private static boolean isBigOrGrouped(Counted number) {
        boolean more = number.end() > number.start() + 1 && number.low() >= 1000;
        return number.kind() == Kind.DIGITS && more && number.low() == Math.rint(number.low());
    }

    /** Plain digits: "38 were approved", "turned down 12", "put the number at 46", «таких случаев 14». */
    private static boolean isTold(Line line, Counted number) {
        if (number.kind() != Kind.DIGITS || number.share()) {
            return number.share();
        }
        int before = number.start() - 1;
        int after = number.end();
        boolean label =
                line.isLetters(before) && line.wordClass(before) != WordClass.VERB && !line.isLowercaseWord(before);
        if (label) {
            return false;
        }
        boolean closes = after >= line.size() || line.isMark(after) || line.has("and", after);
        boolean acts = line.isFinite(after) || (line.isEnglish() && line.has("halted", after));
        boolean opens = before < 0 || line.isMark(before) || !nounLike(line, before) || line.has("unit", before);
        boolean particle = line.wordClass(before) == WordClass.ADP || line.wordClass(before) == WordClass.ADV;
        boolean verbBefore = isVerb(line, before) || (particle && line.isEnglish() && isVerb(line, before - 1));
        boolean counted = line.has("unit", before) && !line.isEnglish();
        boolean listed = opens && line.has("base_of", after) && isTallied(line, before);
        return (acts && opens)
                || listed
                || (closes && (verbBefore || counted || line.has("only", before) || line.has("again", before)))
                || (closes && isTallied(line, before));
    }

    private static boolean isVerb(Line line, int at) {
        return line.wordClass(at) == WordClass.VERB || line.wordClass(at) == WordClass.AUX;
    }

    private static boolean nounLike(Line line, int at) {
        return line.wordClass(at) == WordClass.NOUN || line.wordClass(at) == WordClass.PROPN;
    }

    private static boolean isTallied(Line line, int before) {
        for (int at = before; at >= 0 && at > before - TALLY_PIECES_MAX; at--) {
            if (line.is(at, ";")) {
                return false;
            }
            if (line.has("tally", at)) {
                return true;
            }
        }
        return false;
    }
}
