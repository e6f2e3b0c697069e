package org.dokaz.corroborate.figure;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.dokaz.corroborate.account.Bits;

/**
 * Things by what they have in common. In a small gathering, each meets every other; in a large one only those that come next, so that the work
 * grows with the things and not with their pairs.
 */
public final class Gatherings {

    /** How large a gathering may be for each in it to meet every other. */
    public static final int GATHERING_MAX = 24;

    /** How many each meets of those that follow it in a larger gathering. */
    public static final int NEXT_MAX = 8;

    private long[] keys = new long[1 << 10];
    private int[] things = new int[1 << 10];
    private int count;

    /** Notes that a thing, by its place in a list, has something. Things are noted in their order. */
    public void add(long key, int thing) {
        if (count > 0 && things[count - 1] > thing) {
            throw new IllegalArgumentException("thing " + thing + " comes after " + things[count - 1]);
        }
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
            things = Arrays.copyOf(things, 2 * count);
        }
        keys[count] = key;
        things[count] = thing;
        count++;
    }

    /** Everything noted so far, ready to be looked at. */
    public Met met() {
        return new Met(Arrays.copyOf(keys, count), Arrays.copyOf(things, count));
    }

    /** Shows every pair that meets once, the one that comes first in the list first, in the order of the list. */
    public void each(Pair pair) {
        Met met = met();
        for (int thing = 0; thing < met.size(); thing++) {
            int left = thing;
            met.after(left, right -> pair.meet(left, right));
        }
    }

    /** A key for a term of some sort, within what another key stands for. */
    public static long key(long within, String sort, int term) {
        // Mixed between, so that no number of a term makes a key of one sort one of another.
        return Bits.mix(Bits.mix(within + sort.hashCode()) + term);
    }

    /** What is done with a pair, each by its place in the list. */
    public interface Pair {

        /** Looks at two that met. */
        void meet(int left, int right);
    }

    /** Who meets whom. Safe for many threads. */
    public static final class Met {

        /** By gathering and in the order of the list: who is in it. */
        private final int[] members;

        /** By note, in the order of things: where it stands among the members, or below 0 where nobody else has that key. */
        private final int[] places;

        /** By gathering: where its members begin. */
        private final int[] starts;

        /** By thing: where its notes begin. */
        private final int[] notes;

        private Met(long[] keys, int[] things) {
            long[] shared = shared(keys);
            places = new int[keys.length];
            starts = new int[shared.length + 1];
            for (int note = 0; note < keys.length; note++) {
                places[note] = Arrays.binarySearch(shared, keys[note]);
                if (places[note] >= 0) {
                    starts[places[note] + 1]++;
                }
            }
            for (int gathering = 0; gathering < shared.length; gathering++) {
                starts[gathering + 1] += starts[gathering];
            }
            members = new int[starts[shared.length]];
            int[] filled = Arrays.copyOf(starts, shared.length);
            notes = new int[keys.length == 0 ? 1 : things[things.length - 1] + 2];
            for (int note = 0; note < keys.length; note++) {
                notes[things[note] + 1]++;
                if (places[note] >= 0) {
                    int place = filled[places[note]]++;
                    members[place] = things[note];
                    places[note] = place;
                }
            }
            for (int thing = 1; thing < notes.length; thing++) {
                notes[thing] += notes[thing - 1];
            }
        }

        /** The keys that stand there more than once, sorted, each once. */
        private static long[] shared(long[] keys) {
            long[] sorted = keys.clone();
            Arrays.sort(sorted);
            int count = 0;
            for (int at = 1; at < sorted.length; at++) {
                boolean second = sorted[at] == sorted[at - 1] && (at == 1 || sorted[at - 2] != sorted[at]);
                if (second) {
                    sorted[count] = sorted[at];
                    count++;
                }
            }
            return Arrays.copyOf(sorted, count);
        }

        /** How many things there are: one more than the last that was noted. */
        public int size() {
            return notes.length - 1;
        }

        /** Gives everything that comes after a thing in the list and meets it, each once, in the order of the list. */
        public void after(int thing, IntConsumer other) {
            int[] found = new int[GATHERING_MAX];
            int count = 0;
            for (int note = notes[thing]; note < notes[thing + 1]; note++) {
                if (places[note] >= 0) {
                    int end = end(places[note]);
                    int length = end - places[note] - 1;
                    if (count + length > found.length) {
                        found = Arrays.copyOf(found, Math.max(count + length, 2 * found.length));
                    }
                    System.arraycopy(members, places[note] + 1, found, count, length);
                    count += length;
                }
            }
            Arrays.sort(found, 0, count);
            for (int at = 0; at < count; at++) {
                if (found[at] != thing && (at == 0 || found[at] != found[at - 1])) {
                    other.accept(found[at]);
                }
            }
        }

        /** Behind the last member that the one at this place meets. */
        private int end(int place) {
            int gathering = Arrays.binarySearch(starts, place + 1);
            // Between two starts: the search tells, below 0, where the place would be put in.
            int next = gathering >= 0 ? gathering : -gathering - 1;
            int reach = starts[next] - starts[next - 1] <= GATHERING_MAX ? GATHERING_MAX : NEXT_MAX;
            return Math.min(starts[next], place + 1 + reach);
        }
    }
}
