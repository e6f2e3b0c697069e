package org.dokaz.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Anchor;

/** What people decided, on the appearances their anchors point at; the later decision goes before the earlier. */
final class Decided {

    /** How many pairs one decision may speak of: beyond it, the first mentions of each side. */
    static final int PAIRS_MAX = 1_000_000;

    private final List<Sides> sides = new ArrayList<>();
    private final Set<Appearance> concerned = new HashSet<>();

    Decided(List<Decision> decisions, Anchoring anchoring) {
        for (Decision decision : decisions) {
            List<Appearance> left = found(decision.left(), anchoring);
            List<Appearance> right = found(decision.right(), anchoring);
            if (!left.isEmpty() && !right.isEmpty() && (long) left.size() * right.size() <= PAIRS_MAX) {
                sides.add(new Sides(decision, left, right));
                concerned.addAll(left);
                concerned.addAll(right);
            }
        }
    }

    private static List<Appearance> found(List<Anchor> anchors, Anchoring anchoring) {
        return anchors.stream()
                .map(anchoring::find)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    boolean concerns(Appearance appearance) {
        return concerned.contains(appearance);
    }

    /** Gives every pair across the two sides of every decision, in the order of decisions. */
    void each(Each each) {
        for (Sides two : sides) {
            for (Appearance left : two.left()) {
                for (Appearance right : two.right()) {
                    each.pair(two.decision(), left, right);
                }
            }
        }
    }

    /** Takes the pairs. */
    interface Each {
        void pair(Decision decision, Appearance left, Appearance right);
    }

    private record Sides(Decision decision, List<Appearance> left, List<Appearance> right) {}
}
