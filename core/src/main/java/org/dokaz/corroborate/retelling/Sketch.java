package org.dokaz.corroborate.retelling;

import java.util.Optional;

/**
 * What is kept of one document's text for finding others that rest on it.
 *
 * @param whole the hash of all its words in their order; 0 where it has too few to be anybody's own
 * @param words how many words it has
 * @param prints hashes of runs of words, sorted, each once; a sample that two texts draw alike
 * @param figures hashes of the numbers and days it tells, sorted, each once
 * @param exhibits hashes of the bytes that came with it, sorted
 * @param hosts hashes of the web hosts that its text names, sorted
 * @param forward whom it says it was taken over from, where its service says that it was
 */
record Sketch(
        long whole, int words, int[] prints, int[] figures, long[] exhibits, int[] hosts, Optional<String> forward) {

    /** Of a document of which nothing is known. */
    static final Sketch BLANK =
            new Sketch(0, 0, new int[0], new int[0], new long[0], new int[0], Optional.empty());

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
