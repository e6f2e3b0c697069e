package org.dokaz.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dokaz.model.Match;
import org.dokaz.model.Verdict;

/**
 * Groups the appearances of one kind of name: first by what people decided, then whole names by how alike they are, the likest first and
 * never against a contradiction, then short names by the one whole name they can stand for. The result does not hang on the order of
 * documents.
 *
 * @param <L> a name as it was taken apart for comparing
 */
final class Grouping<L> {

    private static final double UNSURE_SCORE = 0.5;

    private final Board<L> board;
    private final List<String> notes = new ArrayList<>();

    Grouping(Comparer<L> comparer, Collection<Appearance> appearances, List<Decision> decisions) {
        Decided decided = new Decided(decisions, new Anchoring(appearances));
        board = new Board<>(comparer, Bearers.of(comparer, appearances, decided));
        obey(decided);
        joinWhole();
        new ShortNames<>(board).join();
    }

    private void obey(Decided decided) {
        Map<Appearance, Integer> numbers = new HashMap<>();
        for (int node = 0; node < board.size(); node++) {
            for (Appearance appearance : board.node(node).appearances()) {
                numbers.put(appearance, node);
            }
        }
        SortedSet<Long> same = new TreeSet<>();
        decided.each((decision, left, right) -> {
            Integer a = numbers.get(left);
            Integer b = numbers.get(right);
            if (a != null && b != null && !a.equals(b)) {
                board.decide(a, b, likeness(decision));
                if (decision.verdict() == Verdict.SAME) {
                    same.add(Clusters.pair(a, b));
                } else {
                    same.remove(Clusters.pair(a, b));
                }
            }
        });
        for (long pair : same) {
            int a = Clusters.left(pair);
            int b = Clusters.right(pair);
            if (!board.clusters.isBanned(a, b)) {
                board.clusters.join(a, b);
            }
        }
    }

    private static Likeness likeness(Decision decision) {
        double score = switch (decision.verdict()) {
            case SAME -> 1;
            case DIFFERENT -> 0;
            case UNSURE -> UNSURE_SCORE;
        };
        return new Likeness(decision.verdict(), score, List.of("a person decided so: " + decision.why()));
    }

    private void joinWhole() {
        SortedMap<Double, SortedSet<Long>> alike = new TreeMap<>(Comparator.reverseOrder());
        board.byKey(node -> board.node(node).firm()).forEach((key, block) -> {
            if (block.size() > Board.BLOCK_MAX) {
                notes.add(block.size() + " names of the kind " + board.comparer.kind() + " share the key \"" + key
                        + "\", more than " + Board.BLOCK_MAX + " (BLOCK_MAX): of these only equal names were joined");
                return;
            }
            for (int first = 0; first < block.size(); first++) {
                for (int second = first + 1; second < block.size(); second++) {
                    int a = block.get(first);
                    int b = block.get(second);
                    Likeness likeness = board.compared(a, b);
                    if (likeness.isSame()) {
                        alike.computeIfAbsent(likeness.score(), ignored -> new TreeSet<>())
                                .add(Clusters.pair(a, b));
                    } else if (!likeness.isDifferent()) {
                        board.open(a, b, likeness);
                    } else if (board.isKeptApart(a, b)) {
                        board.tell(a, b, likeness);
                    }
                }
            }
        });
        Contested<L> contested = new Contested<>(board, alike.values());
        alike.values()
                .forEach(pairs -> pairs.forEach(pair -> {
                    if (contested.permits(Clusters.left(pair), Clusters.right(pair))) {
                        joinWhole(pair);
                    } else {
                        board.open(
                                Clusters.left(pair),
                                Clusters.right(pair),
                                Likeness.unsure(
                                        UNSURE_SCORE, "documents tell of two of that name, and nothing tells which"));
                    }
                }));
    }

    private void joinWhole(long pair) {
        int a = Clusters.left(pair);
        int b = Clusters.right(pair);
        Likeness likeness = board.compared(a, b);
        if (board.clusters.areTogether(a, b)) {
            board.tell(a, b, likeness);
        } else if (board.mayJoin(a, b)) {
            board.tell(a, b, likeness);
            board.clusters.join(a, b);
        } else {
            List<String> reasons = new ArrayList<>(likeness.reasons());
            reasons.add("kept apart all the same: another spelling, or what is told of them, rules it out");
            board.tell(a, b, new Likeness(Verdict.UNSURE, likeness.score(), reasons));
        }
    }

    /** The appearances in groups. */
    List<List<Appearance>> groups() {
        return board.groups();
    }

    /** What was thought of names that are written differently, and of those that people decided on. */
    List<Match> matches() {
        return board.matches();
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
