package org.dokaz.read.quantity;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.dokaz.language.Numerals.Kind;
import org.dokaz.model.Amount;
import org.dokaz.model.Comparison;
import org.dokaz.model.Span;

/**
 * A quantity of one line with all that is known of it so far.
 *
 * @param of the words that name whom or what it counts
 * @param comparison what it is told against
 */
record Told(Counted number, Bound bound, String unit, Optional<Span> of, Optional<Comparison> comparison) {

    private static final Set<String> MEASURES = Set.of(
            "seconds",
            "minutes",
            "hours",
            "days",
            "weeks",
            "months",
            "years",
            "km",
            "metres",
            "ha",
            "tonnes",
            "dollars",
            "euros",
            "rubles",
            "hryvnias",
            Comparisons.TIMES);

    /** Its first piece, half-open with {@link #end()}. */
    int start() {
        return bound.start();
    }

    int end() {
        return bound.end();
    }

    /** Whether it measures a length of time, a way, money or how often, and counts nobody. */
    boolean isMeasure() {
        return isMeasure(unit);
    }

    /** Whether such a unit measures. */
    static boolean isMeasure(String unit) {
        return MEASURES.contains(unit);
    }

    /** Whether it says that it counts people. */
    boolean countsPeople() {
        return unit.equals(Population.PEOPLE) || unit.equals("children");
    }

    /** Whether it can count people: it says so, or leaves out the noun. */
    boolean mayCountPeople() {
        return countsPeople() || unit.equals(Population.UNNAMED);
    }

    Told of(Span whom) {
        return new Told(number, bound, unit, Optional.of(whom), comparison);
    }

    Told against(Comparison other) {
        return new Told(number, bound, unit, of, Optional.of(other));
    }

    Told in(String otherUnit) {
        return new Told(number, bound, otherUnit, of, comparison);
    }

    /** The words that give it. */
    Span span(Line line) {
        return new Span(line.piece(start()).start(), line.piece(end() - 1).end());
    }

    /** The amount, without its population. */
    Amount amount() {
        OptionalDouble low = OptionalDouble.of(number.low());
        OptionalDouble high = OptionalDouble.of(number.high());
        OptionalDouble open = OptionalDouble.empty();
        boolean vague = number.kind() == Kind.SEVERAL;
        boolean about = bound.kind() == Bound.Kind.ABOUT;
        Amount amount;
        if (number.kind() == Kind.MANY || vague) {
            amount = new Amount(low, open, open, vague, unit, Optional.empty());
        } else if (number.isRange()) {
            amount = new Amount(low, open, high, about, unit, Optional.empty());
        } else {
            amount = switch (bound.kind()) {
                case NONE, ABOUT -> new Amount(low, low, high, about, unit, Optional.empty());
                case LOW -> new Amount(low, open, open, false, unit, Optional.empty());
                case JUST_OVER -> new Amount(low, open, open, true, unit, Optional.empty());
                case HIGH -> new Amount(open, open, high, false, unit, Optional.empty());
                case NEARLY -> new Amount(open, high, high, true, unit, Optional.empty());
            };
        }
        return comparison.map(amount::against).orElse(amount);
    }
}
