package org.dokaz.read.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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

    /** How many words are kept once looked up; a long run repeats most of its words. */
    private static final int WORDS_KEPT_MAX = 50_000;

    private final Map<String, Word> words = new ConcurrentHashMap<>();
    private final Model model;
    private final Lemmas lemmas;
    private final Optional<SecondLook> secondLook;

    private Tagger(Model model, Lemmas lemmas, Optional<SecondLook> secondLook) {
        this.model = model;
        this.lemmas = lemmas;
        this.secondLook = secondLook;
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
        Optional<SecondLook> secondLook =
                language == Language.ENGLISH ? Optional.of(SecondLook.load()) : Optional.empty();
        return new Tagger(Model.read(model), Lemmas.of(language), secondLook);
    }

    /** The same prose with the grammar of every token. */
    public Prose tag(Prose prose) {
        Features features = new Features();
        List<Sentence> tagged = new ArrayList<>(prose.sentences().size());
        for (Sentence sentence : prose.sentences()) {
            List<String> texts = sentence.tokens().stream().map(Token::text).toList();
            Grammar[] grammars = grammars(texts, features);
            List<Token> tokens = new ArrayList<>(grammars.length);
            for (int at = 0; at < grammars.length; at++) {
                tokens.add(sentence.tokens().get(at).as(grammars[at]));
            }
            tagged.add(new Sentence(sentence.span(), sentence.paragraph(), tokens));
        }
        return new Prose(prose.transcript(), prose.furniture(), tagged);
    }

    Grammar[] grammars(List<String> sentence, Features features) {
        List<Word> looks = new ArrayList<>(sentence.size());
        for (String text : sentence) {
            looks.add(word(text));
        }
        Grammar[] known = new Grammar[sentence.size()];
        int[] scores = new int[model.labels().size()];
        features.begin(looks, known);
        for (int at = 0; at < known.length; at++) {
            Optional<Grammar> plain = PlainMarks.of(sentence.get(at));
            if (plain.isPresent()) {
                known[at] = plain.get();
            } else {
                features.collect(at);
                known[at] = model.labels().get(model.best(looks.get(at), features, scores));
            }
        }
        secondLook.ifPresent(rule -> rule.correct(sentence, looks, known));
        return known;
    }

    private Word word(String text) {
        Word known = words.get(text);
        if (known != null) {
            return known;
        }
        Word word = Word.of(text, lemmas.of(text));
        if (words.size() < WORDS_KEPT_MAX && text.length() <= Lemmas.FORM_LENGTH_MAX) {
            words.put(text, word);
        }
        return word;
    }
}
