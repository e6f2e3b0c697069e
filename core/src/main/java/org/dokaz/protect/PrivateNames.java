package org.dokaz.protect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dokaz.model.Token;

/** Private persons by name: who are told to have fled, refused, testified, been taken; and who speak under a first name alone. */
final class PrivateNames implements Detector {

    private static final String NAMED = "private person, named, who is told to flee, refuse, testify or be taken";
    private static final String FIRST_NAME = "private person who speaks under a first name alone";

    private static final int NOUN_BEFORE_TOKENS_MAX = 4;
    private static final int ACT_TOKENS_MAX = 7;
    private static final int SAYING_TOKENS_MAX = 2;

    @Override
    public void look(Page page, Exposures exposures) {
        Set<String> fullNames = wordsOfFullNames(page.lines());
        for (Line line : page.lines()) {
            for (Range person : line.persons()) {
                if (exposures.isSettled(line.lower(person.start()))) {
                    continue;
                }
                int described = page.descriptions().withApposition(line, person.end());
                boolean isPrivate = described > person.end()
                        || page.descriptions()
                                .privateBefore(line, person.start(), NOUN_BEFORE_TOKENS_MAX)
                                .isPresent();
                if (isPrivate && isToldOf(page, line, person.start(), described) && !isInOffice(page, line, person)) {
                    exposures.add(line, new Range(person.start(), described), NAMED);
                } else if (speaksByFirstName(page, line, person, fullNames)) {
                    exposures.add(line, new Range(person.start(), described), FIRST_NAME);
                    fullNames.add(line.lower(person.start()));
                }
            }
        }
    }

    private static Set<String> wordsOfFullNames(List<Line> lines) {
        Set<String> words = new HashSet<>();
        for (Line line : lines) {
            for (Range person : line.persons()) {
                if (!FirstNames.isPartial(line, person)) {
                    line.tokens().subList(person.start(), person.end()).stream()
                            .map(Token::lower)
                            .forEach(words::add);
                }
            }
        }
        return words;
    }

    private static boolean isInOffice(Page page, Line line, Range person) {
        return page.signs().holds("office", line, person.start() - NOUN_BEFORE_TOKENS_MAX, person.start())
                || page.signs().holds("office", line, person.end(), person.end() + NOUN_BEFORE_TOKENS_MAX);
    }

    /** Whether the words around the name tell what became of the person, rather than what he says. */
    private static boolean isToldOf(Page page, Line line, int start, int end) {
        return acts(page, line, end, 1) || acts(page, line, start - 1, -1);
    }

    private static boolean acts(Page page, Line line, int from, int step) {
        for (int count = 0; count < ACT_TOKENS_MAX; count++) {
            int at = from + count * step;
            if (page.signs().at("saying", line, at).isPresent()) {
                return false;
            }
            if (page.signs().at("acted", line, at).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaksByFirstName(Page page, Line line, Range person, Set<String> fullNames) {
        boolean speaks = page.signs().holds("saying", line, person.end(), person.end() + SAYING_TOKENS_MAX)
                || page.signs().holds("saying", line, person.start() - SAYING_TOKENS_MAX, person.start());
        return speaks
                && FirstNames.isPartial(line, person)
                && page.names().isKnown(line, person.start())
                && !fullNames.contains(line.lower(person.start()))
                && !isInOffice(page, line, person);
    }
}
