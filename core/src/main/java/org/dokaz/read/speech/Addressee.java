package org.dokaz.read.speech;

import java.util.List;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** Whom something was said to, where no mark parts that from what was said: "told reporters the road was closed". */
final class Addressee {

    private final List<Token> tokens;

    Addressee(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Where what is said begins: {@code from}, or behind the phrase there that names whom it was said to. */
    int past(Cue cue, int from, int limit) {
        if (!addresses(tokens.get(cue.range().start())) || from >= tokens.size()) {
            return from;
        }
        Nominals nominals = new Nominals(tokens);
        int to = nominals.beginningAt(from, limit).map(Range::end).orElse(from);
        for (int at = from + 1; at < to; at++) {
            if (nominals.isPersonalPronoun(at) || tokens.get(at).is(WordClass.DET)) {
                return at;
            }
        }
        return to < tokens.size() - 1 ? to : from;
    }

    private static boolean addresses(Token cue) {
        return switch (cue.lower()) {
            case "tell",
                    "tells",
                    "told",
                    "telling",
                    "inform",
                    "informs",
                    "informed",
                    "assure",
                    "assured",
                    "remind",
                    "reminded",
                    "warned" -> true;
            default -> false;
        };
    }
}
