package org.dokaz.read.quantity;

import org.dokaz.language.Numerals;

/**
 * What the words before or after a number make of it, and the pieces that number and words fill together.
 *
 * @param start the first piece, half-open with {@code end}
 */
record Bound(Kind kind, int start, int end) {

    /** How a number is bounded. */
    enum Kind {
        NONE,
        LOW,
        HIGH,
        NEARLY,
        ABOUT,
        JUST_OVER
    }

    boolean isStated() {
        return kind != Kind.NONE;
    }

    static Bound of(Line line, Counted number) {
        int at = number.start();
        int currency = line.startBefore("currency", at);
        int from = currency < 0 ? at : currency;
        Bound after = after(line, number, from);
        if (after.isStated()) {
            return after;
        }
        if (line.has("a_ten", at) && number.end() == at + 1 && line.has("with_ten", at - 1)) {
            return new Bound(Kind.ABOUT, at - 1, number.end());
        }
        if (isRough(line, number)) {
            return new Bound(Kind.ABOUT, at - 1, number.end());
        }
        if (number.isRange()) {
            int opener = Math.max(line.startBefore("between", from), line.startBefore("from", from));
            from = opener < 0 ? from : opener;
        }
        Bound before = before(line, from, number.end());
        if (before.kind() == Kind.HIGH && isTarget(line, before, number)) {
            return new Bound(Kind.NONE, from, number.end());
        }
        int within = line.startBefore("within", from);
        if (within >= 0 && isSpell(line, number.end())) {
            return new Bound(Kind.HIGH, within, number.end());
        }
        if (!before.isStated() && line.has("about_what", from - 1)) {
            Bound earlier = before(line, from - 1, number.end());
            boolean reaches = earlier.kind() != Kind.NONE && earlier.kind() != Kind.HIGH;
            before = reaches ? earlier : before;
        }
        int again = line.startBefore("again", from);
        return before.isStated() || again < 0
                ? before
                : before(line, again, number.end()).orAt(from);
    }

    /** «человек двадцать»: a noun of people before its number makes it rough. */
    private static boolean isRough(Line line, Counted number) {
        int noun = number.start() - 1;
        boolean words = number.kind() == Numerals.Kind.WORDS && !line.isEnglish();
        return words
                && line.has("counted_before", noun)
                && line.end("counted_before", noun) == number.start()
                && !line.has("unit", number.end());
    }

    /** "until": «довести до 95 %» tells where it is to end, not a bound. */
    private static boolean isTarget(Line line, Bound high, Counted number) {
        boolean link = line.has("link", high.start()) && line.end("link", high.start()) == number.start();
        return link && !number.isRange() && Counts.isChange(line, high.start() - 1);
    }

    private static boolean isSpell(Line line, int end) {
        return switch (line.worth("unit", end)) {
            case "minutes", "hours", "days", "weeks", "months" -> true;
            default -> false;
        };
    }

    private Bound orAt(int piece) {
        return isStated() ? this : new Bound(Kind.NONE, piece, end);
    }

    /** The bound whose words reach furthest back wins: "barely over" before "over". */
    private static Bound before(Line line, int at, int end) {
        Bound best = new Bound(Kind.NONE, at, end);
        for (Kind kind : Kind.values()) {
            int start = kind == Kind.NONE ? -1 : line.startBefore(group(kind), at);
            if (start >= 0 && start < best.start()) {
                best = new Bound(kind, start, end);
            }
        }
        return best;
    }

    private static String group(Kind kind) {
        return switch (kind) {
            case NONE -> "none";
            case LOW -> "low";
            case HIGH -> "high";
            case NEARLY -> "nearly";
            case ABOUT -> "about";
            case JUST_OVER -> "just_over";
        };
    }

    private static Bound after(Line line, Counted number, int start) {
        int end = number.end();
        if (line.has("or_more", end)) {
            return new Bound(Kind.LOW, start, line.end("or_more", end));
        }
        if (line.has("or_less", end)) {
            return new Bound(Kind.HIGH, start, line.end("or_less", end));
        }
        for (int inside = number.start() + 1; inside < end; inside++) {
            if (line.has("or_more", inside)) {
                return new Bound(Kind.LOW, start, end);
            }
        }
        return line.has("or_so", end)
                ? new Bound(Kind.ABOUT, start, line.end("or_so", end))
                : new Bound(Kind.NONE, start, end);
    }
}
