package org.dokaz.corroborate.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers from 0 on, joined into families. Which families come of it does not hang on the order of joining. */
final class Families {

    private final int[] parents;

    Families(int size) {
        parents = new int[size];
        for (int number = 0; number < size; number++) {
            parents[number] = number;
        }
    }

    /** The least number of a member's family. */
    int head(int member) {
        int head = member;
        while (parents[head] != head) {
            parents[head] = parents[parents[head]];
            head = parents[head];
        }
        return head;
    }

    void join(int left, int right) {
        int one = head(left);
        int other = head(right);
        parents[Math.max(one, other)] = Math.min(one, other);
    }

    boolean areOne(int left, int right) {
        return head(left) == head(right);
    }

    /** The families of two or more, by their least members, each in the order of its members. */
    List<List<Integer>> families() {
        Map<Integer, List<Integer>> byHead = new TreeMap<>();
        for (int member = 0; member < parents.length; member++) {
            byHead.computeIfAbsent(head(member), ignored -> new ArrayList<>()).add(member);
        }
        return byHead.values().stream().filter(family -> family.size() > 1).toList();
    }
}
