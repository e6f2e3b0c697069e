package org.dokaz.corroborate.retelling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dokaz.corroborate.account.Report;

/** All links between the documents of a case, found by either end. */
public final class Links {

    private static final Comparator<Link> ORDER = Comparator.comparingInt(
                    (Link link) -> link.earlier().number())
            .thenComparingInt(link -> link.later().number())
            .thenComparing(Link::kind);

    /** Of a case in which no document rests on another. */
    public static final Links NONE = new Links(List.of());

    private final List<Link> all;

    /** By the number of a report: where its links begin in {@link #rows}. */
    private final int[] starts;

    /** By report and in the order of links: their places in {@link #all}. */
    private final int[] rows;

    /** These links, at most one of each kind between two documents. */
    public Links(List<Link> links) {
        all = links.stream().sorted(ORDER).toList();
        int reports =
                all.stream().mapToInt(link -> link.later().number() + 1).max().orElse(0);
        starts = new int[reports + 1];
        for (Link link : all) {
            starts[link.earlier().number() + 1]++;
            starts[link.later().number() + 1]++;
        }
        for (int report = 0; report < reports; report++) {
            starts[report + 1] += starts[report];
        }
        rows = new int[starts[reports]];
        int[] filled = Arrays.copyOf(starts, reports);
        for (int place = 0; place < all.size(); place++) {
            Link link = all.get(place);
            rows[filled[link.earlier().number()]++] = place;
            rows[filled[link.later().number()]++] = place;
        }
    }

    /** In the order of documents. */
    public List<Link> all() {
        return all;
    }

    private int count(int report) {
        return report + 1 < starts.length ? starts[report + 1] - starts[report] : 0;
    }

    /** The strongest link between two documents. */
    public Optional<Link> between(Report left, Report right) {
        boolean fewer = count(left.number()) <= count(right.number());
        int from = fewer ? left.number() : right.number();
        int other = fewer ? right.number() : left.number();
        Link strongest = null;
        // The links of a document are in their order, so that of equally strong ones the first is kept.
        for (int row = 0; row < count(from); row++) {
            Link link = all.get(rows[starts[from] + row]);
            boolean between = link.earlier().number() == other || link.later().number() == other;
            if (between && (strongest == null || link.strength() > strongest.strength())) {
                strongest = link;
            }
        }
        return Optional.ofNullable(strongest);
    }
}
