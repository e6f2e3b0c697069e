package org.dokaz.read.speech.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dokaz.model.WordClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceneTest {

    private static final String TEXT = "The old miller of Verbivka said, sadly, that the dam near the mill was gone.";

    @Test
    void beyondItsEndsNothingIsSeenAndTheTwoEndsDiffer() {
        Scene scene = Stage.scene(TEXT);
        int end = scene.size();
        assertThat(scene.word(-1)).isEqualTo(scene.word(-5)).isNotEqualTo(scene.word(end));
        assertThat(scene.word(end)).isEqualTo(scene.word(end + 9));
        for (int at : new int[] {-3, -1, end, end + 4}) {
            int beyond = scene.word(at);
            assertThat(List.of(
                            scene.stem(at),
                            scene.ending(at),
                            scene.grammar(at),
                            scene.attitude(at),
                            scene.named(at),
                            scene.ruled(at)))
                    .containsOnly(beyond);
        }
    }

    @Test
    void formsOfAWordShareTheirStemAndItsAttitude() {
        Scene one = Stage.scene("They reported a fire.");
        Scene other = Stage.scene("She reports a fire.");
        assertThat(one.stem(1)).isEqualTo(other.stem(1));
        assertThat(one.word(1)).isNotEqualTo(other.word(1));
        assertThat(one.attitude(1)).isEqualTo(other.attitude(1)).isPositive();
        assertThat(one.attitude(3)).isZero();
    }

    @Test
    void theFirstTokenOfANameIsToldFromTheOthers() {
        Scene scene = Stage.sceneNaming("Yesterday Orest Danylo Halaida left.", "Orest Danylo Halaida");
        int first = Stage.at(scene, "orest");
        assertThat(scene.named(first)).isPositive();
        assertThat(scene.named(first + 1)).isPositive().isNotEqualTo(scene.named(first));
        assertThat(scene.named(first + 2)).isEqualTo(scene.named(first + 1));
        assertThat(scene.named(0)).isZero();
        assertThat(scene.named(first + 3)).isZero();
    }

    /* Phrases. */

    @Test
    void aPhraseHoldsItsArticleAdjectivesAndNoun() {
        Scene scene = Stage.scene(TEXT);
        Phrases phrases = scene.phrases();
        assertThat(List.of(phrases.number(0), phrases.number(1), phrases.number(2)))
                .containsOnly(1);
        assertThat(phrases.number(Stage.at(scene, "of"))).isZero();
        assertThat(phrases.number(Stage.at(scene, "said"))).isZero();
        assertThat(phrases.number(Stage.at(scene, "verbivka"))).isEqualTo(2);
        assertThat(phrases.head(0)).isEqualTo(phrases.head(2));
        assertThat(phrases.number(Stage.at(scene, "dam")))
                .isNotEqualTo(phrases.number(Stage.at(scene, "mill")))
                .isPositive();
    }

    @Test
    void aPhraseIsNamedBecauseOneOfItsTokensIs() {
        Scene scene = Stage.sceneNaming("The mayor Halaida left early.", "Halaida");
        assertThat(scene.phrases().number(0)).isEqualTo(scene.phrases().number(2));
        assertThat(scene.phrases().named(0)).isEqualTo(scene.phrases().named(2)).isPositive();
    }

    @Test
    void aPhraseOfOneClassOnlyEndsWithTheSentence() {
        for (WordClass wordClass : WordClass.values()) {
            Scene scene = Stage.endless("lamp", wordClass, 700);
            Set<Integer> numbers = new HashSet<>();
            for (int at = 0; at < scene.size(); at++) {
                numbers.add(scene.phrases().number(at));
            }
            assertThat(numbers.size()).isIn(1, scene.size());
        }
    }

    /* What comes ahead. */

    @Test
    void aWordThatOpensAClauseIsSeenAhead() {
        Scene scene = Stage.scene("He said that they left before dawn came back again .");
        int said = Stage.at(scene, "said");
        assertThat(Ahead.opening(scene, said)).isNotZero().isNotEqualTo(Ahead.opening(scene, said - 1));
        assertThat(Ahead.opening(scene, Stage.at(scene, "they"))).isZero();
        assertThat(Ahead.opening(scene, scene.size() - 1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "“", "”", "„", "«", "»", "''", "``", "‹", "›"})
    void quotationMarksOpenAlike(String mark) {
        assertThat(Ahead.isQuotationMark(mark)).isTrue();
        Scene scene = Stage.endless(mark, WordClass.PUNCT, 3);
        assertThat(Ahead.opening(scene, 0))
                .isEqualTo(Ahead.opening(Stage.endless("«", WordClass.PUNCT, 3), 0))
                .isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "`", "-", "said", ""})
    void otherMarksAreNoQuotationMarks(String mark) {
        assertThat(Ahead.isQuotationMark(mark)).isFalse();
    }

    @Test
    void theNearestMarkIsSeenOnBothSidesAndNoneBeyondReach() {
        Scene scene = Stage.scene(TEXT);
        int comma = Stage.at(scene, ",");
        int near = Ahead.mark(scene, comma - 1, 1);
        int lessNear = Ahead.mark(scene, comma - 2, 1);
        assertThat(lessNear - near).isOne();
        assertThat(Ahead.mark(scene, comma + 1, -1)).isEqualTo(near);
        assertThat(Ahead.mark(scene, 0, -1)).isOne();
        Scene endless = Stage.endless("lamp", WordClass.NOUN, 300);
        assertThat(Ahead.mark(endless, 100, 1)).isOne();
        assertThat(Ahead.mark(endless, 100, -1)).isOne();
    }
}
