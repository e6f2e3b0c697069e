package org.dokaz.read.speech.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueWordsTest {

    private static final int O = CueWords.OUTSIDE;
    private static final int F = CueWords.FIRST;
    private static final int M = CueWords.MORE;

    @Test
    void labelsTellWhereEachCueBeginsAndEnds() {
        assertThat(CueWords.of(new int[] {O, F, M, O, F, O})).containsExactly(new CueWords(1, 3), new CueWords(4, 5));
    }

    @Test
    void cuesThatTouchStayApart() {
        assertThat(CueWords.of(new int[] {F, F, M})).containsExactly(new CueWords(0, 1), new CueWords(1, 3));
        assertThat(CueWords.labels(List.of(new CueWords(0, 1), new CueWords(1, 3)), 3))
                .containsExactly(F, F, M);
    }

    @Test
    void whatOnlyGoesOnIsACueAllTheSame() {
        assertThat(CueWords.of(new int[] {M, M, O, M})).containsExactly(new CueWords(0, 2), new CueWords(3, 4));
    }

    @Test
    void aCueMayEndTheSentenceOrFillIt() {
        assertThat(CueWords.of(new int[] {O, F})).containsExactly(new CueWords(1, 2));
        assertThat(CueWords.of(new int[] {F, M, M})).containsExactly(new CueWords(0, 3));
    }

    @Test
    void nothingHoldsNoCue() {
        assertThat(CueWords.of(new int[0])).isEmpty();
        assertThat(CueWords.of(new int[] {O, O})).isEmpty();
        assertThat(CueWords.labels(List.of(), 2)).containsOnly(O);
    }

    @Test
    void anyCuesComeBackFromTheirLabels() {
        SplittableRandom random = new SplittableRandom(41);
        for (int trial = 0; trial < 300; trial++) {
            List<CueWords> cues = new ArrayList<>();
            int at = random.nextInt(3);
            while (at < 40) {
                int end = at + 1 + random.nextInt(4);
                cues.add(new CueWords(at, end));
                at = end + random.nextInt(4);
            }
            assertThat(CueWords.of(CueWords.labels(cues, 45))).isEqualTo(cues);
        }
    }

    @Test
    void aCueHasAtLeastOneWord() {
        assertThat(new CueWords(2, 5).length()).isEqualTo(3);
        assertThatThrownBy(() -> new CueWords(2, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CueWords(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CueWords(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, OUTSIDE", "1, SOURCE", "2, CONTENT", "3, CUE"})
    void aRoleIsWrittenByItsNameInTheOrderModelsKnow(int index, Role role) {
        assertThat(role.ordinal()).isEqualTo(index);
        assertThat(Role.names().get(index)).isEqualTo(role.name());
        assertThat(Role.names()).hasSize(4);
    }
}
