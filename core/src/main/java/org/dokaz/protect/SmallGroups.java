package org.dokaz.protect;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dokaz.language.PhraseSet.Hit;
import org.dokaz.model.WordClass;
import org.dokaz.protect.PersonNoun.Sort;

/** Groups so small, or units so low, that naming them comes near to naming their people. */
final class SmallGroups implements Detector {

    private static final String GROUP = "group of private persons so small that each can be told";
    private static final String UNIT = "unit number that narrows down people who refuse or complain";

    private static final Set<WordClass> DESCRIBING = Set.of(WordClass.ADJ, WordClass.DET);
    private static final int PEOPLE_MAX = 30;
    private static final int NOUN_AFTER_TOKENS_MAX = 3;
    private static final int NUMBER_NEAR_TOKENS_MAX = 2;
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]?");
    private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,6}.{0,4}");

    @Override
    public void look(Page page, Exposures exposures) {
        boolean unitShown = false;
        for (Line line : page.lines()) {
            if (page.signs().holds("acted", line, 0, line.size())) {
                groups(page, line, exposures);
            }
            few(page, line, exposures);
            if (!unitShown && page.signs().holds("complaint", line, 0, line.size())) {
                unitShown = unit(page, line, exposures);
            }
        }
    }

    private static void groups(Page page, Line line, Exposures exposures) {
        for (int at = 0; at < line.size(); at++) {
            if (isSmallNumber(page, line, at)) {
                groupEnd(page, line, at).ifPresent(range -> exposures.add(line, range, GROUP));
            }
        }
    }

    /** "Two drivers from the council garage", "one of the mothers": so few that each can be told. */
    private static void few(Page page, Line line, Exposures exposures) {
        for (int at = 0; at < line.size(); at++) {
            boolean few = page.signs().at("few", line, at).isPresent();
            Optional<Hit> oneOf = page.signs().at("one of", line, at);
            if (few || oneOf.isPresent()) {
                int from = oneOf.map(Hit::end).orElse(at + 1);
                fewFrom(page, line, at, from).ifPresent(range -> {
                    if (page.evidence().speaks(line, range)
                            || page.evidence().suffers(line, range)
                            || page.signs().holds("several say", line, range.end(), line.size())) {
                        exposures.add(line, range, GROUP);
                    }
                });
            }
        }
    }

    private static Optional<Range> fewFrom(Page page, Line line, int start, int from) {
        boolean counted = start > 0 && line.tokens().get(start - 1).is(WordClass.NUM);
        for (int at = from; !counted && at <= from + NOUN_AFTER_TOKENS_MAX && at < line.size(); at++) {
            Optional<PersonNoun> noun = page.nouns().severalAt(line, at);
            if (noun.isPresent()) {
                int end = page.descriptions().withPlace(line, noun.get().end());
                boolean told = noun.get().sort() != Sort.PERSON
                        || end > noun.get().end()
                        || page.figures().isTold(line, noun.get().end());
                return told && !page.isOffice(line, start, end) ? Optional.of(new Range(start, end)) : Optional.empty();
            }
            if (!DESCRIBING.contains(line.tokens().get(at).wordClass())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isSmallNumber(Page page, Line line, int at) {
        String word = line.lower(at);
        boolean digits = COUNT.matcher(word).matches() && Integer.parseInt(word) <= PEOPLE_MAX;
        return digits || page.signs().at("small number", line, at).isPresent();
    }

    private static Optional<Range> groupEnd(Page page, Line line, int number) {
        for (int at = number + 1; at <= number + NOUN_AFTER_TOKENS_MAX; at++) {
            Optional<Hit> noun = page.signs().at("group", line, at);
            if (noun.isPresent()) {
                int end = page.descriptions().withPlace(line, noun.get().end());
                boolean placed = end > noun.get().end();
                return placed ? Optional.of(new Range(number, end)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean unit(Page page, Line line, Exposures exposures) {
        for (Hit noun : page.signs().in("small unit", line)) {
            int from = Math.max(0, noun.start() - NUMBER_NEAR_TOKENS_MAX);
            int to = Math.min(line.size(), noun.end() + NUMBER_NEAR_TOKENS_MAX);
            for (int at = from; at < to; at++) {
                if (NUMBERED.matcher(line.lower(at)).matches()) {
                    Range range = new Range(Math.min(at, noun.start()), Math.max(at + 1, noun.end()));
                    exposures.add(line, range, UNIT);
                    return true;
                }
            }
        }
        return false;
    }
}
