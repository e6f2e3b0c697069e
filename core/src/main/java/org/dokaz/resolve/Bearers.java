package org.dokaz.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts together what bears one name from the outset. */
final class Bearers {

    private Bearers() {}

    /**
     * One node for each whole name, and one for each short name in each document; what a person decided on stands for itself, and
     * bearers of one name whose ages rule each other out stand apart.
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
        List<Node<L>> made = new ArrayList<>();
        byKey.forEach((key, held) -> {
            L label = held.label();
            for (List<Appearance> one : apart(held.appearances())) {
                String own = one.size() == held.appearances().size() ? key : key + "\n?" + place(one.getFirst());
                made.add(new Node<>(own, label, comparer.isFirm(label), born(one), roles(one), one));
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

    private static Set<Noted.Years> born(List<Appearance> appearances) {
        Set<Noted.Years> born = new HashSet<>();
        appearances.forEach(appearance -> appearance.noted().born().ifPresent(born::add));
        return born;
    }

    private static List<List<Appearance>> apart(List<Appearance> held) {
        List<Appearance> inOrder = new ArrayList<>(held);
        inOrder.sort(Comparator.comparing(Appearance::first));
        List<List<Appearance>> bearers = new ArrayList<>(List.of(new ArrayList<>()));
        List<Set<Noted.Years>> born = new ArrayList<>(List.of(new HashSet<>()));
        for (Appearance appearance : inOrder) {
            Optional<Noted.Years> years = appearance.noted().born();
            int bearer = 0;
            while (years.isPresent()
                    && bearer < born.size()
                    && born.get(bearer).stream().anyMatch(years.get()::isApartFrom)) {
                bearer++;
            }
            if (bearer == bearers.size()) {
                bearers.add(new ArrayList<>());
                born.add(new HashSet<>());
            }
            bearers.get(bearer).add(appearance);
            years.ifPresent(born.get(bearer)::add);
        }
        return bearers;
    }

    private record Held<L>(L label, List<Appearance> appearances) {}
}
