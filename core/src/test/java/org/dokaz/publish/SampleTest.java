package org.dokaz.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void everyFileSaysThatItIsFiction() {
        assertThat(Sample.files())
                .hasSize(14)
                .allSatisfy(
                        (name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))
                                .as(name)
                                .containsAnyOf("fiction", "вигадка", "вымысел"));
        assertThat(List.copyOf(Sample.files().keySet())).isSorted();
        assertThat(Sample.digests()).hasSize(14);
    }
}
