package org.dokaz.read.quantity;

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
        if (number.isRange()) {
            int opener = Math.max(line.startBefore("between", from), line.startBefore("from", from));
            from = opener < 0 ? from : opener;
        }
        Bound before = before(line, from, number.end());
        int again = line.startBefore("again", from);
        return before.isStated() || again < 0
                ? before
                : before(line, again, number.end()).orAt(from);
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
        return line.has("or_so", end)
                ? new Bound(Kind.ABOUT, start, line.end("or_so", end))
                : new Bound(Kind.NONE, start, end);
    }
}
