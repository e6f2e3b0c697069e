package org.dokaz.corroborate.figure;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.dokaz.corroborate.account.Vocabulary;
import org.dokaz.model.Amount;

/**
 * A number as far as it can be compared: from a low to a high end, of one measure.
 *
 * @param low minus infinity where it is open
 * @param high infinity where it is open
 * @param best the number itself, where one is told; else the end that is told, and of a range the low one; always finite
 * @param measure what it is measured in: {@code %}, a unit of time, length, weight, money and the like, or {@link #COUNT}
 */
public record Value(double low, double high, double best, boolean approximate, String measure) {

    /** The measure of whatever is counted. */
    public static final String COUNT = "count";

    /** The measure of a number of which the text does not say what it counts. */
    public static final String BARE = "number";

    /** The measure of shares. */
    public static final String SHARE = "%";

    private static final Set<String> TIMES = Set.of("seconds", "minutes", "hours", "days", "weeks", "months", "years");
    private static final Set<String> MEASURES = Set.of(
            "km",
            "metres",
            "ha",
            "tonnes",
            "dollars",
            "rubles",
            "hryvnias",
            "vehicles",
            "settlements",
            "shells",
            "houses",
            "battalions");
    private static final double LARGEST = 1e15;
    private static final double TEN = 10;
    private static final int INFORMATION_MAX = 12 * Vocabulary.BIT;
    private static final double ROUNDING_MAX = 0.15;

    /** The number of an amount, unless it is none that can be compared: without any end, negative, or beyond all counting. */
    public static Optional<Value> of(Amount amount) {
        OptionalDouble told =
                amount.best().isPresent() ? amount.best() : amount.low().isPresent() ? amount.low() : amount.high();
        if (told.isEmpty() || !isUsable(amount.low()) || !isUsable(amount.high()) || !isUsable(amount.best())) {
            return Optional.empty();
        }
        double low = amount.low().orElse(Double.NEGATIVE_INFINITY);
        double high = amount.high().orElse(Double.POSITIVE_INFINITY);
        if (low > high) {
            return Optional.empty();
        }
        return Optional.of(new Value(low, high, told.getAsDouble(), amount.approximate(), measure(amount.unit())));
    }

    private static boolean isUsable(OptionalDouble end) {
        // Not a number fails both comparisons.
        return end.isEmpty() || (end.getAsDouble() >= 0 && end.getAsDouble() <= LARGEST);
    }

    private static String measure(String unit) {
        return unit.equals(SHARE) || unit.equals(BARE) || TIMES.contains(unit) || MEASURES.contains(unit)
                ? unit
                : COUNT;
    }

    /** How its ends are told. */
    public Bound bound() {
        boolean lowOpen = low == Double.NEGATIVE_INFINITY;
        boolean highOpen = high == Double.POSITIVE_INFINITY;
        if (lowOpen && highOpen) {
            return Bound.EXACT;
        }
        if (highOpen) {
            return Bound.AT_LEAST;
        }
        if (lowOpen) {
            // "Nearly 40" is a number that was rounded, "up to 40" a bound.
            return approximate ? Bound.EXACT : Bound.UP_TO;
        }
        return low < high ? Bound.RANGE : Bound.EXACT;
    }

    /** Whether both are of one measure and their numbers are the same, whatever their bounds; an end of a range is one of its numbers. */
    public boolean isSameNumber(Value other) {
        if (!isOfOneMeasure(other)) {
            return false;
        }
        boolean range = bound() == Bound.RANGE;
        boolean otherRange = other.bound() == Bound.RANGE;
        if (range && otherRange) {
            return same(low, other.low) && same(high, other.high);
        }
        if (range) {
            return same(low, other.best) || same(high, other.best);
        }
        return otherRange ? other.isSameNumber(this) : same(best, other.best);
    }

    /** Whether this is the other one told more roughly: 41,612 as "more than 41,000". */
    public boolean isRounded(Value finer) {
        if (!isOfOneMeasure(finer)
                || bound() == Bound.RANGE
                || finer.bound() == Bound.RANGE
                || best < TEN
                || digits(best) >= digits(finer.best)) {
            return false;
        }
        double grain = grain(best);
        boolean down = same(Math.floor(finer.best / grain) * grain, best);
        boolean up = same(Math.ceil(finer.best / grain) * grain, best);
        boolean near = Math.abs(best - finer.best) <= ROUNDING_MAX * finer.best;
        boolean told = bound() == Bound.AT_LEAST
                ? down
                : (up && (approximate || bound() == Bound.UP_TO)) || (down && approximate);
        return near && told;
    }

    /** Whether both count in one measure; a number of nothing in particular goes with any but a share. */
    public boolean isOfOneMeasure(Value other) {
        return measure.equals(other.measure)
                || (measure.equals(BARE) && !other.measure.equals(SHARE))
                || (other.measure.equals(BARE) && !measure.equals(SHARE));
    }

    /** The unit of its last figure before its closing noughts. */
    private static double grain(double number) {
        double grain = 1;
        while (number / grain >= TEN && number % (grain * TEN) == 0) {
            grain *= TEN;
        }
        return grain;
    }

    /** Whether both leave a number possible, in one measure, with room for what is only about so many. */
    public boolean meets(Value other) {
        return least() <= other.most() && other.least() <= most();
    }

    private double least() {
        return approximate ? best * (1 - ROUNDING_MAX) : low;
    }

    private double most() {
        return approximate && high < Double.POSITIVE_INFINITY ? best * (1 + ROUNDING_MAX) : high;
    }

    /** How little it can be a chance that two tell this number, in {@link Vocabulary#BIT}s: small and round ones tell little. */
    public long information() {
        long bits = information(best);
        if (bound() == Bound.RANGE) {
            bits += information(high);
        }
        if (TIMES.contains(measure)) {
            bits /= 2;
        }
        return Math.min(bits, INFORMATION_MAX);
    }

    private static long information(double number) {
        if (number < 1) {
            return Vocabulary.BIT;
        }
        double figures = number;
        while (figures >= 10 && figures % 10 == 0) {
            figures /= 10;
        }
        return Math.round(Vocabulary.BIT * (bits(figures) + bits(number) / 3));
    }

    private static double bits(double number) {
        return StrictMath.log(number) / StrictMath.log(2);
    }

    /** How many figures it has before its closing noughts. */
    private static int digits(double number) {
        long whole = (long) number;
        while (whole != 0 && whole % 10 == 0) {
            whole /= 10;
        }
        return Long.toString(whole).length();
    }

    /** Whether two numbers are one. */
    static boolean same(double left, double right) {
        return Double.compare(left, right) == 0;
    }

    /** How the ends of a number are told. */
    public enum Bound {
        EXACT("the number itself"),
        AT_LEAST("at least so many"),
        UP_TO("up to so many"),
        RANGE("from so many to so many");

        private final String told;

        Bound(String told) {
            this.told = told;
        }

        /** The same in plain words. */
        public String told() {
            return told;
        }
    }
}
