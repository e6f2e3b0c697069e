package org.dokaz.read.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a page in the order in which they are read. Where lines end before a common edge and others begin at it,
 * over several lines and with running text on both sides, what stands left is read before what stands right. A table of
 * short cells is no pair of columns.
 */
final class Columns {

    private static final int LINES_MIN = 3;
    private static final int EDGES_MAX = 60;
    private static final int DEPTH_MAX = 8;
    private static final double GUTTER_MIN = 0.5;
    private static final double EDGE_APART_MAX = 2;
    private static final double LETTERS_MIN = 14;

    private static final Comparator<Fragment> DOWNWARDS =
            Comparator.comparingDouble(Fragment::line).thenComparingDouble(Fragment::start);

    private Columns() {}

    /** The fragments of each column, from the upper to the lower and from the left to the right. */
    static List<List<Fragment>> of(List<Fragment> fragments) {
        List<List<Fragment>> columns = new ArrayList<>();
        split(fragments.stream().sorted(DOWNWARDS).toList(), columns, 0);
        return columns;
    }

    private static void split(List<Fragment> region, List<List<Fragment>> columns, int depth) {
        if (region.isEmpty()) {
            return;
        }
        Optional<Pair> pair = depth < DEPTH_MAX ? best(region) : Optional.empty();
        if (pair.isEmpty()) {
            columns.add(region);
            return;
        }
        List<Fragment> beside = region.subList(pair.get().from(), pair.get().to());
        double edge = pair.get().edge();
        split(region.subList(0, pair.get().from()), columns, depth + 1);
        split(beside.stream().filter(each -> each.start() < edge).toList(), columns, depth + 1);
        split(beside.stream().filter(each -> each.start() >= edge).toList(), columns, depth + 1);
        split(region.subList(pair.get().to(), region.size()), columns, depth + 1);
    }

    /** A stretch of fragments, in order downwards, that an edge divides into two columns. */
    private record Pair(double edge, int from, int to) {
        int size() {
            return to - from;
        }
    }

    private static Optional<Pair> best(List<Fragment> region) {
        Optional<Pair> best = Optional.empty();
        for (double edge : edges(region)) {
            Optional<Pair> pair = along(region, edge);
            if (pair.isPresent()
                    && (best.isEmpty() || pair.get().size() > best.get().size())) {
                best = pair;
            }
        }
        return best;
    }

    /** Where several fragments begin that have others before them. */
    private static List<Double> edges(List<Fragment> region) {
        double first = region.stream().mapToDouble(Fragment::start).min().orElse(0);
        List<Double> starts = region.stream()
                .map(Fragment::start)
                .filter(start -> start > first + EDGE_APART_MAX)
                .sorted()
                .toList();
        List<Double> edges = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= starts.size(); at++) {
            if (at == starts.size() || starts.get(at) - starts.get(from) > EDGE_APART_MAX) {
                if (at - from >= LINES_MIN && edges.size() < EDGES_MAX) {
                    edges.add(starts.get(from));
                }
                from = at;
            }
        }
        return edges;
    }

    /** The longest stretch over which nothing crosses an edge. */
    private static Optional<Pair> along(List<Fragment> region, double edge) {
        Optional<Pair> longest = Optional.empty();
        int from = 0;
        for (int at = 0; at <= region.size(); at++) {
            if (at == region.size() || crosses(region.get(at), edge)) {
                Pair pair = new Pair(edge, from, at);
                if ((longest.isEmpty() || pair.size() > longest.get().size())
                        && isPair(region.subList(from, at), edge)) {
                    longest = Optional.of(pair);
                }
                from = at + 1;
            }
        }
        return longest;
    }

    private static boolean crosses(Fragment fragment, double edge) {
        return fragment.start() < edge && fragment.end() > edge - GUTTER_MIN * fragment.size();
    }

    private static boolean isPair(List<Fragment> beside, double edge) {
        return isColumn(beside.stream().filter(each -> each.start() < edge).toList())
                && isColumn(beside.stream().filter(each -> each.start() >= edge).toList());
    }

    private static boolean isColumn(List<Fragment> side) {
        int lines = 0;
        int letters = 0;
        double last = Double.NEGATIVE_INFINITY;
        for (Fragment fragment : side) {
            lines += fragment.line() - last > fragment.size() / 2 ? 1 : 0;
            last = fragment.line();
            letters += fragment.text().length();
        }
        return lines >= LINES_MIN && letters >= LETTERS_MIN * lines;
    }
}
