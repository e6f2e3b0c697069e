package org.dokaz.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.dokaz.model.Span;
import org.junit.jupiter.api.Test;

class PassagesTest {

    @Test
    void aShortTextIsOnePassage() {
        assertThat(Passages.of("  Short.\n\nVery.\n")).containsExactly(new Span(2, 15));
        assertThat(Passages.of("")).isEmpty();
        assertThat(Passages.of(" \n ")).isEmpty();
    }

    @Test
    void aLongTextIsCutBetweenSentences() {
        String sentence = "The bridge at Stara Lypa was closed on Monday. ";
        String text = sentence.repeat(100).strip();
        for (Span passage : Passages.of(text)) {
            assertThat(passage.in(text)).startsWith("The bridge").endsWith("Monday.");
        }
    }

    @Test
    void everyWordIsInOnePassageAndNoneIsTooLong() {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < 20_000; number++) {
            text.append(List.of("a", "\uD83D\uDE80", " ", "\n", ". ", "слово").get(random.nextInt(6)));
        }
        text.append("\uD83D\uDE80".repeat(3 * Passages.LENGTH_MAX));
        String whole = text.toString();
        int before = 0;
        for (Span passage : Passages.of(whole)) {
            assertThat(passage.start()).isGreaterThanOrEqualTo(before);
            assertThat(whole.substring(before, passage.start())).isBlank();
            assertThat(passage.length()).isBetween(1, Passages.LENGTH_MAX);
            assertThat(Character.isLowSurrogate(whole.charAt(passage.start()))).isFalse();
            before = passage.end();
        }
        assertThat(whole.substring(before)).isBlank();
    }
}
