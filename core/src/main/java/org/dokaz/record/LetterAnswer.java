package org.dokaz.record;

import java.time.Instant;
import java.util.Optional;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;

/**
 * What the house decided about a letter.
 *
 * @param letter its id
 * @param correction the correction that was made for it, which the public change log tells of; empty where nothing is set right
 * @param why the reason, in the person's own words
 */
public record LetterAnswer(Digest letter, Optional<Digest> correction, String why, Instant at, Maker by)
        implements Paper {

    @Override
    public Deed deed() {
        return Deed.ANSWERED;
    }
}
