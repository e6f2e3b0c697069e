package org.dokaz.read.speech;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.language.Stems;
import org.dokaz.language.Wordbook;
import org.dokaz.model.Language;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** The words of one language that speak of somebody without naming them. */
final class VoiceWords {

    /** What a pronoun stands for. */
    enum Pronoun {
        HE,
        SHE,
        THEY,
        IT
    }

    private static final int STEM_LENGTH_MIN = 3;

    /** Endings of the cases of nouns, the longer before the shorter. */
    private static final String[] CASE_ENDINGS = {
        "ами", "ями", "ові", "еві", "єві", "ою", "ею", "єю", "ом", "ем", "єм", "ой", "ей", "ам", "ям", "ах", "ях", "ів",
        "їв", "ов", "ев", "а", "я", "у", "ю", "і", "ї", "и", "ы", "е", "є", "о", "ь"
    };

    private static final Map<Language, VoiceWords> LOADED = new EnumMap<>(Language.class);

    private final Stems stems;
    private final Map<Pronoun, Set<String>> pronouns = new EnumMap<>(Pronoun.class);
    private final Set<String> women;
    private final Set<String> men;
    private final Set<String> femaleNames;
    private final Set<String> maleNames;
    private final Set<String> femalePatronymics;
    private final Set<String> own;
    private final Set<String> definite;
    private final Set<String> fresh;
    private final Set<String> articles;
    private final List<String> pluralEndings;
    private final List<String> singularEndings;
    private final Set<String> plurals;
    private final Set<String> bodies;
    private final Set<String> sources;
    private final Set<String> personsAnew;
    private final Set<String> statements;
    private final Set<String> ofBodies;
    private final Set<String> roles;

    private VoiceWords(Language language) {
        stems = Stems.of(language);
        Wordbook words = Wordbook.load(language, "voices");
        Wordbook names = Wordbook.load(language, "names");
        for (Pronoun pronoun : Pronoun.values()) {
            pronouns.put(pronoun, Set.copyOf(words.section(pronoun.name().toLowerCase(Locale.ROOT))));
        }
        women = stemmed(words.section("woman"));
        men = stemmed(words.section("man"));
        femaleNames = lower(names.section("female"));
        maleNames = lower(names.section("male"));
        femalePatronymics = Set.of("вна", "чна", "vna");
        own = lower(words.section("own"));
        definite = Set.copyOf(words.section("definite"));
        fresh = Set.copyOf(words.section("fresh"));
        articles = Set.copyOf(words.section("article"));
        pluralEndings = words.section("plural-ending");
        singularEndings = words.section("not-plural-ending");
        plurals = Set.copyOf(words.section("plural"));
        bodies = stemmed(words.section("body-anew"));
        sources = stemmed(words.section("source"));
        ofBodies = stemmed(words.section("of-body"));
        personsAnew = stemmed(words.section("person-anew"));
        statements = lower(words.section("statement"));
        roles = stemmed(Wordbook.load(language, "roles").section("role"));
    }

    static synchronized VoiceWords of(Language language) {
        return LOADED.computeIfAbsent(language, VoiceWords::new);
    }

    private Set<String> stemmed(List<String> words) {
        Set<String> stemmed = new HashSet<>();
        words.forEach(word -> stemmed.add(stem(word.toLowerCase(Locale.ROOT))));
        return stemmed;
    }

    private static Set<String> lower(List<String> words) {
        Set<String> lower = new HashSet<>();
        words.forEach(word -> lower.add(word.toLowerCase(Locale.ROOT).replace('’', '\'')));
        return lower;
    }

    /** What the forms of a word have in common, roughly, its case ending taken off. */
    String stem(String lower) {
        int end = lower.length();
        boolean cyrillic =
                end > 0 && Character.UnicodeScript.of(lower.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
        for (String ending : cyrillic ? CASE_ENDINGS : new String[0]) {
            if (end - ending.length() >= STEM_LENGTH_MIN && lower.endsWith(ending)) {
                end -= ending.length();
                break;
            }
        }
        return stems.of(lower.substring(0, end));
    }

    /** Whether a name holds a word of this stem. */
    boolean holdsStem(String name, String stem) {
        for (String word : name.toLowerCase(Locale.ROOT).split("[ \u00AB\u00BB\"]+", -1)) {
            if (stem(word).equals(stem)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the noun is what somebody is or does. */
    boolean isRole(Token noun) {
        return roles.contains(stem(noun.lower()));
    }

    /** What a pronoun stands for; empty where the word is none. */
    Optional<Pronoun> pronoun(Token token) {
        for (Map.Entry<Pronoun, Set<String>> entry : pronouns.entrySet()) {
            if (entry.getValue().contains(token.lower())) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    /** A man or a woman, as far as the noun tells. */
    Optional<Gender> genderOfNoun(String lower) {
        String stem = stem(lower);
        if (women.contains(stem)) {
            return Optional.of(Gender.WOMAN);
        }
        return men.contains(stem) ? Optional.of(Gender.MAN) : Optional.empty();
    }

    /** A man or a woman, as far as the name in its base form tells. */
    Optional<Gender> genderOfName(String name) {
        Optional<Gender> bySurname = Optional.empty();
        for (String word : name.toLowerCase(Locale.ROOT).replace('’', '\'').split("[ .]+", -1)) {
            if (femaleNames.contains(word) || femalePatronymics.stream().anyMatch(word::endsWith)) {
                return Optional.of(Gender.WOMAN);
            }
            if (maleNames.contains(word) || word.endsWith("ович") || word.endsWith("евич")) {
                return Optional.of(Gender.MAN);
            }
            bySurname = bySurname(word);
        }
        return bySurname;
    }

    private static Optional<Gender> bySurname(String word) {
        if (word.endsWith("ська")
                || word.endsWith("цька")
                || word.endsWith("ская")
                || word.endsWith("цкая")
                || word.endsWith("ова")
                || word.endsWith("ева")
                || word.endsWith("єва")
                || word.endsWith("ина")
                || word.endsWith("skaya")
                || word.endsWith("ska")
                || word.endsWith("ova")
                || word.endsWith("eva")) {
            return Optional.of(Gender.WOMAN);
        }
        if (word.endsWith("ський")
                || word.endsWith("цький")
                || word.endsWith("ский")
                || word.endsWith("цкий")
                || word.endsWith("ов")
                || word.endsWith("ев")
                || word.endsWith("єв")
                || word.endsWith("skyi")
                || word.endsWith("sky")
                || word.endsWith("skiy")
                || word.endsWith("ov")
                || word.endsWith("ev")) {
            return Optional.of(Gender.MAN);
        }
        return Optional.empty();
    }

    /** A word for whoever is speaking: "I", "our". */
    boolean isOwn(Token token) {
        return own.contains(token.lower());
    }

    /** A word that points at somebody known: "the". */
    boolean isDefinite(Token token) {
        return definite.contains(token.lower());
    }

    /** A word that brings in somebody new: "another". */
    boolean isFresh(Token token) {
        return fresh.contains(token.lower());
    }

    /** A word before a noun that is no part of a name. */
    boolean isArticle(Token token) {
        return articles.contains(token.lower());
    }

    /** Whether the noun is of several people. */
    boolean isPlural(Token noun) {
        String lower = noun.lower();
        return noun.is(WordClass.NOUN)
                && (plurals.contains(lower)
                        || (pluralEndings.stream().anyMatch(lower::endsWith)
                                && singularEndings.stream().noneMatch(lower::endsWith)));
    }

    /** Whether the noun can stand for a body named before, whatever its name: "the organisation". */
    boolean isBodyAnew(Token noun) {
        return bodies.contains(stem(noun.lower()));
    }

    /** Whether a line opens as statements are headed: "Statement of …". */
    boolean opensStatement(String line) {
        return statements.contains(line.toLowerCase(Locale.ROOT).strip().split(" ", 2)[0]);
    }

    /** Whether the noun can stand for almost anybody who spoke before: "the official", "the woman". */
    boolean isPersonAnew(Token noun) {
        return personsAnew.contains(stem(noun.lower()));
    }

    /** Whether the noun is of people who speak as the body they are of: "analysts at the institute". */
    boolean isOfBody(Token noun) {
        return ofBodies.contains(stem(noun.lower()));
    }

    /** Whether the noun is a person who speaks for or from a body: "a source in the police". */
    boolean isSource(Token noun) {
        return sources.contains(stem(noun.lower()));
    }
}
