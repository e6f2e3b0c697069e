package org.dokaz.gazetteer;

import java.util.Optional;

/**
 * A KATOTTG code: 2 digits of the region, 2 of the district, 3 of the community, 3 of the settlement, 2 of the city's district, 5 more.
 *
 * @param digits all 17, as a number
 */
record Code(long digits) implements Comparable<Code> {

    /** What features of places begin with that only a code names. */
    static final String FEATURE = "KATOTTG.";

    /** How many digits a code has. */
    static final int DIGITS = 17;

    private static final String PREFIX = "UA";
    private static final int[] RANKS = {12, 10, 7, 4, 2};

    /** The code that is written so, if it is one. */
    static Optional<Code> of(String written) {
        if (written.length() != PREFIX.length() + DIGITS || !written.startsWith(PREFIX)) {
            return Optional.empty();
        }
        long digits = 0;
        for (int at = PREFIX.length(); at < written.length(); at++) {
            char digit = written.charAt(at);
            if (digit < '0' || digit > '9') {
                return Optional.empty();
            }
            digits = digits * 10 + (digit - '0');
        }
        return Optional.of(new Code(digits));
    }

    /** Its leading digits, as many as are wanted. */
    String first(int count) {
        return padded().substring(0, count);
    }

    private String padded() {
        String plain = Long.toString(digits);
        return "0".repeat(DIGITS - plain.length()) + plain;
    }

    /** The leading digits that say which territory it is: 2 for a region, 4 for a district, 7 for a community, 10, 12. */
    String territory() {
        String all = padded();
        int end = RANKS[0];
        for (int above : RANKS) {
            if (above < end && isZero(all, above, end)) {
                end = above;
            }
        }
        return all.substring(0, end);
    }

    private static boolean isZero(String digits, int from, int to) {
        return digits.substring(from, to).chars().allMatch(digit -> digit == '0');
    }

    @Override
    public int compareTo(Code other) {
        return Long.compare(digits, other.digits);
    }

    @Override
    public String toString() {
        return PREFIX + padded();
    }
}
