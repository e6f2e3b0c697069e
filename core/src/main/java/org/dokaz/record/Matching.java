package org.dokaz.record;

import java.util.List;
import org.dokaz.model.Maker;
import org.dokaz.model.Match;

/**
 * What the program thought of the names in a case when it last compared them: kept, so that it can be told later what was taken for one, when, why
 * and by which version.
 *
 * @param matches in the order of their first mentions; the first {@link #MATCHES_MAX}
 * @param matchCount how many there were
 */
public record Matching(List<Match> matches, int matchCount, Maker by) implements CaseRecord {

    /** How many matches one record lists: about a hundred megabytes. */
    public static final int MATCHES_MAX = 200_000;

    public Matching {
        matches = matches.stream().limit(MATCHES_MAX).toList();
    }

    @Override
    public Deed deed() {
        return Deed.MATCHED;
    }
}
