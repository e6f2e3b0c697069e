package org.dokaz.invent;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.model.Amount;
import org.dokaz.model.Citation;

/**
 * A number as somebody tells it.
 *
 * @param high equal to {@code low} but in a range
 */
record Sum(Form form, int low, int high) {

    private static final String PEOPLE = "people";
    private static final String PERCENT = "%";

    /** How it is put; {@code phrase} is what the wording is called. */
    enum Form {
        MANY("many"),
        EXACTLY("exactly"),
        ABOUT("about"),
        AT_LEAST("at-least"),
        UP_TO("up-to"),
        BETWEEN("between"),
        SHARE("share"),
        ABOUT_SHARE("about-share");

        private final String phrase;

        Form(String phrase) {
            this.phrase = phrase;
        }

        String phrase() {
            return phrase;
        }
    }

    static Sum of(Form form, int number) {
        return new Sum(form, number, number);
    }

    /** The same number put in another way. */
    Sum as(Form other) {
        return new Sum(other, low, low);
    }

    /** Another number put in the same way. */
    Sum times(int percent) {
        return new Sum(form, countable(low * percent / 100), countable(high * percent / 100));
    }

    /** Whether it names a number. */
    boolean isNumber() {
        return form != Form.MANY;
    }

    boolean isShare() {
        return form == Form.SHARE || form == Form.ABOUT_SHARE;
    }

    /** A number near this one after which all three languages put the genitive of the plural. */
    static int countable(int number) {
        int last = number % 10;
        return last >= 1 && last <= 4 ? number + 5 : number;
    }

    /** As a claim holds it. */
    Amount amount(Optional<Citation> of) {
        OptionalDouble none = OptionalDouble.empty();
        OptionalDouble number = OptionalDouble.of(low);
        return switch (form) {
            case MANY -> new Amount(none, none, none, true, PEOPLE, of);
            case EXACTLY -> new Amount(number, number, number, false, PEOPLE, of);
            case ABOUT -> new Amount(number, number, number, true, PEOPLE, of);
            case AT_LEAST -> new Amount(number, none, none, false, PEOPLE, of);
            case UP_TO -> new Amount(none, none, number, false, PEOPLE, of);
            case BETWEEN -> new Amount(number, none, OptionalDouble.of(high), false, PEOPLE, of);
            case SHARE -> new Amount(number, number, number, false, PERCENT, of);
            case ABOUT_SHARE -> new Amount(number, number, number, true, PERCENT, of);
        };
    }
}
