package org.dokaz.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.dokaz.flow.DokazException;
import org.junit.jupiter.api.Test;

class BreakdownTest {

    @Test
    void theSortAndThePlaceAreToldAndNoMessageIs() {
        Throwable broken = new DokazException(
                "letter of Oksana.docx: cannot be read",
                new IllegalStateException("Oksana", new IOException("Oksana")));
        assertThat(Breakdown.told(broken))
                .startsWith("org.dokaz.flow.DokazException at org.dokaz.app.BreakdownTest.")
                .endsWith(", because of java.lang.IllegalStateException, because of java.io.IOException")
                .doesNotContain("Oksana", "letter");
    }

    @Test
    void theHouseIsNamedRatherThanWhatItCalled() {
        try {
            Integer.parseInt("Oksana");
        } catch (NumberFormatException broken) {
            assertThat(Breakdown.told(broken))
                    .contains("at org.dokaz.app.BreakdownTest.theHouse")
                    .doesNotContain("Oksana");
        }
    }

    @Test
    void causesWithoutEndEnd() {
        Throwable first = new IllegalStateException();
        Throwable second = new IllegalArgumentException(first);
        first.initCause(second);
        assertThat(Breakdown.told(first).length()).isLessThan(500);
    }
}
