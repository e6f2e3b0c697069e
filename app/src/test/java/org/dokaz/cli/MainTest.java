package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void theVersionIsPrinted() {
        Session session = Session.of(List.of("--version"));
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
        assertThat(session.out()).matches("dokaz \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void withoutACommandTheUserIsToldWhatToTry() {
        Session session = Session.of(List.of());
        assertThat(session.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).contains("dokaz demo");
    }

    @Test
    void anUnknownCommandIsWrongUse() {
        Session session = Session.of(List.of("reed"));
        assertThat(session.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(session.err()).contains("reed");
    }
}
