package org.dokaz.read.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dokaz.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTextTest {

    private static List<String> words(MarkedText marked, List<Span> spans) {
        return spans.stream().map(span -> span.in(marked.text())).toList();
    }

    private static MarkedText.Marked only(MarkedText marked) {
        assertThat(marked.attributions()).hasSize(1);
        return marked.attributions().getFirst();
    }

    @Test
    void marksAreTakenOutOfTheTextAndTellWhereTheyStood() {
        MarkedText marked = MarkedText.of("[s1 The mayor] [c1 said] [x1 that the bridge was closed].\nNobody crossed.");
        assertThat(marked.text()).isEqualTo("The mayor said that the bridge was closed.\nNobody crossed.\n");
        MarkedText.Marked one = only(marked);
        assertThat(words(marked, one.source())).containsExactly("The mayor");
        assertThat(words(marked, one.cue())).containsExactly("said");
        assertThat(words(marked, one.content())).containsExactly("that the bridge was closed");
    }

    @Test
    void piecesOfOneAttributionComeInTextOrder() {
        MarkedText marked = MarkedText.of(
                "[x4 It is over,] [s4 Olha] [c4 said] on Monday, [c4 adding]: [x4 we go].\n[x4 All of us.]");
        assertThat(words(marked, only(marked).content())).containsExactly("It is over,", "we go", "All of us.");
        assertThat(words(marked, only(marked).cue())).containsExactly("said", "adding");
    }

    @Test
    void aMarkMayStandInsideAnother() {
        MarkedText marked = MarkedText.of("[s1 She] [c1 said] [x1 that [s2 the miller] [c2 thought] [x2 [x3 rain] [c3"
                + " was predicted]] again].");
        assertThat(marked.text()).isEqualTo("She said that the miller thought rain was predicted again.\n");
        assertThat(words(marked, marked.attributions().get(0).content()))
                .containsExactly("that the miller thought rain was predicted again");
        assertThat(words(marked, marked.attributions().get(1).content())).containsExactly("rain was predicted");
        assertThat(words(marked, marked.attributions().get(2).cue())).containsExactly("was predicted");
        assertThat(marked.attributions().get(2).source()).isEmpty();
    }

    @Test
    void piecesOfANestedMarkOfTheSameNumberAreSorted() {
        MarkedText marked = MarkedText.of("[c1 a] [x1 b [x1 c] d]");
        assertThat(words(marked, only(marked).content())).containsExactly("b c d", "c");
    }

    @Test
    void attributionsComeInTheOrderOfTheirNumbers() {
        MarkedText marked = MarkedText.of("[c10 ten] [x10 x] [c9 nine] [x9 y] [c2 two] [x2 z]");
        assertThat(marked.attributions().stream().map(one -> words(marked, one.cue())))
                .containsExactly(List.of("two"), List.of("nine"), List.of("ten"));
    }

    @Test
    void anAttributionMayHaveTheSourceOfAnother() {
        MarkedText marked = MarkedText.of(
                "[s1 Olha] [c1 said] [x1 yes], [s2=1][c2 hoped] [x2 for rain], [s3=2] [c3 left it] [x3 there]");
        assertThat(marked.text()).isEqualTo("Olha said yes, hoped for rain, left it there\n");
        marked.attributions()
                .forEach(one -> assertThat(words(marked, one.source())).containsExactly("Olha"));
    }

    @Test
    void theOtherAttributionMayComeLaterAndHaveSeveralPieces() {
        MarkedText marked = MarkedText.of("[s1=2][c1 Asked], [x1 no]: [s2 Olha] and [s2 Petro] [c2 said] [x2 so]");
        assertThat(words(marked, marked.attributions().getFirst().source())).containsExactly("Olha", "Petro");
    }

    @Test
    void aSourceThatPointsAtItselfIsNobody() {
        assertThat(MarkedText.of("[s1=1][c1 a] [x1 b]").attributions())
                .singleElement()
                .satisfies(one -> assertThat(one.source()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[s1=2][s2=1][c1 a] [x1 b] [c2 c] [x2 d]",
                "[s1=2][s2=3][s3=1][c1 a] [x1 b] [c2 c] [x2 d] [c3 e] [x3 f]",
                "[s1=2][s2=3][s3=2][c1 a] [x1 b] [c2 c] [x2 d] [c3 e] [x3 f]",
                "[s1=9][c1 a] [x1 b]"
            })
    void sourcesThatPointInACircleOrNowhereAreRefusedWithTheirLine(String marked) {
        assertThatThrownBy(() -> MarkedText.of("first line\n" + marked))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("has the source of");
    }

    @Test
    void aLongChainOfSourcesIsFollowedToItsEnd() {
        StringBuilder text = new StringBuilder("[s1 Olha] [c1 said] [x1 so]");
        for (int number = 2; number <= 300; number++) {
            text.append(" [s%d=%d][c%d said] [x%d so]".formatted(number, number - 1, number, number));
        }
        MarkedText marked = MarkedText.of(text.toString());
        assertThat(marked.attributions()).hasSize(300);
        assertThat(words(marked, marked.attributions().getLast().source())).containsExactly("Olha");
    }

    @Test
    void aLineAboutTheTextIsNoPartOfIt() {
        MarkedText marked = MarkedText.of("# genre: [c1 unclosed\nOne.\n#\nTwo # three.");
        assertThat(marked.text()).isEqualTo("One.\nTwo # three.\n");
        assertThat(marked.attributions()).isEmpty();
    }

    @Test
    void linesMayEndAsOnOtherSystems() {
        assertThat(MarkedText.of("[c1 a]\r\n[x1 b]\r\n").text()).isEqualTo("a\nb\n\n");
    }

    @Test
    void anEmptyTextHasNoAttributions() {
        MarkedText marked = MarkedText.of("");
        assertThat(marked.text()).isEqualTo("\n");
        assertThat(marked.attributions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[c1 a] [x1 b",
                "[c1 a] [x1 [x2 b]",
                "a] b",
                "[c1 a]] [x1 b]",
                "[q1 a]",
                "[C1 a]",
                "[c a]",
                "[1 a]",
                "[]",
                "[",
                "[c",
                "[c1",
                "[c1]",
                "[s2=1",
                "he [sic] said"
            })
    void aBrokenMarkIsRefusedByItsLine(String broken) {
        assertThatThrownBy(() -> MarkedText.of("# about\n[c7 One] [x7 line].\n" + broken + "\nAnother line."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 3:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[s1 a] [x1 b] | 1", "[s1 a] [c1 b] | 1", "[c1 a] [x1 b] [s20 c] | 20"})
    void anAttributionWithoutCueOrContentIsRefusedByItsNumber(String marked, int number) {
        assertThatThrownBy(() -> MarkedText.of(marked))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("attribution " + number + " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[c99999999999 a] [x1 b]", "[s2=] a", "[s2=x] a", "[s99999999999=1] a", "[s2=99999999999] a"})
    void aMarkWithoutAProperNumberIsRefused(String broken) {
        assertThatThrownBy(() -> MarkedText.of(broken)).isInstanceOf(IllegalArgumentException.class);
    }
}
