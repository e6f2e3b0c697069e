package org.dokaz.read.speech;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Grammar;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** What may stand between a subject and its verb and is neither: adverbs, and phrases that tell when or where. */
final class Adjuncts {

    private final List<Token> tokens;
    private final Nominals nominals;
    private final BitSet insideNames;
    private final BitSet nameStarts;

    /**
     * @param insideNames the tokens inside a name but its first
     * @param nameStarts the tokens with which a name begins
     */
    Adjuncts(List<Token> tokens, Nominals nominals, BitSet insideNames, BitSet nameStarts) {
        this.tokens = tokens;
        this.nominals = nominals;
        this.insideNames = insideNames;
        this.nameStarts = nameStarts;
    }

    /**
     * Where a phrase begins that stands between subject and verb and cannot be the subject: «ще 20 вересня», «тем временем», «на прошлой
     * неделе». Only languages with cases show it.
     */
    Optional<Integer> before(int cue, int floor, Listeners listeners) {
        int last = cue - 1;
        while (last >= floor && isPassedOver(tokens.get(last))) {
            last--;
        }
        Optional<Range> chain = last < floor ? Optional.empty() : nominals.endingAt(last, floor);
        if (chain.isEmpty()
                || chain.get().start() <= floor
                || listeners.isTold(chain.get())
                || !isAdjunct(chain.get())) {
            return Optional.empty();
        }
        int start = chain.get().start();
        Token before = tokens.get(start - 1);
        boolean inside = before.isWord() && !before.grammar().isFinite() && !Marks.opensRelative(before);
        return inside ? Optional.of(start) : Optional.empty();
    }

    private boolean isAdjunct(Range chain) {
        int first = chain.start();
        boolean led = tokens.get(first).is(WordClass.ADP);
        boolean dated = tokens.get(first).is(WordClass.NUM)
                && Character.isDigit(tokens.get(first).text().charAt(0));
        boolean oblique = false;
        for (int at = first; at < chain.end(); at++) {
            Token token = tokens.get(at);
            Grammar.Case form = token.grammar().grammaticalCase();
            boolean subject = form == Grammar.Case.NOMINATIVE && !token.is(WordClass.NUM);
            if (nameStarts.get(at) || insideNames.get(at) || subject) {
                return false;
            }
            boolean clear = form == Grammar.Case.INSTRUMENTAL
                    || (led && form != Grammar.Case.NONE)
                    || (dated && form == Grammar.Case.GENITIVE);
            if (token.grammar().isNominal() && !clear) {
                return false;
            }
            oblique |= clear;
        }
        return oblique;
    }

    /** An adverb, an auxiliary or a small word. */
    static boolean isPassedOver(Token token) {
        if (token.is(WordClass.ADV) || token.is(WordClass.AUX)) {
            return true;
        }
        return switch (token.lower()) {
            case "also",
                    "later",
                    "then",
                    "earlier",
                    "n't",
                    "not",
                    "не",
                    "також",
                    "также",
                    "раніше",
                    "ранее",
                    "ж",
                    "же",
                    "б",
                    "бы" -> true;
            default -> false;
        };
    }
}
