package org.dokaz.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.dokaz.model.Language;
import org.dokaz.read.speech.MarkedText;
import org.dokaz.read.speech.learned.AttributionModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the program was taught is what the texts in the repository teach. */
class ShippedAttributionTest {

    private static final Path TRAINING = Path.of("..", "training", "attribution");

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void theShippedModelIsWhatTheMarkedTextsTeach(Language language) throws IOException {
        Lesson lesson = new Lesson(language);
        List<MarkedText> texts = MarkedFiles.in(List.of(TRAINING.resolve(language.code())));
        texts.forEach(lesson::add);
        assertThat(lesson.learn().write()).isEqualTo(shipped(language));
    }

    private static byte[] shipped(Language language) throws IOException {
        String path = "/org/dokaz/language/" + language.code() + "/attribution.model";
        try (InputStream in = AttributionModel.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return in.readAllBytes();
        }
    }
}
