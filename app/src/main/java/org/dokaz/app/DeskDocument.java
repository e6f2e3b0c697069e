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
 * @param claims in the order of its text, those that people read among them
 * @param remarks what was said of its words
 * @param unplaced what people read in it and is in its claims no more
 * @param tries what its readings came to, the last last, where there was more than one
 */
public record DeskDocument(
        DeskLine line,
        Optional<Exhibit> exhibit,
        Optional<Reading> reading,
        List<ClaimStand> claims,
        List<ClaimStand.Told> remarks,
        List<ClaimStand.Told> unplaced,
        List<FailedReadings.Tried> tries) {

    public DeskDocument {
        claims = List.copyOf(claims);
        remarks = List.copyOf(remarks);
        unplaced = List.copyOf(unplaced);
        tries = List.copyOf(tries);
    }
}
