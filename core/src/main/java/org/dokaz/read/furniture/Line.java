package org.dokaz.read.furniture;

import java.util.BitSet;
import java.util.List;
import org.dokaz.model.Block;
import org.dokaz.model.Span;
import org.dokaz.model.Token;

/** A line of a transcript with its tokens. */
record Line(Span span, Block.Kind kind, List<Token> tokens) {

    private static final String STOPS = ".!?…";
    private static final String CLOSERS = "\"'”»“’)]";
    private static final String OPENERS = "\"'“«„‘";

    Line {
        tokens = List.copyOf(tokens);
    }

    int size() {
        return tokens.size();
    }

    /** Whether the token at this index ends a sentence, closing quotation marks included. */
    boolean isSentenceEnd(int index) {
        int at = index;
        while (at > 0 && isOf(at, CLOSERS)) {
            at--;
        }
        return isOf(at, STOPS);
    }

    /** Whether these tokens end as a sentence does. */
    boolean endsSentence(int start, int end) {
        return end > start && isSentenceEnd(end - 1);
    }

    boolean endsSentence() {
        return endsSentence(0, size());
    }

    boolean isOpener(int index) {
        return isOf(index, OPENERS);
    }

    boolean isOf(int index, String marks) {
        String text = tokens.get(index).text();
        return text.length() == 1 && marks.contains(text);
    }

    boolean isWord(int index) {
        return tokens.get(index).isWord();
    }

    boolean isAddress(int index) {
        return LineTokens.isAddress(tokens.get(index).text());
    }

    boolean isNumber(int index) {
        return Character.isDigit(tokens.get(index).text().codePointAt(0));
    }

    /** How many words these tokens hold; numbers and addresses count, punctuation does not. */
    int words(int start, int end) {
        int words = 0;
        for (int index = start; index < end; index++) {
            words += isWord(index) ? 1 : 0;
        }
        return words;
    }

    int words() {
        return words(0, size());
    }

    /** The tokens before which a quotation was opened that is not closed yet. */
    BitSet quoted() {
        BitSet quoted = new BitSet(size());
        int open = 0;
        for (int at = 0; at < size(); at++) {
            quoted.set(at, open > 0);
            boolean closes = isOf(at, "”»") || (open > 0 && isOf(at, "\"“"));
            open += closes ? -1 : isOf(at, "\"“«„") ? 1 : 0;
            open = Math.max(open, 0);
        }
        return quoted;
    }

    /** Whether a quotation is closed between these tokens that was not opened there. */
    boolean closesUnopened(int start, int end) {
        int open = 0;
        for (int at = start; at < end; at++) {
            boolean closes = isOf(at, "”»");
            if (closes && open == 0) {
                return true;
            }
            open += closes ? -1 : isOf(at, "“«„") ? 1 : 0;
        }
        return false;
    }

    /** The text from the first of these tokens to the last. */
    Span span(int start, int end) {
        return new Span(tokens.get(start).start(), tokens.get(end - 1).end());
    }
}
