package org.dokaz.read.speech.learned;

import java.util.List;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** The plain noun phrases of a sentence, without what follows their noun. */
final class Phrases {

    private final List<Token> tokens;
    private final int[] number;
    private final int[] head;
    private final int[] named;

    Phrases(List<Token> tokens, int[] word, int[] grammar, int[] namedTokens) {
        this.tokens = tokens;
        int size = tokens.size();
        number = new int[size];
        head = new int[size];
        named = new int[size];
        int count = 0;
        int at = 0;
        while (at < size) {
            if (!isNominal(at)) {
                at++;
                continue;
            }
            int end = endOf(at);
            count++;
            int last = lastNoun(at, end);
            int kind = 0;
            for (int inside = at; inside < end; inside++) {
                kind = Math.max(kind, namedTokens[inside]);
            }
            for (int inside = at; inside < end; inside++) {
                number[inside] = count;
                // A name's own letters would only be learned by heart.
                head[inside] =
                        last < 0 ? 0 : 31 * grammar[last] + (tokens.get(last).is(WordClass.PROPN) ? 0 : word[last]);
                named[inside] = kind;
            }
            at = end;
        }
    }

    private int endOf(int start) {
        int end = start + 1;
        while (end < tokens.size() && isNominal(end) && !opens(end)) {
            end++;
        }
        return end;
    }

    private int lastNoun(int start, int end) {
        for (int at = end - 1; at >= start; at--) {
            if (tokens.get(at).grammar().isNominal()) {
                return at;
            }
        }
        return -1;
    }

    private boolean isNominal(int at) {
        return switch (tokens.get(at).wordClass()) {
            case NOUN, PROPN, PRON, DET, ADJ, NUM -> true;
            // The "'s" of a possessor.
            case PART -> tokens.get(at).lower().endsWith("s");
            default -> false;
        };
    }

    private boolean opens(int at) {
        Token token = tokens.get(at);
        return token.is(WordClass.DET)
                || (token.is(WordClass.PRON) && !tokens.get(at - 1).is(WordClass.DET));
    }

    /** The number of the phrase that holds a token, from 1; 0 where none does. */
    int number(int at) {
        return number[at];
    }

    /** What stands for the last noun of the token's phrase. */
    int head(int at) {
        return head[at];
    }

    /** What is named in the token's phrase. */
    int named(int at) {
        return named[at];
    }
}
