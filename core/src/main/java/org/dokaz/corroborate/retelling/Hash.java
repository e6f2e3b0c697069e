package org.dokaz.corroborate.retelling;

import java.util.Locale;

/** Mixes words into numbers, the same on every machine. Good for telling equal from different, not against a forger. */
final class Hash {

    private static final long SEED = 0xCBF29CE484222325L;
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long STIR = 0xBF58476D1CE4E5B9L;
    private static final int HALF = 32;
    private static final int THIRD = 29;

    private Hash() {}

    /** The hash of a text. */
    static long of(String text) {
        long hash = SEED;
        for (int index = 0; index < text.length(); index++) {
            hash = and(hash, text.charAt(index));
        }
        return hash;
    }

    /** The hash of a stretch of numbers in their order. */
    static long of(long[] numbers, int from, int until) {
        long hash = SEED;
        for (int index = from; index < until; index++) {
            hash = and(hash, numbers[index]);
        }
        return hash;
    }

    /** A hash with one more number mixed in. */
    static long and(long hash, long number) {
        long mixed = (hash ^ number) * STEP;
        mixed = (mixed ^ (mixed >>> HALF)) * STIR;
        return mixed ^ (mixed >>> THIRD);
    }

    /** A hash in half the room. */
    static int folded(long hash) {
        return (int) (hash ^ (hash >>> HALF));
    }

    /** Letters and digits only, small. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }
}
