package org.dokaz.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.dokaz.model.Maker;

/**
 * That records went from the case into its vault, or came back. Their lines in the log stay and commit to them wherever they lie. It names no
 * original: whoever can guess at an original's bytes could try the guess on its digest.
 *
 * @param secluded the entries whose records went into the vault
 * @param returned the entries whose records came back
 */
public record Seclusion(List<Stretch> secluded, List<Stretch> returned, Maker by) implements CaseRecord {

    public Seclusion {
        secluded = List.copyOf(secluded);
        returned = List.copyOf(returned);
    }

    /** Entries that follow on one another. */
    public record Stretch(long first, long last) {

        public Stretch {
            if (first < 0 || last < first) {
                throw new IllegalArgumentException("no such stretch: " + first + " to " + last);
            }
        }

        /** The numbers of the entries. */
        public LongStream entries() {
            return LongStream.rangeClosed(first, last);
        }
    }

    /** The seclusion of these entries, and the return of those. */
    public static Seclusion of(Collection<Long> secluded, Collection<Long> returned, Maker by) {
        return new Seclusion(stretches(secluded), stretches(returned), by);
    }

    static List<Stretch> stretches(Collection<Long> entries) {
        List<Stretch> stretches = new ArrayList<>();
        for (long entry : new TreeSet<>(entries)) {
            Stretch last = stretches.isEmpty() ? new Stretch(entry, entry) : stretches.getLast();
            if (!stretches.isEmpty() && last.last() + 1 == entry) {
                stretches.set(stretches.size() - 1, new Stretch(last.first(), entry));
            } else {
                stretches.add(new Stretch(entry, entry));
            }
        }
        return stretches;
    }

    @Override
    public Deed deed() {
        return Deed.SECLUDED;
    }
}
