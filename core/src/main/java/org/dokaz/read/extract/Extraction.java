package org.dokaz.read.extract;

import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Exhibit;

/** What one exhibit holds: one outcome for each document found in it, in the order they stand; never none. */
public record Extraction(Exhibit exhibit, List<Found> documents) {

    public Extraction {
        documents = List.copyOf(documents);
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("no outcome for " + exhibit.id());
        }
    }

    /**
     * One document's outcome.
     *
     * @param part tells the documents of one exhibit apart; empty where there is only one
     */
    public record Found(Optional<String> part, Outcome<Draft> outcome) {}
}
