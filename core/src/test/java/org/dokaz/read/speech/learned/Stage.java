package org.dokaz.read.speech.learned;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Grammar;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;
import org.dokaz.read.tag.Tagger;
import org.dokaz.testing.Examples;

/** Sentences set up by hand for what learning sees of them. */
final class Stage {

    private Stage() {}

    /** A scene of one sentence, in which nothing is named, quoted or known to rules. */
    static Scene scene(Language language, String text) {
        Prose prose = Tagger.of(language).tag(Examples.prose(language, text, Optional.empty()));
        if (prose.sentences().size() != 1) {
            throw new IllegalArgumentException("not one sentence: " + text);
        }
        return scene(prose.sentences().getFirst(), List.of());
    }

    static Scene scene(String text) {
        return scene(Language.ENGLISH, text);
    }

    /** A scene in which these words name a person. */
    static Scene sceneNaming(String text, String name) {
        Prose prose = Tagger.of(Language.ENGLISH).tag(Examples.prose(Language.ENGLISH, text, Optional.empty()));
        int start = text.indexOf(name);
        Mention.Name person = new Mention.Name(
                prose.transcript().cite(start, start + name.length()), Mention.NameKind.PERSON, Optional.of(name));
        return scene(prose.sentences().getFirst(), List.of(person));
    }

    static Scene scene(Sentence sentence, List<Mention.Name> names) {
        return new Scene(
                sentence,
                Attitudes.of(Language.ENGLISH),
                names,
                new BitSet(),
                new int[sentence.tokens().size()]);
    }

    /** A sentence of words of one class, longer than any that a reader would make. */
    static Scene endless(String word, WordClass wordClass, int count) {
        String text = (word + " ").repeat(count);
        List<Token> tokens = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            int start = at * (word.length() + 1);
            tokens.add(Token.of(text, start, start + word.length()).as(Grammar.of(wordClass)));
        }
        return scene(new Sentence(new Span(0, text.length()), 0, tokens), List.of());
    }

    /** The index of the first token that reads so. */
    static int at(Scene scene, String lower) {
        for (int at = 0; at < scene.size(); at++) {
            if (scene.token(at).lower().equals(lower)) {
                return at;
            }
        }
        throw new IllegalArgumentException("not in the sentence: " + lower);
    }

    /** One token as words that report. */
    static CueWords cue(Scene scene, String lower) {
        int at = at(scene, lower);
        return new CueWords(at, at + 1);
    }
}
