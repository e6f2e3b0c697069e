package org.dokaz.markup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.dokaz.model.Amount;
import org.dokaz.model.Event;
import org.dokaz.model.Lineage;
import org.dokaz.model.When;

/** Dates and numbers in words, as vague as they were told. */
public final class Wording {

    private static final String SHARE = "%";

    /** Units that say no more than the number does. */
    private static final Set<String> NAMELESS = Set.of("", "number");

    private static final int DIGITS_MAX = 15;
    private static final int DECIMALS_MAX = 2;
    private static final int GROUPED_FROM = 10_000;
    private static final int GROUP_DIGITS = 3;

    private final Labels labels;

    /** Dates and numbers in the words of these labels. */
    public Wording(Labels labels) {
        this.labels = labels;
    }

    /** One day. */
    public String day(LocalDate day) {
        return labels.text(
                "date.day", day.getDayOfMonth(), labels.text("monthOf." + day.getMonthValue()), day.getYear());
    }

    /** A time with its ends, open or not. */
    public String when(When when) {
        Optional<LocalDate> earliest = when.earliest();
        Optional<LocalDate> latest = when.latest();
        if (earliest.isPresent() && latest.isPresent()) {
            return between(earliest.get(), latest.get(), when.precise());
        }
        return earliest.map(day -> labels.text("date.since", day(day)))
                .or(() -> latest.map(day -> labels.text("date.until", day(day))))
                .orElseGet(() -> labels.text("date.open"));
    }

    private String between(LocalDate earliest, LocalDate latest, boolean precise) {
        if (earliest.equals(latest)) {
            return day(earliest);
        }
        Optional<String> whole = wholeMonthOrYear(earliest, latest);
        if (whole.isPresent()) {
            return precise ? whole.get() : labels.text("date.within", whole.get());
        }
        return labels.text(precise ? "date.days" : "date.between", firstDay(earliest, latest), day(latest));
    }

    /** The first day of a stretch, without the month and year it shares with the last. */
    private String firstDay(LocalDate earliest, LocalDate latest) {
        if (earliest.getYear() != latest.getYear()) {
            return day(earliest);
        }
        return earliest.getMonth() == latest.getMonth()
                ? Integer.toString(earliest.getDayOfMonth())
                : labels.text(
                        "date.dayMonth", earliest.getDayOfMonth(), labels.text("monthOf." + earliest.getMonthValue()));
    }

    private Optional<String> wholeMonthOrYear(LocalDate earliest, LocalDate latest) {
        boolean fromFirst = earliest.getDayOfMonth() == 1;
        boolean toLast = latest.equals(YearMonth.from(latest).atEndOfMonth());
        if (!fromFirst || !toLast || earliest.getYear() != latest.getYear()) {
            return Optional.empty();
        }
        if (earliest.getMonthValue() == 1 && latest.getMonthValue() == 12) {
            return Optional.of(Integer.toString(earliest.getYear()));
        }
        return earliest.getMonth() == latest.getMonth()
                ? Optional.of(
                        labels.text("date.month", labels.text("month." + earliest.getMonthValue()), earliest.getYear()))
                : Optional.empty();
    }

    /** The figure that is followed, as it was first said. */
    public String amount(Lineage lineage) {
        return amount(new Amount(
                lineage.low(), OptionalDouble.empty(), lineage.high(), false, lineage.unit(), Optional.empty()));
    }

    /** A part of one, from 0 to 1, in whole per cent. */
    public String percent(double part) {
        return Math.round(100 * part) + "\u00A0" + SHARE;
    }

    /** How many origins do not hang on one another. */
    public String independence(Event.Independence counted) {
        if (counted.min() != counted.max()) {
            return labels.text("independence.range", counted.min(), counted.max());
        }
        return counted.min() == 1 ? labels.text("independence.one") : labels.text("independence.same", counted.min());
    }

    /** The number with its bounds, and of what: its population where one is told, else its unit. */
    public String amount(Amount amount) {
        return amount(
                bounds(amount.low(), amount.best(), amount.high()),
                amount.approximate(),
                amount.unit(),
                amount.of().map(of -> of.words()));
    }

    /** The number with its bounds, and of what, told in words alone. */
    public String amount(
            OptionalDouble low, OptionalDouble high, boolean approximate, String unit, Optional<String> of) {
        return amount(bounds(low, OptionalDouble.empty(), high), approximate, unit, of);
    }

    private String amount(String bounds, boolean approximate, String unit, Optional<String> of) {
        String number = approximate ? labels.text("amount.about", bounds) : bounds;
        boolean share = unit.equals(SHARE);
        if (share) {
            number += "\u00A0" + SHARE;
        }
        if (of.isPresent()) {
            return labels.text(share ? "amount.share" : "amount.counted", number, Visible.line(of.get()));
        }
        return share || NAMELESS.contains(unit) ? number : number + "\u00A0" + Visible.line(unit);
    }

    private String bounds(OptionalDouble low, OptionalDouble best, OptionalDouble high) {
        if (low.isPresent() && high.isPresent()) {
            if (low.getAsDouble() == high.getAsDouble()) {
                return number(low.getAsDouble());
            }
            String range = labels.text("amount.range", number(low.getAsDouble()), number(high.getAsDouble()));
            return best.isPresent() ? labels.text("amount.best", range, number(best.getAsDouble())) : range;
        }
        if (low.isPresent()) {
            return labels.text("amount.atLeast", number(low.getAsDouble()));
        }
        if (high.isPresent()) {
            return labels.text("amount.upTo", number(high.getAsDouble()));
        }
        return best.isPresent() ? number(best.getAsDouble()) : labels.text("amount.unknown");
    }

    private String number(double number) {
        if (!Double.isFinite(number) || Math.abs(number) >= Math.pow(10, DIGITS_MAX)) {
            return Double.toString(number);
        }
        String plain = BigDecimal.valueOf(number)
                .setScale(DECIMALS_MAX, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String fraction = point < 0 ? "" : labels.text("amount.point") + plain.substring(point + 1);
        return (Math.abs(number) < GROUPED_FROM ? whole : grouped(whole)) + fraction;
    }

    private String grouped(String digits) {
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - GROUP_DIGITS; at > 0 && digits.charAt(at - 1) != '-'; at -= GROUP_DIGITS) {
            grouped.insert(at, labels.text("amount.group"));
        }
        return grouped.toString();
    }
}
