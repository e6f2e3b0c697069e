package org.dokaz.model;

import java.util.Optional;

/**
 * An Admiralty grade, as a person gives it: how reliable the source is, and how credible what it says, side by side. Neither is a quantity:
 * nothing is added up or averaged, and {@code F} and {@code 6}, which mean that it cannot be judged, are no middle.
 *
 * @param reliability of the source, from {@code A} (completely reliable) to {@code E} (unreliable); {@code F}: cannot be judged
 * @param credibility of what it says, from {@code 1} (confirmed by other independent sources) to {@code 5} (improbable); {@code 6}: cannot
 *     be judged
 */
public record Grade(char reliability, char credibility) {

    /** What claims only what independent origins confirm. */
    public static final char CONFIRMED = '1';

    public Grade {
        if (reliability < 'A' || reliability > 'F' || credibility < CONFIRMED || credibility > '6') {
            throw new IllegalArgumentException("no grade from A1 to F6: " + reliability + credibility);
        }
    }

    /** The grade that is written so, as {@code B2}; nothing where it is none. */
    public static Optional<Grade> of(String written) {
        boolean grade = written.length() == 2
                && written.charAt(0) >= 'A'
                && written.charAt(0) <= 'F'
                && written.charAt(1) >= CONFIRMED
                && written.charAt(1) <= '6';
        return grade ? Optional.of(new Grade(written.charAt(0), written.charAt(1))) : Optional.empty();
    }

    /** Whether it says that other independent sources confirm it. */
    public boolean isConfirmed() {
        return credibility == CONFIRMED;
    }

    /** The grade as it is written: {@code B2}. */
    @Override
    public String toString() {
        return "" + reliability + credibility;
    }
}
