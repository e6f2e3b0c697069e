package org.dokaz.model;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number as it was told: exact numbers have low = best = high, an open bound is empty, every share has unit {@code %}.
 *
 * @param of the population counted, as its words stand in the text
 * @param comparison what it is told against, where the text tells it against something
 */
public record Amount(
        OptionalDouble low,
        OptionalDouble best,
        OptionalDouble high,
        boolean approximate,
        String unit,
        Optional<Citation> of,
        Optional<Comparison> comparison) {

    /**
     * An amount.
     *
     * @throws IllegalArgumentException if a bound is not a finite number
     */
    public Amount {
        mustBeFinite(low);
        mustBeFinite(best);
        mustBeFinite(high);
    }

    /** An amount that is told against nothing. */
    public Amount(
            OptionalDouble low,
            OptionalDouble best,
            OptionalDouble high,
            boolean approximate,
            String unit,
            Optional<Citation> of) {
        this(low, best, high, approximate, unit, of, Optional.empty());
    }

    /** An exact number. */
    public static Amount exactly(double number, String unit) {
        return new Amount(
                OptionalDouble.of(number),
                OptionalDouble.of(number),
                OptionalDouble.of(number),
                false,
                unit,
                Optional.empty());
    }

    /** The same amount of a named population. */
    public Amount of(Citation population) {
        return new Amount(low, best, high, approximate, unit, Optional.of(population), comparison);
    }

    /** The same amount, told against something. */
    public Amount against(Comparison other) {
        return new Amount(low, best, high, approximate, unit, of, Optional.of(other));
    }

    private static void mustBeFinite(OptionalDouble bound) {
        if (bound.isPresent() && !Double.isFinite(bound.getAsDouble())) {
            throw new IllegalArgumentException("not a number that anything can be counted by: " + bound.getAsDouble());
        }
    }
}
