package org.dokaz.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Їжак",
                "\u0406\u0308жак",
                "Їжа\u0301к",
                "Ї\u00ADжак",
                "Їжа\u200Bк",
                "\u2060Їжак\uFEFF",
                "Їж\uFE00ак"
            })
    void aWordIsLookedUpAsItLooks(String written) {
        Token token = Token.of(written, 0, written.length());

        assertThat(token.lower()).isEqualTo("їжак");
        assertThat(token.text()).isEqualTo(written);
    }
}
