package org.dokaz.protect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Grammar;
import org.dokaz.model.Language;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;
import org.dokaz.protect.Figure.Detail;

/** People without a name, as a description narrows them down: by trade, home, age, kin or what became of them. */
final class DescribedPeople implements Detector {

    private static final String SPEAKS = "unnamed private person who testifies, narrowed down by description";
    private static final String BEFELL = "unnamed private person, narrowed down by description, whom something befell";
    private static final String KIN = "relative of a person who speaks, serves, refuses or was taken";

    private static final int APPOSED_TOKENS_MAX = 4;
    private static final Set<Detail> NARROWING =
            Set.of(Detail.PLACE, Detail.SOMEWHERE, Detail.AGE, Detail.CLAUSE, Detail.FORMER, Detail.OWNED);
    private static final Set<Detail> TELLING = Set.of(Detail.PLACE, Detail.AGE, Detail.CLAUSE, Detail.FORMER);
    private static final int STEM_LENGTH_MAX = 6;

    @Override
    public void look(Page page, Exposures exposures) {
        Set<String> mentioned = new HashSet<>();
        for (Line line : page.lines()) {
            List<Figure> figures = figures(page, line);
            for (Figure figure : figures) {
                boolean within = figures.stream().anyMatch(other -> isWithin(figure, other));
                if (!within && !isOffice(page, line, figure) && !isNamed(page, line, figure)) {
                    why(page, figure, mentioned).ifPresent(why -> exposures.add(line, figure.range(), why));
                }
                mentioned.add(stem(line, figure.noun()));
            }
        }
    }

    private static List<Figure> figures(Page page, Line line) {
        List<PersonNoun> nouns = new ArrayList<>(line.nouns());
        nouns.addAll(page.speakers().in(line));
        return nouns.stream().map(noun -> page.figures().around(line, noun)).toList();
    }

    /** Whether the phrase is a part of another's: the pharmacist of "the pharmacist's son". */
    private static boolean isWithin(Figure figure, Figure other) {
        return !other.noun().equals(figure.noun())
                && other.range().overlaps(figure.noun().range())
                && !figure.range().overlaps(other.noun().range());
    }

    private static Optional<String> why(Page page, Figure figure, Set<String> mentioned) {
        Line line = figure.line();
        boolean speaks = page.evidence().speaks(line, figure.range());
        boolean befell = line.isFateful() || page.evidence().suffers(line, figure.range());
        boolean told = figure.details().stream().anyMatch(TELLING::contains);
        if (!speaks && !befell && !told) {
            return Optional.empty();
        }
        boolean again = figure.has(Detail.KNOWN) || mentioned.contains(stem(line, figure.noun()));
        if (figure.noun().isKin()) {
            return isKin(page, figure, again) ? Optional.of(KIN) : Optional.empty();
        }
        boolean news = page.language() == Language.ENGLISH
                ? figure.has(Detail.NEW) || figure.has(Detail.OWNED) || figure.has(Detail.APPOSED)
                : !again || figure.has(Detail.CLAUSE) || figure.has(Detail.PLACE) || figure.has(Detail.SOMEWHERE);
        boolean open = news || (told && figure.has(Detail.KNOWN));
        return open && tells(figure) ? Optional.of(speaks ? SPEAKS : BEFELL) : Optional.empty();
    }

    private static boolean isKin(Page page, Figure figure, boolean again) {
        Token noun = figure.line().tokens().get(figure.noun().end() - 1);
        boolean bare = page.language() != Language.ENGLISH
                && figure.noun().sort() == PersonNoun.Sort.KIN
                && noun.grammar().grammaticalCase() != Grammar.Case.LOCATIVE;
        boolean owned = figure.has(Detail.OWNED);
        return isOwnedByName(figure) || (!again && (owned || bare));
    }

    /** "The pharmacist's son", "мати одного з них", rather than "her son". */
    private static boolean isOwnedByName(Figure figure) {
        return figure.has(Detail.OWNED) && figure.range().length() > 2;
    }

    private static boolean isNarrowed(Figure figure) {
        return figure.details().stream().anyMatch(NARROWING::contains);
    }

    /** Whether noun and details together come near to one person. */
    private static boolean tells(Figure figure) {
        return switch (figure.noun().sort()) {
            case TRADE -> isNarrowed(figure) || !isBehindPreposition(figure);
            case RESIDENT, STATUS, PERSON -> isNarrowed(figure);
            case ACQUAINTANCE -> figure.has(Detail.OWNED);
            case KIN, KIN_TOGETHER -> true;
        };
    }

    private static boolean isBehindPreposition(Figure figure) {
        int before = figure.range().start() - 1;
        return before >= 0 && figure.line().tokens().get(before).is(WordClass.ADP);
    }

    /** Whether the phrase only describes somebody who is named beside it, or right before its comma. */
    private static boolean isNamed(Page page, Line line, Figure figure) {
        int apposed = figure.has(Detail.APPOSED)
                ? figure.range().start() - APPOSED_TOKENS_MAX
                : figure.range().end();
        return line.persons().stream()
                .filter(person -> person.length() > 1 || page.names().isKnown(line, person.start()))
                .anyMatch(person -> isBeside(figure, person)
                        || (person.end() <= figure.range().start() && person.end() >= apposed));
    }

    private static boolean isBeside(Figure figure, Range person) {
        return person.start() <= figure.range().end() + 1
                && person.end() >= figure.range().start() - 1
                && !person.overlaps(
                        new Range(figure.range().start(), figure.noun().start()));
    }

    private static boolean isOffice(Page page, Line line, Figure figure) {
        return page.isOffice(line, figure.range().start(), figure.range().end());
    }

    private static String stem(Line line, PersonNoun noun) {
        String word = line.lower(noun.end() - 1);
        return word.substring(0, Math.min(STEM_LENGTH_MAX, word.length()));
    }
}
