package org.dokaz.claim;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Step;
import org.dokaz.model.Token;

/**
 * A clause that asserts something: the ground of one claim.
 *
 * @param said the index of the innermost attribution that covers it; empty where none does
 * @param carried whether that attribution stands in a sentence before, which this one goes on with
 * @param shown a recording that the paragraphs before tell of, where the text says so
 */
record Assertion(
        Sentence sentence, Clauses.Clause clause, Optional<Integer> said, boolean carried, Optional<Step> shown) {

    List<Token> tokens() {
        return sentence.tokens();
    }

    int start() {
        return clause.start();
    }

    int end() {
        return clause.end();
    }

    Span span() {
        return tokens().get(start()).span().cover(tokens().get(end() - 1).span());
    }
}
