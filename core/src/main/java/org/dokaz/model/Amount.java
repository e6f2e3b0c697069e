package org.dokaz.model;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number as it was told: exact numbers have low = best = high, an open bound is empty, every share has unit {@code %}.
 *
 * @param of the population counted, as its words stand in the text
 */
public record Amount(
        OptionalDouble low,
        OptionalDouble best,
        OptionalDouble high,
        boolean approximate,
        String unit,
        Optional<Citation> of) {

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
        return new Amount(low, best, high, approximate, unit, Optional.of(population));
    }
}
