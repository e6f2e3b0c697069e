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

    @Override
    public void look(Page page, Exposures exposures) {
        for (Line line : page.lines()) {
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
        return new Range(start, page.descriptions().withPlace(line, noun.end()));
    }

    private static boolean isNarrowedSource(Page page, Line line, Range phrase) {
        int end = phrase.end();
        boolean speaks = page.signs().holds("saying", line, end, end + SAYING_TOKENS_MAX)
                || page.signs().holds("saying", line, phrase.start() - SAYING_TOKENS_MAX, phrase.start());
        boolean named =
                line.persons().stream().anyMatch(person -> person.start() <= end + 1 && person.end() >= phrase.start());
        boolean placed = line.places().stream().anyMatch(place -> place.overlaps(phrase));
        boolean taken = placed && page.signs().holds("acted", line, end, end + ACT_TOKENS_MAX);
        return (speaks || taken)
                && !named
                && phrase.length() <= PHRASE_TOKENS_MAX
                && page.signs().holds("narrowing", line, phrase.start(), end)
                && !isOffice(page, line, phrase);
    }

    private static boolean isOffice(Page page, Line line, Range phrase) {
        return page.signs().holds("office", line, phrase.start(), phrase.end());
    }
}
