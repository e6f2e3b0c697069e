package org.dokaz.record;

import java.time.Instant;
import org.dokaz.model.Maker;

/**
 * That heads of the log are signed by a new key from here on, and that the key before it says so.
 *
 * @param key the public half of the new key, as signed notes write it
 * @param handover the note in which the old key names the new one, with its signature
 */
public record KeyRotated(String key, String handover, Instant at, Maker by) implements CustodyDeed {

    @Override
    public Deed deed() {
        return Deed.KEY_ROTATED;
    }
}
