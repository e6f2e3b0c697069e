package org.dokaz.model;

import java.util.List;
import java.util.Optional;

/**
 * Documents that rest on one another, or on one shared text or exhibit.
 *
 * @param documents two or more, in the order of documents
 * @param original the one that the others took it from, where that can be told
 * @param strength how surely, from 0 to 1
 * @param reasons in plain words: what they share, and what speaks against it
 */
public record Retelling(
        Kind kind, List<DocumentId> documents, Optional<DocumentId> original, double strength, List<String> reasons)
        implements Finding {

    public Retelling {
        documents = List.copyOf(documents);
        reasons = List.copyOf(reasons);
        if (documents.size() < 2) {
            throw new IllegalArgumentException("one document rests on nothing: " + documents);
        }
    }

    /** How they rest on one another. */
    public enum Kind {
        /** The same words, in full or in part. */
        COPY,
        /** The same text in another language. */
        TRANSLATION,
        /** The same statement, report or agency item, retold. */
        ECHO,
        /** A message passed on by its service. */
        FORWARD,
        /** The same video or image, attached or described. */
        SAME_EXHIBIT
    }
}
