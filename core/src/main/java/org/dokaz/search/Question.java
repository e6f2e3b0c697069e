package org.dokaz.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of a case.
 *
 * @param query the words, as people write them; see docs/commands.md
 * @param filters what must hold beside them: of several for one field any, of different fields all
 * @param restricted whether what lies in restricted exhibits may be found; where it may not, nothing of it is shown, counted or named
 * @param limit how many hits are wanted, 1 to {@value #LIMIT_MAX}
 * @param after where the last page ended, as {@link Found#after} tells it
 */
public record Question(String query, List<Filter> filters, boolean restricted, int limit, Optional<String> after) {

    /** The most hits at once. */
    public static final int LIMIT_MAX = 1_000;

    /** How many hits are usual. */
    public static final int LIMIT_USUAL = 20;

    /** The most filters of one question. */
    public static final int FILTERS_MAX = 50;

    public Question {
        filters = List.copyOf(filters);
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new BrokenQuery("a page has 1 to " + LIMIT_MAX + " hits (LIMIT_MAX)", 0);
        }
        if (filters.size() > FILTERS_MAX) {
            throw new BrokenQuery("a search has at most " + FILTERS_MAX + " filters (FILTERS_MAX)", 0);
        }
    }

    /** A question for those who may see all that is in the case. */
    public static Question of(String query) {
        return new Question(query, List.of(), true, LIMIT_USUAL, Optional.empty());
    }

    /**
     * Makes sure that it can be asked.
     *
     * @throws BrokenQuery where it cannot be read
     */
    public void check() {
        Asked.of(this);
        after.ifPresent(token -> After.of(token, this));
    }

    /** The same, narrowed by more. */
    public Question with(Filter filter) {
        List<Filter> more = new ArrayList<>(filters);
        more.add(filter);
        return new Question(query, more, restricted, limit, after);
    }

    /** The same for those who may not see restricted exhibits. */
    public Question withoutRestricted() {
        return new Question(query, filters, false, limit, after);
    }

    /** The same, with pages of so many hits. */
    public Question limitedTo(int hits) {
        return new Question(query, filters, restricted, hits, after);
    }

    /** The next page. */
    public Question from(String token) {
        return new Question(query, filters, restricted, limit, Optional.of(token));
    }
}
