package org.dokaz.record;

import java.time.Instant;
import org.dokaz.model.Maker;

/**
 * That a person speaks in office or as a public figure, although no document says so in words the program knows: what such a person says in
 * public may be released under that name.
 *
 * @param name the name under which the case shows the person
 */
public record PublicRole(String name, String why, Instant at, Maker by) implements Decided {

    @Override
    public Deed deed() {
        return Deed.JUDGED;
    }
}
