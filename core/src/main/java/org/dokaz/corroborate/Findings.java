package org.dokaz.corroborate;

import java.util.List;
import org.dokaz.model.Event;
import org.dokaz.model.Lineage;
import org.dokaz.model.Pairing;
import org.dokaz.model.Retelling;

/**
 * What comparing the claims of a case came to.
 *
 * @param events in the order of their earliest claims; every claim is in exactly one
 * @param lineages the figures that are repeated, in the order of their first claims
 * @param retellings the documents that rest on one another
 * @param nearMisses pairs of claims that were nearly taken for one event, the nearest first; before them those that a person parted
 * @param notes what could not be done, in plain words
 */
public record Findings(
        List<Event> events,
        List<Lineage> lineages,
        List<Retelling> retellings,
        List<Pairing> nearMisses,
        List<String> notes) {

    public Findings {
        events = List.copyOf(events);
        lineages = List.copyOf(lineages);
        retellings = List.copyOf(retellings);
        nearMisses = List.copyOf(nearMisses);
        notes = List.copyOf(notes);
    }
}
