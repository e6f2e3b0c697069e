package org.dokaz.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.dokaz.claim.learned.ClaimModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the program was taught of claims is what the documents in the repository teach. */
class ShippedClaimsTest {

    private static final Path TRAINING = Path.of("..", "training", "claims");

    @Tag("slow")
    @Test
    void theShippedModelIsWhatTheMarkedDocumentsTeach() throws IOException {
        ClaimLesson lesson = ClaimLesson.of(List.of(TRAINING));
        assertThat(lesson.learn().write()).isEqualTo(shipped());
    }

    private static byte[] shipped() throws IOException {
        String path = "/org/dokaz/language/claims.model";
        try (InputStream in = ClaimModel.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return in.readAllBytes();
        }
    }
}
