package org.dokaz.app;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dokaz.model.Digest;

/** Which exhibits were taken out of which. */
final class Packed {

    private final Map<Digest, Set<Digest>> inside = new HashMap<>();
    private final Map<Digest, Set<Digest>> around = new HashMap<>();

    void add(Digest outer, Digest inner) {
        inside.computeIfAbsent(outer, ignored -> new HashSet<>()).add(inner);
        around.computeIfAbsent(inner, ignored -> new HashSet<>()).add(outer);
    }

    /** These exhibits and all that lie in one another with them. */
    Set<Digest> together(Collection<Digest> some) {
        Set<Digest> all = new HashSet<>();
        Deque<Digest> waiting = new ArrayDeque<>(some);
        while (!waiting.isEmpty()) {
            Digest next = waiting.removeFirst();
            if (all.add(next)) {
                waiting.addAll(inside.getOrDefault(next, Set.of()));
                waiting.addAll(around.getOrDefault(next, Set.of()));
            }
        }
        return all;
    }

    /** What lies in these exhibits, however deep, and what they lie in. */
    Set<Digest> aroundAndInside(Collection<Digest> some) {
        Set<Digest> all = reached(some, inside);
        all.addAll(reached(some, around));
        return all;
    }

    private static Set<Digest> reached(Collection<Digest> from, Map<Digest, Set<Digest>> steps) {
        Set<Digest> all = new HashSet<>();
        Deque<Digest> waiting = new ArrayDeque<>(from);
        while (!waiting.isEmpty()) {
            for (Digest next : steps.getOrDefault(waiting.removeFirst(), Set.of())) {
                if (all.add(next)) {
                    waiting.add(next);
                }
            }
        }
        return all;
    }
}
