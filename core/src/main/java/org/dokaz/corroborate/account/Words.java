package org.dokaz.corroborate.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dokaz.language.Table;
import org.dokaz.language.dictionary.Lemma;
import org.dokaz.language.dictionary.Lemmas;
import org.dokaz.model.Language;
import org.dokaz.model.WordClass;
import org.dokaz.spelling.Sound;

/**
 * Turns the words of a text into terms under which their forms, and as far as can be their counterparts in other languages, meet: by a table of
 * what the three languages call one thing, else by the base form's sound, under which words that the languages share come together.
 */
public final class Words {

    private static final int LENGTH_MIN = 3;
    private static final int LENGTH_MAX = 40;
    private static final int STEM_MIN = 3;
    private static final String CONCEPTS = "concepts.tsv";
    private static final String ENDINGS = "concept-endings.tsv";
    private static final Set<WordClass> TELLING =
            Set.of(WordClass.NOUN, WordClass.PROPN, WordClass.VERB, WordClass.ADJ, WordClass.X);

    private final Vocabulary vocabulary;
    private final Map<Language, Map<String, Integer>> known = new EnumMap<>(Language.class);

    /** Words as terms of this vocabulary. */
    public Words(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Language language : Language.values()) {
            known.put(language, new HashMap<>());
        }
    }

    /** What the tables say, read once: they are the same for every vocabulary. */
    private static final class Tables {
        private static final Map<Language, Map<String, String>> CONCEPTS_OF = new EnumMap<>(Language.class);
        private static final Map<Language, List<Ending>> ENDINGS_OF = new EnumMap<>(Language.class);

        static {
            for (Language language : Language.values()) {
                CONCEPTS_OF.put(language, concepts(language));
                ENDINGS_OF.put(language, endings(language));
            }
        }
    }

    private static Map<String, String> concepts(Language language) {
        Map<String, String> concepts = new HashMap<>();
        List<List<String>> rows = Table.rows(CONCEPTS);
        for (List<String> row : rows) {
            for (String word : Table.names(row, 0, language)) {
                concepts.putIfAbsent(word, row.getFirst());
            }
        }
        // A word that the dictionary has under another base form, such as a plural; no row's own word gives way to it.
        for (List<String> row : rows) {
            for (String word : Table.names(row, 0, language)) {
                bases(word, language).forEach(base -> concepts.putIfAbsent(base, row.getFirst()));
            }
        }
        return concepts;
    }

    private static List<Ending> endings(Language language) {
        List<Ending> endings = new ArrayList<>();
        List<List<String>> rows = Table.rows(ENDINGS);
        for (int row = 0; row < rows.size(); row++) {
            for (String letters : Table.names(rows.get(row), 0, language)) {
                endings.add(new Ending(letters, row));
            }
        }
        endings.sort(Comparator.comparingInt(ending -> -ending.letters().length()));
        return endings;
    }

    /** An ending, and the row whose endings in the other languages are its counterparts. */
    private record Ending(String letters, int row) {}

    /** The terms of the telling words of a text, in their order; small and empty words give none. */
    public List<Integer> of(String text, Language language) {
        List<Integer> terms = new ArrayList<>();
        int start = -1;
        for (int index = 0; index <= text.length(); index++) {
            boolean inside = index < text.length() && isOfWord(text, index);
            if (inside && start < 0) {
                start = index;
            } else if (!inside && start >= 0) {
                int term = term(text.substring(start, index), language);
                if (term >= 0) {
                    terms.add(term);
                }
                start = -1;
            }
        }
        return terms;
    }

    private static boolean isOfWord(String text, int index) {
        char letter = text.charAt(index);
        boolean within = index > 0
                && index + 1 < text.length()
                && Character.isLetter(text.charAt(index - 1))
                && Character.isLetter(text.charAt(index + 1));
        return Character.isLetter(letter) || (within && "'’ʼ".indexOf(letter) >= 0);
    }

    /** The number of a word's term; negative where the word tells nothing. */
    private int term(String word, Language language) {
        if (word.length() < LENGTH_MIN || word.length() > LENGTH_MAX) {
            return -1;
        }
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
        Map<String, Integer> seen = memory(language);
        Integer number = seen.get(lower);
        if (number == null) {
            number = fresh(lower, language);
            seen.put(lower, number);
        }
        return number;
    }

    private Map<String, Integer> memory(Language language) {
        Map<String, Integer> seen = known.get(language);
        if (seen == null) {
            throw new IllegalArgumentException("no words of " + language);
        }
        return seen;
    }

    private int fresh(String lower, Language language) {
        List<String> bases = bases(lower, language);
        if (bases.isEmpty()) {
            return -1;
        }
        Map<String, String> known = Tables.CONCEPTS_OF.getOrDefault(language, Map.of());
        for (String base : bases) {
            String concept = known.get(base);
            if (concept != null) {
                return vocabulary.number("c:" + concept);
            }
        }
        String key = key(bases.getFirst(), language);
        return key.isEmpty() ? -1 : vocabulary.number("w:" + key);
    }

    /** The sounds of a base form; of an ending that each language writes its own way, which it is. */
    private String key(String base, Language language) {
        for (Ending ending : Tables.ENDINGS_OF.getOrDefault(language, List.of())) {
            if (base.length() >= ending.letters().length() + STEM_MIN && base.endsWith(ending.letters())) {
                String stem = base.substring(0, base.length() - ending.letters().length());
                return Sound.key(stem) + '+' + ending.row();
            }
        }
        return Sound.key(base);
    }

    /** The base forms that are no small words, the shortest first; the form itself where no dictionary has it; none for a small word. */
    private static List<String> bases(String lower, Language language) {
        List<Lemma> lemmas = Lemmas.of(language).of(lower);
        if (lemmas.isEmpty()) {
            return List.of(lower);
        }
        return lemmas.stream()
                .filter(lemma -> TELLING.contains(lemma.grammar().wordClass()))
                .map(Lemma::lemma)
                .map(lemma -> lemma.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
