package org.dokaz.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dokaz.atlas.Atlas;
import org.dokaz.atlas.Held;
import org.dokaz.atlas.Holding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who held what: down the tree, without what is excluded, each source by itself. */
class ControlTest {

    @TempDir
    private Path folder;

    private Atlas atlas;

    @BeforeEach
    void importTheLand() throws IOException, Importing.Refused {
        atlas = InventedLand.imported(folder);
    }

    private List<Held.Status> on(String code, String day) {
        return atlas.held(atlas.coded(code).orElseThrow()).on(LocalDate.parse(day)).stream()
                .map(Held::status)
                .toList();
    }

    @Test
    void aDistrictsRowMeansEverythingUnderIt() {
        assertThat(on("UA99040010070012121", "2022-03-05")).containsExactly(Held.Status.OCCUPIED);
        assertThat(on("UA99040010070012121", "2022-03-04")).containsExactly(Held.Status.NONE);
        assertThat(on("UA99040000000011111", "2030-01-01")).containsExactly(Held.Status.OCCUPIED);
    }

    @Test
    void whatIsExcludedInWordsHasOnlyItsOwnRows() {
        assertThat(on("UA99040010030022222", "2022-04-10")).containsExactly(Held.Status.ACTIVE_COMBAT);
        assertThat(on("UA99040010030022222", "2022-04-11")).containsExactly(Held.Status.OCCUPIED);
        assertThat(on("UA99040010030022222", "2023-01-01")).containsExactly(Held.Status.NONE);
        assertThat(on("UA99020010050044444", "2022-05-01")).containsExactly(Held.Status.POSSIBLE_COMBAT);
    }

    @Test
    void aPlaceWithoutACodeIsExcludedByItsName() {
        Holding shyroke = atlas.held(atlas.numbered(203).orElseThrow());
        assertThat(shyroke.intervals()).noneMatch(held -> held.territory().startsWith("Підгірний район"));
        Holding kalynivka = atlas.held(atlas.numbered(208).orElseThrow());
        assertThat(kalynivka.intervals()).anyMatch(held -> held.territory().startsWith("Підгірний район"));
    }

    @Test
    void silenceIsToldOnlyWhereNoRowCanHaveBeenMissed() {
        Holding far = atlas.held(atlas.numbered(204).orElseThrow());
        assertThat(far.complete()).isTrue();
        assertThat(far.always()).extracting(Held::status).containsExactly(Held.Status.NONE);
        Holding near = atlas.held(atlas.numbered(205).orElseThrow());
        assertThat(near.complete()).isFalse();
        assertThat(near.always()).isEmpty();
    }

    @Test
    void aSeatLiesInTheCommunityThatIsCalledAfterIt() {
        Holding seat = atlas.held(atlas.numbered(207).orElseThrow());
        assertThat(atlas.numbered(207).orElseThrow().katottg()).isEmpty();
        assertThat(seat.on(LocalDate.parse("2022-05-01")))
                .extracting(Held::status)
                .containsExactly(Held.Status.OCCUPIED);
    }

    @Test
    void aListedSettlementThatTheDumpLacksIsAPlaceToo() {
        Atlas.Named oak = atlas.named("Дубове", 5).getFirst();
        assertThat(oak.place().katottg()).contains("UA99020020070055555");
        assertThat(oak.place().point()).isEmpty();
        assertThat(atlas.held(oak.place()).on(LocalDate.parse("2024-05-01")))
                .extracting(Held::status)
                .containsExactly(Held.Status.ACTIVE_COMBAT);
    }

    @Test
    void aCodeIsNotGuessedWhereTwoPlacesBearTheName() throws IOException, Importing.Refused {
        GazetteerFolder home = new GazetteerFolder(folder.resolve("home"));
        Importing.into(
                home,
                List.of(),
                List.of(
                        InventedLand.write(
                                folder,
                                "other.tsv",
                                List.of(
                                        InventedLand.CONTROL_HEAD,
                                        "occupied\tUA99040010080066666\tC\tс. Калинівка Підгірної сільської територіальної громади\t2022-03-01\t"))));
        Atlas more = home.open().atlas();
        assertThat(more.numbered(208).orElseThrow().katottg()).isEmpty();
        assertThat(more.numbered(209).orElseThrow().katottg()).isEmpty();
        assertThat(more.coded("UA99040010080066666").orElseThrow().name()).isEqualTo("Калинівка");
    }

    @Test
    void sourcesThatDifferStandSideBySide() throws IOException, Importing.Refused {
        GazetteerFolder home = new GazetteerFolder(folder.resolve("home"));
        Importing.into(
                home,
                List.of(),
                List.of(InventedLand.write(
                        folder,
                        "press.tsv",
                        List.of(
                                InventedLand.CONTROL_HEAD,
                                "active_combat\tUA99040000000011111\tP\tПідгірний район\t2022-03-01\t2022-06-01"))));
        Atlas more = home.open().atlas();
        List<Held> held =
                more.held(more.coded("UA99040010070012121").orElseThrow()).on(LocalDate.parse("2022-05-01"));
        assertThat(held).extracting(Held::status).containsExactly(Held.Status.OCCUPIED, Held.Status.ACTIVE_COMBAT);
        assertThat(held)
                .extracting(one -> one.source().substring(0, one.source().indexOf(' ')))
                .containsExactly("list.tsv", "press.tsv");
        assertThat(more.held(more.coded("UA99040010070012121").orElseThrow()).on(LocalDate.parse("2023-05-01")))
                .extracting(Held::status)
                .containsExactly(Held.Status.OCCUPIED, Held.Status.NONE);
    }
}
