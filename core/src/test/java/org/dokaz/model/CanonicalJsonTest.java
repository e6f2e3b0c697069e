package org.dokaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void membersStandInOneOrderAndAbsentOnesNowhere() {
        String json = CanonicalJson.object()
                .text("b", "x")
                .text("a", Optional.empty())
                .flag("f", false)
                .list("l", List.of())
                .put("Z", "[1,2]")
                .toJson();

        assertThat(json).isEqualTo("{\"Z\":[1,2],\"b\":\"x\"}");
    }

    @Test
    void aNameIsGivenOnce() {
        assertThatThrownBy(() -> CanonicalJson.object().text("a", "x").text("a", "y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyWhatMustBeEscapedIs() {
        assertThat(CanonicalJson.text("\"\\\b\t\n\f\r\u0001\u001f /é\u2028🚌"))
                .isEqualTo("\"\\\"\\\\\\b\\t\\n\\f\\r\\u0001\\u001f /é\u2028🚌\"");
    }

    @Test
    void aSurrogateWithoutItsPartnerIsEscaped() {
        assertThat(CanonicalJson.text("a\ud83db\ude00\ud83d")).isEqualTo("\"a\\ud83db\\ude00\\ud83d\"");
    }

    @Test
    void numbersAreWrittenAsEcmaScriptWritesThem() {
        assertThat(List.of(0.0, -0.0, 12.0, -0.5, 100.0, 46.85, 1e20, 1.5e21, 1e21, 1e-6, 1e-7, 2.5e-9, 4.35))
                .extracting(CanonicalJson::number)
                .containsExactly(
                        "0",
                        "0",
                        "12",
                        "-0.5",
                        "100",
                        "46.85",
                        "100000000000000000000",
                        "1.5e+21",
                        "1e+21",
                        "0.000001",
                        "1e-7",
                        "2.5e-9",
                        "4.35");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> CanonicalJson.number(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
