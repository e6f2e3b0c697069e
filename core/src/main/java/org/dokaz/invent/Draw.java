package org.dokaz.invent;

import java.util.List;

/** Choices that hang on nothing but the numbers they are made from: the same on every machine, in any order of asking. */
final class Draw {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long FIRST_MIX = 0xBF58476D1CE4E5B9L;
    private static final long SECOND_MIX = 0x94D049BB133111EBL;
    private static final int FRACTION_BITS = 53;
    private static final int INT_BITS = 32;

    private long state;

    private Draw(long state) {
        this.state = state;
    }

    /** The choices about what these numbers name. */
    static Draw of(long seed, long... path) {
        long state = mixed(seed + GOLDEN);
        for (long step : path) {
            state = mixed(state ^ mixed(step + GOLDEN));
        }
        return new Draw(state);
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mixed(long value) {
        long once = (value ^ (value >>> 30)) * FIRST_MIX;
        long twice = (once ^ (once >>> 27)) * SECOND_MIX;
        return twice ^ (twice >>> 31);
    }

    private long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /** A whole number from 0 up to, not including, {@code bound}. */
    int below(int bound) {
        return (int) (((next() >>> INT_BITS) * bound) >>> INT_BITS);
    }

    /** A whole number between two, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** Whether something that holds in this share of all cases holds here. */
    boolean chance(double share) {
        return (next() >>> (Long.SIZE - FRACTION_BITS)) * 0x1.0p-53 < share;
    }

    /** One of these. */
    <T> T of(List<T> things) {
        return things.get(below(things.size()));
    }
}
