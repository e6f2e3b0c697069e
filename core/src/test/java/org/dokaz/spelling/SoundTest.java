package org.dokaz.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings of one name in two scripts fall together under one key. */
class SoundTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Щербаков Shcherbakov Šerbakov Ŝerbakov Schtscherbakow Szczerbakow Chtcherbakov Shherbakov",
                "Хрущёв Хрущов Khrushchev Khrushchov Chruszczow Chruščov Chruschtschow Khrouchtchev",
                "Чехов Chekhov Tchekhov Tschechow Czechow Čechov",
                "Юлія Юлия Yuliia Yuliya Julija Iuliia Yulia Ioulia",
                "Зеленський Зеленский Zelenskyi Zelenskyy Zelensky Zelenskij Zełenski",
                "Фёдоров Федоров Fyodorov Fedorov Fiodorov Fjodorow",
                "Харків Kharkiv Harkiv Charkiw",
                "Згурівка Zghurivka Zgurivka",
                "П'ятихатки П’ятихатки Пятихатки Piatykhatky Pyatikhatki P'yatykhatky",
                "Мелитополь Мелітополь Melitopol Melitopol' Melitopolʹ MELITOPOL",
                "Варанцоў Varantsou Varancoŭ",
                "Лукашенко Loukachenko Lukashenko",
                "Таллин Таллін Tallin Talin"
            })
    void spellingsOfOneNameShareAKey(String spellings) {
        assertThat(Stream.of(spellings.split(" ", -1)).map(Sound::key).distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Іванівка Іванків", "Сергій Георгій", "Ковтирін Ковтун", "Нова Нове", "Ірпінь Ірина"})
    void otherNamesDoNot(String names) {
        assertThat(Stream.of(names.split(" ", -1)).map(Sound::key).distinct()).hasSize(2);
    }

    @Test
    void lettersOfTheOtherScriptAreHeardAsTheirNeighbours() {
        assertThat(Sound.key("Микoлa")).isEqualTo(Sound.key("Микола"));
        assertThat(Sound.key("Mуkоlа")).isEqualTo(Sound.key("Mykola"));
        assertThat(Sound.key("Ниĸолай")).isEqualTo(Sound.key("Николай"));
    }

    @Test
    void stressMarksAndInvisibleCharactersAreNotHeard() {
        assertThat(Sound.key("Фе́дорів")).isEqualTo(Sound.key("Федорів"));
        assertThat(Sound.key("Фе\u200bдо\u202eрів\u0000")).isEqualTo(Sound.key("Федорів"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "́̂̃", "\u0000", "\u202e\u202d", "—", "'"})
    void whatHasNoLettersHasNoSound(String name) {
        assertThat(Sound.key(name)).isEmpty();
        assertThat(Sound.of(name).skeleton()).isEmpty();
    }

    @Test
    void onlyTheBeginningOfAGiantNameIsHeard() {
        String giant = "Щ".repeat(10_000_000);
        assertThat(Sound.of(giant).phones()).hasSize(Letters.LENGTH_MAX);
        assertThat(Sound.of("Щ".repeat(Letters.LENGTH_MAX)).phones()).hasSize(Letters.LENGTH_MAX);
    }

    @Test
    void aSurrogateAloneHarmsNothing() {
        for (String name : List.of("Ми\ud800кола", "\udc00Микола", "Микола\ud83d")) {
            assertThat(Sound.key(name)).isEqualTo("mikola");
        }
    }
}
