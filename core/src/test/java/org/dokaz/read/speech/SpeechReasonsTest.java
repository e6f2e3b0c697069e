package org.dokaz.read.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Attribution;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Prose;
import org.dokaz.model.Reason;
import org.dokaz.model.Transcript;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.text.Sentences;
import org.junit.jupiter.api.Test;

class SpeechReasonsTest {

    private static List<Reason> reasons(String text) {
        Transcript transcript =
                Transcript.of(Digest.ofText(text), Optional.empty(), Language.ENGLISH, Masthead.BLANK, text, List.of());
        Prose prose = Tagger.of(Language.ENGLISH).tag(Sentences.of(transcript, List.of()));
        List<Attribution> attributions = SpeechReader.of(Language.ENGLISH).read(prose, List.of());
        return SpeechReasons.of(Language.ENGLISH).reasons(prose, List.of(), attributions);
    }

    @Test
    void theRuleThatKnowsTheWordsOfSayingIsNamed() {
        assertThat(reasons("The governor said that the bridge was closed.")).anySatisfy(reason -> {
            assertThat(reason.rule()).isPresent();
            assertThat(reason.rule().get().file()).isEqualTo("en/speech.rules");
            assertThat(reason.rule().get().pattern()).contains("said");
        });
        assertThat(reasons("The governor denied that the bridge was closed.")
                        .getFirst()
                        .rule()
                        .orElseThrow()
                        .pattern())
                .contains("denied");
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
}
