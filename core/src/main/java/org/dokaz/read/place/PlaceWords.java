package org.dokaz.read.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dokaz.language.Declension;
import org.dokaz.language.Glossary;
import org.dokaz.language.Wordbook;
import org.dokaz.model.Grammar.Case;
import org.dokaz.model.Language;
import org.dokaz.model.Token;
import org.dokaz.model.Where;
import org.dokaz.model.Where.Level;
import org.dokaz.model.WordClass;

/** The words around a place's name by which it is known for one, and what they tell of it. */
final class PlaceWords {

    private static final String OCCUPIED = "occupied territories";
    private static final String OWN = "Ukrainian territory";
    private static final int NAME_LENGTH_MIN = 3;

    private final boolean english;
    private final Wordbook book;
    private final Declension declension;
    private final Set<String> prepositions;
    private final Map<String, Set<Case>> cases = new HashMap<>();
    private final Set<String> weak;
    private final Set<String> months;
    private final Set<String> republics;
    private final Set<String> standing;
    private final Set<String> people;
    private final Set<String> kinds;
    private final Set<String> cities;
    private final Set<String> villages;
    private final Map<String, String> kindsAfter = new HashMap<>();
    private final Map<String, Level> levels = new HashMap<>();
    private final Set<String> regionNouns;
    private final Set<String> sides;
    private final Set<String> joiners;
    private final Set<String> notPlaces;
    private final List<String> landEndings;
    private final Glossary<String> territories;

    PlaceWords(Language language) {
        book = Wordbook.load(language, "places");
        english = language == Language.ENGLISH;
        declension = Declension.ofThings(language);
        prepositions = Set.copyOf(book.section("preposition"));
        for (String line : book.section("case")) {
            List<String> columns = List.of(line.split("\\s+", -1));
            cases.put(columns.getFirst(), Nominatives.cases(columns.subList(1, columns.size())));
        }
        standing = inEveryForm(book.section("standing"));
        people = inEveryForm(book.section("of-place"));
        kinds = inEveryForm(book.section("kind"));
        cities = inEveryForm(book.section("kind-of-city"));
        villages = inEveryForm(book.section("kind-of-village"));
        for (Level level : List.of(Level.DISTRICT, Level.REGION, Level.FACILITY)) {
            for (String noun : book.section("kind-after-" + level.name().toLowerCase(Locale.ROOT))) {
                for (String form : declension.forms(noun)) {
                    kindsAfter.putIfAbsent(form, noun);
                }
                levels.put(noun, level);
            }
        }
        for (String noun : book.section("kind-after")) {
            declension.forms(noun).forEach(form -> kindsAfter.putIfAbsent(form, noun));
        }
        regionNouns = inEveryForm(book.section("region-noun"));
        sides = inEveryForm(book.section("side"));
        joiners = Set.copyOf(book.section("joiner"));
        landEndings = book.section("land-ending");
        weak = Set.copyOf(book.section("weak-preposition"));
        republics = Set.copyOf(book.section("republic"));
        months = Set.copyOf(book.section("month"));
        notPlaces = new HashSet<>(inEveryForm(book.section("not-a-place")));
        Wordbook.load(language, "names").section("not-a-name").stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .forEach(notPlaces::add);
        territories = new Glossary<>(declension);
        book.section("territory").forEach(name -> territories.add(name, OCCUPIED));
        book.section("own-territory").forEach(name -> territories.add(name, OWN));
    }

    private Set<String> inEveryForm(List<String> listed) {
        Set<String> words = new HashSet<>();
        listed.forEach(word -> words.addAll(declension.forms(word)));
        return Set.copyOf(words);
    }

    boolean isEnglish() {
        return english;
    }

    /** What brings the names of one document to the nominative. */
    Nominatives nominatives(Set<String> written, Predicate<String> listed) {
        return new Nominatives(declension, book, written, listed);
    }

    /** Territory without a name of its own, such as the occupied territories. */
    Optional<PlaceReader.Found> territoryAt(List<Token> tokens, int index) {
        return territories
                .longestAt(tokens, index)
                .map(hit -> PlaceReader.Found.of(
                        index, hit.end(), List.of(Where.named(hit.meaning())), PlaceReader.Evidence.LIST));
    }

    /** Whether a capitalised word may be part of a place's name. */
    boolean isNameLike(Token token) {
        String text = token.text();
        return token.isCapitalised()
                && text.length() >= NAME_LENGTH_MIN
                && text.codePoints().anyMatch(Character::isLowerCase)
                && text.codePoints().noneMatch(Character::isDigit)
                && !token.is(WordClass.PRON)
                && !token.is(WordClass.VERB)
                && !notPlaces.contains(token.lower());
    }

    /** Whether a word may be part of a dateline's place: a capital first, in capitals or not. */
    boolean isDatelineWord(Token token) {
        String text = token.text();
        return token.isCapitalised()
                && text.length() >= NAME_LENGTH_MIN
                && text.codePoints().noneMatch(Character::isDigit)
                && !notPlaces.contains(token.lower());
    }

    /** Whether a day stands here, as a dateline has it: a number and a month, in either order. */
    boolean isDay(List<Token> tokens, int index) {
        String first = lower(tokens, index);
        String second = lower(tokens, index + 1);
        return (isNumber(first) && isMonth(second)) || (isMonth(first) && isNumber(second));
    }

    private boolean isMonth(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return months.contains(bare);
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isDigit);
    }

    /** Whether a word such as village stands before a token, through "of" and the dot of an abbreviation. */
    boolean followsKind(List<Token> tokens, int index) {
        return follows(tokens, index, kinds);
    }

    /**
     * Whether the words before a name leave no doubt that it is a place's: "the village of X", «с. X». Not «в городе X»: who is in the
     * city may be told next; nor «2020 г. X».
     */
    boolean tellsPlace(List<Token> tokens, int index) {
        if (english) {
            return index > 1 && lower(tokens, index - 1).equals("of") && kinds.contains(lower(tokens, index - 2));
        }
        boolean abbreviated =
                index > 1 && lower(tokens, index - 1).equals(".") && kinds.contains(lower(tokens, index - 2));
        return abbreviated
                && (index < 3 || !Character.isDigit(lower(tokens, index - 3).charAt(0)));
    }

    /** How big the word before a name says the settlement is. */
    Optional<Namesakes.Size> sizeBefore(List<Token> tokens, int index) {
        if (index > 0 && follows(tokens, index, cities)) {
            return Optional.of(Namesakes.Size.CITY);
        }
        return index > 0 && follows(tokens, index, villages) ? Optional.of(Namesakes.Size.VILLAGE) : Optional.empty();
    }

    /** Whether a word for those who live in a place or lead it stands before a token: "residents of". */
    boolean followsPeople(List<Token> tokens, int index) {
        return english
                ? index > 1 && lower(tokens, index - 1).equals("of") && people.contains(lower(tokens, index - 2))
                : people.contains(lower(tokens, index - 1));
    }

    private boolean follows(List<Token> tokens, int index, Set<String> before) {
        String last = lower(tokens, index - 1);
        if (english && last.equals("of") && index > 1) {
            return before.contains(lower(tokens, index - 2));
        }
        return before.contains(last) || (last.equals(".") && index > 1 && before.contains(lower(tokens, index - 2)));
    }

    static String lower(List<Token> tokens, int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).lower() : "";
    }

    boolean isPreposition(String word) {
        return prepositions.contains(word);
    }

    /** Whether the preposition as often goes with persons as with places. */
    boolean isWeak(String preposition) {
        return weak.contains(preposition);
    }

    /** The cases that a preposition of place asks for; none known: any. */
    Set<Case> casesAfter(String preposition) {
        return cases.getOrDefault(preposition, Set.of());
    }

    /** Whether the word tells how a place stands, as "occupied" and "besieged" do. */
    boolean isStanding(Token token) {
        String word = token.lower();
        return standing.contains(word) || standing.contains(word.substring(word.lastIndexOf('-') + 1));
    }

    /** The word for a kind of place that stands here after the name: "district", in its base form. */
    Optional<String> kindAfter(List<Token> tokens, int index) {
        return Optional.ofNullable(kindsAfter.get(lower(tokens, index)));
    }

    /** The rank of place that a word such as "district" tells. */
    Optional<Level> levelOf(String kindAfter) {
        return Optional.ofNullable(levels.get(kindAfter));
    }

    /** Whether the word ends as names of lands do, such as those made of a town's name. */
    boolean isLand(String word) {
        return landEndings.stream()
                .anyMatch(ending -> word.endsWith(ending) && word.length() > ending.length() + NAME_LENGTH_MIN);
    }

    /** Whether the word is one for a region: oblast, krai and the like. */
    boolean isRegionNoun(List<Token> tokens, int index) {
        return index < tokens.size() && regionNouns.contains(lower(tokens, index));
    }

    /** Whether the word ends the name of a republic, written as a name. */
    boolean isRepublic(Token token) {
        return republics.contains(token.text());
    }

    /** Whether the word names a side of a region, as southern does. */
    boolean isSide(Token token) {
        return sides.contains(token.lower());
    }

    /** Whether a list goes on here. */
    boolean isListed(List<Token> tokens, int index) {
        return index < tokens.size() && joiners.contains(lower(tokens, index));
    }

    /** The token after the words that join a list here. */
    int afterJoiner(List<Token> tokens, int index) {
        int at = index;
        while (at < tokens.size() && at < index + 2 && joiners.contains(lower(tokens, at))) {
            at++;
        }
        return at;
    }
}
