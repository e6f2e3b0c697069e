package org.dokaz.publish;

import java.util.List;
import org.dokaz.model.Event;
import org.dokaz.model.Lineage;
import org.dokaz.model.Pairing;
import org.dokaz.model.Retelling;

/**
 * What comparing the claims of a case came to, as far as it is shown.
 *
 * @param events in the order of their earliest claims
 * @param lineages the figures that are repeated
 * @param retellings the documents that rest on one another
 * @param nearMisses pairs of claims that were nearly taken for one event, the nearest first
 * @param grades what people gave, in the order in which they gave it
 */
public record Comparison(
        List<Event> events,
        List<Lineage> lineages,
        List<Retelling> retellings,
        List<Pairing> nearMisses,
        List<Graded> grades) {

    /** Of claims that nobody compared. */
    public static final Comparison NONE = new Comparison(List.of(), List.of(), List.of(), List.of());

    public Comparison {
        events = List.copyOf(events);
        lineages = List.copyOf(lineages);
        retellings = List.copyOf(retellings);
        nearMisses = List.copyOf(nearMisses);
        grades = List.copyOf(grades);
    }

    /** Without grades. */
    public Comparison(
            List<Event> events, List<Lineage> lineages, List<Retelling> retellings, List<Pairing> nearMisses) {
        this(events, lineages, retellings, nearMisses, List.of());
    }

    /** The grades on what this event tells. */
    List<Graded> gradesOf(Event event) {
        return grades.stream().filter(grade -> grade.isOn(event)).toList();
    }
}
