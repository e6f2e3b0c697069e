package org.dokaz.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dokaz.language.Stems;
import org.dokaz.language.dictionary.Lemma;
import org.dokaz.language.dictionary.Lemmas;
import org.dokaz.model.Language;
import org.dokaz.model.WordClass;
import org.dokaz.spelling.Sound;

/** The words of a name that tell it from others, each as a key under which its forms, and its spellings in other scripts, mostly meet. */
final class Keywords {

    /** How much of a name is looked at, in UTF-16 code units. */
    static final int NAME_LENGTH_MAX = 200;

    private static final int STEM_MIN = 3;
    private static final String VOWELS = "аеиіоуыэюяєїёйьъ";
    private static final String[] ENDINGS = {
        "ого", "его", "ому", "ему", "ыми", "ими", "ами", "ями", "ов", "ев", "ів", "ом", "ем", "єм", "им", "ым", "їм",
        "ам", "ям", "ах", "ях", "их", "ых", "їх"
    };
    private static final int SMALL_WORD_MAX = 3;
    private static final int ABBREVIATION_MAX = 8;

    private Keywords() {}

    /** The keys of a name's words, in their order; words such as "of" left out. */
    static List<String> of(String name, Language language) {
        List<String> keys = new ArrayList<>();
        for (String word : words(name)) {
            String key = key(word, language);
            if (!key.isEmpty()) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** The keys of all words, small ones too: "мер" tells an office. */
    static List<String> ofAll(String words, Language language) {
        List<String> keys = new ArrayList<>();
        for (String word : words(words)) {
            keys.add(ofForm(word.toLowerCase(Locale.ROOT), language));
        }
        return keys;
    }

    /** The words of a name, without marks. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int end = Math.min(name.length(), NAME_LENGTH_MAX);
        int start = -1;
        for (int index = 0; index <= end; index++) {
            boolean inside = index < end && isOfWord(name, index);
            if (inside && start < 0) {
                start = index;
            } else if (!inside && start >= 0) {
                words.add(name.substring(start, index));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isOfWord(String name, int index) {
        char letter = name.charAt(index);
        boolean within = index > 0
                && index + 1 < name.length()
                && Character.isLetter(name.charAt(index - 1))
                && Character.isLetter(name.charAt(index + 1));
        // "з'їзд" is a word; so is "U.S.".
        return Character.isLetterOrDigit(letter)
                || (within && "'’ʼ".indexOf(letter) >= 0)
                || (within && letter == '.' && Character.isUpperCase(name.charAt(index - 1)));
    }

    private static String key(String word, Language language) {
        boolean number = word.chars().allMatch(Character::isDigit);
        if (number) {
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (isAbbreviation(word)) {
            return abbreviation(lower.replace(".", ""));
        }
        if (isSmall(word, language)) {
            return "";
        }
        return ofForm(lower, language);
    }

    private static String ofForm(String lower, Language language) {
        boolean latin = lower.chars().anyMatch(letter -> letter < 0x250 && Character.isLetter(letter));
        if (latin || language == Language.ENGLISH) {
            String bare = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
            return Sound.key(Stems.of(Language.ENGLISH).of(bare));
        }
        return Sound.key(base(lower, language));
    }

    /** The key of the abbreviation that a name's first letters make. */
    static String initials(String name, Language language) {
        StringBuilder initials = new StringBuilder();
        for (String word : words(name)) {
            if (!isSmall(word, language)) {
                initials.append(Character.toLowerCase(word.charAt(0)));
            }
        }
        return abbreviation(initials.toString());
    }

    /** Whether a word only joins others: short, in small letters, and no noun that the dictionary has, as "суд" is. */
    private static boolean isSmall(String word, Language language) {
        return word.length() <= SMALL_WORD_MAX
                && word.equals(word.toLowerCase(Locale.ROOT))
                && (language == Language.ENGLISH
                        || Lemmas.of(language).of(word).stream()
                                .noneMatch(lemma -> lemma.grammar().wordClass() == WordClass.NOUN));
    }

    private static String abbreviation(String lower) {
        return '^' + Sound.of(lower).phones();
    }

    /** The dictionary's base form: of several the shortest; of a word that no dictionary has, what is left without its ending. */
    private static String base(String lower, Language language) {
        return Lemmas.of(language).of(lower).stream()
                .map(Lemma::lemma)
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElseGet(() -> withoutEnding(lower));
    }

    private static String withoutEnding(String lower) {
        String stem = lower;
        for (String ending : ENDINGS) {
            if (lower.endsWith(ending) && lower.length() >= ending.length() + STEM_MIN) {
                stem = lower.substring(0, lower.length() - ending.length());
                break;
            }
        }
        int end = stem.length();
        while (end > STEM_MIN && VOWELS.indexOf(stem.charAt(end - 1)) >= 0) {
            end--;
        }
        return stem.substring(0, end);
    }

    /** Whether a word is written in capitals only. */
    static boolean isAbbreviation(String word) {
        return word.length() > 1
                && word.length() <= ABBREVIATION_MAX
                && word.chars().allMatch(letter -> Character.isUpperCase(letter) || letter == '.');
    }
}
