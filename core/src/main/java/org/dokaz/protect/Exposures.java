package org.dokaz.protect;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dokaz.model.Risk;
import org.dokaz.model.Span;
import org.dokaz.model.Transcript;

/** The risks found so far. What was found first keeps its place; nothing overlaps. */
final class Exposures {

    /** How many tokens one risk may cover: a name and its apposition. */
    static final int TOKENS_MAX = 20;

    private final Transcript transcript;
    private final TreeMap<Integer, Risk> byStart = new TreeMap<>();
    private final Set<String> settled = new HashSet<>();

    Exposures(Transcript transcript) {
        this.transcript = transcript;
    }

    /** Adds the stretch of a line, cut to the limit. */
    void add(Line line, Range range, String why) {
        int end = Math.min(range.end(), range.start() + TOKENS_MAX);
        Span span = new Span(
                line.tokens().get(range.start()).start(),
                line.tokens().get(end - 1).end());
        Map.Entry<Integer, Risk> before = byStart.lowerEntry(span.end());
        if (before == null || !before.getValue().cited().span().overlaps(span)) {
            byStart.put(span.start(), new Risk(transcript.cite(span), why));
        }
    }

    /** Notes that all is decided about a name, so that no other detector takes it up. */
    void settle(String lowerName) {
        settled.add(lowerName);
    }

    boolean isSettled(String lowerName) {
        return settled.contains(lowerName);
    }

    /** All of them in text order. */
    List<Risk> inOrder() {
        return List.copyOf(byStart.values());
    }
}
