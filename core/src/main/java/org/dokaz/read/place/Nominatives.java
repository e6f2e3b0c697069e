package org.dokaz.read.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dokaz.language.Declension;
import org.dokaz.language.Declension.Gender;
import org.dokaz.language.Declension.Reading;
import org.dokaz.language.Wordbook;
import org.dokaz.model.Grammar.Case;

/**
 * Brings names that no gazetteer holds to the nominative: by the case their place in the sentence asks for, by the other
 * forms the document has them in, and by the endings that settlements mostly bear.
 */
final class Nominatives {

    private static final int LITERAL = 40;
    private static final int LISTED = 30;
    private static final int OTHER_FORM = 10;
    private static final int ENDING_MAX = 9;
    private static final int FORMS_KNOWN_MAX = 20_000;

    private final Declension declension;
    private final List<String> settlementEndings;
    private final List<Adjective> adjectives;
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Set<String> written;
    private final Predicate<String> listed;

    /**
     * @param written every capitalised word of the document, in lower case
     * @param listed whether some list has a settlement of this name in the nominative
     */
    Nominatives(Declension declension, Wordbook book, Set<String> written, Predicate<String> listed) {
        this.listed = listed;
        this.declension = declension;
        this.settlementEndings = book.section("settlement-ending");
        this.adjectives =
                book.section("adjective").stream().map(Adjective::parse).toList();
        this.written = written;
    }

    /** The forms of a nominative, in lower case. */
    Set<String> forms(String nominative) {
        if (known.size() >= FORMS_KNOWN_MAX) {
            return declension.forms(nominative);
        }
        return known.computeIfAbsent(nominative, declension::forms);
    }

    /** The forms of a word before the last of a name, an adjective mostly, in lower case. */
    Set<String> formsOfFirst(String nominative) {
        Set<String> forms = new LinkedHashSet<>(forms(nominative));
        for (Adjective adjective : adjectives) {
            adjective.stemOf(nominative).ifPresent(stem -> adjective.endings().forEach(end -> forms.add(stem + end)));
        }
        return forms;
    }

    /**
     * The nominative of a name of one or more words, in the capitals it is written in.
     *
     * @param cases the cases the name may stand in here; empty where anything goes
     * @param literal whether the words may stand in the nominative already, as after "village"
     */
    String of(List<String> words, Set<Case> cases, boolean literal) {
        String last = words.getLast();
        Optional<Reading> best = noun(last.toLowerCase(Locale.ROOT), cases, literal);
        if (best.isEmpty()) {
            return String.join(" ", words);
        }
        List<String> base = new ArrayList<>();
        for (String word : words.subList(0, words.size() - 1)) {
            base.add(recased(
                    adjective(word.toLowerCase(Locale.ROOT), best.get().gender())
                            .orElse(word),
                    word));
        }
        base.add(recased(best.get().nominative(), last));
        return String.join(" ", base);
    }

    /** Whether a form can stand in one of the cases; a form that no paradigm knows can. */
    boolean canBe(Set<Case> cases, String form) {
        List<Reading> readings = declension.readings(form);
        return readings.isEmpty() || readings.stream().anyMatch(reading -> cases.contains(reading.grammaticalCase()));
    }

    private Optional<Reading> noun(String form, Set<Case> cases, boolean literal) {
        Set<Reading> readings = new LinkedHashSet<>();
        for (Reading reading : declension.readings(form)) {
            boolean nominative = reading.grammaticalCase() == Case.NOMINATIVE;
            if (nominative
                    ? literal || cases.isEmpty()
                    : cases.isEmpty() || cases.contains(reading.grammaticalCase())) {
                readings.add(reading);
            }
        }
        return readings.stream()
                .max(Comparator.comparingInt((Reading reading) -> weight(reading, form))
                        .thenComparingInt(Reading::ending)
                        .thenComparing(Reading::nominative, Comparator.reverseOrder()));
    }

    private int weight(Reading reading, String here) {
        boolean elsewhere = !reading.nominative().equals(here) && written.contains(reading.nominative());
        int weight = (elsewhere ? LITERAL : 0) + (listed.test(reading.nominative()) ? LISTED : 0);
        int others = 0;
        for (String form : forms(reading.nominative())) {
            others += !form.equals(here) && written.contains(form) ? 1 : 0;
        }
        weight += OTHER_FORM * Math.min(others, 3);
        for (int index = 0; index < settlementEndings.size(); index++) {
            if (reading.nominative().endsWith(settlementEndings.get(index))) {
                weight += 2 * Math.max(1, ENDING_MAX - index);
                break;
            }
        }
        // An accusative in a vowel is mostly a feminine's; a locative is as often a masculine's.
        boolean vowel = here.endsWith("у") || here.endsWith("ю");
        return weight + (reading.gender() == (vowel ? Gender.FEMININE : Gender.MASCULINE) ? 1 : 0);
    }

    /** The adjective in the nominative of a gender, where it is one in any form. */
    Optional<String> adjective(String form, Gender gender) {
        for (Adjective adjective : adjectives) {
            Optional<String> stem = adjective.stemOf(form);
            if (stem.isPresent()) {
                return Optional.of(stem.get() + adjective.nominative(gender));
            }
        }
        return Optional.empty();
    }

    /** Whether a word ends as only adjectives do. */
    boolean isAdjective(String form) {
        return adjectives.stream()
                .anyMatch(adjective -> adjective
                        .stemOf(form)
                        .filter(stem -> form.length() - stem.length() > 1)
                        .isPresent());
    }

    /** The gender of a noun in the nominative; masculine where its ending does not tell. */
    Gender gender(String nominative) {
        return declension.readings(nominative).stream()
                .filter(reading -> reading.grammaticalCase() == Case.NOMINATIVE
                        && reading.nominative().equals(nominative))
                .max(Comparator.comparingInt(Reading::ending)
                        .thenComparing(reading -> reading.gender() == Gender.FEMININE))
                .map(Reading::gender)
                .orElse(Gender.MASCULINE);
    }

    private static String recased(String lower, String model) {
        if (model.isEmpty() || !Character.isUpperCase(model.charAt(0)) || lower.isEmpty()) {
            return lower;
        }
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    /** All cases named in a list of words such as "locative". */
    static Set<Case> cases(List<String> names) {
        Set<Case> cases = new HashSet<>();
        names.forEach(name -> cases.add(Case.valueOf(name.toUpperCase(Locale.ROOT))));
        return cases.isEmpty() ? Set.of() : EnumSet.copyOf(cases);
    }

    /** How adjectives of one sort end: nominatives by gender, then every other ending. */
    private record Adjective(List<String> nominatives, List<String> endings) {

        private static final int STEM_MIN = 3;

        static Adjective parse(String line) {
            List<String> endings = List.of(line.strip().split("\\s+", -1));
            return new Adjective(
                    List.copyOf(endings.subList(0, Gender.values().length)),
                    endings.stream()
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .toList());
        }

        Optional<String> stemOf(String form) {
            return endings.stream()
                    .filter(ending -> form.endsWith(ending) && form.length() - ending.length() >= STEM_MIN)
                    .findFirst()
                    .map(ending -> form.substring(0, form.length() - ending.length()));
        }

        String nominative(Gender gender) {
            return switch (gender) {
                case MASCULINE -> nominatives.get(0);
                case FEMININE -> nominatives.get(1);
                case NEUTER -> nominatives.get(2);
                case PLURAL -> nominatives.get(3);
            };
        }
    }
}
