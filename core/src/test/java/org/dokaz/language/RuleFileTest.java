package org.dokaz.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"(a little|barely) over", "over (a", "over a)", "over|under", "(a|b c)?"})
    void alternativesThatABlankPartsAreRefusedWithTheirFileAndLine(String written) {
        assertThatThrownBy(() -> RuleFile.parse("en/test.rules", "[about]\n\n" + written + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("en/test.rules, line 3")
                .hasMessageContaining("alternatives");
    }

    @Test
    void aBracketThatStandsAloneIsAWord() {
        assertThat(RuleFile.parse("en/test.rules", "[after]\nunit ( (and|or)?\n")
                        .rules())
                .hasSize(1);
    }
}
