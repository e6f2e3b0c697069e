package org.dokaz.protect;

import java.util.List;
import org.dokaz.model.Claim;
import org.dokaz.model.Notes;
import org.dokaz.model.Reading;
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
            new Kin(),
            new NamedPeople(),
            new UnnamedSources(),
            new DescribedPeople(),
            new SmallGroups());

    /** The risks of a document in text order; they do not overlap. */
    public List<Risk> find(Notes notes, List<Claim> claims) {
        return find(notes, Page.of(notes, claims));
    }

    /** The reading of a document once it is known who in it may be at risk, and what narrows each of them down. */
    public Reading read(Notes notes, List<Claim> claims) {
        Page page = Page.of(notes, claims);
        List<Risk> risks = find(notes, page);
        ExposureFinder exposures = new ExposureFinder(page, notes.prose().transcript());
        return new Reading(notes, claims, risks, exposures.find(risks));
    }

    private static List<Risk> find(Notes notes, Page page) {
        Exposures exposures = new Exposures(notes.prose().transcript());
        DETECTORS.forEach(detector -> detector.look(page, exposures));
        return exposures.inOrder();
    }
}
