package org.dokaz.record;

import java.time.Instant;
import java.time.LocalDate;
import org.dokaz.model.Maker;

/**
 * That somebody gave a first account. What it says, who gave it and how to reach that person lie in the vault; here is no more than that there is
 * one.
 *
 * @param person the pseudonym
 * @param on the day it was given
 * @param why what is to be noted besides; may be blank
 */
public record FirstAccount(String person, LocalDate on, String why, Instant at, Maker by) implements Paper {

    @Override
    public Deed deed() {
        return Deed.TOLD;
    }
}
