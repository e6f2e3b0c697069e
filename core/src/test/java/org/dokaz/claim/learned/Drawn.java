package org.dokaz.claim.learned;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.ActKind;
import org.dokaz.model.Basis;
import org.dokaz.model.Language;
import org.dokaz.model.Sentence;
import org.dokaz.model.Stance;
import org.dokaz.read.tag.Tagger;
import org.dokaz.testing.Words;

/** Claims drawn by hand for what learning sees of them. */
final class Drawn {

    private Drawn() {}

    /** A sentence that is one claim of nobody's, in which the rules see nothing. */
    static ClaimScene scene(String text) {
        return scene(text, List.of(), 0, Stance.ASSERTS, Basis.UNKNOWN);
    }

    /** A sentence that is one claim of nobody's, in which the rules see one kind of act so heavily. */
    static ClaimScene ruled(String text, String kind, double weight) {
        return scene(text, List.of(new ActKind(kind)), weight, Stance.ASSERTS, Basis.UNKNOWN);
    }

    static ClaimScene scene(String text, List<ActKind> kinds, double weight, Stance stance, Basis basis) {
        List<Sentence> sentences = Tagger.of(Language.ENGLISH)
                .tag(Words.prose(Language.ENGLISH, text))
                .sentences();
        if (sentences.size() != 1) {
            throw new IllegalArgumentException("not one sentence: " + text);
        }
        Sentence sentence = sentences.getFirst();
        return new ClaimScene(
                sentence,
                0,
                sentence.tokens().size() - 1,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                kinds,
                weight,
                stance,
                basis,
                false,
                Set.of());
    }
}
