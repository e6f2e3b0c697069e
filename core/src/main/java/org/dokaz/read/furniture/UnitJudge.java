package org.dokaz.read.furniture;

import java.util.BitSet;
import java.util.List;
import org.dokaz.model.Token;
import org.dokaz.read.furniture.FurnitureRules.Section;

/** Says of a unit by itself whether it is furniture. */
final class UnitJudge {

    private static final int CALL_WORDS_MAX = 32;
    private static final int NOTICE_WORDS_MAX = 45;
    private static final int CREDIT_WORDS_MAX = 30;
    private static final int CREDIT_SENTENCE_WORDS_MAX = 8;
    private static final int REMINDER_WORDS_MAX = 6;
    private static final int NOTE_WORDS_MAX = 5;
    private static final int SHOUTED_WORDS_MAX = 4;
    private static final int SHOUTED_LETTERS_MIN = 4;

    private final FurnitureRules rules;

    UnitJudge(FurnitureRules rules) {
        this.rules = rules;
    }

    Unit.Kind judge(Line line, Unit unit, BitSet quoted) {
        int start = firstWord(line, unit);
        int end = unit.end();
        if (start == end || opensQuotation(line, unit, start) || quoted.get(start) || line.closesUnopened(start, end)) {
            return Unit.Kind.TEXT;
        }
        if (isAll(Section.DATE, line, start, end)) {
            return Unit.Kind.DATE;
        }
        boolean wholeLine = unit.start() == 0 && unit.end() == line.size();
        boolean oneOfSeveralSentences = !wholeLine && line.endsSentence(start, end);
        Unit.Kind tiled = oneOfSeveralSentences ? Unit.Kind.TEXT : tiled(line, start, end);
        if (tiled != Unit.Kind.TEXT) {
            return tiled;
        }
        if (isAddressOnly(line, start, end) || isCredit(line, start, end)) {
            return Unit.Kind.FURNITURE;
        }
        List<Token> tokens = line.tokens();
        int words = line.words(start, end);
        boolean call = words <= CALL_WORDS_MAX && rules.begins(Section.CALL, tokens, start, end);
        if (call || (words <= NOTICE_WORDS_MAX && rules.holdsIn(Section.ANYWHERE, tokens, start, end))) {
            return Unit.Kind.CALL;
        }
        return isBrokenReminder(line, start, end) ? Unit.Kind.FURNITURE : Unit.Kind.TEXT;
    }

    /** Bullets, arrows and little pictures may stand before the words. */
    private static int firstWord(Line line, Unit unit) {
        int start = unit.start();
        while (start < unit.end() && !line.isWord(start) && !line.isOf(start, "©[(")) {
            start++;
        }
        return start;
    }

    private static boolean opensQuotation(Line line, Unit unit, int start) {
        for (int index = unit.start(); index < start; index++) {
            if (line.isOpener(index)) {
                return true;
            }
        }
        return false;
    }

    /** Whether every word belongs to the section or is a number, and one at least is either. */
    private boolean isAll(Section section, Line line, int start, int end) {
        for (int index = start; index < end; index++) {
            if (line.isWord(index) && !line.isNumber(index) && !rules.begins(section, line.tokens(), index, end)) {
                return false;
            }
        }
        return line.words(start, end) > 0;
    }

    /** What the unit is if nothing but labels, section names, counts, dates and addresses follow one another in it. */
    private Unit.Kind tiled(Line line, int start, int end) {
        boolean label = false;
        boolean related = false;
        boolean rubric = false;
        int index = start;
        while (index < end) {
            int ofLabel = rules.length(Section.LABEL, line.tokens(), index, end);
            int ofRelated = rules.length(Section.RELATED, line.tokens(), index, end);
            int ofRubric =
                    Math.max(rules.length(Section.RUBRIC, line.tokens(), index, end), shouted(line, index, start, end));
            int longest = Math.max(ofRelated, Math.max(ofLabel, ofRubric));
            if (longest > 0) {
                related |= ofRelated == longest;
                label |= ofLabel == longest || isAssignment(line, index);
                rubric |= ofRubric == longest;
                index += longest;
            } else if (note(line, index, end) > 0 && start == 0) {
                label = true;
                index += note(line, index, end);
            } else if (isAssignment(line, index)) {
                label = true;
                index++;
            } else if (isNeutral(line, index, end)) {
                index++;
            } else {
                return Unit.Kind.TEXT;
            }
        }
        boolean sentence = line.endsSentence(start, end) && !label && !related;
        if (related) {
            return Unit.Kind.RELATED;
        }
        return (label || rubric) && !sentence ? Unit.Kind.FURNITURE : Unit.Kind.TEXT;
    }

    private boolean isNeutral(Line line, int index, int end) {
        return !line.isWord(index)
                || line.isNumber(index)
                || line.isAddress(index)
                || rules.begins(Section.DATE, line.tokens(), index, end);
    }

    /** A word in capitals, unless it is a source's name, names a section where hardly anything else stands beside it. */
    private int shouted(Line line, int index, int start, int end) {
        String text = line.tokens().get(index).text();
        boolean capitals = text.length() >= SHOUTED_LETTERS_MIN && text.chars().allMatch(Character::isUpperCase);
        boolean source = rules.begins(Section.SOURCE, line.tokens(), index, end);
        return capitals && !source && line.isWord(line.size() - 1) && line.words(start, end) <= SHOUTED_WORDS_MAX
                ? 1
                : 0;
    }

    /** The length of a short note in square brackets that begins here. */
    private static int note(Line line, int index, int end) {
        if (!line.isOf(index, "[") || end < line.size()) {
            return 0;
        }
        for (int close = index + 1; close < end && close <= index + NOTE_WORDS_MAX + 1; close++) {
            if (line.isOf(close, "]")) {
                return close + 1 - index;
            }
        }
        return 0;
    }

    /** What a page's code leaves behind, such as {@code mode=print}. */
    private static boolean isAssignment(Line line, int index) {
        return line.tokens().get(index).text().indexOf('=') > 0;
    }

    private static boolean isAddressOnly(Line line, int start, int end) {
        int addresses = 0;
        for (int index = start; index < end; index++) {
            if (line.isWord(index) && !line.isAddress(index)) {
                return false;
            }
            addresses += line.isAddress(index) ? 1 : 0;
        }
        return addresses > 0;
    }

    private boolean isCredit(Line line, int start, int end) {
        int words = line.words(start, end);
        boolean shortEnough =
                line.endsSentence(start, end) ? words <= CREDIT_SENTENCE_WORDS_MAX : words <= CREDIT_WORDS_MAX;
        return shortEnough && rules.begins(Section.LEAD, line.tokens(), start, end);
    }

    private boolean isBrokenReminder(Line line, int start, int end) {
        return end == line.size()
                && !line.endsSentence()
                && line.words(start, end) <= REMINDER_WORDS_MAX
                && rules.begins(Section.REMINDER, line.tokens(), start, end);
    }
}
