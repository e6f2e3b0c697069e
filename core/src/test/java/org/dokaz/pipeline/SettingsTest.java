package org.dokaz.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.dokaz.model.Digest;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void theSettingsAreThereAndTheSameEachTime() {
        assertThat(Settings.digest()).isNotEqualTo(Digest.ofText("")).isEqualTo(Settings.digest());
    }
}
