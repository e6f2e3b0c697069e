package org.dokaz.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TerritoryWordsTest {

    private static List<String> excluded(String words) {
        return TerritoryWords.of(words).excluded().stream()
                .map(TerritoryWords.Excluded::name)
                .toList();
    }

    @Test
    void aSettlementIsPartedFromItsKindAndCommunity() {
        TerritoryWords words = TerritoryWords.of("с-ще Зелений Кут Великовигадської селищної територіальної громади");
        assertThat(words.name()).isEqualTo("Зелений Кут");
        assertThat(words.community()).isEqualTo("Великовигадської селищної територіальної громади");
        assertThat(TerritoryWords.of("м. Київ").name()).isEqualTo("Київ");
        assertThat(TerritoryWords.of("Підгірний район").name()).isEqualTo("Підгірний район");
        assertThat(TerritoryWords.of("Заріцька міська територіальна громада за винятком с. Лугове")
                        .name())
                .isEqualTo("Заріцька міська територіальна громада");
    }

    @Test
    void whatIsExcludedIsReadHoweverItIsTyped() {
        assertThat(excluded("Г громада за винятком с. Лугове, с-ще. Перше Поле,м. Вигадка та с-ща Дубове"))
                .containsExactly("лугове", "перше поле", "вигадка", "дубове");
        assertThat(excluded("Г громада за винятком: с. Новий Яр с. Старий Яр, c. Одрадокам`янка"))
                .containsExactly("новий яр", "старий яр", "одрадокамянка");
    }

    @Test
    void aCodeInBracketsTellsNamesakesApart() {
        List<TerritoryWords.Excluded> excluded = TerritoryWords.of(
                        "Г громада за винятком с. Лугове (UA99020010040040404), с. Перше (с-ще Друге), с. Третє")
                .excluded();
        assertThat(excluded).extracting(TerritoryWords.Excluded::name).containsExactly("лугове", "перше", "третє");
        assertThat(excluded.getFirst().code()).isEqualTo(Code.of("UA99020010040040404"));
        assertThat(excluded.get(1).code()).isEmpty();
    }

    @Test
    void aPartOfATownDoesNotExcludeTheTown() {
        assertThat(excluded("Г громада за винятком с. Лугове, частина м. Вигадка (Вигадка – 5)"))
                .containsExactly("лугове");
    }

    @Test
    void wordsWithoutEndAreBounded() {
        String many = "Г громада за винятком " + "с. Лугове, ".repeat(100_000);
        assertThat(excluded(many)).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void theRankOfACodeIsInItsDigits() {
        assertThat(Code.of("UA99000000000010101").orElseThrow().territory()).isEqualTo("99");
        assertThat(Code.of("UA99020000000020202").orElseThrow().territory()).isEqualTo("9902");
        assertThat(Code.of("UA99020010000033333").orElseThrow().territory()).isEqualTo("9902001");
        assertThat(Code.of("UA99020010040040404").orElseThrow().territory()).isEqualTo("9902001004");
        assertThat(Code.of("UA80000000000126643").orElseThrow().territory()).isEqualTo("800000000001");
        assertThat(Code.of("UA80000000000093317").orElseThrow().territory()).isEqualTo("80");
        assertThat(Code.of("UA9902001004004040")).isEmpty();
        assertThat(Code.of("ua99020010040040404")).isEmpty();
        assertThat(Code.of("UA9902001004004040x")).isEmpty();
    }
}
