package org.dokaz.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Event;
import org.dokaz.model.Step;

/**
 * Who repeats whom in one event: under each origin the documents that rest on it, under each document those taken from it, and between them
 * the hands that the words passed through. Siblings stand in the order of when they were published.
 */
final class OriginTree {

    /** How many rows are shown at most; the rest is counted. */
    static final int ROWS_MAX = 30;

    private static final int DEPTH_MAX = 4;

    private static final Comparator<Told> BY_DAY =
            Comparator.comparing(told -> told.sheet().masthead().published().orElse(LocalDate.MAX));

    private final ClaimIndex index;

    OriginTree(ClaimIndex index) {
        this.index = index;
    }

    /** What a row stands for. */
    sealed interface Shown {}

    /** Whoever or whatever the knowledge comes from. */
    record Root(Event.Origin origin, List<Sheet.Entry> entries) implements Shown {}

    /** A pair of hands between an origin and a document, itself no document of the case. */
    record Hand(Step step) implements Shown {}

    /** A document and its claims that rest on the origin. */
    record Told(Sheet sheet, List<Sheet.Entry> entries) implements Shown {}

    /** So many more that are not shown. */
    record Folded(int count) implements Shown {}

    /**
     * A row of the drawing.
     *
     * @param depth how far from its origin, which is 0
     * @param parent the number of the row that it rests on; its own where it rests on none
     */
    record Row(Shown shown, int depth, int parent) {}

    private static final class Node {
        final Shown shown;
        final int depth;
        final List<Node> children = new ArrayList<>();

        Node(Shown shown, int depth) {
            this.shown = shown;
            this.depth = depth;
        }

        int size() {
            return 1 + children.stream().mapToInt(Node::size).sum();
        }
    }

    List<Row> rows(Event event) {
        List<Node> roots = new ArrayList<>();
        for (Event.Origin origin : event.origins()) {
            roots.add(root(origin));
        }
        // The fewer children each may show, the shorter the drawing: the most that still fit.
        int childrenMax = ROWS_MAX;
        while (childrenMax > 1 && rows(roots, childrenMax).size() > ROWS_MAX) {
            childrenMax--;
        }
        List<Row> rows = rows(roots, childrenMax);
        if (rows.size() <= ROWS_MAX) {
            return rows;
        }
        List<Row> first = new ArrayList<>(rows.subList(0, ROWS_MAX - 1));
        int shown = (int)
                first.stream().filter(row -> !(row.shown() instanceof Folded)).count();
        int folded = first.stream()
                .mapToInt(row -> row.shown() instanceof Folded(int count) ? count : 0)
                .sum();
        int all = roots.stream().mapToInt(Node::size).sum();
        first.add(new Row(new Folded(all - shown - folded), 0, first.size()));
        return List.copyOf(first);
    }

    private Node root(Event.Origin origin) {
        List<Sheet.Entry> entries = index.entries(origin.claims());
        Node root = new Node(new Root(origin, entries), 0);
        Map<String, Told> told = new LinkedHashMap<>();
        for (Sheet.Entry entry : entries) {
            told.computeIfAbsent(entry.sheet().letters(), ignored -> new Told(entry.sheet(), new ArrayList<>()))
                    .entries()
                    .add(entry);
        }
        Map<String, Node> placed = new HashMap<>();
        told.values().stream().sorted(BY_DAY).forEach(one -> place(one, told, placed, root));
        return root;
    }

    /** Places a document, and before it those that it was taken from; of documents that were taken from each other one rests on none. */
    private void place(Told last, Map<String, Told> told, Map<String, Node> placed, Node root) {
        List<Told> waiting = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<Told> at = Optional.of(last);
        while (at.isPresent()
                && !placed.containsKey(at.get().sheet().letters())
                && seen.add(at.get().sheet().letters())) {
            waiting.add(at.get());
            at = index.takenFrom(at.get().sheet()).map(original -> told.get(original.letters()));
        }
        Optional<Node> above = at.map(one -> placed.get(one.sheet().letters()));
        for (Told one : waiting.reversed()) {
            Node under = above.orElseGet(() -> hands(one.entries().getFirst(), root));
            Node node = new Node(one, under.depth + 1);
            under.children.add(node);
            placed.put(one.sheet().letters(), node);
            above = Optional.of(node.depth < DEPTH_MAX ? node : under);
        }
    }

    /** The last of the hands between the origin and the outlet, placed where they are not yet. */
    private static Node hands(Sheet.Entry entry, Node root) {
        List<Step> chain = entry.claim().chain();
        Node at = root;
        for (int hand = chain.size() - 2; hand >= 1 && at.depth + 2 < DEPTH_MAX; hand--) {
            Step step = chain.get(hand);
            Node above = at;
            at = above.children.stream()
                    .filter(child -> child.shown instanceof Hand(Step held) && held.equals(step))
                    .findFirst()
                    .orElseGet(() -> {
                        Node fresh = new Node(new Hand(step), above.depth + 1);
                        above.children.add(fresh);
                        return fresh;
                    });
        }
        return at;
    }

    private static List<Row> rows(List<Node> roots, int childrenMax) {
        List<Row> rows = new ArrayList<>();
        for (Node root : roots) {
            rows(root, rows.size(), childrenMax, rows);
        }
        return rows;
    }

    private static void rows(Node node, int parent, int childrenMax, List<Row> rows) {
        int mine = rows.size();
        rows.add(new Row(node.shown, node.depth, parent));
        int shown = Math.min(childrenMax, node.children.size());
        for (Node child : node.children.subList(0, shown)) {
            rows(child, mine, childrenMax, rows);
        }
        if (shown < node.children.size()) {
            int left = node.children.subList(shown, node.children.size()).stream()
                    .mapToInt(Node::size)
                    .sum();
            rows.add(new Row(new Folded(left), node.depth + 1, mine));
        }
    }
}
