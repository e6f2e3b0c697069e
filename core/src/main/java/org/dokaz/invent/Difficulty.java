package org.dokaz.invent;

import java.util.List;

/**
 * How hard an invented corpus is. Shares are from 0 to 1.
 *
 * @param copied of retellings, how many keep the words: in full, spun, or in part
 * @param translated of retellings, how many are the same text in another language
 * @param forwarded of retellings, how many are messages passed on
 * @param retellingsMax how many documents retell one statement at most
 * @param origins what share of events has one origin, two origins, and so on
 * @param variants what share of documents spells names in another way than usual
 * @param placeless what share of passages names no place
 * @param dateless what share of passages names no day
 * @param special what share of events has something planted: drift, contradiction, or a twin that must be kept apart
 */
public record Difficulty(
        double copied,
        double translated,
        double forwarded,
        int retellingsMax,
        List<Double> origins,
        double variants,
        double placeless,
        double dateless,
        double special) {

    /** How many origins an event has at most. */
    public static final int ORIGINS_MAX = 5;

    /** How many documents may retell one statement. */
    public static final int RETELLINGS_LIMIT = 20;

    /** Names spelt one way, every place and day named, little that is planted. */
    public static final Difficulty EASY =
            new Difficulty(0.5, 0.2, 0.1, 3, List.of(0.5, 0.3, 0.2, 0.0, 0.0), 0, 0, 0, 0.3);

    /** What is usual. */
    public static final Difficulty USUAL =
            new Difficulty(0.35, 0.25, 0.1, 4, List.of(0.45, 0.25, 0.15, 0.1, 0.05), 0.2, 0.05, 0.1, 0.7);

    /** Many spellings, many passages without place or day. */
    public static final Difficulty HARD =
            new Difficulty(0.2, 0.3, 0.1, 6, List.of(0.4, 0.2, 0.2, 0.1, 0.1), 0.5, 0.2, 0.3, 0.9);

    public Difficulty {
        origins = List.copyOf(origins);
        for (double share : List.of(copied, translated, forwarded, variants, placeless, dateless, special)) {
            checkShare(share);
        }
        origins.forEach(Difficulty::checkShare);
        if (copied + translated + forwarded > 1) {
            throw new IllegalArgumentException("more than all retellings are copied, translated or forwarded");
        }
        if (retellingsMax < 0 || retellingsMax > RETELLINGS_LIMIT) {
            throw new IllegalArgumentException(
                    "retellings must be 0 to " + RETELLINGS_LIMIT + ", not " + retellingsMax);
        }
        if (origins.isEmpty() || origins.size() > ORIGINS_MAX) {
            throw new IllegalArgumentException("events have 1 to " + ORIGINS_MAX + " origins");
        }
    }

    private static void checkShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1, not " + share);
        }
    }

    /** How many origins an event has. */
    int originCount(Draw draw) {
        for (int count = 1; count < origins.size(); count++) {
            double left = origins.subList(count - 1, origins.size()).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (left <= 0 || draw.chance(origins.get(count - 1) / left)) {
                return count;
            }
        }
        return origins.size();
    }
}
