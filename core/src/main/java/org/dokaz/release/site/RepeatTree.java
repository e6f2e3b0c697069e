package org.dokaz.release.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dokaz.release.Release;

/**
 * Who repeats whom in one event, as may be shown: under each origin the documents that rest on it, under each document those taken from it,
 * and between them the hands that the words passed through. Siblings stand in the order of when they were published.
 */
final class RepeatTree {

    /** How many rows are shown at most; the rest is counted. */
    static final int ROWS_MAX = 40;

    private static final int DEPTH_MAX = 4;

    private final Edition edition;
    private final Map<String, String> takenFrom = new HashMap<>();

    RepeatTree(Edition edition) {
        this.edition = edition;
        for (Release.Echo echo : edition.release().echoes()) {
            echo.original()
                    .ifPresent(original -> echo.sources().stream()
                            .filter(source -> !source.equals(original))
                            .forEach(source -> takenFrom.putIfAbsent(source, original)));
        }
    }

    /** What a row stands for. */
    sealed interface Shown {}

    /** Whoever or whatever the knowledge comes from. */
    record Root(Release.Origin origin) implements Shown {}

    /** A pair of hands between an origin and a document. */
    record Between(Release.Hand hand) implements Shown {}

    /** A document, or one that may not be known, and its statements that rest on the origin. */
    record Told(Optional<Release.Source> source, List<Addresses.Standing> statements) implements Shown {

        LocalDate day() {
            return source.flatMap(Release.Source::published).orElse(LocalDate.MAX);
        }
    }

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

    List<Row> rows(Release.Occurrence event) {
        List<Node> roots = event.origins().stream().map(this::root).toList();
        List<Row> rows = new ArrayList<>();
        int left = 0;
        for (Node root : roots) {
            if (rows.size() >= ROWS_MAX) {
                left += root.size();
            } else {
                int before = rows.size();
                rows(root, before, rows);
            }
        }
        if (left > 0) {
            rows.add(new Row(new Folded(left), 0, rows.size()));
        }
        return rows;
    }

    private static void rows(Node node, int parent, List<Row> rows) {
        int mine = rows.size();
        rows.add(new Row(node.shown, node.depth, parent));
        int shown = 0;
        while (shown < node.children.size() && rows.size() < ROWS_MAX) {
            rows(node.children.get(shown), mine, rows);
            shown++;
        }
        if (shown < node.children.size()) {
            int left = node.children.subList(shown, node.children.size()).stream()
                    .mapToInt(Node::size)
                    .sum();
            rows.add(new Row(new Folded(left), node.depth + 1, mine));
        }
    }

    private Node root(Release.Origin origin) {
        Node root = new Node(new Root(origin), 0);
        Map<String, Told> told = new LinkedHashMap<>();
        for (String key : origin.statements()) {
            Optional<Addresses.Standing> standing = edition.addresses().statement(key);
            if (standing.isPresent()) {
                Optional<Release.Source> source = edition.source(standing.get().statement());
                // What may not be known may not be known to be one and the same either.
                String name = source.map(Release.Source::key).orElse("\n" + key);
                told.computeIfAbsent(name, ignored -> new Told(source, new ArrayList<>()))
                        .statements()
                        .add(standing.get());
            }
        }
        Map<String, Node> placed = new HashMap<>();
        told.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().day()))
                .map(Map.Entry::getKey)
                .forEach(key -> place(key, told, placed, root));
        return root;
    }

    /** Places a document, and before it those that it was taken from; of documents that were taken from each other one rests on none. */
    private void place(String last, Map<String, Told> told, Map<String, Node> placed, Node root) {
        List<String> waiting = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<String> at = Optional.of(last);
        while (at.isPresent() && !placed.containsKey(at.get()) && seen.add(at.get())) {
            waiting.add(at.get());
            at = Optional.ofNullable(takenFrom.get(at.get())).filter(told::containsKey);
        }
        Optional<Node> above = at.map(placed::get);
        for (String key : waiting.reversed()) {
            Told one = Objects.requireNonNull(told.get(key));
            Node under = above.orElseGet(
                    () -> hands(one.statements().getFirst().statement().chain(), root));
            Node node = new Node(one, under.depth + 1);
            under.children.add(node);
            placed.put(key, node);
            above = Optional.of(node.depth < DEPTH_MAX ? node : under);
        }
    }

    /** The last of the hands between the origin and the outlet, placed where they are not yet. */
    private static Node hands(List<Release.Hand> chain, Node root) {
        Node at = root;
        for (int hand = chain.size() - 2; hand >= 1 && at.depth + 2 < DEPTH_MAX; hand--) {
            Release.Hand step = chain.get(hand);
            Node above = at;
            at = above.children.stream()
                    .filter(child -> child.shown instanceof Between(Release.Hand held) && held.equals(step))
                    .findFirst()
                    .orElseGet(() -> {
                        Node fresh = new Node(new Between(step), above.depth + 1);
                        above.children.add(fresh);
                        return fresh;
                    });
        }
        return at;
    }
}
