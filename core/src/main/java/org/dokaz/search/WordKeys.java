package org.dokaz.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dokaz.language.Declension;
import org.dokaz.language.Table;
import org.dokaz.language.dictionary.Lemma;
import org.dokaz.language.dictionary.Lemmas;
import org.dokaz.model.Language;
import org.dokaz.model.WordClass;
import org.dokaz.spelling.PlaceSpelling;
import org.dokaz.spelling.Sound;

/** The keys of a word: it meets every word that has one of them. Safe for many threads. */
final class WordKeys {

    /** The most keys of one word, the nearest first. */
    static final int KEYS_MAX = 14;

    private static final int BASES_MAX = 4;
    private static final int GUESSES_MAX = 3;

    /** Below this length a sound is shared by too many words. */
    private static final int SOUND_LENGTH_MIN = 4;

    private static final int NAME_LENGTH_MIN = 3;
    private static final int ROOT_LENGTH_MIN = 3;
    private static final String ADJECTIVES = "place-adjectives.tsv";
    private static final String CONCEPTS = "concepts.tsv";
    private static final List<Language> CYRILLIC = List.of(Language.UKRAINIAN, Language.RUSSIAN);

    /** What the tables say, read on first use. */
    private static final class Tables {
        private static final Map<Language, Declension> PERSONS = new EnumMap<>(Language.class);
        private static final Map<Language, Declension> THINGS = new EnumMap<>(Language.class);
        private static final Map<String, String> MEANINGS = new HashMap<>();
        private static final List<List<String>> ENDINGS = Table.rows(ADJECTIVES);

        static {
            for (Language language : CYRILLIC) {
                PERSONS.put(language, Declension.ofPersons(language));
                THINGS.put(language, Declension.ofThings(language));
            }
            for (List<String> row : Table.rows(CONCEPTS)) {
                for (Language language : Language.values()) {
                    Table.names(row, 0, language)
                            .forEach(word -> MEANINGS.putIfAbsent(TextWord.plain(word), row.getFirst()));
                }
            }
        }
    }

    private WordKeys() {}

    /**
     * The keys of a word of a text.
     *
     * @param in the language that it stands in
     * @param names what the name that it is a part of is called in its base form; empty where nothing is known of it
     */
    static Set<String> ofText(TextWord word, Language in, Collection<String> names) {
        String plain = word.plain();
        Found found = new Found(plain, word.isCapital() || !names.isEmpty());
        List<Language> languages = TextWord.isCyrillic(plain)
                ? Stream.concat(Stream.of(in), CYRILLIC.stream())
                        .filter(CYRILLIC::contains)
                        .distinct()
                        .toList()
                : List.of(Language.ENGLISH);
        for (Language language : languages) {
            // The other language only where the word is none of its own.
            if (!found.isKnown()) {
                found.look(language);
            }
        }
        names.forEach(name -> found.bases.add(TextWord.plain(name)));
        if (names.isEmpty() && !found.isKnown()) {
            languages.forEach(found::guess);
        }
        return found.keys();
    }

    /** The keys of a word that is asked for, in whichever language. */
    static Set<String> asked(String written) {
        String plain = TextWord.plain(written);
        // Whoever searches seldom troubles with capitals: any word may be a name.
        Found found = new Found(plain, true);
        List<Language> languages = TextWord.isCyrillic(plain) ? CYRILLIC : List.of(Language.ENGLISH);
        languages.forEach(found::look);
        if (!found.isKnown()) {
            languages.forEach(found::guess);
        }
        return found.keys();
    }

    /** The key of a word as it is written. */
    static String exact(String written) {
        return Nearness.EXACT.key(TextWord.plain(written));
    }

    /** What has been found out about one word. */
    private static final class Found {

        private final String plain;
        private final Set<String> bases = new LinkedHashSet<>();
        private final Set<String> roots = new LinkedHashSet<>();
        private boolean named;
        private boolean known;

        Found(String plain, boolean named) {
            this.plain = plain;
            this.named = named;
        }

        boolean isKnown() {
            return known;
        }

        void look(Language language) {
            Set<Lemma> lemmas = new LinkedHashSet<>(Lemmas.of(language).of(plain));
            if (!plain.isEmpty() && (named || lemmas.isEmpty())) {
                // Dictionaries list names with their capital only.
                lemmas.addAll(
                        Lemmas.of(language).of(plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1)));
            }
            int added = 0;
            for (Lemma lemma : lemmas) {
                known = true;
                if (lemma.nameKind() != Lemma.NameKind.NONE) {
                    named = true;
                }
                String base = TextWord.plain(lemma.lemma());
                if (lemma.grammar().wordClass() == WordClass.ADJ) {
                    roots.addAll(roots(base));
                }
                if (added < BASES_MAX && bases.add(base)) {
                    added++;
                }
            }
        }

        /** The base forms that an unknown word may have. */
        void guess(Language language) {
            named = true;
            if (!CYRILLIC.contains(language)) {
                return;
            }
            add(Objects.requireNonNull(Tables.PERSONS.get(language)).readings(plain));
            add(Objects.requireNonNull(Tables.THINGS.get(language)).readings(plain));
            roots.addAll(roots(plain));
        }

        private void add(List<Declension.Reading> readings) {
            readings.stream()
                    .filter(reading -> reading.ending() > 0)
                    .map(Declension.Reading::nominative)
                    .distinct()
                    .limit(GUESSES_MAX)
                    .forEach(bases::add);
        }

        Set<String> keys() {
            Set<String> keys = new LinkedHashSet<>();
            keys.add(Nearness.EXACT.key(plain));
            Set<String> all = new LinkedHashSet<>(bases);
            all.add(plain);
            all.forEach(base -> keys.add(Nearness.FORM.key(base)));
            Set<String> far = new LinkedHashSet<>();
            for (String base : all) {
                String sound = Sound.key(base);
                if (sound.length() >= SOUND_LENGTH_MIN) {
                    keys.add(Nearness.SOUND.key(sound));
                }
                if (named) {
                    name(base, far);
                }
                String meaning = Tables.MEANINGS.get(base);
                if (meaning != null) {
                    far.add(Nearness.MEANING.key(meaning));
                }
            }
            roots.forEach(root -> name(root, far));
            // Room for what is far: a word of many readings must still meet its name in another language.
            List<String> near = keys.stream()
                    .limit(KEYS_MAX - (long) Math.min(far.size(), KEYS_MAX / 2))
                    .toList();
            Set<String> some = new LinkedHashSet<>(near);
            far.stream().limit(KEYS_MAX - (long) near.size()).forEach(some::add);
            return some;
        }

        private static void name(String base, Set<String> keys) {
            String stem = PlaceSpelling.of(base).stem();
            if (stem.length() >= NAME_LENGTH_MIN) {
                keys.add(Nearness.NAME.key(stem));
            }
        }
    }

    /** The names that an adjective may come from: Полтава of полтавський. */
    private static List<String> roots(String adjective) {
        for (List<String> row : Tables.ENDINGS) {
            String ending = row.getFirst();
            if (adjective.endsWith(ending) && adjective.length() >= ending.length() + ROOT_LENGTH_MIN) {
                String root = adjective.substring(0, adjective.length() - ending.length());
                List<String> roots = new ArrayList<>();
                for (String instead : row.get(1).split("\\|", -1)) {
                    roots.add(root + (instead.equals("-") ? "" : instead));
                }
                return roots;
            }
        }
        return List.of();
    }
}
