package org.dokaz.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Nodes joined into clusters, never against a ban. Nodes go by their numbers. */
final class Clusters {

    private final int[] home;
    private final List<List<Integer>> members = new ArrayList<>();
    private final Set<Long> bans = new HashSet<>();

    Clusters(int count) {
        home = new int[count];
        for (int node = 0; node < count; node++) {
            home[node] = node;
            members.add(new ArrayList<>(List.of(node)));
        }
    }

    /** Forbids that two nodes come into one cluster. */
    void ban(int a, int b) {
        bans.add(pair(a, b));
    }

    void permit(int a, int b) {
        bans.remove(pair(a, b));
    }

    boolean areTogether(int a, int b) {
        return home[a] == home[b];
    }

    int of(int node) {
        return home[node];
    }

    List<Integer> members(int cluster) {
        return List.copyOf(members.get(cluster));
    }

    /** Whether joining the clusters of two nodes would break a ban. */
    boolean isBanned(int a, int b) {
        return !bans.isEmpty() && anyPair(a, b, (left, right) -> bans.contains(pair(left, right)));
    }

    /** Whether some pair across the clusters of two nodes is so. */
    boolean anyPair(int a, int b, BiPredicate<Integer, Integer> so) {
        for (int left : members.get(home[a])) {
            for (int right : members.get(home[b])) {
                if (so.test(left, right)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Puts the clusters of two nodes together. */
    void join(int a, int b) {
        int into = Math.min(home[a], home[b]);
        int from = Math.max(home[a], home[b]);
        if (into == from) {
            return;
        }
        for (int node : members.get(from)) {
            home[node] = into;
        }
        members.get(into).addAll(members.get(from));
        members.get(from).clear();
    }

    /** The clusters that are left, each as its nodes in order. */
    List<List<Integer>> all() {
        List<List<Integer>> all = new ArrayList<>();
        for (List<Integer> cluster : members) {
            if (!cluster.isEmpty()) {
                all.add(cluster.stream().sorted().toList());
            }
        }
        return all;
    }

    /** Two nodes as one number, whichever is named first. */
    static long pair(int a, int b) {
        return ((long) Math.min(a, b) << Integer.SIZE) | Math.max(a, b);
    }

    /** The lower node of a pair. */
    static int left(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    /** The higher node of a pair. */
    static int right(long pair) {
        return (int) pair;
    }
}
