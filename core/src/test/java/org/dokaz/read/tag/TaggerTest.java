package org.dokaz.read.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.model.Digest;
import org.dokaz.model.Grammar;
import org.dokaz.model.Grammar.Case;
import org.dokaz.model.Grammar.VerbForm;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Token;
import org.dokaz.model.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggerTest {

    /** One sentence whose tokens a space parts. */
    private static Prose prose(Language language, String text) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (String word : text.split(" ", -1)) {
            tokens.add(Token.of(text, start, start + word.length()));
            start += word.length() + 1;
        }
        Transcript transcript =
                Transcript.of(Digest.ofText(text), Optional.empty(), language, Masthead.BLANK, text, List.of());
        return new Prose(transcript, List.of(), List.of(new Sentence(new Span(0, text.length()), 0, tokens)));
    }

    private static Prose tagged(Language language, String text) {
        return Tagger.of(language).tag(prose(language, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Mortar attack kills two in Brod | NOUN NOUN VERB NUM ADP PROPN",
                "en | Miner dies in blast | NOUN VERB ADP NOUN",
                "en | The men detained in May were released . | DET NOUN VERB ADP PROPN AUX VERB PUNCT",
                "en | She said they would not go to Kharkiv . | PRON VERB PRON AUX PART VERB ADP PROPN PUNCT",
                "en | Danylo Lys lost 40 % of it . | PROPN PROPN VERB NUM SYM ADP PRON PUNCT",
                "uk | Вона сказала , що їх затримали у Харкові . | PRON VERB PUNCT SCONJ PRON VERB ADP PROPN PUNCT",
                "ru | Она сказала , что их задержали в Харькове . | PRON VERB PUNCT SCONJ PRON VERB ADP PROPN PUNCT"
            })
    void aWordHasTheClassOfItsPlace(String language, String text, String expected) {
        Prose tagged = tagged(Language.ofTag(language).orElseThrow(), text);
        assertThat(tagged.sentences().getFirst().tokens().stream()
                        .map(token -> token.wordClass().name()))
                .containsExactly(expected.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The men detained in May said they were beaten . | said were",
                "en | The boys held in the cellar told reporters a lie . | told",
                "en | The mayor , arrested last week , denied it . | denied",
                "en | He lived in a house built in 1990 . | lived",
                "en | Troops retreated from Lyman and moved east . | retreated moved",
                "en | Some troops refuse to go back . | refuse",
                "en | A man forced to fight in the occupied region refused . | refused",
                "en | Shelling killed two people . | killed",
                "en | The passports issued by Russia were rejected . | were",
                "en | Men detained at checkpoints were taken away . | were",
                "en | He refused to fight and was arrested . | refused was",
                "en | Villagers reported shelling and asked for help . | reported asked",
                "en | Houses destroyed by fire stood along the road . | stood",
                "uk | Чоловіки , затримані в травні , сказали , що їх били . | сказали били",
                "uk | Він відмовився воювати і втік . | відмовився втік",
                "ru | Мужчины , задержанные в мае , сказали , что их били . | сказали били",
                "ru | Он отказался воевать и сбежал . | отказался сбежал"
            })
    void finiteVerbsAreToldFromOtherForms(String language, String text, String expected) {
        Prose tagged = tagged(Language.ofTag(language).orElseThrow(), text);
        assertThat(tagged.sentences().getFirst().tokens().stream()
                        .filter(token -> token.grammar().isFinite())
                        .map(Token::text))
                .containsExactly(expected.split(" ", -1));
    }

    @Test
    void aPrepositionDecidesTheCase() {
        List<Token> tokens = tagged(Language.UKRAINIAN, "Він живе в селі без хати .")
                .sentences()
                .getFirst()
                .tokens();
        assertThat(tokens.get(3).grammar().grammaticalCase()).isEqualTo(Case.LOCATIVE);
        assertThat(tokens.get(5).grammar().grammaticalCase()).isEqualTo(Case.GENITIVE);
    }

    @Test
    void englishFormsAreNamedAsTheTreebanksNameThem() {
        List<Token> tokens = tagged(Language.ENGLISH, "He wants to leave and was helping them .")
                .sentences()
                .getFirst()
                .tokens();
        assertThat(tokens.get(1).grammar().verbForm()).isEqualTo(VerbForm.FINITE);
        assertThat(tokens.get(3).grammar().verbForm()).isEqualTo(VerbForm.INFINITIVE);
        assertThat(tokens.get(6).grammar().verbForm()).isEqualTo(VerbForm.PARTICIPLE);
    }

    @Test
    void nothingButTheGrammarChanges() {
        Prose before = prose(Language.ENGLISH, "They left .");
        Prose after = tagged(Language.ENGLISH, "They left .");
        assertThat(after.transcript()).isEqualTo(before.transcript());
        assertThat(after.sentences().getFirst().span())
                .isEqualTo(before.sentences().getFirst().span());
        assertThat(after.sentences().getFirst().tokens().stream()
                        .map(token -> token.as(Grammar.of(org.dokaz.model.WordClass.X))))
                .isEqualTo(before.sentences().getFirst().tokens());
    }

    @Test
    void strangeTokensAreTaggedToo() {
        Prose tagged = tagged(
                Language.RUSSIAN, "\uD83D\uDE00 \uD83D ☭ \u0301 @lys_1 https://a.example/b 10:24 א " + "я".repeat(900));
        assertThat(tagged.sentences().getFirst().tokens()).hasSize(9);
    }

    @Test
    void theSameWordsGetTheSameGrammarTwiceAndUnderAnyLocale() {
        String text = "I SAID IT IS IN ISTANBUL , I think .";
        Prose before = tagged(Language.ENGLISH, text);
        assertThat(tagged(Language.ENGLISH, text)).isEqualTo(before);
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(tagged(Language.ENGLISH, text)).isEqualTo(before);
        } finally {
            Locale.setDefault(usual);
        }
    }
}
