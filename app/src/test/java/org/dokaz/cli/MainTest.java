package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void theVersionIsPrinted() {
        Run run = Run.of(List.of("--version"));
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).matches("dokaz \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void withoutACommandTheUserIsToldWhatToTry() {
        Run run = Run.of(List.of());
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("dokaz demo");
    }

    @Test
    void anUnknownCommandIsWrongUse() {
        Run run = Run.of(List.of("reed"));
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("reed");
    }
}
