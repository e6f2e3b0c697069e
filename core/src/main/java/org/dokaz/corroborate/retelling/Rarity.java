package org.dokaz.corroborate.retelling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dokaz.corroborate.account.Terms;
import org.dokaz.corroborate.account.Vocabulary;

/**
 * How telling it is that two documents share a name, a voice or a number: wholly where few have it, not at all where nearly all of a large
 * case have it. A small case is about one thing, so that what many of its documents share still tells; it is weighed as though
 * {@value #ELSEWHERE} other documents had none of it.
 */
final class Rarity {

    /** What is wholly telling, in the unit of what this class gives. */
    static final int WHOLE = 100;

    private static final int ELSEWHERE = 64;

    private final int documents;
    private final Vocabulary vocabulary;
    private final Map<Integer, Integer> withVoice = new HashMap<>();
    private final Map<Integer, Integer> withFigure = new HashMap<>();

    Rarity(List<Page> pages, Vocabulary vocabulary) {
        this.documents = pages.size();
        this.vocabulary = vocabulary;
        for (Page page : pages) {
            page.voices().each(voice -> withVoice.merge(voice, 1, Integer::sum));
            for (int figure : page.sketch().figures()) {
                withFigure.merge(figure, 1, Integer::sum);
            }
        }
    }

    int ofName(int term) {
        return of(vocabulary.documentsWith(term));
    }

    int ofVoice(int term) {
        return of(withVoice.getOrDefault(term, 0));
    }

    int ofFigure(int figure) {
        return of(withFigure.getOrDefault(figure, 0));
    }

    /** The sum over the names that both have. */
    int names(Terms left, Terms right) {
        return (int) left.weight(right, this::ofName);
    }

    private int of(int holders) {
        double all = documents + ELSEWHERE;
        double bits = StrictMath.log(all / (holders + 1));
        return (int) Math.clamp(Math.round(2 * WHOLE * bits / StrictMath.log(all)), 0L, (long) WHOLE);
    }
}
