package org.dokaz.language.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import org.dokaz.model.Grammar;
import org.dokaz.model.Grammar.Case;
import org.dokaz.model.Grammar.VerbForm;
import org.dokaz.model.Language;
import org.dokaz.model.WordClass;
import org.junit.jupiter.api.Test;

class LemmasTest {

    @Test
    void anInflectedNameLeadsToItsBaseForm() {
        assertThat(Lemmas.of(Language.UKRAINIAN).of("Києва")).anySatisfy(lemma -> {
            assertThat(lemma.lemma()).isEqualTo("Київ");
            assertThat(lemma.nameKind()).isEqualTo(Lemma.NameKind.PLACE);
            assertThat(lemma.agreement()).isEqualTo(Lemma.Agreement.MASCULINE);
            assertThat(lemma.grammar()).isEqualTo(new Grammar(WordClass.PROPN, VerbForm.NONE, Case.GENITIVE));
        });
    }

    @Test
    void aVerbTellsItsForm() {
        assertThat(Lemmas.of(Language.RUSSIAN).of("сказал").getFirst().grammar().verbForm())
                .isEqualTo(VerbForm.FINITE);
        assertThat(Lemmas.of(Language.RUSSIAN).of("сказав").getFirst().grammar().verbForm())
                .isEqualTo(VerbForm.CONVERB);
        assertThat(Lemmas.of(Language.UKRAINIAN)
                        .of("прийнято")
                        .getFirst()
                        .grammar()
                        .verbForm())
                .isEqualTo(VerbForm.FINITE);
        assertThat(Lemmas.of(Language.ENGLISH).of("taken"))
                .extracting(lemma -> lemma.grammar().verbForm())
                .contains(VerbForm.PARTICIPLE)
                .doesNotContain(VerbForm.FINITE);
    }

    @Test
    void anApostropheOfAnyKindIsTheSame() {
        Lemmas lemmas = Lemmas.of(Language.UKRAINIAN);
        assertThat(lemmas.of("об’єднання"))
                .isNotEmpty()
                .isEqualTo(lemmas.of("об'єднання"))
                .isEqualTo(lemmas.of("обʼєднання"));
    }

    @Test
    void aCompoundIsReadByItsLastPart() {
        assertThat(Lemmas.of(Language.RUSSIAN).of("блогер-учителя"))
                .extracting(Lemma::lemma)
                .contains("блогер-учитель");
    }

    @Test
    void whatNoDictionaryKnowsIsNothing() {
        assertThat(Lemmas.of(Language.ENGLISH).of("qzxv")).isEmpty();
        assertThat(Lemmas.of(Language.UKRAINIAN).of("а".repeat(10_000))).isEmpty();
        assertThat(Lemmas.of(Language.RUSSIAN).of("\uD83D\u0000👍")).isEmpty();
    }
}
