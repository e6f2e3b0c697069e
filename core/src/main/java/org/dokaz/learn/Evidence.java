package org.dokaz.learn;

import java.util.Arrays;

/**
 * What speaks for one label or another at each place of a sequence. Each piece of evidence is a hash of what was seen there; some
 * pieces speak for a label alone, some for a label after another.
 */
public final class Evidence {

    private static final int PLACES_FIRST = 64;
    private static final int PIECES_FIRST = 4_096;

    private final Pieces single = new Pieces();
    private final Pieces preferred = new Pieces();
    private float[] strengths = new float[PLACES_FIRST];
    private float[] scales = new float[PLACES_FIRST];
    private final Pieces paired = new Pieces();
    private int size;
    private float scale = 1;
    private float pairedScale = 1;

    /** Forgets everything, so that the next sequence can be told. */
    public void clear() {
        size = 0;
        scale = 1;
        pairedScale = 1;
        single.clear();
        paired.clear();
        preferred.clear();
    }

    /** Goes on to the next place. */
    public void next() {
        size++;
        single.next(size);
        paired.next(size);
        preferred.next(size);
        if (size >= scales.length) {
            scales = Arrays.copyOf(scales, scales.length * 2);
        }
        scales[size - 1] = scale;
        scale = 1;
    }

    /** How much each single piece at the current place counts: places with many more pieces than others would outweigh them. */
    public void scale(float by) {
        scale = by;
    }

    /** How much each piece that speaks for a label after another counts in this sequence; 1 after {@link #clear()}. */
    public void scalePaired(float by) {
        pairedScale = by;
    }

    float pairedScale() {
        return pairedScale;
    }

    float scaleAt(int place) {
        return scales[place];
    }

    /** How many places there are. */
    public int size() {
        return size;
    }

    /** How many single pieces the current place has so far. */
    public int pieces() {
        return single.count - single.starts[size];
    }

    /** One more thing that speaks for a label at the current place. The template keeps equal values of different sorts apart. */
    public void add(int template, int value) {
        single.add(mixed(template, value, 0));
    }

    /** A pair of things that speaks for a label at the current place. */
    public void add(int template, int value, int other) {
        single.add(mixed(template, value, other));
    }

    /** One more thing that speaks for a label after another. */
    public void addPaired(int template, int value) {
        paired.add(mixed(template, value, 1));
    }

    /**
     * That a label is preferred at the current place before anything is learned: a rule speaks for it. What is learned is learned on top of
     * it, so that a label of which few examples are seen keeps what the rules know of it.
     *
     * @param strength what the label's score gains, as the logarithm of odds
     */
    public void prefer(int label, float strength) {
        preferred.add(label);
        if (preferred.count > strengths.length) {
            strengths = Arrays.copyOf(strengths, strengths.length * 2);
        }
        strengths[preferred.count - 1] = strength;
    }

    int preferredFrom(int place) {
        return preferred.starts[place];
    }

    int preferredLabel(int piece) {
        return preferred.hashes[piece];
    }

    float strength(int piece) {
        return strengths[piece];
    }

    int[] singles() {
        return single.hashes;
    }

    int[] pairs() {
        return paired.hashes;
    }

    int singlesFrom(int place) {
        return single.starts[place];
    }

    int pairsFrom(int place) {
        return paired.starts[place];
    }

    /** The same evidence in arrays of its own. */
    Evidence copy() {
        Evidence copy = new Evidence();
        copy.size = size;
        copy.pairedScale = pairedScale;
        copy.single.copy(single, size);
        copy.paired.copy(paired, size);
        copy.preferred.copy(preferred, size);
        copy.scales = Arrays.copyOf(scales, Math.max(1, size));
        copy.strengths = Arrays.copyOf(strengths, Math.max(1, preferred.count));
        return copy;
    }

    private static int mixed(int template, int value, int other) {
        long mixed = (template + 1) * 0x9E3779B97F4A7C15L + value;
        mixed = (mixed ^ (mixed >>> 32)) * 0xBF58476D1CE4E5B9L + other;
        mixed = (mixed ^ (mixed >>> 29)) * 0x94D049BB133111EBL;
        return (int) (mixed >>> 32);
    }

    /** Hashes in one array, with where those of each place begin. */
    private static final class Pieces {

        private int[] hashes = new int[PIECES_FIRST];
        private int[] starts = new int[PLACES_FIRST];
        private int count;

        void clear() {
            count = 0;
            starts[0] = 0;
        }

        void next(int size) {
            if (size + 1 > starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[size] = count;
        }

        void add(int hash) {
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, count * 2);
            }
            hashes[count] = hash;
            count++;
        }

        void copy(Pieces other, int size) {
            hashes = Arrays.copyOf(other.hashes, Math.max(1, other.count));
            starts = Arrays.copyOf(other.starts, size + 1);
            count = other.count;
        }
    }
}
