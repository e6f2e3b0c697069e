package org.dokaz.corroborate.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Claims in groups, joined pair by pair, the likeliest pair first, where on average the odds of all pairs between the two groups speak for it.
 */
final class Clusters {

    private final Pairs pairs;

    /** By claim: what its group goes by, the number of one of its members. */
    private final int[] group;

    /** By claim: another member of its group, so that following them leads through all members and back. */
    private final int[] next;

    /** By group: how many members it has. */
    private final int[] sizes;

    private final int[] firstEdge;
    private final int[] edges;
    private final Map<Integer, Set<Integer>> parted = new HashMap<>();

    Clusters(int claims, Pairs pairs) {
        this.pairs = pairs;
        group = new int[claims];
        Arrays.setAll(group, claim -> claim);
        next = group.clone();
        sizes = new int[claims];
        Arrays.fill(sizes, 1);
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
        int kept = sizes[one] >= sizes[other] ? one : other;
        int gone = kept == one ? other : one;
        int member = gone;
        do {
            group[member] = kept;
            member = next[member];
        } while (member != gone);
        // Two rings become one where each goes on with what came next in the other.
        int after = next[kept];
        next[kept] = next[gone];
        next[gone] = after;
        sizes[kept] += sizes[gone];
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
        boolean swapped = sizes[right] < sizes[left];
        int fewer = swapped ? right : left;
        int more = swapped ? left : right;
        if (!parted.isEmpty() && isParted(fewer, more)) {
            return false;
        }
        long known = 0;
        long sum = 0;
        int member = fewer;
        do {
            for (int edge = firstEdge[member]; edge < firstEdge[member + 1]; edge++) {
                int pair = edges[edge];
                int across = pairs.left(pair) == member ? pairs.right(pair) : pairs.left(pair);
                if (group[across] == more) {
                    sum += pairs.odds(pair);
                    known++;
                }
            }
            member = next[member];
        } while (member != fewer);
        long unknown = (long) sizes[fewer] * sizes[more] - known;
        return sum + unknown * Pairs.FLOOR > 0;
    }

    private boolean isParted(int fewer, int from) {
        int member = fewer;
        do {
            for (int other : parted.getOrDefault(member, Set.of())) {
                if (group[other] == from) {
                    return true;
                }
            }
            member = next[member];
        } while (member != fewer);
        return false;
    }

    /** The groups in the order of their first members, each in the order of accounts. */
    List<int[]> groups() {
        int[][] members = new int[group.length][];
        int[] filled = new int[group.length];
        List<int[]> groups = new ArrayList<>();
        for (int claim = 0; claim < group.length; claim++) {
            int of = group[claim];
            if (filled[of] == 0) {
                members[of] = new int[sizes[of]];
                groups.add(members[of]);
            }
            members[of][filled[of]++] = claim;
        }
        return groups;
    }

    /** Whether two claims are in one group. */
    boolean areTogether(int left, int right) {
        return group[left] == group[right];
    }
}
