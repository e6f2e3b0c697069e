package org.dokaz.corroborate.retelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dokaz.corroborate.account.Report;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Retelling;

/**
 * Joins links of one kind to groups, the surest first. Two groups are joined where at least half of the smaller have a link into the larger,
 * and half of the larger, or {@value #ENOUGH} of it, have one into the smaller, so that one weak link does not tie two groups together; a
 * link that is certain always joins. A link that joins nothing stays a group of two.
 */
final class Groups {

    /** So many links into a large group are enough, since no document is compared with all others. */
    static final int ENOUGH = 4;

    private static final double CERTAIN = 0.95;
    private static final int REASONS_MAX = 6;

    private final Retelling.Kind kind;
    private final List<Link> links;
    private final Map<Integer, List<Integer>> members = new HashMap<>();
    private final Map<Integer, Integer> group = new HashMap<>();
    private final Map<Integer, Set<Integer>> neighbours = new HashMap<>();

    private Groups(Retelling.Kind kind, List<Link> links) {
        this.kind = kind;
        this.links = new ArrayList<>(links);
        this.links.sort(Comparator.comparingDouble((Link link) -> -link.strength())
                .thenComparingInt(link -> link.earlier().number())
                .thenComparingInt(link -> link.later().number()));
    }

    static List<Retelling> of(Links links) {
        Map<Retelling.Kind, List<Link>> byKind = new EnumMap<>(Retelling.Kind.class);
        links.all()
                .forEach(link -> byKind.computeIfAbsent(link.kind(), ignored -> new ArrayList<>())
                        .add(link));
        List<Grouped> groups = new ArrayList<>();
        byKind.forEach((kind, those) -> groups.addAll(new Groups(kind, those).joined()));
        groups.sort(Comparator.comparingInt(Grouped::first).thenComparing(grouped -> grouped.retelling().kind()).thenComparingInt(Grouped::second));
        return groups.stream().map(Grouped::retelling).toList();
    }

    private record Grouped(int first, int second, Retelling retelling) {}

    private List<Grouped> joined() {
        for (Link link : links) {
            start(link.earlier().number());
            start(link.later().number());
        }
        for (Link link : links) {
            int left = link.earlier().number();
            int right = link.later().number();
            neighbours.computeIfAbsent(left, ignored -> new HashSet<>()).add(right);
            neighbours.computeIfAbsent(right, ignored -> new HashSet<>()).add(left);
        }
        for (Link link : links) {
            join(link);
        }
        Map<Integer, List<Link>> within = new TreeMap<>();
        List<Grouped> groups = new ArrayList<>();
        for (Link link : links) {
            int left = group.getOrDefault(link.earlier().number(), -1);
            int right = group.getOrDefault(link.later().number(), -1);
            if (left == right) {
                within.computeIfAbsent(left, ignored -> new ArrayList<>()).add(link);
            } else {
                groups.add(grouped(List.of(link)));
            }
        }
        within.values().forEach(those -> groups.add(grouped(those)));
        return groups;
    }

    private void start(int report) {
        group.putIfAbsent(report, report);
        members.computeIfAbsent(report, ignored -> new ArrayList<>(List.of(report)));
    }

    private void join(Link link) {
        int left = group.getOrDefault(link.earlier().number(), -1);
        int right = group.getOrDefault(link.later().number(), -1);
        if (left == right) {
            return;
        }
        List<Integer> mine = members.getOrDefault(left, List.of());
        List<Integer> theirs = members.getOrDefault(right, List.of());
        boolean mineSmaller = mine.size() <= theirs.size();
        List<Integer> small = mineSmaller ? mine : theirs;
        List<Integer> large = mineSmaller ? theirs : mine;
        if (link.strength() >= CERTAIN || (into(small, large, small.size()) && into(large, small, 2 * ENOUGH))) {
            int name = mineSmaller ? right : left;
            int gone = mineSmaller ? left : right;
            small.forEach(report -> group.put(report, name));
            large.addAll(small);
            members.remove(gone);
        }
    }

    /** Whether half of these, or half of {@code most} where they are more, have a link into those. */
    private boolean into(List<Integer> from, List<Integer> to, int most) {
        Set<Integer> those = new HashSet<>(to);
        int linked = 0;
        for (int report : from) {
            boolean meets = neighbours.getOrDefault(report, Set.of()).stream().anyMatch(those::contains);
            linked += meets ? 1 : 0;
        }
        return 2 * linked >= Math.min(from.size(), most);
    }

    private Grouped grouped(List<Link> those) {
        TreeMap<Integer, DocumentId> documents = new TreeMap<>();
        Set<String> reasons = new LinkedHashSet<>();
        double strength = 1;
        for (Link link : those) {
            documents.put(link.earlier().number(), link.earlier().id());
            documents.put(link.later().number(), link.later().id());
            if (reasons.size() < REASONS_MAX) {
                reasons.addAll(link.reasons());
            }
            strength = Math.min(strength, link.strength());
        }
        List<Integer> order = List.copyOf(documents.keySet());
        return new Grouped(
                order.getFirst(),
                order.get(1),
                new Retelling(
                        kind,
                        List.copyOf(documents.values()),
                        original(those),
                        strength,
                        reasons.stream().limit(REASONS_MAX).toList()));
    }

    /** The one document that others took from and that took from none. */
    private static Optional<DocumentId> original(List<Link> those) {
        Set<Integer> takers = new HashSet<>();
        Map<Integer, Report> givers = new TreeMap<>();
        for (Link link : those) {
            if (link.taker() == Link.Taker.LATER) {
                takers.add(link.later().number());
                givers.put(link.earlier().number(), link.earlier());
            } else if (link.taker() == Link.Taker.EARLIER) {
                takers.add(link.earlier().number());
                givers.put(link.later().number(), link.later());
            }
        }
        List<Report> originals = givers.values().stream()
                .filter(report -> !takers.contains(report.number()))
                .toList();
        return originals.size() == 1 ? Optional.of(originals.getFirst().id()) : Optional.empty();
    }
}
