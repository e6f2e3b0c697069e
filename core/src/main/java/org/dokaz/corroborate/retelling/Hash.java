package org.dokaz.corroborate.retelling;

import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.dokaz.spelling.Sound;

/** Mixes words into numbers, the same on every machine. Good for telling equal from different, not against a forger. */
final class Hash {

    private static final long SEED = 0xCBF29CE484222325L;
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long STIR = 0xBF58476D1CE4E5B9L;
    private static final int HALF = 32;
    private static final int THIRD = 29;
    private static final int NAME_LENGTH_MAX = 120;

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

    /** The hash of a name by the sounds of its words, in no order; nothing where it has no letters. */
    static Optional<Long> ofName(String name) {
        TreeSet<String> sounds = new TreeSet<>();
        String head = name.substring(0, Math.min(name.length(), NAME_LENGTH_MAX)).toLowerCase(Locale.ROOT);
        int start = -1;
        for (int index = 0; index <= head.length(); index++) {
            boolean inside = index < head.length() && Character.isLetterOrDigit(head.charAt(index));
            if (inside && start < 0) {
                start = index;
            } else if (!inside && start >= 0) {
                sounds.add(Sound.key(head.substring(start, index)));
                start = -1;
            }
        }
        sounds.remove("");
        return sounds.isEmpty() ? Optional.empty() : Optional.of(of(String.join(" ", sounds)));
    }
}
