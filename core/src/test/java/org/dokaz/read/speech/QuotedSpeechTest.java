package org.dokaz.read.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Attribution;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Prose;
import org.dokaz.model.Span;
import org.dokaz.model.Transcript;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.text.Sentences;
import org.junit.jupiter.api.Test;

class QuotedSpeechTest {

    private static List<Attribution> read(Language language, String text) {
        Transcript transcript =
                Transcript.of(Digest.ofText(text), Optional.empty(), language, Masthead.BLANK, text, List.of());
        Prose prose = Tagger.of(language).tag(Sentences.of(transcript, List.of()));
        return SpeechReader.of(language).read(prose, List.of());
    }

    private static String words(String text, List<Span> spans) {
        return String.join(" | ", spans.stream().map(span -> span.in(text)).toList());
    }

    /** The source of whoever says all of this, and what else they say. */
    private static void says(Language language, String text, String who, String what) {
        assertThat(read(language, text))
                .as(text)
                .anySatisfy(one -> assertThat(words(text, one.source()) + ": " + words(text, one.content()))
                        .isEqualTo(who + ": " + what));
    }

    @Test
    void aSpeakerBehindTheWordOfSayingIsNoPartOfWhatIsSaid() {
        says(
                Language.ENGLISH,
                "“He made a big deal of the list, but nobody has seen it,” said Burlak. “Nobody ever will.”",
                "Burlak",
                "“He made a big deal of the list, but nobody has seen it,” | “Nobody ever will.”");
        says(
                Language.ENGLISH,
                "\"The commission cannot avoid this conclusion,\" said the ruling.",
                "the ruling",
                "\"The commission cannot avoid this conclusion,\"");
    }

    @Test
    void aQuotationBelongsToTheWordsOfSayingThatTouchIt() {
        says(
                Language.ENGLISH,
                "Asked about reports that men had been taken from the market, Rudenko said, “We know nothing of this.”",
                "Rudenko",
                "“We know nothing of this.”");
        says(
                Language.ENGLISH,
                "The statement mentioned what it said the mayor had promised the women of the town: “Parallel to our"
                        + " struggle, hers has opened many doors,” the union wrote.",
                "the union",
                "“Parallel to our struggle, hers has opened many doors,”");
    }

    @Test
    void whatIsToldBehindAWholeQuotationIsNotSaid() {
        says(
                Language.ENGLISH,
                "“He really does love us,” the woman said, and soon the balloons were dropping.",
                "the woman",
                "“He really does love us,”");
        says(
                Language.ENGLISH,
                "“It is a signal to all of us,” the teacher said Friday. “We hear it every day.”",
                "the teacher",
                "“It is a signal to all of us,” | “We hear it every day.”");
    }

    @Test
    void subjectAndVerbBesideAQuotationIntroduceItWhateverTheVerbMeans() {
        says(
                Language.ENGLISH,
                "The union disagreed. “From the coast to the hills we see schools open,” the letter reads.",
                "the letter",
                "“From the coast to the hills we see schools open,”");
        says(
                Language.ENGLISH,
                "The union disagreed. The senator scolded him: “The doctors are all against you.”",
                "The senator",
                "“The doctors are all against you.”");
        says(
                Language.UKRAINIAN,
                "Профспілка мовчала. «Ми вже не маємо куди йти», — зітхає сусідка.",
                "сусідка",
                "«Ми вже не маємо куди йти»");
    }

    @Test
    void whoeverIsNamedInsideAQuotationDoesNotGoOnSpeakingOutsideIt() {
        String text = "“No one is writing songs for her. One candidate had a choir,” he said.\n\n"
                + "“Right now the vote is against him. It is not for her.”";
        says(Language.ENGLISH, text, "he", "“Right now the vote is against him. It is not for her.”");
    }
}
