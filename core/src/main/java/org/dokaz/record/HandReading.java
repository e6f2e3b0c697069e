package org.dokaz.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.model.ActKind;
import org.dokaz.model.Anchor;
import org.dokaz.model.Basis;
import org.dokaz.model.Maker;
import org.dokaz.model.Stance;
import org.dokaz.model.When;

/**
 * Claims that a person read in a document: one that the program did not read, or several in place of one that it read as a whole. As with every
 * claim, each cites the words that bear it out.
 *
 * @param insteadOf the words of the claim whose place they take; empty where a claim is added
 * @param claims one where a claim is added, else two or more; all in one document
 * @param why the reason, in the person's own words
 */
public record HandReading(Optional<Anchor> insteadOf, List<Told> claims, String why, Instant at, Maker by)
        implements Scrutiny {

    /** How many claims may take the place of one. */
    public static final int CLAIMS_MAX = 8;

    /** How long a name, or the words of one claim, may be, in UTF-16 code units. */
    public static final int TEXT_MAX = 4_000;

    /** Words in the document, and the name of whom or what they stand for. */
    public record Named(Anchor words, String name) {}

    /**
     * A figure and the words that give it; an open bound is empty.
     *
     * @param unit of count; {@code %} for a share
     */
    public record Counted(
            Anchor words,
            OptionalDouble low,
            OptionalDouble best,
            OptionalDouble high,
            boolean approximate,
            String unit) {}

    /**
     * One of the claims.
     *
     * @param words that bear it out
     * @param speaker who utters it; empty where the outlet itself says it
     */
    public record Told(
            Anchor words,
            ActKind kind,
            Stance stance,
            boolean hedged,
            Optional<Named> speaker,
            Basis basis,
            List<Named> places,
            Optional<When> when,
            Optional<LocalDate> statedOn,
            Optional<Counted> quantity) {

        public Told {
            places = List.copyOf(places);
            if (words.words().isBlank() || words.words().length() > TEXT_MAX) {
                throw new IllegalArgumentException("a claim has 1 to " + TEXT_MAX + " characters (TEXT_MAX)");
            }
        }
    }

    public HandReading {
        claims = List.copyOf(claims);
        int least = insteadOf.isPresent() ? 2 : 1;
        int most = insteadOf.isPresent() ? CLAIMS_MAX : 1;
        if (claims.size() < least || claims.size() > most) {
            throw new IllegalArgumentException(
                    "one claim is added, or 2 to " + CLAIMS_MAX + " take the place of one (CLAIMS_MAX)");
        }
        if (claims.stream().map(told -> told.words().document()).distinct().count() != 1) {
            throw new IllegalArgumentException("claims that are read together stand in one document");
        }
    }

    @Override
    public Deed deed() {
        return Deed.READ_BY_HAND;
    }
}
