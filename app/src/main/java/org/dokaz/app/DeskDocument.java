package org.dokaz.app;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Reading;

/**
 * A document with what was read in it, and how its claims stand.
 *
 * @param exhibit its original; empty for an input that could not be had
 * @param reading as the program read it; empty where it was not read
 * @param claims in the order of its text
 */
public record DeskDocument(
        DeskLine line, Optional<Exhibit> exhibit, Optional<Reading> reading, List<ClaimStand> claims) {

    public DeskDocument {
        claims = List.copyOf(claims);
    }
}
