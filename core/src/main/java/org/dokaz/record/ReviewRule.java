package org.dokaz.record;

import java.time.Instant;
import org.dokaz.model.Maker;

/**
 * Whether what is decided of a claim needs the approval of a second person before the claim may leave the house. The last one counts.
 *
 * @param secondPerson whether it does
 */
public record ReviewRule(boolean secondPerson, String why, Instant at, Maker by) implements Scrutiny {

    @Override
    public Deed deed() {
        return Deed.RULED;
    }
}
