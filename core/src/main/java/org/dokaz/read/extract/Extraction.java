package org.dokaz.read.extract;

import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Exhibit;
import org.dokaz.model.FileData;
import org.dokaz.model.Masthead;

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
     * @param masthead what it says of itself, though it may not be readable
     * @param fileData what its file says beside
     */
    public record Found(Optional<String> part, Masthead masthead, List<FileData> fileData, Outcome<Draft> outcome) {

        public Found {
            fileData = List.copyOf(fileData);
        }

        /** A document whose file says nothing beside. */
        public Found(Optional<String> part, Masthead masthead, Outcome<Draft> outcome) {
            this(part, masthead, List.of(), outcome);
        }

        /** A document that says nothing of itself unless it can be read. */
        public Found(Optional<String> part, Outcome<Draft> outcome) {
            this(
                    part,
                    outcome instanceof Outcome.Made<Draft>(Draft draft) ? draft.masthead() : Masthead.BLANK,
                    outcome);
        }
    }
}
