package org.dokaz.record;

import java.time.Instant;
import org.dokaz.model.Maker;

/**
 * That somebody looked at what the case holds.
 *
 * @param through what it was shown by: {@code report}, {@code search}, {@code workbench}
 * @param by who looked
 */
public record Viewed(String through, Instant at, Maker by) implements CustodyDeed {

    @Override
    public Deed deed() {
        return Deed.VIEWED;
    }
}
