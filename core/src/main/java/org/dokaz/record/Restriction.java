package org.dokaz.record;

import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;

/**
 * That an exhibit's bytes are not for every eye in the house and never leave it as they are.
 *
 * @param why what is in them that must not be shown; repeats none of it
 */
public record Restriction(Exhibit exhibit, String why, Maker by) implements CaseRecord {

    @Override
    public Deed deed() {
        return Deed.RESTRICTED;
    }
}
