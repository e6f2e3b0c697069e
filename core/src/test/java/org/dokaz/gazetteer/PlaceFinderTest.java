package org.dokaz.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dokaz.atlas.Candidate;
import org.dokaz.model.Where;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceFinderTest {

    @TempDir
    private Path folder;

    private PlaceFinder finder;

    @BeforeEach
    void importTheLand() throws IOException, Importing.Refused {
        finder = new PlaceFinder(InventedLand.imported(folder));
    }

    private List<Candidate> found(String name, String region) {
        return finder.find(new PlaceFinder.Question(name, region, Optional.empty()), 10);
    }

    private long first(String name, String region) {
        return found(name, region).getFirst().place().geonameId().orElse(0);
    }

    @ParameterizedTest
    @CsvSource({
        "Широке, Підгірний район, 203",
        "Shirokoye, Подгорный район, 203",
        "Shirokoe, 'Заріцький район, Вигадська область', 202",
        "Shyroke, Nebuvalska Oblast, 204",
        "Широкое, Небывальская обл., 204",
        "Большая Николаевка, Вигадська область, 205",
        "Bolshaya Nikolaevka, '', 205",
        "Velyka Mykolayivka, '', 205",
        "у Вигадці, '', 201",
        "с. Вербове, '', 206",
        "город Выгадка, '', 201",
        "Krinichnoe, '', 210",
        "Кринична, '', 210",
    })
    void aNameIsFoundInItsForms(String name, String region, long number) {
        assertThat(first(name, region)).isEqualTo(number);
    }

    @Test
    void aRegionIsNotTheTownItIsCalledAfter() {
        assertThat(found("Вигадська область", "").getFirst().place().level()).isEqualTo(Where.Level.REGION);
        assertThat(found("Вигадка", "").getFirst().place().level()).isEqualTo(Where.Level.SETTLEMENT);
        assertThat(found("Заріцький район", "").getFirst().place().level()).isEqualTo(Where.Level.DISTRICT);
    }

    @Test
    void aFacilityIsNotItsNamesakeVillage() {
        List<Candidate> all = found("Широке", "Заріцький район");
        assertThat(all.getFirst().place().level()).isEqualTo(Where.Level.SETTLEMENT);
        assertThat(all.stream().map(one -> one.place().level())).contains(Where.Level.FACILITY);
    }

    @Test
    void riversAreNoPlacesOfReportedActs() {
        assertThat(found("Широка", "").stream()
                        .map(one -> one.place().geonameId().orElse(0)))
                .doesNotContain(302L);
    }

    @Test
    void aFormerDistrictIsWhatLiesNearIt() {
        assertThat(first("Широке", "Старолісський район")).isEqualTo(202);
    }

    @Test
    void aPresentNameStandsBeforeAnother() {
        Candidate red = found("Красне", "").getFirst();
        assertThat(red.place().geonameId()).hasValue(206);
        assertThat(red.why()).contains("another name of it");
    }

    @Test
    void theReasonsAreTold() {
        assertThat(found("Широке", "Підгірний район").getFirst().why())
                .contains("bears exactly this name")
                .contains("lies within what was given")
                .contains("700 people");
        assertThat(found("Широке", "Підгірний район").get(1).why()).contains("lies outside");
    }

    @Test
    void aSlipOfThePenIsForgivenAndTold() {
        Candidate slip = found("Krynichle", "").getFirst();
        assertThat(slip.place().geonameId()).hasValue(210);
        assertThat(slip.why()).contains("is like it");
    }

    @Test
    void whatLiesAboveIsNamedInUkrainian() {
        assertThat(found("Калинівка", "").getFirst().place().path())
                .containsExactly("Вигадська область", "Підгірний район");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0301\u0301\u0301", "...", "🤷", "\ud800"})
    void whatIsNoNameFindsNothing(String name) {
        assertThat(found(name, "")).isEmpty();
    }

    @Test
    void aGiantNameFindsNothing() {
        assertThat(found("Широке".repeat(100_000), "Широке".repeat(100_000))).isEmpty();
    }

    @Test
    void aCodeIsAnsweredEvenWhereNothingListsIt() {
        Candidate listed = found("UA99040010030022222", "").getFirst();
        assertThat(listed.place().name()).isEqualTo("Широке");
        assertThat(listed.place().geonameId()).hasValue(203);
        Candidate unlisted = found("UA99040010990099999", "").getFirst();
        assertThat(unlisted.place().name()).isEqualTo("UA99040010990099999");
        assertThat(unlisted.place().path()).containsExactly("Вигадська область", "Підгірний район");
        assertThat(unlisted.why()).contains("nothing imported lists this code");
        assertThat(found("UA55550000000000000", "")).isEmpty();
    }
}
