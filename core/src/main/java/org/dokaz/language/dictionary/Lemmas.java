package org.dokaz.language.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.dokaz.model.Language;

/** What the dictionary of a language says that a form can be. Safe for many threads; the dictionary is read on first use. */
public final class Lemmas {

    /** No dictionary lists a longer word. */
    public static final int FORM_LENGTH_MAX = 64;

    private static final Map<Language, Lemmas> READ = new ConcurrentHashMap<>();

    private final Dictionary dictionary;
    private final TagSet tags;
    private final Map<String, TagSet.Reading> readings = new ConcurrentHashMap<>();

    private Lemmas(Dictionary dictionary, TagSet tags) {
        this.dictionary = dictionary;
        this.tags = tags;
    }

    /** The dictionary of this language. */
    public static Lemmas of(Language language) {
        return READ.computeIfAbsent(language, Lemmas::read);
    }

    private static Lemmas read(Language language) {
        return switch (language) {
            case ENGLISH -> new Lemmas(dictionary("en/english"), new EnglishTags());
            case UKRAINIAN -> new Lemmas(dictionary("uk/ukrainian"), new UkrainianTags());
            case RUSSIAN -> new Lemmas(dictionary("ru/russian"), new RussianTags());
        };
    }

    private static Dictionary dictionary(String name) {
        String path = "/org/languagetool/resource/" + name;
        try (InputStream automaton = open(path + ".dict");
                InputStream description = open(path + ".info")) {
            return Dictionary.read(automaton, description);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String path) {
        InputStream in = Lemmas.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("the class path lacks the dictionary " + path);
        }
        return in;
    }

    /**
     * Everything that this form can be, as written and in lower case; empty where the dictionary does not know it. A word with
     * a hyphen that is not listed whole is read by its last part.
     */
    public List<Lemma> of(String form) {
        if (form.length() > FORM_LENGTH_MAX) {
            return List.of();
        }
        String plain = form.replace('\u2019', '\'').replace('\u02BC', '\'');
        Set<Lemma> found = new LinkedHashSet<>(lookedUp(plain));
        int hyphen = plain.lastIndexOf('-');
        if (found.isEmpty() && hyphen > 0 && hyphen < plain.length() - 1) {
            String front = plain.substring(0, hyphen + 1);
            for (Lemma last : lookedUp(plain.substring(hyphen + 1))) {
                found.add(new Lemma(front + last.lemma(), last.grammar(), last.agreement(), last.nameKind()));
            }
        }
        return List.copyOf(found);
    }

    private Set<Lemma> lookedUp(String form) {
        // A lookup keeps buffers of its own and serves one caller only.
        DictionaryLookup lookup = new DictionaryLookup(dictionary);
        String lower = form.toLowerCase(Locale.ROOT);
        Set<Lemma> found = new LinkedHashSet<>();
        add(lookup, form, found);
        if (!lower.equals(form)) {
            if (form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT))) {
                add(lookup, form.substring(0, 1) + lower.substring(1), found);
            }
            add(lookup, lower, found);
        }
        return found;
    }

    private void add(DictionaryLookup lookup, String form, Set<Lemma> found) {
        List<Lemma> usual = new ArrayList<>();
        List<Lemma> rare = new ArrayList<>();
        for (WordData word : lookup.lookup(form)) {
            TagSet.Reading reading = readings.computeIfAbsent(String.valueOf(word.getTag()), tags::read);
            Lemma lemma =
                    new Lemma(word.getStem().toString(), reading.grammar(), reading.agreement(), reading.nameKind());
            (reading.rare() ? rare : usual).add(lemma);
        }
        found.addAll(usual.isEmpty() ? rare : usual);
    }
}
