package org.dokaz.corroborate.event;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/**
 * Groups of claims that have something in common, found by claim. A group that is too large is parted by kind of act, then by week; what is too
 * large even then is looked at along the order of accounts only.
 */
final class Blocks {

    /** How many claims a group may have for each to be weighed with each. */
    static final int BLOCK_MAX = 48;

    /** In a larger group each claim is weighed with so many that come next in the order of accounts. */
    static final int NEXT_MAX = 12;

    private int[] members = new int[1 << 12];
    private int memberCount;
    private int[] starts = new int[1 << 8];
    private int blockCount;

    private final IntUnaryOperator kind;
    private final IntUnaryOperator week;

    /**
     * No groups yet.
     *
     * @param kind a number for the kind of act of a claim
     * @param week a number for the week in which it was published
     */
    Blocks(IntUnaryOperator kind, IntUnaryOperator week) {
        this.kind = kind;
        this.week = week;
    }

    /** Takes in the claims that share each key. The array holds a key in its upper half and a claim in its lower; it is sorted here. */
    void add(long[] keyed) {
        Arrays.sort(keyed);
        int start = 0;
        for (int index = 1; index <= keyed.length; index++) {
            if (index == keyed.length || keyed[index] >>> Integer.SIZE != keyed[start] >>> Integer.SIZE) {
                int[] block = new int[index - start];
                for (int member = 0; member < block.length; member++) {
                    block[member] = (int) keyed[start + member];
                }
                part(block);
                start = index;
            }
        }
    }

    private void part(int[] block) {
        if (block.length < 2) {
            return;
        }
        if (block.length <= BLOCK_MAX) {
            keep(block);
            return;
        }
        part(block, kind, false);
    }

    private void part(int[] block, IntUnaryOperator by, boolean last) {
        long[] keyed = new long[block.length];
        for (int index = 0; index < block.length; index++) {
            keyed[index] = ((long) by.applyAsInt(block[index]) << Integer.SIZE) | block[index];
        }
        Arrays.sort(keyed);
        int start = 0;
        for (int index = 1; index <= keyed.length; index++) {
            if (index == keyed.length || keyed[index] >> Integer.SIZE != keyed[start] >> Integer.SIZE) {
                int[] part = new int[index - start];
                for (int member = 0; member < part.length; member++) {
                    part[member] = (int) keyed[start + member];
                }
                if (last || part.length <= BLOCK_MAX) {
                    keep(part);
                } else {
                    part(part, week, true);
                }
                start = index;
            }
        }
    }

    private void keep(int[] block) {
        if (block.length < 2) {
            return;
        }
        if (memberCount + block.length > members.length) {
            members = Arrays.copyOf(members, Math.max(memberCount + block.length, 2 * members.length));
        }
        if (blockCount + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        System.arraycopy(block, 0, members, memberCount, block.length);
        memberCount += block.length;
        blockCount++;
        starts[blockCount] = memberCount;
    }

    /** The groups by claim, for this many claims. */
    Reach reach(int claims) {
        int[] first = new int[claims + 1];
        for (int index = 0; index < memberCount; index++) {
            first[members[index] + 1]++;
        }
        for (int claim = 0; claim < claims; claim++) {
            first[claim + 1] += first[claim];
        }
        int[] places = new int[memberCount];
        int[] ends = new int[memberCount];
        int[] filled = Arrays.copyOf(first, claims);
        for (int block = 0; block < blockCount; block++) {
            int end = starts[block + 1];
            int reach = end - starts[block] <= BLOCK_MAX ? BLOCK_MAX : NEXT_MAX;
            for (int index = starts[block]; index < end; index++) {
                int slot = filled[members[index]]++;
                places[slot] = index + 1;
                ends[slot] = Math.min(end, index + 1 + reach);
            }
        }
        return new Reach(members, first, places, ends);
    }

    /** Which claims each claim is to be weighed with. Safe for many threads. */
    static final class Reach {

        private final int[] members;
        private final int[] first;
        private final int[] places;
        private final int[] ends;

        private Reach(int[] members, int[] first, int[] places, int[] ends) {
            this.members = members;
            this.first = first;
            this.places = places;
            this.ends = ends;
        }

        /** Gives the claims after this one in the order of accounts that it is to be weighed with, each once. */
        void each(int claim, IntConsumer each) {
            int count = 0;
            for (int slot = first[claim]; slot < first[claim + 1]; slot++) {
                count += ends[slot] - places[slot];
            }
            int[] others = new int[count];
            int filled = 0;
            for (int slot = first[claim]; slot < first[claim + 1]; slot++) {
                int length = ends[slot] - places[slot];
                System.arraycopy(members, places[slot], others, filled, length);
                filled += length;
            }
            Arrays.sort(others);
            for (int index = 0; index < others.length; index++) {
                if (others[index] > claim && (index == 0 || others[index] != others[index - 1])) {
                    each.accept(others[index]);
                }
            }
        }
    }
}
