package org.dokaz.corroborate.event;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What speaks for and against two claims being of one event: each ground with how much of it there is, in thousandths. */
@SuppressWarnings("EnumOrdinal") // Of every pair of claims there is one: a row of numbers is the smallest form.
final class Evidence {

    /** One whole unit of evidence. */
    static final int UNIT = 1000;

    private static final Ground[] GROUNDS = Ground.values();

    private static final int ODDS_MAX = 100_000;

    private static final long GROWN_MAX = 4L * UNIT;

    private final int[] amounts = new int[GROUNDS.length];

    /** A whole unit, and another for every doubling, up to four. */
    static long growing(int times) {
        return Math.min(GROWN_MAX, (1L + Integer.SIZE - 1 - Integer.numberOfLeadingZeros(Math.max(1, times))) * UNIT);
    }

    void add(Ground ground) {
        add(ground, UNIT);
    }

    void add(Ground ground, long thousandths) {
        amounts[ground.ordinal()] += (int) thousandths;
    }

    /** How much of a ground there is, in thousandths. */
    int amount(Ground ground) {
        return amounts[ground.ordinal()];
    }

    /** The odds that they are of one event, in hundredths of a bit: above 0 where that is likelier than not. */
    int odds() {
        long odds = 0;
        for (Ground ground : GROUNDS) {
            odds += weighed(ground);
        }
        return Math.clamp(odds / UNIT, -ODDS_MAX, ODDS_MAX);
    }

    private long weighed(Ground ground) {
        return (long) ground.weight() * amounts[ground.ordinal()];
    }

    /** The grounds in plain words, the weightiest first. */
    List<String> reasons() {
        return Arrays.stream(GROUNDS)
                .filter(ground -> weighed(ground) != 0)
                .sorted(Comparator.comparingLong((Ground ground) -> -Math.abs(weighed(ground)))
                        .thenComparing(Comparator.naturalOrder()))
                .map(ground -> weighed(ground) > 0 ? ground.words() : ground.against())
                .toList();
    }
}
