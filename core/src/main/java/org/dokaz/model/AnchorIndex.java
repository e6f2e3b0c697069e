package org.dokaz.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Things that stand in documents, found again where an anchor points, in documents that may have been read anew since.
 *
 * @param <T> what stands there
 */
public final class AnchorIndex<T> {

    private final Map<DocumentId, List<Standing<T>>> byDocument = new HashMap<>();

    /** Adds a thing that stands there; it may stand elsewhere too. */
    public void add(Anchor at, T thing) {
        byDocument.computeIfAbsent(at.document(), ignored -> new ArrayList<>()).add(new Standing<>(at, thing));
    }

    /** What stands in these very words, of several places the one nearest to where the anchor points; several share a place. */
    public List<T> inTheseWords(Anchor anchor) {
        List<T> nearest = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        for (Standing<T> standing : byDocument.getOrDefault(anchor.document(), List.of())) {
            int distance = Math.abs(standing.at().span().start() - anchor.span().start());
            if (standing.at().words().equals(anchor.words()) && distance <= least) {
                if (distance < least) {
                    nearest.clear();
                }
                least = distance;
                nearest.add(standing.thing());
            }
        }
        return nearest;
    }

    /** What stands in these very words, else what has most of the stretch that the anchor points at; several share a place. */
    public List<T> inTheseWordsOrThere(Anchor anchor) {
        List<T> same = inTheseWords(anchor);
        if (!same.isEmpty()) {
            return same;
        }
        List<T> there = new ArrayList<>();
        int most = 1;
        for (Standing<T> standing : byDocument.getOrDefault(anchor.document(), List.of())) {
            int shared = shared(standing.at().span(), anchor.span());
            if (shared >= most) {
                if (shared > most) {
                    there.clear();
                }
                most = shared;
                there.add(standing.thing());
            }
        }
        return there;
    }

    private static int shared(Span one, Span other) {
        return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    }

    private record Standing<T>(Anchor at, T thing) {}
}
