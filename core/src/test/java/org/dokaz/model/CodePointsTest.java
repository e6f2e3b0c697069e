package org.dokaz.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void everyOffsetAgreesWithCountingCodePoints() {
        String[] pieces = {"a", "ї", "😀", "𝔇", "\uD83D", "\uDE00", "\n", "é"};
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            StringBuilder built = new StringBuilder();
            int count = random.nextInt(40);
            for (int piece = 0; piece < count; piece++) {
                built.append(pieces[random.nextInt(pieces.length)]);
            }
            String text = built.toString();
            CodePoints offsets = CodePoints.of(text);
            for (int at = 0; at <= text.length(); at++) {
                assertThat(offsets.before(at)).isEqualTo(text.codePointCount(0, at));
            }
        }
    }
}
