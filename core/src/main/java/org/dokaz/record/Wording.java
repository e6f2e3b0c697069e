package org.dokaz.record;

import java.time.Instant;
import org.dokaz.model.Anchor;
import org.dokaz.model.Language;
import org.dokaz.model.Maker;

/**
 * Words that a person wrote or approved to stand for a claim in public, where its own words would give a protected person away.
 *
 * @param claim the words of the claim
 * @param text what stands for them
 * @param language what the text is written in
 * @param why what was left out or changed, and for what reason; stays in the house
 */
public record Wording(Anchor claim, String text, Language language, String why, Instant at, Maker by)
        implements Decided {

    public Wording {
        if (text.isBlank() || text.length() > WORDS_MAX) {
            throw new IllegalArgumentException("a wording has 1 to " + WORDS_MAX + " characters (WORDS_MAX)");
        }
    }

    @Override
    public Deed deed() {
        return Deed.WORDED;
    }
}
