package org.dokaz.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names of whose bearers nothing is told, where other documents tell of two people of that name: they are given to one of the two only where
 * that one is nearly always meant.
 *
 * @param <L> a name as it was taken apart for comparing
 */
final class Contested<L> {

    /** How often one must have been told of, and in what share of what is told of all, to be meant where nothing is told. */
    private static final int USES_MIN = 3;

    private static final double USUAL_SHARE = 0.9;

    /** How many that may be meant are looked at. */
    private static final int PARTNERS_MAX = 200;

    private final Board<L> board;
    private final Map<Integer, Set<Integer>> meant = new HashMap<>();

    Contested(Board<L> board, Collection<SortedSet<Long>> alike) {
        this.board = board;
        SortedMap<Integer, SortedSet<Integer>> partners = new TreeMap<>();
        for (SortedSet<Long> pairs : alike) {
            for (long pair : pairs) {
                note(partners, Clusters.left(pair), Clusters.right(pair));
                note(partners, Clusters.right(pair), Clusters.left(pair));
            }
        }
        partners.forEach((silent, telling) -> {
            List<List<Integer>> people = people(telling);
            if (people.size() > 1) {
                meant.put(silent, usual(people));
            }
        });
    }

    private void note(SortedMap<Integer, SortedSet<Integer>> partners, int silent, int telling) {
        if (board.node(silent).told().isEmpty() && !board.node(telling).told().isEmpty()) {
            SortedSet<Integer> known = partners.computeIfAbsent(silent, ignored -> new TreeSet<>());
            if (known.size() < PARTNERS_MAX) {
                known.add(telling);
            }
        }
    }

    /** Those that may be one put together, the most often told of first. */
    private List<List<Integer>> people(SortedSet<Integer> telling) {
        List<Integer> inOrder = new ArrayList<>(telling);
        inOrder.sort(Comparator.comparingInt((Integer node) -> -uses(node)).thenComparing(node -> node));
        List<List<Integer>> people = new ArrayList<>();
        for (int node : inOrder) {
            people.stream()
                    .filter(one -> one.stream()
                            .allMatch(other -> board.compared(node, other).isSame()))
                    .findFirst()
                    .ifPresentOrElse(one -> one.add(node), () -> people.add(new ArrayList<>(List.of(node))));
        }
        return people;
    }

    private Set<Integer> usual(List<List<Integer>> people) {
        int all = people.stream().mapToInt(this::uses).sum();
        return people.stream()
                .filter(one -> uses(one) >= Math.max(USES_MIN, USUAL_SHARE * all))
                .findFirst()
                .<Set<Integer>>map(HashSet::new)
                .orElseGet(Set::of);
    }

    private int uses(List<Integer> nodes) {
        return nodes.stream().mapToInt(this::uses).sum();
    }

    private int uses(int node) {
        return board.node(node).appearances().size();
    }

    /** Whether nothing stands against joining two names on this account. */
    boolean permits(int a, int b) {
        return permitsOne(a, b) && permitsOne(b, a);
    }

    private boolean permitsOne(int silent, int other) {
        Set<Integer> only = meant.get(silent);
        return only == null || board.node(other).told().isEmpty() || only.contains(other);
    }
}
