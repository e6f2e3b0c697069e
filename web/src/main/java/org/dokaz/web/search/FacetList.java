package org.dokaz.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.search.Filter;
import org.dokaz.search.Found;

/** How many of all hits have which value, each a way to those alone. Persons are counted nowhere. */
final class FacetList {

    private static final List<String> FIELDS =
            List.of("in", "kind", "place", "month", "source", "standing", "review", "stance", "language", "type");

    private static final String PERSON = "person";
    private static final String REVIEW = "review";
    private static final String REJECTED = "rejected";

    private final Labels labels;
    private final Html html;
    private final Asking asking;

    FacetList(Labels labels, Html html, Asking asking) {
        this.labels = labels;
        this.html = html;
        this.asking = asking;
    }

    void write(Map<String, List<Found.Count>> facets) {
        for (String field : FIELDS) {
            List<Found.Count> counts = facets.getOrDefault(field, List.of()).stream()
                    .filter(count -> !count.value().equals(PERSON))
                    .toList();
            if (counts.isEmpty()) {
                continue;
            }
            html.open("section").element("h3", labels.text("search.field." + field));
            html.open("ul");
            counts.forEach(count -> count(field, count.value(), Optional.of(count.hits())));
            if (field.equals(REVIEW)
                    && counts.stream().noneMatch(count -> count.value().equals(REJECTED))) {
                // Counted by nobody who did not ask for them.
                count(field, REJECTED, Optional.empty());
            }
            html.close("ul").close("section").line();
        }
    }

    private void count(String field, String value, Optional<Long> hits) {
        List<Filter> filters = filters(field, value);
        html.open("li");
        html.open("a", "href", asking.with(filters).address());
        html.foreign(FacetNames.of(labels, field, value)).close("a");
        hits.ifPresent(many -> html.own(" ").element("small", Long.toString(many)));
        html.close("li");
    }

    private static List<Filter> filters(String field, String value) {
        if (!field.equals("month")) {
            return List.of(Filter.of(field, value));
        }
        List<Filter> both = new ArrayList<>();
        both.add(Filter.of("from", value));
        both.add(Filter.of("until", value));
        return both;
    }
}
