package org.dokaz.corroborate.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntConsumer;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** A set of terms, each by its number in a {@link Vocabulary}. Numbers are good for nothing but telling equal from different. */
public final class Terms {

    /** No term. */
    public static final Terms NONE = new Terms(new int[0]);

    private final int[] sorted;

    private Terms(int[] sorted) {
        this.sorted = sorted;
    }

    /** The terms of these numbers, each once. */
    public static Terms of(Collection<Integer> numbers) {
        return of(numbers.stream().mapToInt(Integer::intValue));
    }

    /** The terms of these numbers, each once. */
    public static Terms of(IntStream numbers) {
        int[] sorted = numbers.sorted().distinct().toArray();
        return sorted.length == 0 ? NONE : new Terms(sorted);
    }

    /** How many there are. */
    public int size() {
        return sorted.length;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return sorted.length == 0;
    }

    /** Whether this is one of them. */
    public boolean has(int term) {
        return Arrays.binarySearch(sorted, term) >= 0;
    }

    /** Gives each of them. */
    public void each(IntConsumer each) {
        for (int term : sorted) {
            each.accept(term);
        }
    }

    /** Whether they have one in common. */
    public boolean meets(Terms other) {
        int mine = 0;
        int theirs = 0;
        while (mine < sorted.length && theirs < other.sorted.length) {
            int left = sorted[mine];
            int right = other.sorted[theirs];
            if (left == right) {
                return true;
            }
            mine += left < right ? 1 : 0;
            theirs += right < left ? 1 : 0;
        }
        return false;
    }

    /** Gives each that they have in common. */
    public void eachShared(Terms other, IntConsumer each) {
        int mine = 0;
        int theirs = 0;
        while (mine < sorted.length && theirs < other.sorted.length) {
            int left = sorted[mine];
            int right = other.sorted[theirs];
            if (left == right) {
                each.accept(left);
            }
            mine += left <= right ? 1 : 0;
            theirs += right <= left ? 1 : 0;
        }
    }

    /** How many they have in common. */
    public int shared(Terms other) {
        return (int) weight(other, term -> 1);
    }

    /** The weight of what they have in common. Weights are whole numbers, so that a sum does not hang on the order of its terms. */
    public long weight(Terms other, IntToLongFunction weights) {
        long weight = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < sorted.length && theirs < other.sorted.length) {
            int left = sorted[mine];
            int right = other.sorted[theirs];
            if (left == right) {
                weight += weights.applyAsLong(left);
            }
            mine += left <= right ? 1 : 0;
            theirs += right <= left ? 1 : 0;
        }
        return weight;
    }

    /** The weight of all of them. */
    public long weight(IntToLongFunction weights) {
        long weight = 0;
        for (int term : sorted) {
            weight += weights.applyAsLong(term);
        }
        return weight;
    }

    /** Those of both. */
    public Terms with(Terms other) {
        return other.isEmpty() ? this : of(IntStream.concat(stream(), other.stream()));
    }

    /** Each of them in turn. */
    public IntStream stream() {
        return Arrays.stream(sorted);
    }
}
