package org.dokaz.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Senders are waited for only as long as enough comes. */
class SentTest {

    @Test
    void bytesThatComeAreGiven() throws IOException {
        try (InputStream bytes =
                new Sent.Steady(new ByteArrayInputStream(new byte[] {1, -1, 3}), Duration.ofHours(1))) {
            assertThat(bytes.read()).isEqualTo(1);
            assertThat(bytes.read()).isEqualTo(255);
            assertThat(bytes.readAllBytes()).containsExactly(3);
            assertThat(bytes.read()).isEqualTo(-1);
        }
    }

    @Test
    void bytesThatComeTooSlowlyBreakOff() throws IOException {
        // An hour and more has passed already: what has come by now is too little.
        try (InputStream bytes = new Sent.Steady(new ByteArrayInputStream(new byte[100]), Duration.ofHours(-2))) {
            assertThatThrownBy(bytes::read).isInstanceOf(IOException.class).hasMessageContaining("slowly");
        }
    }
}
