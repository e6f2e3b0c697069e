package org.dokaz.read.quantity;

import java.util.Optional;
import org.dokaz.language.Numerals.Kind;
import org.dokaz.language.Numerals.Numeral;

/** Finds the numbers of a line: single ones, ranges, shares. */
final class Counts {

    private static final double PERCENT = 100;
    private static final double ROUNDING = 10;
    private static final double TEN = 10;
    private static final double THOUSAND = 1000;

    private Counts() {}

    /** The number or range that begins at this piece. */
    static Optional<Counted> at(Line line, int at) {
        Optional<Numeral> single = line.number(at);
        if (single.isEmpty()) {
            return Optional.empty();
        }
        Numeral number = singular(line, single.get());
        int end = line.past("percent", number.end());
        Optional<Counted> range = range(line, number, end);
        if (range.isPresent()) {
            return range;
        }
        boolean percent = end > number.end();
        Optional<Counted> outOf = outOf(line, number);
        if (outOf.isPresent()) {
            return outOf;
        }
        Optional<Counted> andMore = scaledPast(line, number);
        if (andMore.isPresent()) {
            return andMore;
        }
        if (number.kind() == Kind.FRACTION) {
            return isShare(line, number) ? Optional.of(share(number)) : Optional.empty();
        }
        return Optional.of(new Counted(number.start(), end, number.value(), number.value(), percent, number.kind()));
    }

    /** "nine in ten", «девять из десяти»: a share, where what follows is no length of time. */
    private static Optional<Counted> outOf(Line line, Numeral number) {
        int link = line.end("out_of", number.end());
        if (link < 0 || number.kind() != Kind.WORDS || line.has("collective", number.start())) {
            return Optional.empty();
        }
        return line.number(link)
                .filter(whole -> whole.kind() == Kind.WORDS && isRoundWhole(line, whole.value()))
                .filter(whole -> number.value() < whole.value())
                .filter(whole -> line.isEnglish() || !line.has("collective", whole.start()))
                .filter(whole -> !Told.isMeasure(line.worth("unit", whole.end())))
                .map(whole -> {
                    double percent = percent(number.value() / whole.value());
                    return new Counted(number.start(), whole.end(), percent, percent, true, Kind.FRACTION);
                });
    }

    private static boolean isRoundWhole(Line line, double whole) {
        return whole == TEN || whole == PERCENT || (line.isEnglish() && whole < TEN);
    }

    /** «пять с лишним тысяч»: the words for more stand between a number and its scale. */
    private static Optional<Counted> scaledPast(Line line, Numeral number) {
        int more = line.end("or_more", number.end());
        if (more < 0 || number.value() >= THOUSAND) {
            return Optional.empty();
        }
        return line.number(more)
                .filter(scale -> scale.kind() == Kind.MANY && scale.value() >= THOUSAND)
                .map(scale -> {
                    double value = number.value() * scale.value() / 2;
                    return new Counted(number.start(), scale.end(), value, value, false, number.kind());
                });
    }

    /** After a bound, «тисячі» is the genitive of one thousand, not a plural. */
    private static Numeral singular(Line line, Numeral number) {
        boolean bounded = number.kind() == Kind.MANY
                && (line.startBefore("low", number.start()) >= 0
                        || line.startBefore("high", number.start()) >= 0
                        || line.startBefore("nearly", number.start()) >= 0
                        || line.startBefore("about", number.start()) >= 0);
        return bounded
                ? line.oneOf(number.start())
                        .filter(one -> one.end() == number.end())
                        .orElse(number)
                : number;
    }

    private static Counted share(Numeral number) {
        double percent = percent(number.value());
        return new Counted(number.start(), number.end(), percent, percent, true, Kind.FRACTION);
    }

    private static double percent(double part) {
        return Math.round(part * PERCENT * ROUNDING) / ROUNDING;
    }

    /** "half of the village", "over a third", but not "half past", "second half", "a third man". */
    private static boolean isShare(Line line, Numeral number) {
        int end = number.end();
        boolean spoken = line.hasOrdinal(number.start() - 1) || line.isDash(end) || line.isDash(number.start() - 1);
        if (spoken || line.worth("unit", end).matches("hours|minutes|days|weeks|months|years")) {
            return false;
        }
        boolean whole = line.has("of", end) || line.has("pronoun", end);
        boolean bounded = line.startBefore("low", number.start()) >= 0
                || line.startBefore("high", number.start()) >= 0
                || line.startBefore("about", number.start()) >= 0
                || line.startBefore("nearly", number.start()) >= 0
                || line.startBefore("just_over", number.start()) >= 0;
        if (!line.isEnglish()) {
            boolean each = end > number.start() + 1 && line.has("each", number.start());
            return whole || bounded || each || line.isLetters(end);
        }
        boolean each = number.end() > number.start() + 1
                && (line.is(number.start(), "every") || line.is(number.start() + 1, "in"));
        if (each && line.isLowercaseWord(end)) {
            return true;
        }
        boolean half = line.is(number.end() - 1, "half");
        return whole
                || bounded
                || (half
                        && line.isLowercaseWord(end)
                        && (line.is(end, "the") || line.is(end, "its") || line.is(end, "their")));
    }

    private static Optional<Counted> range(Line line, Numeral left, int leftEnd) {
        int link = leftEnd;
        boolean dash = line.isDash(link);
        boolean between = line.startBefore("between", left.start()) >= 0 && line.has("and", link);
        boolean linked = dash || between || line.has("link", link);
        Optional<Numeral> right = linked ? line.number(link + 1) : Optional.empty();
        if (right.isEmpty()) {
            return Optional.empty();
        }
        if (left.kind() == Kind.FRACTION && right.get().kind() == Kind.FRACTION) {
            double low = percent(left.value());
            double high = percent(right.get().value());
            boolean shares = (between || dash || line.startBefore("from", left.start()) >= 0) && low < high;
            return shares
                    ? Optional.of(new Counted(left.start(), right.get().end(), low, high, true, Kind.FRACTION))
                    : Optional.empty();
        }
        if (left.kind() == Kind.FRACTION || right.get().kind() == Kind.FRACTION) {
            return Optional.empty();
        }
        boolean changes = line.startBefore("from", left.start()) >= 0 && isChange(line, left.start() - 1);
        double high = right.get().value();
        double low = scaledLike(left, right.get());
        if (low >= high || changes || left.kind() == Kind.MANY) {
            return Optional.empty();
        }
        int end = line.past("percent", right.get().end());
        boolean share = end > right.get().end() || leftEnd > left.end();
        return Optional.of(
                new Counted(left.start(), end, low, high, share, right.get().kind()));
    }

    /** Whether a verb of rising or falling stands at this piece or little before it. */
    static boolean isChange(Line line, int before) {
        for (int at = before; at >= 0 && at > before - 6; at--) {
            if (line.has("change", at)) {
                return true;
            }
        }
        return false;
    }

    /** In "2–3 thousand" the scale belongs to both numbers. */
    private static double scaledLike(Numeral left, Numeral right) {
        double scale = right.value() >= 1_000_000 ? 1_000_000 : THOUSAND;
        boolean scaled = right.kind() == Kind.DIGITS || right.kind() == Kind.WORDS;
        boolean plain = left.value() < THOUSAND && right.value() >= THOUSAND && right.end() > right.start() + 1;
        boolean grouped = right.value() % scale == 0 && left.value() * scale < right.value();
        return scaled && plain && grouped ? left.value() * scale : left.value();
    }
}
