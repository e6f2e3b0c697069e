package org.dokaz.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dokaz.model.Verdict;

/** Gives names that do not tell by themselves whom they mean to the whole name they stand for: by the document, by the case, by use. */
final class ShortNames<L> {

    private static final double BY_DOCUMENT = 0.9;
    private static final double BY_OFFICE = 0.8;
    private static final double BY_CASE = 0.75;
    private static final double BY_RARITY = 0.7;
    private static final double BY_USE = 0.65;

    /** In how many documents a short name must have meant one, and in what share of those that tell, to mean it elsewhere. */
    private static final int USES_MIN = 3;

    private static final double USUAL_SHARE = 0.9;
    private static final int OPEN_SHOWN_MAX = 3;

    private final Board<L> board;

    /** The whole names that each short name fits which none could be given to. */
    private final SortedMap<Integer, SortedSet<Integer>> fitting = new TreeMap<>();

    /** The whole name that each short name means in its own document. */
    private final SortedMap<Integer, Integer> inDocuments = new TreeMap<>();

    ShortNames(Board<L> board) {
        this.board = board;
    }

    void join() {
        Map<String, List<Integer>> whole = board.byKey(node -> board.node(node).firm());
        SortedMap<String, List<Integer>> alone = new TreeMap<>();
        for (int node = 0; node < board.size(); node++) {
            boolean free = !board.node(node).firm() && board.isAlone(node);
            if (free) {
                attach(node, whole);
            }
        }
        attachByUse();
        for (int node = 0; node < board.size(); node++) {
            if (!board.node(node).firm() && board.isAlone(node)) {
                alone.computeIfAbsent(signature(node), ignored -> new ArrayList<>())
                        .add(node);
            }
        }
        joinAlone(alone.values());
    }

    /** Gives a short name to the one whole name that it can stand for. */
    private void attach(int node, Map<String, List<Integer>> whole) {
        SortedSet<Integer> inDocument = new TreeSet<>();
        SortedSet<Integer> inCase = new TreeSet<>();
        SortedSet<Integer> inOffice = new TreeSet<>();
        for (int other : board.candidates(node, whole)) {
            if (!board.compared(node, other).isDifferent() && !board.clusters.isBanned(node, other)) {
                int cluster = board.clusters.of(other);
                inCase.add(cluster);
                if (board.shareDocument(node, other)) {
                    inDocument.add(cluster);
                }
                if (board.node(node).sharesRoleWith(board.node(other))) {
                    inOffice.add(cluster);
                }
            }
        }
        if (inDocument.size() == 1) {
            inDocuments.put(node, inDocument.first());
            attach(node, inDocument.first(), BY_DOCUMENT, "the only one in its document whom the short name fits");
        } else if (!board.comparer.mayLeaveItsDocument(board.node(node).label())) {
            // It stays alone.
            return;
        } else if (inDocument.isEmpty() && inOffice.size() == 1) {
            attach(
                    node,
                    inOffice.first(),
                    BY_OFFICE,
                    "the only one of that office or calling whom the short name fits");
        } else if (inDocument.isEmpty()
                && inCase.size() == 1
                && board.comparer.isTelling(board.node(node).label())) {
            attach(node, inCase.first(), BY_CASE, "the only one in all documents whom the short name fits");
        } else if (!inCase.isEmpty()) {
            fitting.put(node, inCase);
        }
    }

    /**
     * Short names that fit several whole names, of which one is nearly always meant where a document tells: that one. The rest stay
     * open.
     */
    private void attachByUse() {
        Map<String, SortedMap<Integer, Integer>> uses = new HashMap<>();
        countReaders(uses);
        inDocuments.forEach((node, cluster) -> uses.computeIfAbsent(signature(node), ignored -> new TreeMap<>())
                .merge(board.clusters.of(cluster), 1, Integer::sum));
        fitting.forEach((node, whole) -> {
            SortedMap<Integer, Integer> told = uses.getOrDefault(signature(node), new TreeMap<>());
            int all = told.values().stream().mapToInt(Integer::intValue).sum();
            Optional<Integer> usual = whole.stream()
                    .filter(cluster -> told.getOrDefault(cluster, 0) >= Math.max(USES_MIN, USUAL_SHARE * all))
                    .findFirst();
            if (usual.isPresent() && !board.clusters.isBanned(node, usual.get())) {
                attach(
                        node,
                        usual.get(),
                        BY_USE,
                        "in " + told.get(usual.get()) + " of " + all
                                + " documents that tell, the short name means this one");
            } else if (whole.size() <= OPEN_SHOWN_MAX) {
                String why = whole.size() > 1
                        ? "the short name fits " + whole.size() + " whole names"
                        : "a name that many bear, and nothing else ties the two";
                whole.forEach(cluster -> board.open(node, cluster, Likeness.unsure(Board.UNSURE_SHOWN_MIN, why)));
            }
        });
    }

    /** Where the reader itself gave a short name to a whole one of its document, that is a use as well. */
    private void countReaders(Map<String, SortedMap<Integer, Integer>> uses) {
        Map<String, Optional<String>> signatures = new HashMap<>();
        for (int node = 0; node < board.size(); node++) {
            if (!board.node(node).firm()) {
                continue;
            }
            for (Appearance appearance : board.node(node).appearances()) {
                Set<String> brief = new HashSet<>();
                appearance
                        .mentions()
                        .forEach(mention -> signatures
                                .computeIfAbsent(mention.words(), words -> signatureOfShort(appearance, words))
                                .ifPresent(brief::add));
                int cluster = board.clusters.of(node);
                brief.forEach(signature -> uses.computeIfAbsent(signature, ignored -> new TreeMap<>())
                        .merge(cluster, 1, Integer::sum));
            }
        }
    }

    private Optional<String> signatureOfShort(Appearance appearance, String words) {
        L label = board.comparer.label(appearance.called(words));
        return board.comparer.isFirm(label) ? Optional.empty() : Optional.of(board.comparer.signature(label));
    }

    private String signature(int node) {
        return board.comparer.signature(board.node(node).label());
    }

    private void attach(int node, int cluster, double score, String reason) {
        board.tell(node, cluster, Likeness.same(score, reason));
        board.clusters.join(node, cluster);
    }

    /** Short names that fit no whole name: equal ones and those spelt alike are one, where the name is rare enough. */
    private void joinAlone(Collection<List<Integer>> alone) {
        Set<Integer> shown = new HashSet<>();
        for (List<Integer> equal : alone) {
            int first = equal.getFirst();
            if (board.comparer.isTelling(board.node(first).label())) {
                shown.add(first);
                equal.stream()
                        .filter(other -> !board.clusters.isBanned(first, other))
                        .forEach(other -> board.clusters.join(first, other));
            }
        }
        Map<String, List<Integer>> byKey = board.byKey(shown::contains);
        for (int node : new TreeSet<>(shown)) {
            for (int other : board.candidates(node, byKey)) {
                Likeness likeness = board.compared(node, other);
                if (other > node
                        && likeness.isSame()
                        && !board.clusters.areTogether(node, other)
                        && board.mayJoin(node, other)) {
                    double score = BY_RARITY * likeness.score();
                    board.tell(node, other, new Likeness(Verdict.SAME, score, likeness.reasons()));
                    board.clusters.join(node, other);
                }
            }
        }
    }
}
