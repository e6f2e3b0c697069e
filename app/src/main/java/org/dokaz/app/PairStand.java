package org.dokaz.app;

import java.util.List;
import org.dokaz.model.Digest;

/**
 * What people decided on the words that an event, or a name, rests on.
 *
 * @param told the earliest first, each with its revocation
 * @param mark tells what was decided so far: another mark means that somebody decided something since
 */
public record PairStand(List<ClaimStand.Told> told, Digest mark) {

    public PairStand {
        told = List.copyOf(told);
    }
}
