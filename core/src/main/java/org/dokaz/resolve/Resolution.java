package org.dokaz.resolve;

import java.util.List;
import org.dokaz.model.Entity;
import org.dokaz.model.Match;

/**
 * Which names stand for one, over all documents.
 *
 * @param entities in the order of kinds, then of how many mentions, then of names
 * @param matches what was thought of names that are written differently: those taken for one, and those that nearly were
 * @param notes what could not be done, in plain words
 */
public record Resolution(List<Entity> entities, List<Match> matches, List<String> notes) {

    public Resolution {
        entities = List.copyOf(entities);
        matches = List.copyOf(matches);
        notes = List.copyOf(notes);
    }
}
