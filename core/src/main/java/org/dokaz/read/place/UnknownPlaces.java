package org.dokaz.read.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dokaz.language.Gazetteer;
import org.dokaz.language.Glossary;
import org.dokaz.model.Grammar.Case;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Token;
import org.dokaz.model.Where;
import org.dokaz.model.Where.Level;
import org.dokaz.model.WordClass;

/**
 * Names that no gazetteer holds and that one document has for places. What stands once where only a place's name does,
 * as in "the village of X" or "in occupied X", is a place wherever else the document names it.
 */
final class UnknownPlaces {

    private static final int NAME_TOKENS_MAX = 3;
    private static final int MODIFIERS_MAX = 3;
    private static final String[] NONE = {};
    private static final Set<Case> GENITIVE = Set.of(Case.GENITIVE);
    private static final int NAMES_MAX = 2_000;

    private final PlaceWords words;
    private final Gazetteer gazetteer;
    private final Nominatives nominatives;
    private final Set<String> persons = new HashSet<>();
    private final Set<String> small = new HashSet<>();
    private final Map<String, List<Name>> byFirstForm = new HashMap<>();
    private final Set<String> bases = new LinkedHashSet<>();

    /** A name the document has for a place: its base form and every form of each word, in lower case. */
    private record Name(String base, List<Set<String>> forms, boolean sure) {}

    /**
     * @param listed whether some list has a settlement of this name in the nominative
     * @param names what has been found to name something else
     */
    UnknownPlaces(PlaceWords words, Gazetteer gazetteer, Predicate<String> listed, Prose prose, List<Mention> names) {
        this.words = words;
        this.gazetteer = gazetteer;
        Set<String> written = new HashSet<>();
        for (Sentence sentence : prose.sentences()) {
            for (Token token : sentence.tokens()) {
                (token.isCapitalised() ? written : small).add(token.lower());
            }
        }
        nominatives = words.nominatives(written, listed);
        for (Mention mention : names) {
            if (mention instanceof Mention.Name name && name.kind() == Mention.NameKind.PERSON) {
                String base = name.canonical().orElse(name.cited().words()).toLowerCase(Locale.ROOT);
                String[] parts = base.split(" ", -1);
                // One word alone is as often a place mistaken for a person.
                for (String word : parts.length > 1 ? parts : NONE) {
                    persons.addAll(nominatives.forms(word));
                }
            }
        }
    }

    /** A name in no gazetteer that stands after a preposition of place or beside a word such as village. */
    Optional<PlaceReader.Found> at(List<Token> tokens, int index) {
        return land(tokens, index).or(() -> dateline(tokens, index)).or(() -> named(tokens, index));
    }

    /** A region whose name holds a town's: "Lower Lyman Republic". */
    Optional<PlaceReader.Found> republic(List<Token> tokens, int index) {
        int end = index;
        while (end < tokens.size() && end - index <= NAME_TOKENS_MAX && words.isNameLike(tokens.get(end))) {
            end++;
            if (end > index + 1 && words.isRepublic(tokens.get(end - 1))) {
                return Optional.of(found(
                        index, end, text(tokens, index, end), Optional.of(Level.REGION), PlaceReader.Evidence.TOLD));
            }
        }
        return Optional.empty();
    }

    /** The place a report is dated at: «РУБАНІВКА, 16 травня — », "Rubanivka, May 16 (Agency) — ". */
    private Optional<PlaceReader.Found> dateline(List<Token> tokens, int index) {
        if (index > 0) {
            return Optional.empty();
        }
        int end = 0;
        while (end < tokens.size() && end < NAME_TOKENS_MAX && words.isDatelineWord(tokens.get(end))) {
            end++;
        }
        if (end == 0 || !PlaceWords.lower(tokens, end).equals(",") || !words.isDay(tokens, end + 1)) {
            return Optional.empty();
        }
        List<String> name = new ArrayList<>();
        texts(tokens, 0, end).forEach(word -> name.add(inCapitals(word)));
        return Optional.of(found(0, end, String.join(" ", name), Optional.empty(), PlaceReader.Evidence.TOLD));
    }

    /** "РУБАНІВКА-ДРУГА" as it is written elsewhere: a capital, then small letters, part by part. */
    private static String inCapitals(String word) {
        StringBuilder name = new StringBuilder(word.toLowerCase(Locale.ROOT));
        for (int at = 0; at < name.length(); at++) {
            if (at == 0 || name.charAt(at - 1) == '-') {
                name.setCharAt(at, Character.toUpperCase(name.charAt(at)));
            }
        }
        return name.toString();
    }

    private Optional<PlaceReader.Found> land(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        boolean lone = index > 0 || !small.contains(token.lower());
        if (!lone || !words.isNameLike(token) || token.is(WordClass.ADJ)) {
            return Optional.empty();
        }
        String base = nominatives.of(List.of(token.text()), Set.of(), true);
        return words.isLand(base.toLowerCase(Locale.ROOT))
                ? Optional.of(found(index, index + 1, base, Optional.of(Level.REGION), PlaceReader.Evidence.STRONG))
                : Optional.empty();
    }

    private Optional<PlaceReader.Found> named(List<Token> tokens, int index) {
        int end = index;
        Optional<Where> next = Optional.empty();
        while (end < tokens.size() && end - index < NAME_TOKENS_MAX && words.isNameLike(tokens.get(end))) {
            next = end > index && !isAdjective(tokens.get(end - 1)) ? knownAt(tokens, end) : Optional.empty();
            if (next.isPresent()) {
                break;
            }
            end++;
        }
        if (end == index
                || (end == index + 1
                        && next.isPresent()
                        && !words.followsKind(tokens, index)
                        && !isAbove(next.get()))) {
            return Optional.empty();
        }
        Optional<String> after = words.kindAfter(tokens, end);
        if (after.isPresent() && end > index + 1 && !words.isEnglish()) {
            // Of "Чортково Ростовської області" the adjective goes with the region, the noun before it does not.
            end--;
            after = Optional.empty();
        }
        if (after.isPresent() && (index > 0 || words.isEnglish())) {
            return Optional.of(withKind(tokens, index, end, after.get()));
        }
        if (index == 0) {
            return Optional.empty();
        }
        boolean kind = words.followsKind(tokens, index);
        int before = index - 1;
        boolean stands = false;
        while (before > 0 && index - before <= MODIFIERS_MAX && words.isStanding(tokens.get(before))) {
            stands = true;
            before--;
        }
        String preposition = PlaceWords.lower(tokens, before);
        Set<Case> asked = words.casesAfter(preposition);
        boolean placed = words.isPreposition(preposition) && canBe(asked, tokens.get(end - 1));
        boolean people = words.followsPeople(tokens, index) && canBe(GENITIVE, tokens.get(end - 1));
        if (!kind && !placed && !stands && !people) {
            return Optional.empty();
        }
        boolean proper = words.isEnglish() || !tokens.get(end - 1).is(WordClass.NOUN);
        boolean strong = kind || (proper && (stands || people || !words.isWeak(preposition)));
        if (!kind && (isOfAPerson(tokens, index, end) || isAttribute(tokens, end))) {
            return Optional.empty();
        }
        String base = kind
                ? text(tokens, index, end)
                : base(tokens, index, end, people ? GENITIVE : placed ? asked : casesOf(tokens.get(end - 1)));
        return Optional.of(
                found(index, end, base, Optional.empty(), evidence(kind && words.tellsPlace(tokens, index), strong)));
    }

    private static PlaceReader.Evidence evidence(boolean told, boolean strong) {
        if (told) {
            return PlaceReader.Evidence.TOLD;
        }
        return strong ? PlaceReader.Evidence.STRONG : PlaceReader.Evidence.WEAK;
    }

    private boolean isAdjective(Token token) {
        return token.is(WordClass.ADJ) || (!words.isEnglish() && nominatives.isAdjective(token.lower()));
    }

    private Optional<Where> knownAt(List<Token> tokens, int index) {
        List<Glossary.Hit<Where>> hits = gazetteer.allAt(tokens, index);
        return hits.isEmpty() ? Optional.empty() : Optional.of(hits.getFirst().meaning());
    }

    /** Whether a place may hold a settlement whose name stands right before its own; a word before any other is none: "День Києва". */
    private static boolean isAbove(Where place) {
        return place.level()
                .filter(level -> level == Level.REGION || level == Level.DISTRICT)
                .isPresent();
    }

    /** Whether a word can be the form of one of the cases. */
    private boolean canBe(Set<Case> asked, Token token) {
        return words.isEnglish() || asked.isEmpty() || nominatives.canBe(asked, token.lower());
    }

    /** Whether the last word is an adjective that goes with a common noun after it: "в Окружному суді". */
    private static boolean isAttribute(List<Token> tokens, int end) {
        return end < tokens.size()
                && tokens.get(end - 1).is(WordClass.ADJ)
                && !tokens.get(end).isCapitalised()
                && (tokens.get(end).is(WordClass.NOUN) || tokens.get(end).is(WordClass.ADJ));
    }

    private boolean isOfAPerson(List<Token> tokens, int index, int end) {
        return tokens.subList(index, end).stream().anyMatch(token -> persons.contains(token.lower()))
                || (words.isEnglish() && PlaceWords.lower(tokens, end).startsWith("'"));
    }

    private static Set<Case> casesOf(Token token) {
        Case known = token.grammar().grammaticalCase();
        return known == Case.NONE ? Set.of() : Set.of(known);
    }

    private String base(List<Token> tokens, int index, int end, Set<Case> cases) {
        return words.isEnglish() ? text(tokens, index, end) : nominatives.of(texts(tokens, index, end), cases, false);
    }

    private static List<String> texts(List<Token> tokens, int index, int end) {
        return tokens.subList(index, end).stream().map(Token::text).toList();
    }

    private static String text(List<Token> tokens, int index, int end) {
        return String.join(" ", texts(tokens, index, end));
    }

    /** A name with the word that tells what it names: "X district", or an adjective in the word's gender. */
    private PlaceReader.Found withKind(List<Token> tokens, int index, int end, String kind) {
        Optional<Level> level = words.levelOf(kind);
        List<String> base = new ArrayList<>();
        for (Token token : tokens.subList(index, end)) {
            String lower = token.lower();
            base.add(
                    words.isEnglish()
                            ? token.text()
                            : nominatives
                                    .adjective(lower, nominatives.gender(kind))
                                    .map(word -> token.text().charAt(0) + word.substring(1))
                                    .orElse(token.text()));
        }
        base.add(kind);
        return found(index, end + 1, String.join(" ", base), level, PlaceReader.Evidence.TOLD);
    }

    private static PlaceReader.Found found(
            int start, int end, String name, Optional<Level> level, PlaceReader.Evidence evidence) {
        Where where = new Where(name, Optional.empty(), level, Optional.empty(), Optional.empty(), Optional.empty());
        return PlaceReader.Found.of(start, end, List.of(where), evidence);
    }

    /**
     * Keeps a name that was found, so that it is known wherever else it stands.
     *
     * @param sure whether it may take the place of what was noticed as a person
     */
    void keep(String name, boolean sure) {
        if (bases.size() >= NAMES_MAX || !bases.add(name)) {
            return;
        }
        List<Set<String>> forms = new ArrayList<>();
        List<String> parts = List.of(name.toLowerCase(Locale.ROOT).split(" ", -1));
        for (int part = 0; part < parts.size(); part++) {
            boolean last = part == parts.size() - 1;
            forms.add(last ? nominatives.forms(parts.get(part)) : nominatives.formsOfFirst(parts.get(part)));
        }
        for (String form : forms.getFirst()) {
            byFirstForm.computeIfAbsent(form, ignored -> new ArrayList<>(1)).add(new Name(name, forms, sure));
        }
    }

    /** A name kept that stands at this token in any of its forms. */
    Optional<PlaceReader.Found> keptAt(List<Token> tokens, int index) {
        Token first = tokens.get(index);
        if (!words.isNameLike(first) || (index == 0 && small.contains(first.lower()))) {
            return Optional.empty();
        }
        for (Name name : byFirstForm.getOrDefault(first.lower(), List.of())) {
            int end = index + name.forms().size();
            boolean all = end <= tokens.size();
            for (int at = index; all && at < end; at++) {
                all = tokens.get(at).isCapitalised()
                        && name.forms().get(at - index).contains(tokens.get(at).lower());
            }
            if (all) {
                return Optional.of(found(
                        index,
                        end,
                        name.base(),
                        Optional.empty(),
                        name.sure() ? PlaceReader.Evidence.TOLD : PlaceReader.Evidence.STRONG));
            }
        }
        return Optional.empty();
    }
}
