package org.dokaz.corroborate.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which numbers words write in digits. */
class DigitsTest {

    @Test
    void aTranslationKeepsItsNumbers() {
        Terms english = Digits.of("the light at 44 Kalynova Street went out at 9:33");
        Terms ukrainian = Digits.of("світло за адресою Калинова, 44 зникло о 9:33");

        assertThat(english.size()).isEqualTo(2);
        assertThat(english.shared(ukrainian)).isEqualTo(2);
    }

    @Test
    void aTimeOfDayIsOneNumberAndAFullStopIsNone() {
        assertThat(Digits.of("at 9:33.").shared(Digits.of("9:33"))).isOne();
        assertThat(Digits.of("at 9:33.").shared(Digits.of("9 and 33"))).isZero();
    }

    @Test
    void aRowOfNumbersWithoutEndIsLookedAtInPart() {
        assertThat(Digits.of("").isEmpty()).isTrue();
        assertThat(Digits.of("12 34 5678 ".repeat(100_000)).size()).isEqualTo(3);
    }
}
