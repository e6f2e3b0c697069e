package org.dokaz.read.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Attribution;
import org.dokaz.model.Citation;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Reason;
import org.dokaz.model.Span;
import org.dokaz.model.Transcript;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.text.Sentences;
import org.junit.jupiter.api.Test;

class SpeechReasonsTest {

    private static List<Reason> reasons(String text, String... named) {
        Transcript transcript =
                Transcript.of(Digest.ofText(text), Optional.empty(), Language.ENGLISH, Masthead.BLANK, text, List.of());
        Prose prose = Tagger.of(Language.ENGLISH).tag(Sentences.of(transcript, List.of()));
        List<Mention> mentions = new ArrayList<>();
        for (String name : named) {
            int start = text.indexOf(name);
            Citation cited = transcript.cite(new Span(start, start + name.length()));
            mentions.add(new Mention.Name(cited, Mention.NameKind.PERSON, Optional.of(name)));
        }
        List<Attribution> attributions = SpeechReader.of(Language.ENGLISH).read(prose, mentions);
        return SpeechReasons.of(Language.ENGLISH).reasons(prose, mentions, attributions);
    }

    /** Whom words that name nobody in full were taken for, and why, the words first. */
    private static List<String> resolved(String text, String... named) {
        return reasons(text, named).stream()
                .filter(reason -> reason.matter() == Reason.Matter.SPEAKER)
                .map(reason ->
                        reason.words().orElseThrow().in(text) + " = " + reason.decision() + ": " + reason.because())
                .toList();
    }

    @Test
    void theRuleThatKnowsTheWordsOfSayingIsNamed() {
        assertThat(reasons("The governor said that the bridge was closed.")).anySatisfy(reason -> {
            assertThat(reason.rule()).isPresent();
            assertThat(reason.rule().get().file()).isEqualTo("en/speech.rules");
            assertThat(reason.rule().get().pattern()).contains("said");
        });
        assertThat(reasons("The governor denied that the bridge was closed.").stream()
                        .flatMap(reason -> reason.rule().stream()))
                .first()
                .satisfies(rule -> assertThat(rule.pattern()).contains("denied"));
    }

    @Test
    void whatALearnedModelWentByIsToldInWords() {
        assertThat(reasons("The governor wants to close the bridge before winter."))
                .anySatisfy(reason -> {
                    assertThat(reason.rule()).isEmpty();
                    assertThat(reason.because()).contains("what was learned", "+");
                });
    }

    @Test
    void aQuotationWithoutWordsOfSayingSaysSo() {
        assertThat(reasons("The town was dark. “Nobody told us that the bridge was closed to us.” It rained."))
                .anySatisfy(reason -> assertThat(reason.decision()).isEqualTo("a quotation"));
    }

    @Test
    void whomAPronounIsTakenForIsTold() {
        assertThat(resolved("Olha Rud said that the bridge was closed. She said that the mill was shut.", "Olha Rud"))
                .containsExactly("She = Olha Rud: is taken for whoever spoke last of those it can stand for");
        assertThat(resolved("Olha Rud came to the mill at noon. She said that the bridge was closed.", "Olha Rud"))
                .containsExactly("She = Olha Rud: is taken for the person whom the sentence before is about");
    }

    @Test
    void whomARoleIsTakenForIsTold() {
        assertThat(resolved(
                        "Olha Rud, the mayor of Tarne, came home. It rained. The mayor said that the bridge was closed.",
                        "Olha Rud"))
                .containsExactly("The mayor = Olha Rud: is taken for the person whom the text calls \u201Cmayor\u201D");
    }

    @Test
    void whoeverIsSpokenOfWithoutANameSaysSo() {
        assertThat(resolved("A driver said that the bridge was closed. A driver said that the mill was shut."))
                .containsExactly(
                        "A driver = driver: is spoken of without a name",
                        "A driver = driver (2): is spoken of without a name, and nothing says that it is one so called before");
    }

    @Test
    void aSpeakerNamedInFullNeedsNoReason() {
        assertThat(resolved("Olha Rud said that the bridge was closed.", "Olha Rud"))
                .isEmpty();
    }

    @Test
    void attributionsThatWouldNotBeHeardSoAgainAreNotExplainedBySomebodyElses() {
        String text = "Olha Rud said that the bridge was closed. She said that the mill was shut.";
        Transcript transcript =
                Transcript.of(Digest.ofText(text), Optional.empty(), Language.ENGLISH, Masthead.BLANK, text, List.of());
        Prose prose = Tagger.of(Language.ENGLISH).tag(Sentences.of(transcript, List.of()));
        List<Attribution> heard = SpeechReader.of(Language.ENGLISH).read(prose, List.of());
        assertThat(SpeechReasons.of(Language.ENGLISH).reasons(prose, List.of(), List.of(heard.getLast())))
                .noneMatch(reason -> reason.matter() == Reason.Matter.SPEAKER);
    }
}
