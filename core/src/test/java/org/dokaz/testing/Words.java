package org.dokaz.testing;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Prose;
import org.dokaz.model.Token;
import org.dokaz.model.Transcript;
import org.dokaz.read.text.Sentences;

/** Texts for tests, taken apart by the house's own reader. */
public final class Words {

    private Words() {}

    /** The tokens of a text, its sentences run together. */
    public static List<Token> of(Language language, String text) {
        return prose(language, text).sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
    }

    /** A text as prose without furniture. */
    public static Prose prose(Language language, String text) {
        Transcript transcript =
                Transcript.of(Digest.ofText(text), Optional.empty(), language, Masthead.BLANK, text, List.of());
        return Sentences.of(transcript, List.of());
    }
}
