package org.dokaz.read.place;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dokaz.language.Declension;
import org.dokaz.language.Declension.Gender;
import org.dokaz.language.Declension.Reading;
import org.dokaz.language.Glossary;
import org.dokaz.language.Wordbook;
import org.dokaz.model.Grammar.Case;
import org.dokaz.model.Language;
import org.dokaz.model.Token;
import org.dokaz.model.Where;
import org.dokaz.model.WordClass;

/** The words around a place's name by which it is known for one although no gazetteer holds it. */
final class PlaceWords {

    private static final String OCCUPIED = "occupied territories";
    private static final String OWN = "Ukrainian territory";
    private static final int NAME_TOKENS_MAX = 3;
    private static final int NAME_LENGTH_MIN = 3;

    private final boolean english;
    private final Declension declension;
    private final Set<String> prepositions;
    private final Set<String> genitive;
    private final Set<String> kinds;
    private final Set<String> kindsAfter;
    private final Set<String> regionNouns;
    private final Set<String> sides;
    private final Set<String> joiners;
    private final Set<String> notPlaces;
    private final Glossary<String> territories;

    PlaceWords(Language language) {
        Wordbook book = Wordbook.load(language, "places");
        english = language == Language.ENGLISH;
        declension = Declension.ofThings(language);
        prepositions = Set.copyOf(book.section("preposition"));
        genitive = Set.copyOf(book.section("genitive"));
        kinds = inEveryForm(book.section("kind"));
        kindsAfter = Set.copyOf(book.section("kind-after"));
        regionNouns = inEveryForm(book.section("region-noun"));
        sides = inEveryForm(book.section("side"));
        joiners = Set.copyOf(book.section("joiner"));
        notPlaces = new HashSet<>(book.section("not-a-place"));
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

    /** Territory without a name of its own, such as the occupied territories. */
    Optional<PlaceReader.Found> territoryAt(List<Token> tokens, int index) {
        return territories
                .longestAt(tokens, index)
                .map(hit -> new PlaceReader.Found(index, hit.end(), Where.named(hit.meaning())));
    }

    /** A name in no gazetteer that stands after a preposition of place or beside a word such as village. */
    Optional<PlaceReader.Found> unknownAt(List<Token> tokens, int index) {
        int end = index;
        while (end < tokens.size() && end - index < NAME_TOKENS_MAX && isNameLike(tokens.get(end))) {
            end++;
        }
        if (end == index || index == 0) {
            return Optional.empty();
        }
        boolean kind =
                follows(tokens, index, kinds) || (end < tokens.size() && kindsAfter.contains(lower(tokens, end)));
        boolean placed = kind || prepositions.contains(lower(tokens, index - 1));
        if (!placed) {
            return Optional.empty();
        }
        return Optional.of(new PlaceReader.Found(index, end, Where.named(base(tokens, index, end, kind))));
    }

    private boolean follows(List<Token> tokens, int index, Set<String> before) {
        String last = lower(tokens, index - 1);
        if (english && last.equals("of") && index > 1) {
            return before.contains(lower(tokens, index - 2));
        }
        return before.contains(last) || (last.equals(".") && index > 1 && before.contains(lower(tokens, index - 2)));
    }

    private static String lower(List<Token> tokens, int index) {
        return tokens.get(index).lower();
    }

    private boolean isNameLike(Token token) {
        String text = token.text();
        return token.isCapitalised()
                && text.length() >= NAME_LENGTH_MIN
                && text.codePoints().anyMatch(Character::isLowerCase)
                && text.codePoints().noneMatch(Character::isDigit)
                && !token.is(WordClass.PRON)
                && !token.is(WordClass.VERB)
                && !notPlaces.contains(token.lower());
    }

    /** The words in the nominative where the case they stand in is told by the preposition. */
    private String base(List<Token> tokens, int index, int end, boolean kind) {
        StringBuilder name = new StringBuilder();
        for (int at = index; at < end; at++) {
            name.append(at > index ? " " : "");
            Token token = tokens.get(at);
            name.append(kind || english || end - index > 1 ? token.text() : base(token, lower(tokens, index - 1)));
        }
        return name.toString();
    }

    private String base(Token token, String preposition) {
        Case known = token.grammar().grammaticalCase();
        Case wanted = genitive.contains(preposition) ? Case.GENITIVE : known == Case.NONE ? Case.LOCATIVE : known;
        Reading best = null;
        for (Reading reading : declension.readings(token.lower())) {
            // Of two that explain as much, most settlements bear the feminine.
            boolean better = best == null
                    || reading.ending() > best.ending()
                    || (reading.ending() == best.ending()
                            && reading.gender() == Gender.FEMININE
                            && best.gender() != Gender.FEMININE);
            if (reading.grammaticalCase() == wanted && better) {
                best = reading;
            }
        }
        return best == null
                ? token.text()
                : token.text().charAt(0) + best.nominative().substring(1);
    }

    /** Whether the word is one for a region: oblast, krai and the like. */
    boolean isRegionNoun(List<Token> tokens, int index) {
        return index < tokens.size() && regionNouns.contains(lower(tokens, index));
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
