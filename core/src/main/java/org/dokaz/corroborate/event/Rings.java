package org.dokaz.corroborate.event;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** Groups that only ever grow: each is a ring, in which following the next leads through all members and back. */
final class Rings {

    /** By member: what its group goes by, the number of one of its members. */
    private final int[] group;

    private final int[] next;

    /** By group: how many members it has. */
    private final int[] sizes;

    private final Map<Integer, Set<Integer>> parted = new HashMap<>();

    /** Each of so many by itself. */
    Rings(int members) {
        group = new int[members];
        Arrays.setAll(group, member -> member);
        next = group.clone();
        sizes = new int[members];
        Arrays.fill(sizes, 1);
    }

    /** Rules that these two are never in one group. */
    void part(int left, int right) {
        parted.computeIfAbsent(left, ignored -> new HashSet<>()).add(right);
        parted.computeIfAbsent(right, ignored -> new HashSet<>()).add(left);
    }

    /** Joins the groups of two members. */
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

    /** What the group of a member goes by. */
    int of(int member) {
        return group[member];
    }

    /** How many members a group has. */
    int size(int of) {
        return sizes[of];
    }

    /** Whether two members are in one group. */
    boolean areTogether(int left, int right) {
        return group[left] == group[right];
    }

    /** Gives each member of a group. */
    void each(int of, IntConsumer each) {
        int member = of;
        do {
            each.accept(member);
            member = next[member];
        } while (member != of);
    }

    /** Whether a member of the one and a member of the other were ruled never to be in one group. */
    boolean areParted(int one, int other) {
        if (parted.isEmpty()) {
            return false;
        }
        int fewer = sizes[one] <= sizes[other] ? one : other;
        int more = fewer == one ? other : one;
        int member = fewer;
        do {
            for (int apart : parted.getOrDefault(member, Set.of())) {
                if (group[apart] == more) {
                    return true;
                }
            }
            member = next[member];
        } while (member != fewer);
        return false;
    }
}
