package org.dokaz.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.model.Risk;
import org.dokaz.read.name.NameReader;
import org.dokaz.read.place.PlaceReader;
import org.dokaz.read.tag.Tagger;
import org.dokaz.testing.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskFinderTest {

    @Test
    void aWithheldSurnameProtectsTheFirstNameInEverySpelling() {
        List<String> found = found(
                Language.ENGLISH,
                "Danylo, a Kherson native aged 30, spoke to us. Danilo asked that his surname not be published."
                        + " The governor spoke too.");
        assertThat(found).containsExactly("Danylo, a Kherson native aged 30", "Danilo");
    }

    @Test
    void aReasonNeverRepeatsWhatIsWithheld() {
        for (Risk risk :
                risks(Language.ENGLISH, "A woman from Kherson, named only as Halyna, told of her son Petryk.")) {
            assertThat(risk.why()).doesNotContain("Halyna", "Petryk", "Kherson");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ENGLISH   | A woman from Kherson, named only as Halyna | A woman from Kherson, named only as Halyna, complained.
                    ENGLISH   | his brother Pavlo | The conscript told of his brother Pavlo and wept.
                    ENGLISH   | his parents, who are still in the camp | He fears for his parents, who are still in the camp.
                    ENGLISH   | Halyna | "Give them back," wrote a woman named Halyna.
                    ENGLISH   | 12 sailors from Kherson | The court dismissed 12 sailors from Kherson for it.
                    ENGLISH   | A former Kherson resident | A former Kherson resident said the men are beaten.
                    ENGLISH   | sea_mama82 | "Give them back," wrote user sea_mama82 on a page.
                    ENGLISH   | A 19-year-old student from Kherson | A 19-year-old student from Kherson was conscripted.
                    ENGLISH   | Ivan Koval | Ivan Koval, a 40-year-old driver, was abducted at night.
                    UKRAINIAN | Колишня мешканка Херсона | Колишня мешканка Херсона розповіла про допити.
                    UKRAINIAN | Івана Коваля | Уночі викрали 40-річного водія Івана Коваля.
                    RUSSIAN   | Ивана Коваля | Ночью похитили 40-летнего водителя Ивана Коваля.
                    UKRAINIAN | Данило | Данило (ім'я змінено) залишив частину.
                    UKRAINIAN | його брат Павло | Солдат згадав, як плакав його брат Павло.
                    UKRAINIAN | їхні батьки досі в таборі | Кажуть, їхні батьки досі в таборі.
                    RUSSIAN   | Данила (имя изменено), 23 года | Данила (имя изменено), 23 года, оставил часть.
                    RUSSIAN   | его брат Павел | Солдат вспомнил, как плакал его брат Павел.
                    RUSSIAN   | их родители до сих пор в лагере | Говорят, их родители до сих пор в лагере.
                    """)
    void theWordsThatExposeAPrivatePersonAreFound(Language language, String exposed, String text) {
        assertThat(found(language, text)).contains(exposed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ENGLISH   | The governor, Oleh Petrenko, said men were detained.
                    ENGLISH   | Lawyer Iryna Koval said that dozens had refused.
                    ENGLISH   | The spokesman asked residents to leave Kherson.
                    UKRAINIAN | Речник Олег Петренко повідомив про затримання.
                    RUSSIAN   | Губернатор Олег Петренко сообщил о задержаниях.
                    """)
    void officialsAndExpertsAreNotFlagged(Language language, String text) {
        assertThat(found(language, text)).isEmpty();
    }

    @Test
    void riskStretchesDoNotOverlapAndStandInTextOrder() {
        List<Risk> risks = risks(
                Language.ENGLISH,
                "His brother Pavlo fled. A man who gave only the name Petro was beaten. Petro wrote to his mother Olha.");
        assertThat(risks).hasSizeGreaterThan(2);
        for (int index = 1; index < risks.size(); index++) {
            assertThat(risks.get(index).cited().start())
                    .isGreaterThanOrEqualTo(risks.get(index - 1).cited().end());
        }
    }

    private static List<String> found(Language language, String text) {
        return risks(language, text).stream().map(risk -> risk.cited().words()).toList();
    }

    private static List<Risk> risks(Language language, String text) {
        Prose prose = Tagger.of(language).tag(Words.prose(language, text));
        List<Mention> mentions = new ArrayList<>(NameReader.of(language).read(prose));
        mentions.addAll(PlaceReader.of(language).read(prose, mentions));
        return new RiskFinder().find(new Notes(prose, mentions, List.of()), List.of());
    }

    @Test
    void somebodyUnnamedIsExposedByHomeWorkAndNeighbours() {
        assertThat(found(Language.UKRAINIAN, "Мешканка будинку навпроти нарахувала шість автобусів."))
                .containsExactly("Мешканка будинку навпроти");
        assertThat(found(Language.ENGLISH, "A kiln operator of 47, who left at night, told us about the cellar."))
                .containsExactly("A kiln operator of 47");
        assertThat(found(Language.RUSSIAN, "Её соседа, говорит она, в мае задержали."))
                .containsExactly("Её соседа, говорит она, в мае задержали");
        assertThat(found(
                        Language.UKRAINIAN,
                        "Сестра пекаря впізнала його голос. Її імені не називаємо, вона живе в окупації."))
                .containsExactly("Сестра пекаря", "вона живе в окупації");
    }
}
