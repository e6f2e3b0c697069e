package org.dokaz.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    private static double like(String one, String other) {
        PlaceKey left = PlaceKey.of(one);
        PlaceKey right = PlaceKey.of(other);
        return left.skeleton().equals(right.skeleton()) ? Likeness.of(left.sound(), right.sound()) : 0;
    }

    @ParameterizedTest
    @CsvSource({
        "Широке, Shirokoye",
        "Широке, Широкое",
        "Лозуватське, Lozuvatskoe",
        "Чепигівка, Chepyhovka",
        "Східне, Skhidnoe",
        "Гірки, Gorki",
        "Лобасове, Lobasovo",
        "Дяківка, Diakovka",
        "Київ, Kiev",
        "Харків, Kharkov",
        "Нова Прага, Novaya Praga",
        "Щасливе, Счастливое",
        "Братське, Братское",
    })
    void formsOfOneNameAreAlike(String one, String other) {
        assertThat(like(one, other)).isGreaterThan(0.88).isEqualTo(like(other, one));
    }

    @ParameterizedTest
    @CsvSource({"Широке, Широка", "Красне, Красна", "Луг, Луга"})
    void otherNamesAreLessAlike(String one, String other) {
        assertThat(like(one, other)).isLessThan(0.94);
    }

    @ParameterizedTest
    @CsvSource({"Широке, Широківка", "Нова Петрівка, Петрівка", "Яр, Ярки"})
    void otherConsonantsAreAnotherName(String one, String other) {
        assertThat(like(one, other)).isZero();
    }
}
