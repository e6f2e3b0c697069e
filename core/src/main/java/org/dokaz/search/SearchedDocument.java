package org.dokaz.search;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Digest;
import org.dokaz.record.DocumentOutcome;

/**
 * A document of a case as it is searched.
 *
 * @param path where it was found; empty for standard input
 * @param restricted why its exhibit is not for every eye in the house; empty where it is
 * @param outcome what came of it, its claims as people set them right, the rejected ones among them
 * @param reviews what people made of its claims, by their ids; one that is not among them is as it was read
 */
public record SearchedDocument(
        Optional<String> path,
        Optional<String> restricted,
        DocumentOutcome outcome,
        Map<Digest, Set<Reviewed>> reviews) {

    public SearchedDocument {
        reviews = Map.copyOf(reviews);
    }

    Set<Reviewed> reviews(Digest claim) {
        return reviews.getOrDefault(claim, Set.of(Reviewed.AS_READ));
    }
}
