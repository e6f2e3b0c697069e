package org.dokaz.read.speech;

import java.util.List;
import org.dokaz.model.Token;

/** Running counts over the tokens of one sentence, so that what a stretch holds is told without walking through it. */
final class Tally {

    /** Fewer words in quotation marks are a name or a distancing. */
    private static final int QUOTED_WORDS_MIN = 3;

    private final int[] clauses;
    private final int[] finite;
    private final int[] words;
    private final int[] marks;
    private final int[] nextMark;

    Tally(List<Token> tokens) {
        int size = tokens.size();
        clauses = new int[size + 1];
        finite = new int[size + 1];
        words = new int[size + 1];
        marks = new int[size + 1];
        nextMark = new int[size + 1];
        for (int at = 0; at < size; at++) {
            Token token = tokens.get(at);
            clauses[at + 1] = clauses[at] + (token.carriesClause() ? 1 : 0);
            finite[at + 1] = finite[at] + (token.grammar().isFinite() ? 1 : 0);
            words[at + 1] = words[at] + (token.isWord() ? 1 : 0);
            marks[at + 1] = marks[at] + (Quotations.isMark(token) ? 1 : 0);
        }
        nextMark[size] = size;
        for (int at = size - 1; at >= 0; at--) {
            nextMark[at] = marks[at + 1] > marks[at] ? at : nextMark[at + 1];
        }
    }

    boolean hasFiniteVerb(int from, int end) {
        return from < end && finite[end] > finite[from];
    }

    int wordsIn(Range range) {
        return words[range.end()] - words[range.start()];
    }

    /** Whether any word stands between these tokens. */
    boolean hasWords(int from, int end) {
        return from < end && words[end] > words[from];
    }

    /** Whether something is said between these tokens: a finite verb, or three words in quotation marks. */
    boolean isSaying(int from, int end) {
        if (from >= end) {
            return false;
        }
        int mark = Math.min(nextMark[from], end);
        return clauses[end] > clauses[from] || words[end] - words[mark] >= QUOTED_WORDS_MIN;
    }
}
