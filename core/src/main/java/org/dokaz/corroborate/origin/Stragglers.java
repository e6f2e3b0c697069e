package org.dokaz.corroborate.origin;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.corroborate.account.Account;
import org.dokaz.model.Claim;

/** Sources of a few claims among the many of an event that nothing but place and kind of act binds to it: they may well tell of something else. */
final class Stragglers {

    /** So few claims may have come into the event by chance. */
    private static final int CLAIMS_MAX = 4;

    /** So many times more must the one have who tells most: of many witnesses of a claim or two each, none is a straggler. */
    private static final int TIMES_MORE = 6;

    /** One name in common, of a unit or a body, many things have that happen at one time. */
    private static final int NAMES_SHARED_MIN = 2;

    /** Among more sources than these one more or less tells nothing. */
    private static final int SOURCES_MAX = 64;

    private Stragglers() {}

    /**
     * Those of an event's sources that something binds to the others: a number, a day or two names in common, or what a person decided.
     *
     * @param because takes in why others are left out, in plain words
     */
    static List<Source> without(List<Source> sources, Gathered gathered, List<String> because) {
        if (sources.size() > SOURCES_MAX) {
            return sources;
        }
        int most = sources.stream()
                .mapToInt(source -> source.accounts().size())
                .max()
                .orElse(0);
        List<Source> bound = new ArrayList<>();
        for (Source source : sources) {
            int own = source.accounts().size();
            boolean few = own <= CLAIMS_MAX && own * TIMES_MORE <= most;
            if (few && isLoose(source, sources, gathered)) {
                because.add(source.name()
                        + " has hardly anything in common with the others: whether they tell of one thing is open");
            } else {
                bound.add(source);
            }
        }
        return bound;
    }

    private static boolean isLoose(Source source, List<Source> all, Gathered gathered) {
        return all.stream()
                .filter(other -> other != source)
                .noneMatch(other -> gathered.areApart(source, other) || areBound(source, other));
    }

    private static boolean areBound(Source left, Source right) {
        return left.accounts().stream()
                .anyMatch(one -> right.accounts().stream().anyMatch(other -> areBound(one, other)));
    }

    private static boolean areBound(Account left, Account right) {
        boolean day = left.days().isPresent() && left.days().equals(right.days());
        boolean number = left.claim().quantity().isPresent()
                && left.claim()
                        .quantity()
                        .map(Claim.Figure::amount)
                        .equals(right.claim().quantity().map(Claim.Figure::amount));
        return day || number || left.names().shared(right.names()) >= NAMES_SHARED_MIN;
    }
}
