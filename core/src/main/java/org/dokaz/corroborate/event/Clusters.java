package org.dokaz.corroborate.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Claims in groups, joined pair by pair, the likeliest pair first, where on average the odds of all pairs between the two groups speak for it.
 */
final class Clusters {

    private final Pairs pairs;
    private final int[] group;
    private final Map<Integer, int[]> members = new HashMap<>();
    private final int[] firstEdge;
    private final int[] edges;
    private final Map<Integer, Set<Integer>> parted = new HashMap<>();

    Clusters(int claims, Pairs pairs) {
        this.pairs = pairs;
        group = new int[claims];
        Arrays.setAll(group, claim -> claim);
        firstEdge = new int[claims + 1];
        for (int pair = 0; pair < pairs.size(); pair++) {
            firstEdge[pairs.left(pair) + 1]++;
            firstEdge[pairs.right(pair) + 1]++;
        }
        for (int claim = 0; claim < claims; claim++) {
            firstEdge[claim + 1] += firstEdge[claim];
        }
        edges = new int[2 * pairs.size()];
        int[] filled = Arrays.copyOf(firstEdge, claims);
        for (int pair = 0; pair < pairs.size(); pair++) {
            edges[filled[pairs.left(pair)]++] = pair;
            edges[filled[pairs.right(pair)]++] = pair;
        }
    }

    /** Rules that these two are never in one group. */
    void part(int left, int right) {
        parted.computeIfAbsent(left, ignored -> new HashSet<>()).add(right);
        parted.computeIfAbsent(right, ignored -> new HashSet<>()).add(left);
    }

    /** Joins the groups of two claims, whatever their odds. */
    void join(int left, int right) {
        int one = group[left];
        int other = group[right];
        if (one == other) {
            return;
        }
        int[] first = membersOf(one);
        int[] second = membersOf(other);
        int kept = Math.min(one, other);
        int gone = Math.max(one, other);
        int[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        for (int member : membersOf(gone)) {
            group[member] = kept;
        }
        members.remove(gone);
        members.put(kept, all);
    }

    /** Joins where the odds speak for it, the likeliest pairs first. */
    void joinAll() {
        for (int pair : pairs.promising()) {
            int left = pairs.left(pair);
            int right = pairs.right(pair);
            if (group[left] != group[right] && mayJoin(group[left], group[right])) {
                join(left, right);
            }
        }
    }

    private boolean mayJoin(int left, int right) {
        int[] one = membersOf(left);
        int[] other = membersOf(right);
        boolean swapped = other.length < one.length;
        int[] fewer = swapped ? other : one;
        int more = swapped ? left : right;
        if (!parted.isEmpty() && isParted(fewer, more)) {
            return false;
        }
        long known = 0;
        long sum = 0;
        for (int member : fewer) {
            for (int edge = firstEdge[member]; edge < firstEdge[member + 1]; edge++) {
                int pair = edges[edge];
                int across = pairs.left(pair) == member ? pairs.right(pair) : pairs.left(pair);
                if (group[across] == more) {
                    sum += pairs.odds(pair);
                    known++;
                }
            }
        }
        long unknown = (long) one.length * other.length - known;
        return sum + unknown * Pairs.FLOOR > 0;
    }

    private boolean isParted(int[] members, int from) {
        for (int member : members) {
            for (int other : parted.getOrDefault(member, Set.of())) {
                if (group[other] == from) {
                    return true;
                }
            }
        }
        return false;
    }

    private int[] membersOf(int of) {
        return members.getOrDefault(of, new int[] {of});
    }

    /** The groups in the order of their first members, each in the order of accounts. */
    List<int[]> groups() {
        Map<Integer, List<Integer>> grouped = new TreeMap<>();
        for (int claim = 0; claim < group.length; claim++) {
            grouped.computeIfAbsent(group[claim], ignored -> new ArrayList<>()).add(claim);
        }
        return grouped.values().stream()
                .map(claims ->
                        claims.stream().mapToInt(Integer::intValue).sorted().toArray())
                .sorted((left, right) -> Integer.compare(left[0], right[0]))
                .toList();
    }

    /** Whether two claims are in one group. */
    boolean areTogether(int left, int right) {
        return group[left] == group[right];
    }
}
