package org.dokaz.record;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.dokaz.model.ActKind;
import org.dokaz.model.Anchor;
import org.dokaz.model.Maker;
import org.dokaz.model.Stance;
import org.dokaz.model.When;

/**
 * That something the case says of a claim is wrong, and what is right. The claim as it was read stays; whatever is derived from it follows the
 * correction.
 *
 * @param claim the words of the claim
 * @param changes what is right instead; never empty
 * @param notice what the public change log says of it
 * @param why the reason, in the person's own words; stays in the house
 */
public record Correction(Anchor claim, List<Change> changes, String notice, String why, Instant at, Maker by)
        implements Decided {

    /** One thing that is set right. */
    public sealed interface Change {}

    /** The claim is no claim, or not one that the words bear out. */
    public record NoClaim() implements Change {}

    /** It is of another kind of act. */
    public record OfKind(ActKind kind) implements Change {}

    /** It is told in another stance. */
    public record InStance(Stance stance) implements Change {}

    /** The act was at another time. */
    public record At(When when) implements Change {}

    /**
     * The figure is another; an open bound is empty.
     *
     * @param unit of count; {@code %} for a share
     */
    public record Figure(OptionalDouble low, OptionalDouble high, String unit) implements Change {}

    public Correction {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("a correction sets something right");
        }
        if (notice.isBlank() || notice.length() > WORDS_MAX) {
            throw new IllegalArgumentException("a notice has 1 to " + WORDS_MAX + " characters (WORDS_MAX)");
        }
    }

    @Override
    public Deed deed() {
        return Deed.CORRECTED;
    }
}
