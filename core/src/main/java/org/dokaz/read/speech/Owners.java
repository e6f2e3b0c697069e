package org.dokaz.read.speech;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** Whose words a phrase such as "according to" tells of, where the phrase itself says it. */
final class Owners {

    private final List<Token> tokens;

    Owners(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** "за його словами": the pronoun inside the phrase. */
    Optional<Range> possessor(Range cue) {
        for (int at = cue.start(); at < cue.end(); at++) {
            switch (tokens.get(at).lower()) {
                case "його", "її", "їхньою", "їхніми", "їхню", "їх", "его", "её", "ее", "их" -> {
                    return Optional.of(new Range(at, at + 1));
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    /** «по украинским данным»: a phrase that names nobody, but tells what sort of words they are. */
    Optional<Range> kind(Cue cue) {
        Range range = cue.range();
        boolean described = cue.form() == Cue.Form.ACCORDING
                && range.length() > 2
                && tokens.get(range.start()).is(WordClass.ADP)
                && tokens.get(range.start() + 1).is(WordClass.ADJ);
        return described ? Optional.of(new Range(range.start() + 1, range.end())) : Optional.empty();
    }
}
