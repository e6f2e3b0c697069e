package org.dokaz.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.record.LogMark;

/**
 * What a question found.
 *
 * @param total how many hits there are on all pages
 * @param hits those of this page, the nearest first; of those that are as near, the newest
 * @param facets how many of all hits have which value, by field: the most frequent values first. Persons are none of them
 * @param after what the next page is asked for by; empty where this is the last
 * @param standsAt how far into the case's log the index has come
 * @param isCompared whether entities and the standing of events are those of just these documents
 */
public record Found(
        long total,
        List<Hit> hits,
        Map<String, List<Count>> facets,
        Optional<String> after,
        LogMark standsAt,
        boolean isCompared) {

    public Found {
        hits = List.copyOf(hits);
        facets = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(facets));
    }

    /** How many hits have a value. */
    public record Count(String value, long hits) {}
}
