package org.dokaz.protect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dokaz.language.Declension;
import org.dokaz.language.Glossary;
import org.dokaz.language.Wordbook;
import org.dokaz.language.dictionary.Lemma;
import org.dokaz.language.dictionary.Lemmas;
import org.dokaz.model.Language;

/** Names as one language writes them: which words are first names, where a name begins and ends, and when two spellings are one name. */
final class FirstNames {

    private static final int SPELLING_LENGTH_MIN = 4;
    private static final int ENDING_LENGTH_MAX = 2;
    private static final int STEM_LENGTH_MIN = 3;

    private static final Map<Language, FirstNames> LOADED = new ConcurrentHashMap<>();

    private final Glossary<String> known;
    private final Lemmas lemmas;
    private final boolean inflected;
    private final List<String> patronymics;

    private FirstNames(Language language) {
        known = new Glossary<>(Declension.ofPersons(language));
        lemmas = Lemmas.of(language);
        inflected = language != Language.ENGLISH;
        Wordbook words = Wordbook.load(language, "names");
        for (String section : List.of("male", "female")) {
            words.section(section).forEach(name -> known.add(name, name.toLowerCase(Locale.ROOT)));
        }
        Wordbook.load(language, "people")
                .section("given name")
                .forEach(name -> known.add(name, name.toLowerCase(Locale.ROOT)));
        Declension declension = Declension.ofPersons(language);
        patronymics = words.section("patronymic").stream()
                .flatMap(ending -> declension.forms(ending).stream())
                .toList();
    }

    static FirstNames of(Language language) {
        return LOADED.computeIfAbsent(language, FirstNames::new);
    }

    /** Whether the word is a first name that the house or a dictionary knows. */
    boolean isKnown(Line line, int at) {
        return base(line, at).isPresent();
    }

    /** The base form, in small letters, of the first name at this token. */
    Optional<String> base(Line line, int at) {
        if (at < 0 || at >= line.size() || !line.tokens().get(at).isCapitalised()) {
            return Optional.empty();
        }
        return known.longestAt(line.tokens(), at)
                .map(Glossary.Hit::meaning)
                .or(() -> lemmas.of(line.tokens().get(at).text()).stream()
                        .filter(lemma -> lemma.nameKind() == Lemma.NameKind.GIVEN_NAME)
                        .map(lemma -> lemma.lemma().toLowerCase(Locale.ROOT))
                        .sorted()
                        .findFirst());
    }

    /** The name that begins at this token: one that readers noticed, a known first name, or any capitalised word that is neither place nor body. */
    Optional<Range> nameAt(Line line, int at) {
        if (at < 0 || at >= line.size() || !line.tokens().get(at).isCapitalised()) {
            return Optional.empty();
        }
        Range here = new Range(at, at + 1);
        Optional<Range> noticed =
                line.persons().stream().filter(person -> person.overlaps(here)).findFirst();
        if (noticed.isPresent()) {
            return Optional.of(withInitial(line, new Range(at, noticed.get().end())));
        }
        boolean otherwise = line.places().stream().anyMatch(here::overlaps)
                || line.bodies().stream().anyMatch(here::overlaps);
        return isKnown(line, at) || !otherwise ? Optional.of(withInitial(line, here)) : Optional.empty();
    }

    static Range withInitial(Line line, Range name) {
        return isInitial(line, name.end()) ? new Range(name.start(), name.end() + 1) : name;
    }

    static boolean isInitial(Line line, int at) {
        String word = line.lower(at);
        if (word.isEmpty()) {
            return false;
        }
        boolean letter = word.length() == 1 || (word.length() == 2 && word.endsWith("."));
        return letter && line.tokens().get(at).isCapitalised();
    }

    /** Whether the name is a first name with a patronymic, without a surname. */
    boolean hasPatronymic(Line line, Range name) {
        return name.length() == 2 && isPatronymic(line.lower(name.end() - 1));
    }

    private boolean isPatronymic(String word) {
        return patronymics.stream().anyMatch(word::endsWith);
    }

    /** Whether the name is a first name alone, or with an initial. */
    static boolean isPartial(Line line, Range name) {
        boolean partial = true;
        for (int at = name.start() + 1; at < name.end(); at++) {
            partial &= isInitial(line, at) || line.lower(at).equals(".");
        }
        return partial;
    }

    /** Whether two words are one name: the same, a letter apart, or with another case ending. */
    boolean isSame(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (Math.min(one.length(), other.length()) < SPELLING_LENGTH_MIN || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        return isOneLetterApart(one, other) || (inflected && isOneStem(one, other));
    }

    /** Whether two words that are one name are spelled differently, and no case ending makes the difference. */
    boolean isOtherSpelling(String one, String other) {
        return !one.equals(other) && !(inflected && isOneStem(one, other));
    }

    private static boolean isOneStem(String one, String other) {
        int shared = shared(one, other);
        return shared >= STEM_LENGTH_MIN
                && one.length() - shared <= ENDING_LENGTH_MAX
                && other.length() - shared <= ENDING_LENGTH_MAX;
    }

    /** One letter added, dropped or replaced, or two neighbours exchanged. */
    private static boolean isOneLetterApart(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int at = shared(one, other);
        String restOfOne = one.substring(at);
        String restOfOther = other.substring(at);
        if (one.length() == other.length()) {
            boolean replaced = restOfOne.substring(1).equals(restOfOther.substring(1));
            boolean exchanged = restOfOne.length() > 1
                    && restOfOne.charAt(0) == restOfOther.charAt(1)
                    && restOfOne.charAt(1) == restOfOther.charAt(0)
                    && restOfOne.substring(2).equals(restOfOther.substring(2));
            return replaced || exchanged;
        }
        return one.length() > other.length()
                ? restOfOne.substring(1).equals(restOfOther)
                : restOfOther.substring(1).equals(restOfOne);
    }

    private static int shared(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
