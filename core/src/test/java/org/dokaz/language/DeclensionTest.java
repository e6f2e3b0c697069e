package org.dokaz.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.dokaz.language.Declension.Gender;
import org.dokaz.language.Declension.Reading;
import org.dokaz.model.Grammar.Case;
import org.dokaz.model.Language;
import org.junit.jupiter.api.Test;

class DeclensionTest {

    @Test
    void aPlacesFormsHaveTheVowelsThatChange() {
        assertThat(Declension.ofThings(Language.UKRAINIAN).forms("Тернопіль")).contains("тернополя", "тернополем");
    }

    @Test
    void aSurnameIsReadBackToItsNominativeWithGenderAndCase() {
        assertThat(Declension.ofPersons(Language.RUSSIAN).readings("варнавиной"))
                .contains(new Reading("варнавина", Gender.FEMININE, Case.GENITIVE, 4));
    }

    @Test
    void anOverlongWordHasNoReadings() {
        assertThat(Declension.ofPersons(Language.RUSSIAN).readings("а".repeat(Declension.WORD_LENGTH_MAX + 1)))
                .isEmpty();
    }

    @Test
    void noBaseFormIsReadThatNobodyCouldSpell() {
        assertThat(Declension.ofPersons(Language.UKRAINIAN).readings("ґайдая"))
                .extracting(Reading::nominative)
                .contains("ґайдай")
                .doesNotContain("ґайдаь");
        assertThat(Declension.ofPersons(Language.UKRAINIAN).readings("кравчука"))
                .extracting(Reading::nominative)
                .contains("кравчук")
                .doesNotContain("кравчуок");
        assertThat(Declension.ofPersons(Language.UKRAINIAN).readings("кравця"))
                .extracting(Reading::nominative)
                .contains("кравець");
        assertThat(Declension.ofPersons(Language.RUSSIAN).readings("пасечника"))
                .extracting(Reading::nominative)
                .contains("пасечник")
                .doesNotContain("пасечниок");
    }
}
