package org.dokaz.corroborate.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Terms;
import org.dokaz.corroborate.sense.KinKinds;
import org.dokaz.corroborate.sense.Senses;
import org.dokaz.model.Claim;
import org.dokaz.model.Lineage.Drift;
import org.dokaz.model.Stance;

/**
 * What became different where a figure is told again.
 *
 * @param sure whether words show it, rather than only the sort of act that a claim was taken for
 * @param why in plain words, quoting both
 */
public record Change(Drift drift, boolean sure, String why) {

    private static final int QUALIFIERS_LOST_MIN = 2;
    private static final Comparator<Change> WEIGHT =
            Comparator.comparing((Change change) -> !change.sure()).thenComparing(Change::drift);

    /** All that became different between a telling and a later one, the weightiest first. */
    public static List<Change> between(Telling first, Telling again) {
        List<Change> changes = new ArrayList<>();
        population(first, again).ifPresent(changes::add);
        status(first, again).ifPresent(changes::add);
        bound(first, again).ifPresent(changes::add);
        rounding(first, again).ifPresent(changes::add);
        subject(first, again).ifPresent(changes::add);
        changes.sort(WEIGHT);
        return changes;
    }

    private static Optional<Change> population(Telling first, Telling again) {
        Terms here = first.account().places();
        Terms there = again.account().places();
        if (!here.isEmpty() && !there.isEmpty() && !here.meets(there)) {
            return Optional.of(new Change(
                    Drift.POPULATION,
                    true,
                    "told of " + place(first.account()) + " first, of " + place(again.account()) + " here"));
        }
        if (!first.value().measure().equals(Value.COUNT)
                && !first.value().measure().equals(Value.SHARE)) {
            // What a stretch of time or a sum of money is of is no population.
            return Optional.empty();
        }
        Terms told = first.population();
        Terms retold = again.population();
        if (told.isEmpty() || retold.isEmpty()) {
            return Optional.empty();
        }
        boolean oneLanguage =
                first.account().report().language() == again.account().report().language();
        int lost = told.size() - told.shared(retold);
        int gained = retold.size() - told.shared(retold);
        String both = first.people() + " first, " + again.people() + " here";
        if (oneLanguage && (lost > 0 || gained > 0) && (told.size() > 1 || retold.size() > 1)) {
            String how = lost > 0 && gained > 0
                    ? "other words for whom it counts: "
                    : lost > 0 ? "a narrower population lost its qualifiers: " : "the population was narrowed: ";
            return Optional.of(new Change(Drift.POPULATION, lost == 0 || gained == 0, how + both));
        }
        if (!oneLanguage && told.size() >= retold.size() + QUALIFIERS_LOST_MIN) {
            return Optional.of(
                    new Change(Drift.POPULATION, true, "a narrower population lost its qualifiers: " + both));
        }
        return Optional.empty();
    }

    private static String place(Account account) {
        return account.spots().isEmpty()
                ? "no place"
                : account.spots().getFirst().where().name();
    }

    private static Optional<Change> status(Telling first, Telling again) {
        Claim told = first.account().claim();
        Claim retold = again.account().claim();
        if (told.stance() != retold.stance()) {
            return Optional.of(new Change(
                    Drift.STATUS,
                    true,
                    stance(told.stance()) + " in " + first.shown() + ", " + stance(retold.stance()) + " in "
                            + again.shown()));
        }
        Senses senses = Senses.shipped();
        Optional<String> was = senses.statusOnly(first.senses(), again.senses());
        Optional<String> is = senses.statusOnly(again.senses(), first.senses());
        if (was.isPresent() && is.isPresent()) {
            return Optional.of(new Change(
                    Drift.STATUS, true, was.get() + " in " + first.shown() + ", " + is.get() + " in " + again.shown()));
        }
        if (told.hedged() != retold.hedged()) {
            return Optional.of(new Change(
                    Drift.STATUS,
                    true,
                    told.hedged()
                            ? "told with a caution first, as plain fact here: " + first.shown() + ", " + again.shown()
                            : "told as plain fact first, with a caution here: " + first.shown() + ", "
                                    + again.shown()));
        }
        if (!KinKinds.areKin(told.kind(), retold.kind())) {
            return Optional.of(new Change(
                    Drift.STATUS,
                    false,
                    "told of another sort of act: " + first.shown() + " first, " + again.shown() + " here"));
        }
        return Optional.empty();
    }

    private static String stance(Stance stance) {
        return switch (stance) {
            case ASSERTS -> "told as done";
            case DENIES -> "denied";
            case DOUBTS -> "doubted";
            case ASKS -> "asked";
            case PLANS -> "planned or foretold";
        };
    }

    private static Optional<Change> bound(Telling first, Telling again) {
        Value.Bound was = first.value().bound();
        Value.Bound is = again.value().bound();
        if (was == is) {
            return Optional.empty();
        }
        return Optional.of(new Change(
                Drift.BOUND, true, was.told() + " in " + first.number() + ", " + is.told() + " in " + again.number()));
    }

    private static Optional<Change> rounding(Telling first, Telling again) {
        if (!first.value().isSameNumber(again.value())) {
            return Optional.of(new Change(Drift.ROUNDING, true, first.number() + " was rounded to " + again.number()));
        }
        if (first.value().approximate() != again.value().approximate()) {
            return Optional.of(new Change(
                    Drift.ROUNDING,
                    true,
                    again.value().approximate()
                            ? first.number() + " became only about so many: " + again.number()
                            : "only about so many in " + first.number() + ", exactly so many in " + again.number()));
        }
        return Optional.empty();
    }

    private static Optional<Change> subject(Telling first, Telling again) {
        Senses senses = Senses.shipped();
        boolean was = senses.countsActs(first.senses());
        boolean is = senses.countsActs(again.senses());
        if (was == is) {
            return Optional.empty();
        }
        return Optional.of(new Change(
                Drift.SUBJECT,
                true,
                was
                        ? "acts were counted in " + first.shown() + ", people in " + again.shown()
                        : "people were counted in " + first.shown() + ", acts in " + again.shown()));
    }
}
