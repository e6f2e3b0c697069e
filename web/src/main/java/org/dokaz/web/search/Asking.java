package org.dokaz.web.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.search.Filter;
import org.dokaz.search.SavedSearches;

/**
 * What somebody asks for, as an address of the search carries it.
 *
 * @param after how the page before said that the next is asked for
 * @param before how many hits were on the pages before; for the eye alone
 */
record Asking(String query, List<Filter> filters, Optional<String> after, int before) {

    private static final String FROM = "from";
    private static final String UNTIL = "until";

    Asking {
        filters = List.copyOf(filters);
    }

    /**
     * What an address or a form asks for.
     *
     * @param written filters, each a field, a colon and a value
     * @throws org.dokaz.search.BrokenQuery where a filter is none
     */
    static Asking of(String query, List<String> written, String from, String until, String after, int before) {
        List<Filter> filters = new ArrayList<>();
        for (String one : written) {
            int colon = one.indexOf(':');
            filter(filters, colon < 0 ? one : one.substring(0, colon), colon < 0 ? "" : one.substring(colon + 1));
        }
        if (!from.isBlank()) {
            filter(filters, FROM, from);
        }
        if (!until.isBlank()) {
            filter(filters, UNTIL, until);
        }
        return new Asking(
                query.strip(), filters, after.isEmpty() ? Optional.empty() : Optional.of(after), Math.max(0, before));
    }

    private static void filter(List<Filter> filters, String field, String value) {
        Filter filter = Filter.of(field, value);
        if (!filters.contains(filter)) {
            filters.add(filter);
        }
    }

    static Asking of(SavedSearches.Saved saved) {
        return new Asking(saved.query(), saved.filters(), Optional.empty(), 0);
    }

    boolean isBlank() {
        return query.isEmpty() && filters.isEmpty();
    }

    /** A filter as an address carries it. */
    static String written(Filter filter) {
        return filter.field() + ":" + filter.value();
    }

    /** The day of a filter of this field, where there is one. */
    String day(String field) {
        return filters.stream()
                .filter(filter -> filter.field().equals(field))
                .map(Filter::value)
                .findFirst()
                .orElse("");
    }

    /** The filters that a form carries on beside its own fields. */
    List<Filter> others() {
        return filters.stream()
                .filter(filter ->
                        !filter.field().equals(FROM) && !filter.field().equals(UNTIL))
                .toList();
    }

    /** The same, narrowed by more; of days the new ones hold. */
    Asking with(List<Filter> more) {
        List<Filter> all = new ArrayList<>(filters);
        for (Filter one : more) {
            all.removeIf(before -> before.equals(one)
                    || (before.field().equals(one.field())
                            && (one instanceof Filter.From || one instanceof Filter.Until)));
            all.add(one);
        }
        return new Asking(query, all, Optional.empty(), 0);
    }

    Asking without(Filter filter) {
        return new Asking(
                query, filters.stream().filter(one -> !one.equals(filter)).toList(), Optional.empty(), 0);
    }

    Asking first() {
        return new Asking(query, filters, Optional.empty(), 0);
    }

    Asking next(String token, int shown) {
        return new Asking(query, filters, Optional.of(token), before + shown);
    }

    /** Its address. */
    String address() {
        StringBuilder address = new StringBuilder("/search?q=").append(encoded(query));
        filters.forEach(filter -> address.append("&f=").append(encoded(written(filter))));
        after.ifPresent(token -> address.append("&after=")
                .append(encoded(token))
                .append("&before=")
                .append(before));
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
