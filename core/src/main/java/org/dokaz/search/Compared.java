package org.dokaz.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Entity;
import org.dokaz.model.Event;

/**
 * What comparing the documents of a case came to, as far as it is searched.
 *
 * @param entities whom and what the documents name
 * @param events of which event each claim is, by the claim's id
 * @param open what comparing those documents alone came to that are not restricted; empty where none is
 */
public record Compared(List<Named> entities, Map<Digest, OfEvent> events, Optional<Compared> open) {

    /** Of documents of which none is restricted, or that are compared for nobody else. */
    public Compared(List<Named> entities, Map<Digest, OfEvent> events) {
        this(entities, events, Optional.empty());
    }

    public Compared {
        entities = List.copyOf(entities);
        events = Map.copyOf(events);
    }

    /** The events as they are where restricted documents are as if they were not there. */
    Map<Digest, OfEvent> openEvents() {
        return open.map(Compared::events).orElse(events);
    }

    /** An entity, and where it is named, in the order of its mentions. */
    public record Named(Entity entity, List<Mentioned> mentions) {

        public Named {
            mentions = List.copyOf(mentions);
        }
    }

    /**
     * Words that name an entity.
     *
     * @param start in code points of the document's text
     * @param end likewise
     * @param restricted why the exhibit is not for every eye in the house
     */
    public record Mentioned(
            DocumentId document,
            Optional<String> path,
            int start,
            int end,
            String words,
            Optional<String> restricted) {}

    /** The event that a claim is of, and how it stands. */
    public record OfEvent(Digest event, Event.Standing standing) {}
}
