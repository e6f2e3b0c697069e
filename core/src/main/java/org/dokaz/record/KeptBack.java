package org.dokaz.record;

import java.time.Instant;
import org.dokaz.model.Anchor;
import org.dokaz.model.Maker;

/**
 * That a claim is to stay out of every release from now on.
 *
 * @param claim the words of the claim
 */
public record KeptBack(Anchor claim, String why, Instant at, Maker by) implements Decided {

    @Override
    public Deed deed() {
        return Deed.KEPT_BACK;
    }
}
