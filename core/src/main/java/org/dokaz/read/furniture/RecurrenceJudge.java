package org.dokaz.read.furniture;

import org.dokaz.model.Token;
import org.dokaz.read.furniture.FurnitureRules.Section;

/**
 * Says whether a line that recurs in its outlet's documents is furniture. The more a line may tell, the more it takes:
 * an outlet also repeats, from article to article, what happened before, and that is content.
 */
final class RecurrenceJudge {

    private static final int PLAIN_LENGTH_MAX = 120;
    private static final int SENTENCE_LENGTH_MAX = 200;
    private static final int LINK_WORDS_MAX = 5;

    private static final int SENTENCE_DOCUMENTS_MIN = 6;
    private static final int SENTENCE_PERCENT_MIN = 75;

    // A story's background is seldom repeated by a dozen articles, and hardly ever at the same place in nearly all.
    private static final int TELLING_DOCUMENTS_MIN = 12;
    private static final int TELLING_PERCENT_MIN = 90;

    private final FurnitureRules rules;

    RecurrenceJudge(FurnitureRules rules) {
        this.rules = rules;
    }

    /**
     * Whether a line is furniture for being repeated.
     *
     * @param atEdge whether it is among the first or last lines here
     */
    boolean isFurniture(Line line, Recurrence recurrence, boolean atEdge) {
        if (line.words() == 0 || isNever(line)) {
            return false;
        }
        boolean links = isRowOfLinks(line);
        int length = line.span().length();
        if (length > SENTENCE_LENGTH_MAX || (!links && TellingWords.all().areIn(line))) {
            return atEdge && recurrence.holdsAtEdge(TELLING_DOCUMENTS_MIN, TELLING_PERCENT_MIN);
        }
        if (!links && (line.endsSentence() || length > PLAIN_LENGTH_MAX)) {
            return recurrence.holds(SENTENCE_DOCUMENTS_MIN, SENTENCE_PERCENT_MIN);
        }
        return recurrence.holds(Recurrence.DOCUMENTS_MIN, Recurrence.PERCENT_MIN);
    }

    /** Sources, authors, datelines, and what opens something: the same in many documents and yet theirs. */
    private boolean isNever(Line line) {
        int start = 0;
        while (!line.isWord(start)) {
            start++;
        }
        return line.isOf(line.size() - 1, ":")
                || rules.begins(Section.SOURCE, line.tokens(), start, line.size())
                || rules.begins(Section.BYLINE, line.tokens(), start, line.size())
                || isDateline(line);
    }

    private boolean isDateline(Line line) {
        int index = 0;
        while (index < line.size()) {
            int place = TellingWords.all().placeAt(line.tokens(), index);
            boolean date = line.isNumber(index) || rules.begins(Section.DATE, line.tokens(), index, line.size());
            if (place == 0 && line.isWord(index) && !date) {
                return false;
            }
            index += Math.max(place, 1);
        }
        return true;
    }

    /** A few words with an address or a handle, or several such pieces side by side: no statement is set so. */
    private boolean isRowOfLinks(Line line) {
        if (line.endsSentence() || line.tokens().stream().map(Token::text).anyMatch(RecurrenceJudge::isQuotationMark)) {
            return false;
        }
        Units splitter = new Units(rules, line);
        boolean linked = splitter.separators() > 0;
        for (int index = 0; index < line.size(); index++) {
            if (line.isNumber(index)) {
                return false;
            }
            linked |= line.isAddress(index);
        }
        return linked
                && splitter.units().stream().allMatch(unit -> line.words(unit.start(), unit.end()) <= LINK_WORDS_MAX);
    }

    private static boolean isQuotationMark(String token) {
        return token.length() == 1 && "\"“”«»„".contains(token);
    }
}
