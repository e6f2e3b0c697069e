package org.dokaz.read.speech.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dokaz.model.WordClass;
import org.junit.jupiter.api.Test;

class PathsTest {

    private static final String TEXT = "Olha, the baker, told us that bread, salt and oil were \"all gone\" and left.";

    private static Paths paths(Scene scene, CueWords cue, List<CueWords> all) {
        return new Paths(scene, cue, AttributionModel.reporting(scene, all), 0, scene.size());
    }

    private static Paths paths(Scene scene, String cue) {
        CueWords words = Stage.cue(scene, cue);
        return paths(scene, words, List.of(words));
    }

    @Test
    void aTokenStandsBeforeBehindOrInsideTheCue() {
        Scene scene = Stage.scene("She has repeatedly said so.");
        CueWords cue = new CueWords(1, 4);
        Paths paths = paths(scene, cue, List.of(cue));
        assertThat(paths.side(0)).isEqualTo(Paths.BEFORE);
        assertThat(List.of(paths.side(1), paths.side(3))).containsOnly(Paths.INSIDE);
        assertThat(paths.side(4)).isEqualTo(Paths.BEHIND);
    }

    @Test
    void commasBetweenTokenAndCueAreCountedFromTheCue() {
        Scene scene = Stage.scene(TEXT);
        Paths paths = paths(scene, "told");
        assertThat(paths.commas(Stage.at(scene, "baker"))).isOne();
        assertThat(paths.commas(Stage.at(scene, "olha"))).isEqualTo(2);
        assertThat(paths.commas(Stage.at(scene, "us"))).isZero();
        assertThat(paths.commas(Stage.at(scene, "bread"))).isZero();
        assertThat(paths.commas(Stage.at(scene, "salt"))).isOne();
    }

    @Test
    void quotationMarksBetweenTokenAndCueAreNoOtherMarks() {
        Scene scene = Stage.scene(TEXT);
        Paths paths = paths(scene, "told");
        assertThat(paths.quotes(Stage.at(scene, "were"))).isZero();
        assertThat(paths.quotes(Stage.at(scene, "gone"))).isOne();
        assertThat(paths.quotes(Stage.at(scene, "left"))).isEqualTo(2);
        Scene quoted = Stage.scene("She said \"salt and oil\" again.");
        Paths few = paths(quoted, "said");
        int opening = Stage.at(quoted, "\"");
        assertThat(few.path(opening + 1) - few.path(opening)).isOne();
    }

    @Test
    void aClauseIsOpenBehindTheWordThatOpensIt() {
        Scene scene = Stage.scene(TEXT);
        Paths paths = paths(scene, "told");
        assertThat(paths.opened(Stage.at(scene, "us"))).isFalse();
        assertThat(paths.opened(Stage.at(scene, "that"))).isTrue();
        assertThat(paths.opened(Stage.at(scene, "oil"))).isTrue();
        assertThat(paths.opened(Stage.at(scene, "baker"))).isFalse();
    }

    @Test
    void phrasesAreCountedFromTheCueOutwards() {
        Scene scene = Stage.scene(TEXT);
        Paths paths = paths(scene, "told");
        assertThat(paths.phrases(Stage.at(scene, "baker"))).isEqualTo(paths.phrases(Stage.at(scene, "the")));
        assertThat(paths.phrases(Stage.at(scene, "olha"))).isGreaterThan(paths.phrases(Stage.at(scene, "baker")));
        assertThat(paths.phrases(Stage.at(scene, "and"))).isZero();
        assertThat(paths.phrasesBetween(Stage.at(scene, "told"))).isZero();
    }

    @Test
    void otherCuesInBetweenAreSeen() {
        Scene scene = Stage.scene("Olha said Petro thought the dam was gone.");
        CueWords said = Stage.cue(scene, "said");
        CueWords thought = Stage.cue(scene, "thought");
        Paths paths = paths(scene, said, List.of(said, thought));
        int petro = paths.cues(Stage.at(scene, "petro"));
        int dam = paths.cues(Stage.at(scene, "dam"));
        assertThat(petro).isNotEqualTo(dam);
        assertThat(paths.cues(thought.start())).isNotIn(petro, dam);
        assertThat(paths(scene, said, List.of(said)).cues(Stage.at(scene, "dam")))
                .isEqualTo(petro);
    }

    @Test
    void whateverStandsInBetweenNumbersStayFewAndSidesApart() {
        for (String word : List.of("\"", ",", "said")) {
            for (WordClass wordClass : List.of(WordClass.PUNCT, WordClass.VERB, WordClass.NOUN)) {
                Scene scene = Stage.endless(word, wordClass, 301);
                CueWords cue = new CueWords(150, 151);
                Paths paths = paths(scene, cue, List.of(new CueWords(0, 20), cue, new CueWords(200, 301)));
                Set<Integer> before = new HashSet<>();
                Set<Integer> behind = new HashSet<>();
                for (int at = 0; at < scene.size(); at++) {
                    assertThat(paths.quotes(at)).isBetween(0, 4);
                    assertThat(paths.commas(at)).isBetween(0, 4);
                    assertThat(paths.verbs(at)).isBetween(0, 3);
                    assertThat(paths.phrases(at)).isBetween(0, 6);
                    assertThat(paths.cues(at)).isBetween(0, 5);
                    (at < 150 ? before : behind).add(at == 150 ? -1 : paths.path(at));
                }
                assertThat(before).doesNotContainAnyElementsOf(behind);
            }
        }
    }

    @Test
    void onlyTheStretchIsWalked() {
        Scene scene = Stage.endless("lamp", WordClass.NOUN, 50);
        CueWords cue = new CueWords(20, 22);
        Paths paths = new Paths(scene, cue, AttributionModel.reporting(scene, List.of(cue)), 10, 30);
        assertThat(paths.side(10)).isEqualTo(Paths.BEFORE);
        assertThat(paths.path(29)).isNotEqualTo(paths.path(10));
    }
}
