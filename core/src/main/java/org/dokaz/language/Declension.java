package org.dokaz.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dokaz.model.Grammar.Case;
import org.dokaz.model.Language;

/**
 * The endings by which a language declines its names and nouns. It makes every form of a known word, and guesses the
 * base forms of an unknown one; it makes forms that no one uses rather than miss one, so its answers serve to look
 * names up, not to write them.
 *
 * <p>A line of {@code declension.words} is: gender, ending of the nominative ({@code +} any consonant), then the
 * endings of genitive, dative, accusative, instrumental and locative, and of the plural. {@code -} is no ending,
 * {@code /} parts alternatives.
 */
public final class Declension {

    /** The longest word it looks at; longer ones have one form, themselves. */
    public static final int WORD_LENGTH_MAX = 64;

    private static final String VOWELS = "аеиіоуыэюяєїё";
    private static final String NOT_CONSONANTS = VOWELS + "ьйъ";
    private static final List<Case> CASES =
            List.of(Case.NOMINATIVE, Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.LOCATIVE);
    private static final int ENDING_LENGTH_MAX = 8;

    /** The gender by which a paradigm declines. */
    public enum Gender {
        MASCULINE,
        FEMININE,
        NEUTER,
        PLURAL
    }

    /**
     * One way to read a form.
     *
     * @param ending how many letters of the form the paradigm explains: the more, the surer
     */
    public record Reading(String nominative, Gender gender, Case grammaticalCase, int ending) {}

    private final List<Paradigm> paradigms;
    private final Map<String, List<Slot>> slots = new HashMap<>();

    private Declension(List<Paradigm> paradigms) {
        this.paradigms = List.copyOf(paradigms);
        for (Paradigm paradigm : paradigms) {
            for (int index = 0; index < CASES.size(); index++) {
                for (String ending : paradigm.endings().get(index)) {
                    slots.computeIfAbsent(ending, ignored -> new ArrayList<>())
                            .add(new Slot(paradigm, CASES.get(index)));
                }
            }
        }
    }

    /** How the language declines the names of persons. */
    public static Declension ofPersons(Language language) {
        return load(language, "person");
    }

    /** How the language declines other names and nouns, plural forms included. */
    public static Declension ofThings(Language language) {
        return load(language, "thing");
    }

    private static Declension load(Language language, String section) {
        if (language == Language.ENGLISH) {
            return new Declension(List.of());
        }
        List<Paradigm> paradigms = new ArrayList<>();
        for (String line : Wordbook.load(language, "declension").section(section)) {
            paradigms.add(Paradigm.parse(line));
        }
        return new Declension(paradigms);
    }

    /** Every form of a word in its base form, in lower case, itself first. */
    public Set<String> forms(String nominative) {
        String word = nominative.toLowerCase(Locale.ROOT);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        for (Paradigm paradigm : paradigms) {
            if (word.length() <= WORD_LENGTH_MAX && paradigm.declines(word)) {
                String stem =
                        word.substring(0, word.length() - paradigm.nominative().length());
                for (List<String> alternatives : paradigm.endings()) {
                    alternatives.forEach(ending -> forms.add(stem + ending));
                }
            }
        }
        return forms;
    }

    /** The base forms that a form in lower case may belong to, with gender and case. */
    public List<Reading> readings(String form) {
        List<Reading> readings = new ArrayList<>();
        if (form.length() > WORD_LENGTH_MAX) {
            return readings;
        }
        for (int length = Math.min(ENDING_LENGTH_MAX, form.length() - 1); length >= 0; length--) {
            String stem = form.substring(0, form.length() - length);
            for (Slot slot : slots.getOrDefault(form.substring(stem.length()), List.of())) {
                String nominative = stem + slot.paradigm().nominative();
                if (slot.paradigm().declines(nominative)) {
                    readings.add(new Reading(nominative, slot.paradigm().gender(), slot.grammaticalCase(), length));
                }
            }
        }
        return readings;
    }

    private record Slot(Paradigm paradigm, Case grammaticalCase) {}

    private record Paradigm(Gender gender, String nominative, boolean afterConsonant, List<List<String>> endings) {

        static Paradigm parse(String line) {
            String[] columns = line.strip().split("\\s+", -1);
            if (columns.length < 2 + CASES.size() - 1) {
                throw new IllegalArgumentException("not a paradigm: " + line);
            }
            Gender gender = switch (columns[0]) {
                case "m" -> Gender.MASCULINE;
                case "f" -> Gender.FEMININE;
                case "n" -> Gender.NEUTER;
                case "p" -> Gender.PLURAL;
                default -> throw new IllegalArgumentException("no such gender: " + line);
            };
            boolean afterConsonant = columns[1].startsWith("+");
            String nominative = afterConsonant ? columns[1].substring(1) : columns[1];
            List<List<String>> endings = new ArrayList<>();
            endings.add(List.of(nominative));
            for (int index = 2; index < columns.length; index++) {
                endings.add(alternatives(columns[index]));
            }
            return new Paradigm(gender, nominative, afterConsonant, List.copyOf(endings));
        }

        private static List<String> alternatives(String column) {
            List<String> alternatives = new ArrayList<>();
            for (String ending : column.split("/", -1)) {
                alternatives.add(ending.equals("-") ? "" : ending);
            }
            return List.copyOf(alternatives);
        }

        private static boolean isVowel(char letter) {
            return VOWELS.indexOf(letter) >= 0;
        }

        /** No word ends in a soft sign behind a vowel, nor in «й» behind a consonant: of «Гайдая» only «Гайдай» can be the base. */
        private static boolean isSpelled(String word) {
            if (word.length() < 2) {
                return true;
            }
            boolean behindVowel = isVowel(word.charAt(word.length() - 2));
            return switch (word.charAt(word.length() - 1)) {
                case 'ь' -> !behindVowel;
                case 'й' -> behindVowel;
                default -> true;
            };
        }

        boolean declines(String word) {
            if (!word.endsWith(nominative) || word.length() < nominative.length() + 1) {
                return false;
            }
            char before = word.charAt(word.length() - nominative.length() - 1);
            boolean behindConsonant = nominative.isEmpty() ? NOT_CONSONANTS.indexOf(before) < 0 : !isVowel(before);
            return isSpelled(word) && (!afterConsonant || behindConsonant);
        }
    }
}
