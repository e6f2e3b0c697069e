package org.dokaz.preserve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dokaz.model.Digest;
import org.dokaz.record.CaseRecord;

/**
 * What is to change hands between a case and its vault, in one step.
 *
 * @param secluded the entries whose records the vault holds by now, to be taken out
 * @param returned the records that come back, as the vault kept their lines, by entry
 * @param originals those that the vault holds by now, to be taken out
 * @param entered what takes the place of what goes, and what was decided; in this order
 * @param disposable files in the case's folder that may hold what goes and are made anew when they are needed, removed
 */
public record Exchange(
        Set<Long> secluded,
        Map<Long, byte[]> returned,
        Set<Digest> originals,
        List<CaseRecord> entered,
        List<String> disposable) {

    public Exchange {
        secluded = Set.copyOf(secluded);
        returned = Map.copyOf(returned);
        originals = Set.copyOf(originals);
        entered = List.copyOf(entered);
        disposable = List.copyOf(disposable);
    }
}
