package org.dokaz.preserve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Expunging;
import org.dokaz.record.Seclusion;

/**
 * What is to change hands between a case and its vault, or to be taken out for good, in one step.
 *
 * @param secluded the entries whose records the vault holds by now, to be taken out
 * @param returned the records that come back, as the vault kept their lines, by entry
 * @param originals those that the vault holds by now, to be taken out
 * @param entered what takes the place of what goes, and what was decided; in this order
 * @param disposable files and folders in the case's folder that may hold what goes and are made anew when they are needed, removed
 * @param expunging what is taken out for good, with the originals; nothing goes into the vault in the same step
 */
public record Exchange(
        Set<Long> secluded,
        Map<Long, byte[]> returned,
        Set<Digest> originals,
        List<CaseRecord> entered,
        List<String> disposable,
        Optional<Expunging> expunging) {

    public Exchange {
        secluded = Set.copyOf(secluded);
        returned = Map.copyOf(returned);
        originals = Set.copyOf(originals);
        entered = List.copyOf(entered);
        disposable = List.copyOf(disposable);
        if (expunging.isPresent() && !(secluded.isEmpty() && returned.isEmpty())) {
            throw new IllegalArgumentException("what is expunged does not change hands");
        }
    }

    /** What changes hands and nothing else. */
    public Exchange(
            Set<Long> secluded,
            Map<Long, byte[]> returned,
            Set<Digest> originals,
            List<CaseRecord> entered,
            List<String> disposable) {
        this(secluded, returned, originals, entered, disposable, Optional.empty());
    }

    /** What is taken out for good and nothing else. */
    public Exchange(Expunging expunging, Set<Digest> originals, List<CaseRecord> entered, List<String> disposable) {
        this(Set.of(), Map.of(), originals, entered, disposable, Optional.of(expunging));
    }

    /** The record that tells of it. */
    CaseRecord witness(Maker by) {
        return expunging.<CaseRecord>map(taken -> taken).orElseGet(() -> Seclusion.of(secluded, returned.keySet(), by));
    }

    /** The entries whose records are taken out for good. */
    List<Long> expunged() {
        return expunging.stream()
                .flatMap(taken -> taken.entries().stream())
                .flatMapToLong(Seclusion.Stretch::entries)
                .boxed()
                .toList();
    }
}
