package org.dokaz.read.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dokaz.language.dictionary.Lemmas;
import org.dokaz.model.Grammar;
import org.dokaz.model.Language;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Token;

/** Tells the grammar of each word of a language. Safe for many threads; model and dictionary are read on first use. */
public final class Tagger {

    private static final Map<Language, Tagger> READ = new ConcurrentHashMap<>();

    private final Model model;
    private final Lemmas lemmas;
    private final Optional<ReducedRelatives> reducedRelatives;

    private Tagger(Model model, Lemmas lemmas, Optional<ReducedRelatives> reducedRelatives) {
        this.model = model;
        this.lemmas = lemmas;
        this.reducedRelatives = reducedRelatives;
    }

    /** The tagger of this language. */
    public static Tagger of(Language language) {
        return READ.computeIfAbsent(language, Tagger::read);
    }

    private static Tagger read(Language language) {
        String path = "/org/dokaz/language/" + language.code() + "/tagger.model";
        try (InputStream in = Tagger.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its model " + path);
            }
            return of(in.readAllBytes(), language);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Tagger of(byte[] model, Language language) throws IOException {
        Optional<ReducedRelatives> reducedRelatives =
                language == Language.ENGLISH ? Optional.of(ReducedRelatives.load()) : Optional.empty();
        return new Tagger(Model.read(model), Lemmas.of(language), reducedRelatives);
    }

    /** The same prose with the grammar of every token. */
    public Prose tag(Prose prose) {
        Map<String, Word> seen = new HashMap<>();
        Features features = new Features();
        List<Sentence> tagged = new ArrayList<>(prose.sentences().size());
        for (Sentence sentence : prose.sentences()) {
            List<String> texts = sentence.tokens().stream().map(Token::text).toList();
            Grammar[] grammars = grammars(texts, seen, features);
            List<Token> tokens = new ArrayList<>(grammars.length);
            for (int at = 0; at < grammars.length; at++) {
                tokens.add(sentence.tokens().get(at).as(grammars[at]));
            }
            tagged.add(new Sentence(sentence.span(), sentence.paragraph(), tokens));
        }
        return new Prose(prose.transcript(), prose.furniture(), tagged);
    }

    Grammar[] grammars(List<String> sentence, Map<String, Word> seen, Features features) {
        List<Word> words = new ArrayList<>(sentence.size());
        for (String text : sentence) {
            words.add(seen.computeIfAbsent(text, this::word));
        }
        Grammar[] known = new Grammar[sentence.size()];
        int[] scores = new int[model.labels().size()];
        features.begin(words, known);
        for (int at = 0; at < known.length; at++) {
            Optional<Grammar> plain = PlainMarks.of(sentence.get(at));
            if (plain.isPresent()) {
                known[at] = plain.get();
            } else {
                features.collect(at);
                known[at] = model.labels().get(model.best(words.get(at), features, scores));
            }
        }
        reducedRelatives.ifPresent(rule -> rule.correct(sentence, words, known));
        return known;
    }

    private Word word(String text) {
        return Word.of(text, lemmas.of(text));
    }
}
