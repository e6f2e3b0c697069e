package org.dokaz.protect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dokaz.language.PhraseSet.Hit;

/** People who speak without a name: those who asked for it, and those whom a description narrows down all the same. */
final class UnnamedSources implements Detector {

    private static final String ASKED = "private person who asked not to be named";
    private static final String NARROWED =
            "unnamed private person who testifies or was taken, narrowed down by description";

    private static final int SAYING_TOKENS_MAX = 3;
    private static final int ACT_TOKENS_MAX = 4;
    private static final int PHRASE_TOKENS_MAX = 8;
    private static final int DETAIL_TOKENS_MAX = 3;
    private static final int CLAUSE_TOKENS_MAX = 30;

    @Override
    public void look(Page page, Exposures exposures) {
        Optional<Line> before = Optional.empty();
        for (Line line : page.lines()) {
            exposed(page, line, exposures);
            before.ifPresent(earlier -> askedInTheNext(page, earlier, line, exposures));
            before = Optional.of(line);
            List<Hit> nouns = page.signs().in("private", line);
            List<Hit> asking = page.signs().in("anonymity", line);
            List<Hit> people = asking.isEmpty() ? List.of() : unofficial(page, line, nouns);
            for (Hit asked : asking) {
                nearest(people, asked).ifPresent(noun -> exposures.add(line, phrase(page, line, noun), ASKED));
            }
            for (Hit noun : nouns) {
                Range phrase = phrase(page, line, noun);
                if (isNarrowedSource(page, line, phrase)) {
                    exposures.add(line, phrase, NARROWED);
                }
            }
        }
    }

    /** "She lives under occupation": what would let somebody who speaks without a name be found. */
    private static void exposed(Page page, Line line, Exposures exposures) {
        for (Hit hit : page.signs().in("exposed", line)) {
            exposures.add(line, new Range(hit.start(), hit.end()), NARROWED);
        }
    }

    /** "The wife of one of them knew him. We do not give her name": whoever the sentence before is about asked for it. */
    private static void askedInTheNext(Page page, Line earlier, Line line, Exposures exposures) {
        boolean asked = !page.signs().in("name before", line).isEmpty()
                || !page.signs().in("anonymity", line).isEmpty();
        boolean named = !line.persons().isEmpty() || !earlier.persons().isEmpty();
        if (asked && !named && page.signs().in("private", line).isEmpty()) {
            unofficial(page, earlier, page.signs().in("private", earlier)).stream()
                    .findFirst()
                    .ifPresent(noun -> exposures.add(earlier, phrase(page, earlier, noun), ASKED));
        }
    }

    private static List<Hit> unofficial(Page page, Line line, List<Hit> nouns) {
        return nouns.stream()
                .filter(noun -> !isOffice(page, line, phrase(page, line, noun)))
                .toList();
    }

    private static Optional<Hit> nearest(List<Hit> people, Hit asked) {
        return people.stream().min(Comparator.comparingInt(noun -> distance(noun, asked)));
    }

    private static int distance(Hit noun, Hit asked) {
        return noun.end() <= asked.start()
                ? asked.start() - noun.end()
                : noun.start() - asked.end() + PHRASE_TOKENS_MAX;
    }

    private static Range phrase(Page page, Line line, Hit noun) {
        int start = page.descriptions().startOfPhrase(line, noun.start());
        // "A 34-year-old electrician": the age alone is no phrase.
        int last = page.nouns().at(line, noun.end()).map(PersonNoun::end).orElse(noun.end());
        int end = page.descriptions().withPlace(line, last);
        for (int at = noun.end(); at < noun.end() + DETAIL_TOKENS_MAX; at++) {
            Optional<Hit> detail = page.signs().at("narrowing after", line, at);
            if (detail.isPresent()) {
                return new Range(start, Math.max(end, detail.get().end()));
            }
        }
        return new Range(start, isAge(line, last) ? Math.max(end, last + 2) : end);
    }

    /** "of 34" after what somebody does. */
    private static boolean isAge(Line line, int at) {
        String number = line.lower(at + 1);
        boolean led = line.lower(at).equals("of") || line.lower(at).equals("aged");
        return led && number.length() == 2 && number.chars().allMatch(Character::isDigit);
    }

    /** Whether the words that set a relative clause after the phrase are followed by a word of saying. */
    private static boolean speaksAfterClause(Page page, Line line, int end) {
        boolean relative = line.lower(end).equals(",")
                && page.signs().at("relative", line, end + 1).isPresent();
        return relative && page.signs().holds("saying", line, end + 1, end + CLAUSE_TOKENS_MAX);
    }

    private static boolean isNarrowedSource(Page page, Line line, Range phrase) {
        int end = phrase.end();
        boolean speaks = page.signs().holds("saying", line, end, end + SAYING_TOKENS_MAX)
                || speaksAfterClause(page, line, end)
                || page.signs().holds("saying", line, phrase.start() - SAYING_TOKENS_MAX, phrase.start());
        boolean named =
                line.persons().stream().anyMatch(person -> person.start() <= end + 1 && person.end() >= phrase.start());
        boolean placed = line.places().stream().anyMatch(place -> place.overlaps(phrase));
        boolean taken = placed && page.signs().holds("acted", line, end, end + ACT_TOKENS_MAX);
        return (speaks || taken)
                && !named
                && phrase.length() <= PHRASE_TOKENS_MAX
                && (page.signs().holds("narrowing", line, phrase.start(), end)
                        || page.signs().holds("narrowing after", line, phrase.start(), end)
                        || isAge(line, end - 2))
                && !isOffice(page, line, phrase);
    }

    private static boolean isOffice(Page page, Line line, Range phrase) {
        return page.signs().holds("office", line, phrase.start(), phrase.end());
    }
}
