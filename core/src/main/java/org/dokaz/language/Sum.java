package org.dokaz.language;

/** A number being added up word by word: "two | million | three | hundred | and | five". */
final class Sum {

    private static final double TEN = 10;
    private static final double TWENTY = 20;
    private static final double HUNDRED = 100;

    private boolean begun;
    private double whole;
    private double current;
    private double lastScale = Double.MAX_VALUE;

    /** Adds a number smaller than what it follows; false, and nothing is added, where it is not. */
    boolean add(double value) {
        boolean fits = !begun
                || (value < TEN && current % TEN == 0 && (current % HUNDRED == 0 || current % HUNDRED >= TWENTY))
                || (value < HUNDRED && current % HUNDRED == 0)
                || (value >= HUNDRED && current == 0);
        if (!fits || (begun && current == 0 && value >= lastScale)) {
            return false;
        }
        begun = true;
        current += value;
        return true;
    }

    /** Adds a half to a whole number. */
    boolean addHalf() {
        if (current <= 0 || current != Math.rint(current)) {
            return false;
        }
        current += 1.0 / 2;
        return true;
    }

    /** Multiplies what was added since the last scale. */
    boolean scale(double scale) {
        if ((begun && current == 0) || scale >= lastScale) {
            return false;
        }
        double times = current == 0 ? 1 : current;
        begun = true;
        if (scale <= HUNDRED) {
            current = times * scale;
            return times < HUNDRED;
        }
        whole += times * scale;
        current = 0;
        lastScale = scale;
        return true;
    }

    /** Whether any word was added. */
    boolean isBegun() {
        return begun;
    }

    /** The number so far. */
    double total() {
        return whole + current;
    }
}
