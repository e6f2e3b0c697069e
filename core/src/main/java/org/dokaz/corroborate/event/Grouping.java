package org.dokaz.corroborate.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Claims in groups. */
final class Grouping {

    /** By claim: the number of its group, counted from 0 in the order of first members. */
    private final int[] group;

    private final int count;

    /** Claims are in one group that have the same label. */
    Grouping(int[] labels) {
        int[] numbers = new int[Arrays.stream(labels).max().orElse(-1) + 1];
        group = new int[labels.length];
        int next = 0;
        for (int claim = 0; claim < labels.length; claim++) {
            if (numbers[labels[claim]] == 0) {
                next++;
                numbers[labels[claim]] = next;
            }
            group[claim] = numbers[labels[claim]] - 1;
        }
        count = next;
    }

    /** The groups in the order of their first members, each in the order of accounts. */
    List<int[]> groups() {
        int[] sizes = new int[count];
        for (int of : group) {
            sizes[of]++;
        }
        List<int[]> groups = new ArrayList<>();
        for (int size : sizes) {
            groups.add(new int[size]);
        }
        int[] filled = new int[count];
        for (int claim = 0; claim < group.length; claim++) {
            groups.get(group[claim])[filled[group[claim]]++] = claim;
        }
        return groups;
    }

    /** Whether two claims are in one group. */
    boolean areTogether(int left, int right) {
        return group[left] == group[right];
    }
}
