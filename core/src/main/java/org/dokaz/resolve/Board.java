package org.dokaz.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Match;

/**
 * The names of one kind on one board: how they stand joined, and what was thought of each pair. Nodes go by their numbers.
 *
 * @param <L> a name as it was taken apart for comparing
 */
final class Board<L> {

    /** How many names under one key are compared each with each: above it only equal names are joined. */
    static final int BLOCK_MAX = 2_000;

    /** What speaks less than this for one and the same is not worth a person's time. */
    static final double UNSURE_SHOWN_MIN = 0.45;

    final Comparer<L> comparer;
    final List<Node<L>> nodes;
    final Clusters clusters;
    private final List<Set<DocumentId>> documents = new ArrayList<>();
    private final List<Set<String>> keys = new ArrayList<>();
    private final Map<Long, Likeness> compared = new HashMap<>();
    private final Map<Long, Likeness> told = new HashMap<>();

    Board(Comparer<L> comparer, List<Node<L>> nodes) {
        this.comparer = comparer;
        this.nodes = List.copyOf(nodes);
        this.clusters = new Clusters(nodes.size());
        for (Node<L> node : nodes) {
            Set<DocumentId> held = new HashSet<>();
            node.appearances().forEach(appearance -> held.add(appearance.document()));
            documents.add(held);
            keys.add(comparer.keys(node.label()));
        }
    }

    int size() {
        return nodes.size();
    }

    Node<L> node(int number) {
        return nodes.get(number);
    }

    /** Whether some document holds both. */
    boolean shareDocument(int a, int b) {
        Set<DocumentId> held = documents.get(b);
        return documents.get(a).stream().anyMatch(held::contains);
    }

    boolean isAlone(int node) {
        return clusters.members(clusters.of(node)).size() == 1;
    }

    /** What comparing two names comes to. Only what is not plainly different is remembered: the rest is most of it. */
    Likeness compared(int a, int b) {
        Likeness known = compared.get(Clusters.pair(a, b));
        if (known != null) {
            return known;
        }
        Node<L> left = nodes.get(a);
        Node<L> right = nodes.get(b);
        Likeness names = comparer.compare(left.label(), right.label());
        if (names.isDifferent()) {
            return names;
        }
        boolean told = !left.told().isEmpty() && !right.told().isEmpty();
        Likeness likeness = told ? comparer.weigh(names, left.told(), right.told()) : names;
        compared.put(Clusters.pair(a, b), likeness);
        return likeness;
    }

    /** Whether two names agree, and only what is told of their bearers makes them two. */
    boolean isKeptApart(int a, int b) {
        return compared(a, b).isDifferent() && compared.containsKey(Clusters.pair(a, b));
    }

    /** Keeps what is thought of a pair, unless something weightier was kept before. */
    void tell(int a, int b, Likeness likeness) {
        told.putIfAbsent(Clusters.pair(a, b), likeness);
    }

    /** Keeps what a person decided of a pair: the later decision stands. */
    void decide(int a, int b, Likeness decision) {
        told.put(Clusters.pair(a, b), decision);
        if (decision.isSame()) {
            clusters.permit(a, b);
        } else {
            clusters.ban(a, b);
        }
    }

    /** Keeps that a pair was left open, where it is worth a person's time. */
    void open(int a, int b, Likeness likeness) {
        if (likeness.score() >= UNSURE_SHOWN_MIN) {
            tell(a, b, likeness);
        }
    }

    boolean mayJoin(int a, int b) {
        return !clusters.isBanned(a, b)
                && !clusters.anyPair(a, b, (one, other) -> compared(one, other).isDifferent());
    }

    SortedSet<Integer> candidates(int node, Map<String, List<Integer>> byKey) {
        SortedSet<Integer> candidates = new TreeSet<>();
        for (String key : keys.get(node)) {
            List<Integer> block = byKey.getOrDefault(key, List.of());
            if (block.size() <= BLOCK_MAX) {
                candidates.addAll(block);
            }
        }
        candidates.remove(node);
        return candidates;
    }

    Map<String, List<Integer>> byKey(Predicate<Integer> wanted) {
        Map<String, List<Integer>> byKey = new TreeMap<>();
        for (int node = 0; node < nodes.size(); node++) {
            if (wanted.test(node)) {
                for (String key : keys.get(node)) {
                    byKey.computeIfAbsent(key, ignored -> new ArrayList<>()).add(node);
                }
            }
        }
        return byKey;
    }

    /** The appearances in groups. */
    List<List<Appearance>> groups() {
        List<List<Appearance>> groups = new ArrayList<>();
        for (List<Integer> cluster : clusters.all()) {
            List<Appearance> group = new ArrayList<>();
            cluster.forEach(node -> group.addAll(nodes.get(node).appearances()));
            group.sort(Comparator.comparing(Appearance::first));
            groups.add(group);
        }
        return groups;
    }

    /** What was thought of names that are written differently, and of those that people decided on. */
    List<Match> matches() {
        List<Match> matches = new ArrayList<>();
        told.forEach((pair, likeness) -> {
            Node<L> a = nodes.get(Clusters.left(pair));
            Node<L> b = nodes.get(Clusters.right(pair));
            boolean inOrder = a.first().compareTo(b.first()) <= 0;
            Match.Side first = side(inOrder ? a : b);
            Match.Side second = side(inOrder ? b : a);
            matches.add(new Match(
                    comparer.kind(), first, second, likeness.verdict(), likeness.score(), likeness.reasons()));
        });
        matches.sort(Comparator.comparing((Match match) -> match.a().first())
                .thenComparing(match -> match.b().first()));
        return matches;
    }

    private static <L> Match.Side side(Node<L> node) {
        Appearance shown = node.appearances().getFirst();
        return new Match.Side(shown.name(), shown.first());
    }
}
