package org.dokaz.corroborate.retelling;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.dokaz.corroborate.account.Terms;

/**
 * Which documents are worth comparing: those that share a run of words, a file, or something rare together with a name. Of what a document
 * shares with many, only the first holder and the nearest before it in the order of documents are looked at, so that ten thousand equal
 * posts take no hundred million comparisons and are still all joined. What is rare hangs on weights alone, never on the numbers of terms.
 */
final class Candidates {

    /** A case of so few documents is compared in full. */
    static final int CASE_MAX = 200;

    /** Up to so many holders, everyone is compared with everyone. */
    static final int HOLDERS_MAX = 24;

    /** Where there are more, each is compared with the first and with so many before it. */
    static final int NEIGHBOURS = 8;

    /** With how many earlier documents one is compared: those with which it shares the most. */
    static final int COMPARED_MAX = 32;

    /** How many of a claim's words, the rarest, make keys with its names; more where they are equally rare. */
    private static final int WORDS_MAX = 4;

    /** How many names, the rarest, make keys; more where they are equally rare. */
    private static final int NAMES_MAX = 4;

    private final Weights weights;
    private final long[][] keys;
    private final long[] shared;
    private final int[] starts;
    private final int[] holders;

    Candidates(List<Page> pages, Weights weights) {
        this.weights = weights;
        keys = pages.parallelStream().map(this::keys).toArray(long[][]::new);
        long[] all = Arrays.stream(keys).flatMapToLong(Arrays::stream).toArray();
        Arrays.parallelSort(all);
        shared = sharedOf(all);
        for (int at = 0; at < keys.length; at++) {
            keys[at] = LongStream.of(keys[at])
                    .filter(key -> Arrays.binarySearch(shared, key) >= 0)
                    .toArray();
        }
        starts = new int[shared.length + 1];
        for (long[] those : keys) {
            for (long key : those) {
                starts[Arrays.binarySearch(shared, key) + 1]++;
            }
        }
        for (int key = 0; key < shared.length; key++) {
            starts[key + 1] += starts[key];
        }
        holders = new int[starts[shared.length]];
        int[] filled = new int[shared.length];
        for (int at = 0; at < keys.length; at++) {
            for (long key : keys[at]) {
                int place = Arrays.binarySearch(shared, key);
                holders[starts[place] + filled[place]] = at;
                filled[place]++;
            }
        }
    }

    /** Those that stand there more than once, each once. */
    private static long[] sharedOf(long[] sorted) {
        int count = 0;
        for (int at = 1; at < sorted.length; at++) {
            boolean second = sorted[at] == sorted[at - 1] && (at == 1 || sorted[at - 2] != sorted[at]);
            if (second) {
                // Written behind what has been read, so that a case with millions of keys needs no second row of them.
                sorted[count] = sorted[at];
                count++;
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    private long[] keys(Page page) {
        LongStream.Builder found = LongStream.builder();
        if (page.sketch().whole() != 0) {
            found.add(page.sketch().whole());
        }
        for (int print : page.sketch().prints()) {
            found.add(Hash.and(Key.PRINT, print));
        }
        for (long exhibit : page.sketch().exhibits()) {
            found.add(Hash.and(Key.EXHIBIT, exhibit));
        }
        int[] names = rarest(page.report().names(), NAMES_MAX);
        for (int name : names) {
            for (int figure : page.sketch().figures()) {
                found.add(Hash.and(Hash.and(Key.FIGURE, figure), name));
            }
            page.voices().each(voice -> found.add(Hash.and(Hash.and(Key.VOICE, voice), name)));
        }
        for (Telling telling : page.tellings()) {
            int[] words = rarest(telling.account().words(), WORDS_MAX);
            for (int anchor : rarest(telling.anchors(), NAMES_MAX)) {
                for (int word : words) {
                    found.add(Hash.and(Hash.and(Key.WORD, word), anchor));
                }
            }
        }
        return found.build().sorted().distinct().toArray();
    }

    /** Tells the sorts of keys apart; mixed, so that no number of a term makes a key of one sort one of another. */
    private static final class Key {
        static final long PRINT = Hash.and(0, 1);
        static final long EXHIBIT = Hash.and(0, 2);
        static final long FIGURE = Hash.and(0, 3);
        static final long VOICE = Hash.and(0, 4);
        static final long WORD = Hash.and(0, 5);
    }

    private int[] rarest(Terms terms, int most) {
        long[] known = terms.stream()
                .filter(weights::isShared)
                .mapToLong(weights::of)
                .sorted()
                .toArray();
        long least = known.length <= most ? 0 : known[known.length - most];
        return terms.stream()
                .filter(term -> weights.isShared(term) && weights.of(term) >= least)
                .toArray();
    }

    /** The documents before this one that are worth comparing with it, by their places, in their order. Safe for many threads. */
    int[] before(int at) {
        if (keys.length <= CASE_MAX) {
            return IntStream.range(0, at).toArray();
        }
        IntStream.Builder holding = IntStream.builder();
        for (long key : keys[at]) {
            meet(Arrays.binarySearch(shared, key), at, holding);
        }
        int[] met = holding.build().sorted().toArray();
        // How often each was met in the upper half, which it is in the lower: those that share the most come last, of
        // equals the nearest.
        long[] counted = new long[met.length];
        int count = 0;
        for (int index = 0; index < met.length; index++) {
            if (index == 0 || met[index] != met[index - 1]) {
                counted[count] = met[index];
                count++;
            }
            counted[count - 1] += 1L << Integer.SIZE;
        }
        Arrays.sort(counted, 0, count);
        return Arrays.stream(counted, Math.max(0, count - COMPARED_MAX), count)
                .mapToInt(one -> (int) one)
                .sorted()
                .toArray();
    }

    private void meet(int key, int at, IntStream.Builder met) {
        int first = starts[key];
        int until = starts[key + 1];
        int place = Arrays.binarySearch(holders, first, until, at);
        boolean few = until - first <= HOLDERS_MAX;
        int from = few ? first : Math.max(first, place - NEIGHBOURS);
        if (from > first) {
            met.add(holders[first]);
        }
        for (int before = from; before < place; before++) {
            met.add(holders[before]);
        }
    }
}
