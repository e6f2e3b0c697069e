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
                "067\u00A0000\u00A000\u201100",
                "+380.67.000.00.00",
                "067.000.00.00",
                "067/000/00/00",
                "067\u2212000\u221200\u221200",
                "067\u2014000\u20140000",
                "067\u2009000\u202F00\u202F00",
                "06\u200B7\u00AD00\u20600 00 00",
                "067, 000, 00, 00",
                "067\t000:00:00",
                "00380670000000",
                "0 67 000 00 00",
                "06 70 00 00 00",
                "8-800-000-00-00",
                "916 000-00-00",
                "067 \u2013 000 \u2013 0000",
                "\uFF10\uFF16\uFF17 000 00 00",
                "\u0660\u0666\u0667\u0660\u0660\u0660\u0660\u0660\u0660\u0660",
                "\uD835\uDFCE67 000 00 00",
                "0\uFE0F\u20E36\uFE0F\u20E37\uFE0F\u20E3 000 00 00",
                "4242 4242 4242 4242"
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
                "47.0333, 37.9667",
                "06:00, 07:30, 08:45, 10:00",
                "08.03.2023 12:30:00",
                "1234 5678 9012 3456",
                "у 2022 році, 24 лютого, о 5:00"
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
