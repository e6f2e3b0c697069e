package org.dokaz.search;

import java.util.OptionalDouble;
import org.dokaz.model.Amount;
import org.dokaz.model.CanonicalJson;

/** Amounts in a few signs, as a hit shows them. */
final class Figures {

    private Figures() {}

    /** An amount: {@code 20–40 %}, {@code at least 12 people}. */
    static String written(Amount amount) {
        String number;
        if (amount.low().isPresent() && amount.low().equals(amount.high())) {
            number = number(amount.low());
        } else if (amount.low().isPresent() && amount.high().isPresent()) {
            number = number(amount.low()) + "\u2013" + number(amount.high());
        } else if (amount.low().isPresent()) {
            number = "at least " + number(amount.low());
        } else if (amount.high().isPresent()) {
            number = "at most " + number(amount.high());
        } else {
            number = amount.best().isPresent() ? number(amount.best()) : "some";
        }
        return (amount.approximate() ? "about " : "") + number + (amount.unit().isEmpty() ? "" : " " + amount.unit());
    }

    private static String number(OptionalDouble value) {
        return CanonicalJson.number(value.orElseThrow());
    }
}
