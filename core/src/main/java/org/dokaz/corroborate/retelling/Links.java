package org.dokaz.corroborate.retelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Integer, List<Link>> byReport = new HashMap<>();

    /** These links, at most one of each kind between two documents. */
    public Links(List<Link> links) {
        all = links.stream().sorted(ORDER).toList();
        for (Link link : all) {
            byReport.computeIfAbsent(link.earlier().number(), ignored -> new ArrayList<>())
                    .add(link);
            byReport.computeIfAbsent(link.later().number(), ignored -> new ArrayList<>())
                    .add(link);
        }
    }

    /** In the order of documents. */
    public List<Link> all() {
        return all;
    }

    /** The links of one document. */
    public List<Link> of(Report report) {
        return byReport.getOrDefault(report.number(), List.of());
    }

    /** The strongest link between two documents. */
    public Optional<Link> between(Report left, Report right) {
        List<Link> mine = of(left);
        List<Link> theirs = of(right);
        boolean fewer = mine.size() <= theirs.size();
        int other = fewer ? right.number() : left.number();
        Link strongest = null;
        // The links of a document are in their order, so that of equally strong ones the first is kept.
        for (Link link : fewer ? mine : theirs) {
            boolean between = link.earlier().number() == other || link.later().number() == other;
            if (between && (strongest == null || link.strength() > strongest.strength())) {
                strongest = link;
            }
        }
        return Optional.ofNullable(strongest);
    }
}
