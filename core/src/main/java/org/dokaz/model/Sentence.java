package org.dokaz.model;

import java.util.List;

/** A sentence with its tokens in order. Sentences of one paragraph share its number, counted from 0. */
public record Sentence(Span span, int paragraph, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /** The index of the first token that ends after this offset; the number of tokens where none does. */
    public int firstTokenAfter(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
