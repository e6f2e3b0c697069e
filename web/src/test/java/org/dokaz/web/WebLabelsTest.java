package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.dokaz.web.page.Tongue;
import org.junit.jupiter.api.Test;

/** The workbench says the same in each language. */
class WebLabelsTest {

    @Test
    void bothLanguagesHaveTheSameWordsWithTheSameGaps() throws IOException {
        Properties english = labels("web.en.properties");
        Properties ukrainian = labels("web.uk.properties");
        assertThat(ukrainian.keySet()).isEqualTo(english.keySet());
        for (String key : english.stringPropertyNames()) {
            for (String gap : new String[] {"{0}", "{1}", "{2}"}) {
                assertThat(ukrainian.getProperty(key).contains(gap))
                        .as(key)
                        .isEqualTo(english.getProperty(key).contains(gap));
            }
            assertThat(ukrainian.getProperty(key).split("\\|", -1))
                    .as(key)
                    .hasSameSizeAs(english.getProperty(key).split("\\|", -1));
        }
    }

    private static Properties labels(String name) throws IOException {
        Properties labels = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Tongue.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            labels.load(in);
        }
        return labels;
    }
}
