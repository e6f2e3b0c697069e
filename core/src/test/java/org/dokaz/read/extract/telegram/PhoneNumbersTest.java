package org.dokaz.read.extract.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+380 67 000 00 00",
                "+380670000000",
                "+38 (067) 000-00-00",
                "+7 900 000-00-00",
                "+48 600 000 000",
                "067 000 00 00",
                "0670000000",
                "(067) 000-00-00",
                "8 (900) 000-00-00",
                "8 900 000 00 00",
                "89000000000",
                "380670000000",
                "067\u00A0000\u00A000\u201100"
            })
    void aNumberIsWithheldWhereverItStands(String number) {
        String withheld = PhoneNumbers.WITHHELD;
        assertThat(PhoneNumbers.withheld(number)).isEqualTo(withheld);
        assertThat(PhoneNumbers.withheld("Пишіть на " + number + ", питайте Олю."))
                .isEqualTo("Пишіть на " + withheld + ", питайте Олю.");
        assertThat(PhoneNumbers.withheld("тел." + number + " та 15 осіб")).isEqualTo("тел." + withheld + " та 15 осіб");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 250 000 000 гривень",
                "10 000 000 000",
                "05.05.2022 10:30",
                "2022-05-24 10:00",
                "від 300 до 400 осіб",
                "картка 12",
                "8 000 чоловіків, 900 жінок",
                "100 000 – 150 000",
                "+40 градусів",
                "T-72 20 000 100",
                "47.0333, 37.9667"
            })
    void otherNumbersStand(String text) {
        assertThat(PhoneNumbers.withheld(text)).isEqualTo(text);
    }

    @Test
    void aLongRowOfDigitsTakesNoLongerThanItsLength() {
        String digits = "0 ".repeat(500_000);
        assertThat(PhoneNumbers.withheld(digits)).isNotEmpty();
    }
}
