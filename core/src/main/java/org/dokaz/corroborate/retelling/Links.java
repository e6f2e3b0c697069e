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
        return of(left).stream()
                .filter(link -> link.earlier().number() == right.number()
                        || link.later().number() == right.number())
                .max(Comparator.comparingDouble(Link::strength).thenComparing(ORDER.reversed()));
    }
}
