package org.dokaz.protect;

import java.util.List;
import org.dokaz.model.Claim;
import org.dokaz.model.Notes;
import org.dokaz.model.Risk;

/**
 * Finds the words that expose private persons: those who criticise, flee, testify, are detained or conscripted, and
 * their relatives. Each stretch is as short as exposes them, and no reason repeats what is withheld.
 */
public final class RiskFinder {

    /** In the order in which they have a say where stretches overlap. */
    private static final List<Detector> DETECTORS = List.of(
            new WithheldNames(),
            new Posters(),
            new NamedPeople(),
            new Kin(),
            new UnnamedSources(),
            new DescribedPeople(),
            new SmallGroups());

    /** The risks of a document in text order; they do not overlap. */
    public List<Risk> find(Notes notes, List<Claim> claims) {
        Page page = Page.of(notes, claims);
        Exposures exposures = new Exposures(notes.prose().transcript());
        DETECTORS.forEach(detector -> detector.look(page, exposures));
        return exposures.inOrder();
    }
}
