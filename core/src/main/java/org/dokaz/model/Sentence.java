package org.dokaz.model;

import java.util.List;

/** A sentence with its tokens in order. Sentences of one paragraph share its number, counted from 0. */
public record Sentence(Span span, int paragraph, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
