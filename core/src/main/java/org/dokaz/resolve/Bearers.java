package org.dokaz.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dokaz.spelling.Circumstances;

/** Puts together what bears one name from the outset. */
final class Bearers<L> {

    /** How much of what is told of one name is weighed: of a public figure thousands of documents tell. */
    static final int TOLD_MAX = 24;

    private final Comparer<L> comparer;

    private Bearers(Comparer<L> comparer) {
        this.comparer = comparer;
    }

    /**
     * One node for each whole name, and one for each short name in each document; what a person decided on stands for itself. Where
     * documents tell of several people of one name, each of them stands for himself, and so do the appearances of which nothing is told.
     */
    static <L> List<Node<L>> of(Comparer<L> comparer, Collection<Appearance> appearances, Decided decided) {
        SortedMap<String, Held<L>> byKey = new TreeMap<>();
        for (Appearance appearance : appearances) {
            L label = comparer.label(appearance);
            String key = comparer.signature(label);
            if (decided.concerns(appearance)) {
                key += "\n!" + place(appearance) + appearance.first().span();
            } else if (!comparer.isFirm(label)) {
                key += "\n" + place(appearance);
            }
            byKey.computeIfAbsent(key, ignored -> new Held<>(label, new ArrayList<>()))
                    .appearances()
                    .add(appearance);
        }
        Bearers<L> bearers = new Bearers<>(comparer);
        List<Node<L>> made = new ArrayList<>();
        byKey.forEach((key, held) -> {
            L label = held.label();
            for (List<Appearance> one : bearers.apart(label, held.appearances())) {
                String own = one.size() == held.appearances().size() ? key : key + "\n?" + place(one.getFirst());
                made.add(new Node<>(own, label, comparer.isFirm(label), told(one), roles(one), one));
            }
        });
        return made;
    }

    private static String place(Appearance appearance) {
        return appearance.first().exhibit().hex()
                + '/'
                + appearance.first().part().orElse("");
    }

    private static Set<String> roles(List<Appearance> appearances) {
        Set<String> roles = new HashSet<>();
        appearances.forEach(appearance -> roles.addAll(appearance.noted().roles()));
        return roles;
    }

    private static List<Circumstances> told(List<Appearance> appearances) {
        SortedMap<String, Circumstances> told = new TreeMap<>();
        appearances.forEach(appearance ->
                appearance.noted().told().forEach(circumstances -> told.put(circumstances.toString(), circumstances)));
        return told.values().stream().limit(TOLD_MAX).toList();
    }

    private List<List<Appearance>> apart(L label, List<Appearance> held) {
        List<Appearance> inOrder = new ArrayList<>(held);
        inOrder.sort(Comparator.comparing(Appearance::first));
        Map<List<Circumstances>, List<Appearance>> byTold = new LinkedHashMap<>();
        inOrder.forEach(appearance -> byTold.computeIfAbsent(told(List.of(appearance)), ignored -> new ArrayList<>())
                .add(appearance));
        List<Appearance> silent = byTold.getOrDefault(List.of(), List.of());
        byTold.remove(List.of());
        List<List<Appearance>> bearers = new ArrayList<>();
        if (byTold.size() > 1) {
            Likeness names = comparer.compare(label, label);
            byTold.forEach((told, appearances) -> bearer(names, told, bearers)
                    .ifPresentOrElse(one -> one.addAll(appearances), () -> bearers.add(new ArrayList<>(appearances))));
        }
        if (bearers.size() <= 1) {
            return List.of(inOrder);
        }
        if (!silent.isEmpty()) {
            bearers.add(silent);
        }
        bearers.forEach(one -> one.sort(Comparator.comparing(Appearance::first)));
        return bearers;
    }

    /** The bearer of whom this can be told too: of several the one that most agrees. */
    private Optional<List<Appearance>> bearer(
            Likeness names, List<Circumstances> told, List<List<Appearance>> bearers) {
        Optional<List<Appearance>> best = Optional.empty();
        double score = -1;
        for (List<Appearance> one : bearers) {
            Likeness weighed = comparer.weigh(names, told(one), told);
            boolean fits = weighed.verdict() == names.verdict() || weighed.score() > names.score();
            if (fits && weighed.score() > score) {
                best = Optional.of(one);
                score = weighed.score();
            }
        }
        return best;
    }

    private record Held<L>(L label, List<Appearance> appearances) {}
}
