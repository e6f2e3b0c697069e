package org.dokaz.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.model.Amount;
import org.dokaz.model.When;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Wording ENGLISH = new Wording(Labels.ENGLISH);
    private static final Wording UKRAINIAN = new Wording(Labels.UKRAINIAN);

    @Test
    void aTimeStaysAsVagueAsItWasTold() {
        assertThat(ENGLISH.when(when("2024-03-05", "2024-03-05", true))).isEqualTo("5 March 2024");
        assertThat(ENGLISH.when(when("2024-02-01", "2024-02-29", true))).isEqualTo("February 2024");
        assertThat(ENGLISH.when(when("2024-02-01", "2024-02-29", false))).isEqualTo("some time in February 2024");
        assertThat(ENGLISH.when(when("2024-01-01", "2024-12-31", true))).isEqualTo("2024");
        assertThat(ENGLISH.when(when("2024-03-05", "2024-04-01", true))).isEqualTo("5 March to 1 April 2024");
        assertThat(ENGLISH.when(when("2024-03-05", "2024-03-09", false)))
                .isEqualTo("some time between 5 and 9 March 2024");
        assertThat(ENGLISH.when(when("2023-12-05", "2024-01-09", true))).isEqualTo("5 December 2023 to 9 January 2024");
        assertThat(ENGLISH.when(when("2024-03-05", null, true))).isEqualTo("since 5 March 2024");
        assertThat(ENGLISH.when(when(null, "2024-03-05", true))).isEqualTo("until 5 March 2024");
        assertThat(UKRAINIAN.when(when("2024-03-05", "2024-03-05", true))).isEqualTo("5 березня 2024");
    }

    @Test
    void aNumberKeepsItsBounds() {
        assertThat(ENGLISH.amount(amount(300, 300, false, "number"))).isEqualTo("300");
        assertThat(ENGLISH.amount(amount(3, 3, false, "days"))).isEqualTo("3\u00A0days");
        assertThat(ENGLISH.amount(amount(300, 400, false, "%"))).isEqualTo("300 to 400\u00A0%");
        assertThat(ENGLISH.amount(amount(12500.5, null, true, ""))).isEqualTo("about at least 12,500.5");
        assertThat(ENGLISH.amount(amount(null, 1234567, false, ""))).isEqualTo("up to 1,234,567");
        assertThat(UKRAINIAN.amount(amount(null, 1234567.25, false, ""))).isEqualTo("до 1\u00A0234\u00A0567,25");
        assertThat(ENGLISH.amount(amount(1e300, 1e300, false, ""))).isEqualTo("1.0E300");
    }

    private static When when(String earliest, String latest, boolean precise) {
        return new When(
                Optional.ofNullable(earliest).map(LocalDate::parse),
                Optional.ofNullable(latest).map(LocalDate::parse),
                precise);
    }

    private static Amount amount(Number low, Number high, boolean approximate, String unit) {
        return new Amount(bound(low), OptionalDouble.empty(), bound(high), approximate, unit, Optional.empty());
    }

    private static OptionalDouble bound(Number bound) {
        return bound == null ? OptionalDouble.empty() : OptionalDouble.of(bound.doubleValue());
    }
}
