package org.dokaz.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Digest;

/**
 * What one task reads, in the order of the inputs.
 *
 * @param number where it stands among all, from 0
 */
record Slice(int number, List<Share> shares) implements Serializable {

    /** How many documents a slice holds: enough to keep a core busy for a while, few enough to read again without regret. */
    static final int PLACES_MAX = 500;

    /** How many bytes, unless one file alone is longer. */
    static final long SIZE_BYTES_MAX = 64L * 1024 * 1024;

    /** In how many portions an input is read at most, since each passes over what stands before it. */
    static final int PORTIONS_MAX = 64;

    Slice {
        shares = List.copyOf(shares);
    }

    /**
     * Where what came of it is kept: another name for other inputs, for other settings and for other things known of them.
     *
     * @param terms under which it is read
     */
    String key(Digest terms) {
        StringBuilder all = new StringBuilder(terms.hex());
        for (Share share : shares) {
            all.append('\n')
                    .append(share.digest().hex())
                    .append(' ')
                    .append(share.from())
                    .append(' ')
                    .append(share.to())
                    .append(' ')
                    .append(share.name());
        }
        return Digest.ofText(all.toString()).hex();
    }

    /** All inputs in slices, the same for the same inputs on any engine. */
    static List<Slice> of(List<Surveyed> inputs) {
        List<Slice> slices = new ArrayList<>();
        List<Share> open = new ArrayList<>();
        long places = 0;
        long size = 0;
        for (Surveyed input : inputs) {
            boolean isFull = places + input.places() > PLACES_MAX || size + input.sizeBytes() > SIZE_BYTES_MAX;
            if (!open.isEmpty() && isFull) {
                slices.add(new Slice(slices.size(), open));
                open.clear();
                places = 0;
                size = 0;
            }
            if (input.isDivisible() && input.places() > PLACES_MAX) {
                portions(input).forEach(share -> slices.add(new Slice(slices.size(), List.of(share))));
                continue;
            }
            open.add(new Share(input.name(), input.digest(), 0, Long.MAX_VALUE));
            places += input.places();
            size += input.sizeBytes();
        }
        if (!open.isEmpty()) {
            slices.add(new Slice(slices.size(), open));
        }
        return List.copyOf(slices);
    }

    private static List<Share> portions(Surveyed input) {
        long each = Math.max(PLACES_MAX, Math.ceilDiv(input.places(), PORTIONS_MAX));
        List<Share> shares = new ArrayList<>();
        for (long from = 0; from < input.places(); from += each) {
            // The last goes to the end, whatever was counted.
            long to = from + each >= input.places() ? Long.MAX_VALUE : from + each;
            shares.add(new Share(input.name(), input.digest(), from, to));
        }
        return shares;
    }
}
