package org.dokaz.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings of one place name meet under one key; what makes another name stays apart when compared. */
class PlaceSpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Рубанівка Рубановка Rubanivka Rubanovka",
                "Широке Широкое Shyroke Shirokoye Shirokoe",
                "Київ Киев Kyiv Kiev Kyjiv Kiew",
                "Миколаїв Николаев Mykolaiv Nikolaev Nikolayev",
                "Миколаївка Николаевка Mykolaivka Nikolayevka",
                "Запоріжжя Запорожье Zaporizhzhia Zaporozhye",
                "Луганськ Луганск Luhansk Lugansk",
                "Новоолексіївка Новоалексеевка Novooleksiivka Novoalekseyevka",
                "Кам'янка Каменка Kamianka Kamenka",
                "Львів Львов Lviv Lvov Lwów",
                "Безкровне Бескровное Bezkrovne Beskrovnoye",
                "Катеринівка Екатериновка Katerynivka Yekaterinovka"
            })
    void spellingsOfOnePlaceShareAKey(String spellings) {
        assertThat(Stream.of(spellings.split(" ", -1)).map(PlaceSpelling::key).distinct())
                .hasSize(1);
    }

    @Test
    void wordsThatSayWhatItIsAreLeftOut() {
        assertThat(PlaceSpelling.key("село Рубанівка")).isEqualTo(PlaceSpelling.key("Рубанівка"));
        assertThat(PlaceSpelling.key("с. Рубанівка")).isEqualTo(PlaceSpelling.key("Рубанівка"));
        assertThat(PlaceSpelling.key("Rubanivka village")).isEqualTo(PlaceSpelling.key("Рубанівка"));
    }

    @Test
    void numbersTellNamesakesApart() {
        assertThat(PlaceSpelling.key("Теремки-2"))
                .isEqualTo(PlaceSpelling.key("Teremky II"))
                .isEqualTo(PlaceSpelling.key("Теремки ІІ"))
                .isNotEqualTo(PlaceSpelling.key("Теремки-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "́", "\u0000", "---"})
    void whatHasNoLettersHasNoKey(String name) {
        assertThat(PlaceSpelling.key(name)).isEmpty();
    }

    @Test
    void aGiantNameIsBounded() {
        PlaceSpelling giant = PlaceSpelling.of("Нова-".repeat(2_000_000));
        assertThat(giant.key()).hasSizeLessThanOrEqualTo(Letters.LENGTH_MAX);
        assertThat(giant.words()).hasSizeLessThanOrEqualTo(Letters.LENGTH_MAX);
    }
}
