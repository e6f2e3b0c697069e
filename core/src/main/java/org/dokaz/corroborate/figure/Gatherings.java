package org.dokaz.corroborate.figure;

import java.util.Arrays;
import java.util.Objects;

/**
 * Things by what they have in common. In a small gathering, each meets every other; in a large one only those that come next, so that the work
 * grows with the things and not with their pairs.
 */
public final class Gatherings {

    /** How large a gathering may be for each in it to meet every other. */
    public static final int GATHERING_MAX = 24;

    /** How many each meets of those that follow it in a larger gathering. */
    public static final int NEXT_MAX = 8;

    private long[][] entries = new long[1 << 10][];
    private int count;

    /** Notes that a thing, by its place in a list, has something. */
    public void add(long key, int thing) {
        if (count == entries.length) {
            entries = Arrays.copyOf(entries, 2 * count);
        }
        entries[count++] = new long[] {key, thing};
    }

    /** Shows every pair that meets, the one that comes first in the list first; a pair may meet more than once. */
    public void each(Pair pair) {
        Arrays.sort(
                entries,
                0,
                count,
                (left, right) ->
                        left[0] != right[0] ? Long.compare(left[0], right[0]) : Long.compare(left[1], right[1]));
        int from = 0;
        for (int end = 1; end <= count; end++) {
            if (end == count || entries[end][0] != entries[from][0]) {
                gathering(from, end, pair);
                from = end;
            }
        }
    }

    private void gathering(int from, int end, Pair pair) {
        int reach = end - from <= GATHERING_MAX ? GATHERING_MAX : NEXT_MAX;
        for (int left = from; left < end; left++) {
            for (int right = left + 1; right < Math.min(end, left + 1 + reach); right++) {
                if (entries[left][1] != entries[right][1]) {
                    pair.meet((int) entries[left][1], (int) entries[right][1]);
                }
            }
        }
    }

    /** A key for a term of some sort, within what another key stands for. */
    public static long key(long within, String sort, int term) {
        return mix(within + Objects.hash(sort, term));
    }

    /** Spreads the bits of a number: the finishing step of SplitMix64. */
    public static long mix(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** What is done with a pair, each by its place in the list. */
    public interface Pair {

        /** Looks at two that met. */
        void meet(int left, int right);
    }
}
