package org.dokaz.corroborate.retelling;

import java.util.Optional;

/** What is kept of one document's text for finding others that rest on it. Its rows of hashes are its own: nobody changes them. */
final class Sketch {

    /** Of a document of which nothing is known. */
    static final Sketch BLANK = new Sketch(0, 0, new int[0], new int[0], new long[0], new int[0], Optional.empty());

    private final long whole;
    private final int words;
    private final int[] prints;
    private final int[] figures;
    private final long[] exhibits;
    private final int[] hosts;
    private final Optional<String> forward;

    Sketch(long whole, int words, int[] prints, int[] figures, long[] exhibits, int[] hosts, Optional<String> forward) {
        this.whole = whole;
        this.words = words;
        this.prints = prints;
        this.figures = figures;
        this.exhibits = exhibits;
        this.hosts = hosts;
        this.forward = forward;
    }

    /** The hash of all its words in their order; 0 where it has too few to be anybody's own. */
    long whole() {
        return whole;
    }

    /** How many words it has. */
    int words() {
        return words;
    }

    /** Hashes of runs of words, sorted, each once; a sample that two texts draw alike. */
    int[] prints() {
        return prints;
    }

    /** Hashes of the numbers and days it tells, sorted, each once. */
    int[] figures() {
        return figures;
    }

    /** Hashes of the bytes that came with it, sorted. */
    long[] exhibits() {
        return exhibits;
    }

    /** Hashes of the web hosts that its text names, sorted. */
    int[] hosts() {
        return hosts;
    }

    /** Whom it says it was taken over from, where its service says that it was. */
    Optional<String> forward() {
        return forward;
    }

    /** How many hashes two sorted rows share. */
    static int shared(int[] left, int[] right) {
        int shared = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < left.length && theirs < right.length) {
            int difference = Integer.compare(left[mine], right[theirs]);
            shared += difference == 0 ? 1 : 0;
            mine += difference <= 0 ? 1 : 0;
            theirs += difference >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** Whether the same bytes came with both. */
    boolean sharesExhibit(Sketch other) {
        for (long mine : exhibits) {
            for (long theirs : other.exhibits) {
                if (mine == theirs) {
                    return true;
                }
            }
        }
        return false;
    }
}
