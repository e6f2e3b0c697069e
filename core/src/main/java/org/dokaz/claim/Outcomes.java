package org.dokaz.claim;

import java.util.List;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.RuleFile;
import org.dokaz.model.Grammar.VerbForm;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** What became of people, told without a finite verb: "two men killed", "one dead". */
final class Outcomes {

    /** How many words may stand between a number and what became of those it counts. */
    private static final int BETWEEN_MAX = 3;

    private final PhraseSet words;

    /** With the section {@code outcome} of the rules for clauses. */
    Outcomes(RuleFile file) {
        words = file.section("outcome");
    }

    /** Whether a number, whom it counts and what became of them stand here, up to the next comma without a finite verb. */
    boolean beginsWithCount(List<Token> tokens, int from, int end) {
        if (from >= end || !tokens.get(from).is(WordClass.NUM)) {
            return false;
        }
        for (int at = from + 1; at < Math.min(end, from + BETWEEN_MAX + 2); at++) {
            if (isOutcome(tokens, at)) {
                return isWithoutFinite(tokens, at, end);
            }
            if (!isCounted(tokens.get(at))) {
                return false;
            }
        }
        return false;
    }

    /** Whether what became of somebody is the only predicate between these tokens: "soldier killed in the east". */
    boolean isActOf(List<Token> tokens, int from, int end) {
        for (int at = from + 1; at < end; at++) {
            if (isCounted(tokens.get(at - 1)) && isOutcome(tokens, at)) {
                return isWithoutFinite(tokens, from, end);
            }
        }
        return false;
    }

    /** Whether the sentence ends without a mark, as headlines do. */
    static boolean isLine(List<Token> tokens) {
        return tokens.getLast().isWord();
    }

    private boolean isOutcome(List<Token> tokens, int at) {
        return tokens.get(at).grammar().verbForm() == VerbForm.PARTICIPLE || words.beginsAt(tokens, at, at + 1);
    }

    private static boolean isCounted(Token token) {
        return token.is(WordClass.NOUN)
                || token.is(WordClass.PROPN)
                || token.is(WordClass.ADJ)
                || token.is(WordClass.NUM);
    }

    private static boolean isWithoutFinite(List<Token> tokens, int from, int end) {
        for (int at = from; at < end && !tokens.get(at).text().equals(","); at++) {
            if (tokens.get(at).carriesClause()) {
                return false;
            }
        }
        return true;
    }
}
