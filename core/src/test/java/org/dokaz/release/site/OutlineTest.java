package org.dokaz.release.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dokaz.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {

    private static final int PATHS_LENGTH_MAX = 60_000;

    @ParameterizedTest
    @CsvSource({
        "Sevastopol, 44.60, 33.53, UA-40",
        "Simferopol, 44.95, 34.10, UA-43",
        "Kerch, 45.36, 36.47, UA-43",
        "Yalta, 44.52, 34.15, UA-43",
        "Donetsk, 48.00, 37.80, UA-14",
        "Mariupol, 47.10, 37.55, UA-14",
        "Luhansk, 48.57, 39.31, UA-09",
        "Uzhhorod, 48.62, 22.29, UA-21",
        "Izmail, 45.35, 28.84, UA-51",
        "Kyiv, 50.45, 30.52, UA-30",
        "Chernihiv, 51.50, 31.29, UA-74"
    })
    void aTownLiesInItsOblast(String town, double latitude, double longitude, String code) {
        assertThat(Outline.whole().oblasts().stream()
                        .filter(oblast -> oblast.contains(latitude, longitude))
                        .map(Outline.Region::code))
                .as(town)
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Rostov-on-Don, 47.23, 39.70",
        "Taganrog, 47.22, 38.92",
        "Krasnodar, 45.04, 38.98",
        "Belgorod, 50.60, 36.59",
        "Chisinau, 47.01, 28.86",
        "Tiraspol, 46.84, 29.63",
        "Minsk, 53.90, 27.56",
        "Gomel, 52.43, 31.00",
        "Lublin, 51.25, 22.57",
        "Iasi, 47.16, 27.59",
        "the sea, 44.0, 32.0"
    })
    void aTownElsewhereLiesOutside(String town, double latitude, double longitude) {
        assertThat(Outline.whole().contains(latitude, longitude)).as(town).isFalse();
    }

    @Test
    void itHasAllOblastsInBothLanguagesAndStaysLight() {
        assertThat(Outline.whole().oblasts()).hasSize(27);
        assertThat(Outline.whole().oblasts()).allSatisfy(oblast -> {
            assertThat(oblast.name(Language.ENGLISH)).isNotEqualTo(oblast.name(Language.UKRAINIAN));
            assertThat(oblast.path()).startsWith("M").endsWith("z");
        });
        int length = Outline.whole().oblasts().stream()
                        .mapToInt(oblast -> oblast.path().length())
                        .sum()
                + Outline.whole().land().stream()
                        .mapToInt(land -> land.path().length())
                        .sum();
        assertThat(length).isLessThan(PATHS_LENGTH_MAX);
    }

    @Test
    void aLengthOnTheGroundIsOneOnTheMap() {
        assertThat(Outline.length(111_320)).isEqualTo(100);
        assertThat(Outline.y(50.0) - Outline.y(51.0)).isCloseTo(100f, within(0.01f));
        assertThat(Outline.shows(48, 30)).isTrue();
        assertThat(Outline.shows(55.75, 37.62)).isFalse();
        assertThat(Outline.shows(Double.NaN, 30)).isFalse();
    }
}
