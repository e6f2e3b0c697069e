package org.dokaz.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.ActKind;
import org.dokaz.model.Amount;
import org.dokaz.model.Comparison;
import org.dokaz.model.Comparison.Relation;
import org.dokaz.model.Mention;

/**
 * Chooses the number a claim turns on: a share before a count, people before things, anything before a length of time; never what
 * another number is told against; and where people come to harm only a number that can count them.
 */
final class Figures {

    private static final String SHARE = "%";
    private static final String NAMELESS = "number";
    private static final Set<String> PEOPLE = Set.of("people", "children", NAMELESS);
    private static final Set<String> MEASURES = Set.of(
            "seconds", "minutes", "hours", "days", "weeks", "months", "years", "day", "week", "month", "year", "km",
            "metres", "times");
    /** What nobody comes to harm as. */
    private static final Set<String> THINGS =
            Set.of("attacks", "shells", "vehicles", "houses", "settlements", "weapons", "ha", "tonnes");

    private static final String HARM = "casualties";

    private Figures() {}

    /** The number that a claim of these words turns on; of two that rank alike the first. */
    static Optional<Mention.Quantity> chosen(List<Mention> within, ActKind kind) {
        List<Mention.Quantity> numbers = within.stream()
                .filter(Mention.Quantity.class::isInstance)
                .map(Mention.Quantity.class::cast)
                .toList();
        Mention.Quantity best = null;
        int rank = 0;
        for (Mention.Quantity number : numbers) {
            int own = rank(number, numbers, kind);
            if (own > rank) {
                rank = own;
                best = number;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int rank(Mention.Quantity number, List<Mention.Quantity> all, ActKind kind) {
        Amount amount = number.amount();
        int rank = rank(amount, kind);
        return rank > 1 && (isBase(number, all) || isPartOfAnother(number, all)) ? 1 : rank;
    }

    private static int rank(Amount amount, ActKind kind) {
        String unit = amount.unit();
        if (unit.equals(SHARE)) {
            return 5;
        }
        if (kind.code().equals(HARM) && THINGS.contains(unit)) {
            return 0;
        }
        if (MEASURES.contains(unit)) {
            return kind.code().equals(HARM) ? 0 : 2;
        }
        return PEOPLE.contains(unit) ? 4 : 3;
    }

    /** Whether another number of the claim is told against this one: "of 420 prisoners 118 agreed", "rose from 5 to 9". */
    private static boolean isBase(Mention.Quantity number, List<Mention.Quantity> all) {
        return all.stream()
                .filter(other -> !other.equals(number))
                .flatMap(other -> other.amount().comparison().stream())
                .filter(comparison -> comparison
                        .with()
                        .filter(with -> with.span().overlaps(number.cited().span()))
                        .isPresent())
                .anyMatch(
                        comparison -> comparison.relation() == Relation.CHANGED_FROM || leadsUpTo(comparison, number));
    }

    /** Whether a preposition makes a total only what a part is taken from: "of 420 prisoners". */
    private static boolean leadsUpTo(Comparison comparison, Mention.Quantity number) {
        return comparison.relation() == Relation.PART_OF
                && comparison.with().orElseThrow().start() < number.cited().start();
    }

    /** Whether the total that it is a part of is told in the claim itself: "40 were held, 12 of them children". */
    private static boolean isPartOfAnother(Mention.Quantity number, List<Mention.Quantity> all) {
        return number.amount()
                .comparison()
                .filter(comparison -> comparison.relation() == Relation.PART_OF)
                .flatMap(Comparison::with)
                .filter(with -> all.stream().anyMatch(other -> other.cited().start() == with.start()))
                .isPresent();
    }
}
