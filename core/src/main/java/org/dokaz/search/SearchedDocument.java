package org.dokaz.search;

import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Digest;
import org.dokaz.record.DocumentOutcome;

/**
 * A document of a case as it is searched.
 *
 * @param path where it was found; empty for standard input
 * @param restricted why its exhibit is not for every eye in the house; empty where it is
 * @param outcome what came of it, its claims as people set them right
 * @param corrected the ids of the claims that people set right
 */
public record SearchedDocument(
        Optional<String> path, Optional<String> restricted, DocumentOutcome outcome, Set<Digest> corrected) {

    public SearchedDocument {
        corrected = Set.copyOf(corrected);
    }
}
