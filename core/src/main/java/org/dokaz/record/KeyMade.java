package org.dokaz.record;

import java.time.Instant;
import org.dokaz.model.Maker;

/**
 * That heads of the log are signed by a new key from here on, for which no key before it speaks.
 *
 * @param key its public half, as signed notes write it
 */
public record KeyMade(String key, Instant at, Maker by) implements CustodyDeed {

    @Override
    public Deed deed() {
        return Deed.KEY_MADE;
    }
}
