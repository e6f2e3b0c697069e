package org.dokaz.record;

import java.time.Instant;
import org.dokaz.model.Anchor;
import org.dokaz.model.Maker;

/**
 * What somebody had to say of words in a document, for those who work on the case. It changes nothing, and stays in the house.
 *
 * @param words that it is about
 * @param why what was said
 */
public record Remark(Anchor words, String why, Instant at, Maker by) implements Scrutiny {

    public Remark {
        if (why.isBlank() || why.length() > WORDS_MAX) {
            throw new IllegalArgumentException("a remark has 1 to " + WORDS_MAX + " characters (WORDS_MAX)");
        }
    }

    @Override
    public Deed deed() {
        return Deed.REMARKED;
    }
}
