package org.dokaz.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.dokaz.language.Declension;
import org.dokaz.language.Glossary;
import org.dokaz.language.Wordbook;
import org.dokaz.model.Grammar;
import org.dokaz.model.Language;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;
import org.dokaz.protect.PersonNoun.Sort;

/** The nouns by which one language speaks of people who hold no office, in the singular and in any case. */
final class PersonNouns {

    private static final Map<String, Sort> SECTIONS = Map.of(
            "trade", Sort.TRADE,
            "resident", Sort.RESIDENT,
            "status", Sort.STATUS,
            "kin", Sort.KIN,
            "kin together", Sort.KIN_TOGETHER,
            "acquaintance", Sort.ACQUAINTANCE,
            "person", Sort.PERSON);

    /** In this order a word that stands in several sections is read. */
    private static final List<String> ORDER =
            List.of("trade", "resident", "status", "kin", "kin together", "acquaintance", "person");

    /** Word classes that a person's noun is not, though it may be written like one: the verb "мати", the ordinal "друга". */
    private static final Set<WordClass> NO_NOUNS =
            Set.of(WordClass.VERB, WordClass.AUX, WordClass.ADV, WordClass.ADP, WordClass.PRON, WordClass.NUM);

    private static final Set<WordClass> DESCRIBED = Set.of(WordClass.NOUN, WordClass.PROPN, WordClass.ADJ);

    private static final String YEARS_OLD = "-year-old";
    private static final String PLURAL_VOWELS = "иіїы";
    private static final String VOWELS = "аеиіоуыэюяєїёьй";

    private static final Map<Language, PersonNouns> LOADED = new ConcurrentHashMap<>();

    private final Glossary<Sort> known;
    private final Glossary<Sort> many;
    private final Language language;
    private final Signs signs;

    private PersonNouns(Language language) {
        this.language = language;
        signs = Signs.of(language);
        known = new Glossary<>(Declension.ofPersons(language));
        many = new Glossary<>(Declension.ofThings(language));
        Wordbook words = Wordbook.load(language, "people");
        for (String section : ORDER) {
            Sort sort = Optional.ofNullable(SECTIONS.get(section)).orElseThrow();
            for (String word : words.section(section)) {
                known.add(word, sort);
                many.add(language == Language.ENGLISH ? plural(word) : word, sort);
            }
        }
    }

    /** The plural as English makes it of nouns for people. */
    private static String plural(String noun) {
        if (noun.endsWith("man")) {
            return noun.substring(0, noun.length() - 2) + "en";
        }
        if (noun.equals("child")) {
            return "children";
        }
        boolean consonantY = noun.endsWith("y") && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0;
        boolean hissing = noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch") || noun.endsWith("sh");
        if (consonantY) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun + (hissing ? "es" : "s");
    }

    /** The noun for several people that begins at this token, in any case. */
    Optional<PersonNoun> severalAt(Line line, int at) {
        if (at < 0 || at >= line.size()) {
            return Optional.empty();
        }
        return many.longestAt(line.tokens(), at)
                .map(hit -> new PersonNoun(hit.meaning(), hit.start(), hit.end()))
                .filter(noun -> isNoun(line, noun));
    }

    static PersonNouns of(Language language) {
        return LOADED.computeIfAbsent(language, PersonNouns::new);
    }

    /** The nouns of a line in text order; they do not overlap. */
    List<PersonNoun> in(Line line) {
        List<PersonNoun> nouns = new ArrayList<>();
        int at = 0;
        while (at < line.size()) {
            Optional<PersonNoun> noun = at(line, at).or(ageAt(line, at));
            noun.ifPresent(nouns::add);
            at = noun.map(PersonNoun::end).orElse(at + 1);
        }
        return nouns;
    }

    /** "The 24-year-old": an age that stands for whoever is of that age. */
    private Supplier<Optional<PersonNoun>> ageAt(Line line, int at) {
        return () -> {
            String word = line.lower(at);
            boolean age = signs.at("age word", line, at).isPresent()
                    && (Character.isDigit(word.charAt(0)) || word.endsWith(YEARS_OLD));
            boolean beside = at + 1 < line.size()
                    && (DESCRIBED.contains(line.tokens().get(at + 1).wordClass())
                            || at(line, at + 1).isPresent());
            return age && !beside ? Optional.of(new PersonNoun(Sort.PERSON, at, at + 1)) : Optional.empty();
        };
    }

    /** The noun that begins at this token. */
    Optional<PersonNoun> at(Line line, int at) {
        if (at < 0 || at >= line.size()) {
            return Optional.empty();
        }
        return known.longestAt(line.tokens(), at)
                .map(hit -> new PersonNoun(hit.meaning(), hit.start(), hit.end()))
                .filter(noun -> isNoun(line, noun) && !isPlural(line, noun));
    }

    /** Whether a form that is written like one person's means several: "водії" as a subject, "десятки солдат". */
    boolean isPlural(Line line, PersonNoun noun) {
        if (language == Language.ENGLISH || noun.sort() == Sort.KIN_TOGETHER) {
            return false;
        }
        Token token = line.tokens().get(noun.end() - 1);
        char last = token.lower().charAt(token.lower().length() - 1);
        Grammar.Case told = token.grammar().grammaticalCase();
        boolean counted = noun.start() > 0
                && (line.tokens().get(noun.start() - 1).is(WordClass.NUM)
                        || line.lower(noun.start() - 1).chars().allMatch(Character::isDigit));
        return (counted && !signs.holds("one", line, noun.start() - 1, noun.start()))
                || (PLURAL_VOWELS.indexOf(last) >= 0 && told == Grammar.Case.NOMINATIVE)
                || (told == Grammar.Case.GENITIVE && Character.isLetter(last) && VOWELS.indexOf(last) < 0);
    }

    private static boolean isGenitive(Line line, int at) {
        return at < line.size() && line.tokens().get(at).grammar().grammaticalCase() == Grammar.Case.GENITIVE;
    }

    private boolean isNoun(Line line, PersonNoun noun) {
        Token token = line.tokens().get(noun.end() - 1);
        Sort sort = noun.sort();
        if (language == Language.ENGLISH) {
            return !token.is(WordClass.VERB) && !token.is(WordClass.AUX);
        }
        boolean adjective = token.is(WordClass.ADJ) || token.is(WordClass.DET);
        boolean beside =
                noun.end() < line.size() && line.tokens().get(noun.end()).is(WordClass.NOUN);
        if (adjective && beside) {
            return false;
        }
        // "Мати одного з них": the mother, not the verb of the same letters.
        boolean mother = noun.start() == 0 && noun.isKin() && isGenitive(line, noun.end());
        return mother
                || (!NO_NOUNS.contains(token.wordClass())
                        && !(adjective && sort != Sort.STATUS && sort != Sort.RESIDENT && sort != Sort.TRADE));
    }
}
