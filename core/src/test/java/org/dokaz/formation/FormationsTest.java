package org.dokaz.formation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dokaz.formation.Formation.Reference;
import org.dokaz.formation.KnownFormation.Period;
import org.dokaz.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Formations read, looked up and compared, whatever the name. */
class FormationsTest {

    private static final int REGISTER_MIN = 200;

    static List<String> hostile() {
        return List.of(
                "",
                " \u00a0\t",
                "1".repeat(1_000_000),
                "1 ".repeat(500_000),
                "1st battalion of the ".repeat(5_000) + "9th army",
                "регимент полка ".repeat(100_000),
                "«".repeat(10_000) + "Азов",
                "«»«»«»",
                "\ud83d 12-й \udc00 полк \ud800",
                "12-й пoлк с латинской o",
                "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX battalion",
                "0000000000000000000000000001 battalion",
                "٣rd battalion",
                "в/ч",
                "в/ч " + "9".repeat(500),
                "'s 's 's",
                "of of of the the",
                "named after named after",
                "twenty hundred twenty",
                "\u202e12th\u202c battalion\u0000",
                "ﷺ ﷺ ﷺ",
                "A".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noNameBreaksTheReaderAndAnyTwoCanBeCompared(String name) {
        assertThatCode(() -> {
                    Formation formation = Formations.read(name);
                    assertThat(formation.rungs()).hasSizeLessThanOrEqualTo(FormationReader.RUNGS_MAX);
                    assertThat(formation.words()).hasSizeLessThan(4 * Piece.NAME_LENGTH_MAX);
                    assertThat(Formations.read(name)).isEqualTo(formation);
                    for (String other : List.of("1-й полк", "Azov", "", "his battalion")) {
                        assertThat(Formations.compare(formation, Formations.read(other))
                                        .reasons())
                                .isNotEmpty();
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsLeftOutIsTold() {
        assertThat(Formations.read("1".repeat(1_000_000)).faults())
                .anySatisfy(fault -> assertThat(fault).contains("digits"))
                .anySatisfy(fault -> assertThat(fault).contains("longer than any formation's"));
        assertThat(Formations.read("9th army of the ".repeat(20)).faults())
                .anySatisfy(fault -> assertThat(fault).contains("only the first " + FormationReader.RUNGS_MAX));
    }

    @Test
    void theRecordSaysWhatIsKnownAndWhatIsNot() {
        Formation unnamed = Formations.read("an unnamed regiment of the DPR");
        assertThat(unnamed.reference()).isEqualTo(Reference.UNNAMED);
        assertThat(unnamed.own().flatMap(Rung::echelon)).contains(Echelon.REGIMENT);
        assertThat(unnamed.allegiance()).contains(Allegiance.DPR);
        assertThat(unnamed.isIdentified()).isFalse();
        assertThat(unnamed.unknown()).hasSize(2).first().asString().contains("which one");

        Formation part = Formations.read("1st battalion of the 2740th regiment");
        assertThat(part.own().flatMap(Rung::number)).contains("1");
        assertThat(part.parents())
                .singleElement()
                .satisfies(parent -> assertThat(parent.number()).contains("2740"));
        assertThat(part.unknown()).doesNotContain("of which formation it is a part");

        Formation bare = Formations.read("2740");
        assertThat(bare.own().flatMap(Rung::echelon)).isEmpty();
        assertThat(bare.unknown()).contains("how large it is");
    }

    @Test
    void separateAndGuardsAreKept() {
        Rung rung = Formations.read("64-я отдельная гвардейская мотострелковая бригада")
                .own()
                .orElseThrow();
        assertThat(rung.separate()).isTrue();
        assertThat(rung.guards()).isTrue();
        assertThat(rung.arms()).isEqualTo(Set.of("motor rifle"));
    }

    @Test
    void aRenamingIsToldWithItsYears() {
        FormationVerdict verdict = Formations.compare(
                Formations.read("Azov Regiment"), Formations.read("12-та бригада спеціального призначення НГУ"));
        assertThat(verdict.verdict()).isEqualTo(Verdict.SAME);
        assertThat(verdict.reasons().getFirst()).contains("renamed", "2014", "2022", "2023");
    }

    @Test
    void everyNameOfTheRegisterIsReadWithoutFaultAndMeansNoOtherEntry() {
        for (KnownFormation known : Formations.register()) {
            for (Period period : known.periods()) {
                for (String name : period.names()) {
                    Formation formation = Formations.read(name);
                    assertThat(formation.rungs()).as(name).isNotEmpty();
                    assertThat(formation.faults()).as(name).isEmpty();
                    Optional<KnownFormation> found = Formations.known(formation);
                    assertThat(found.map(KnownFormation::id).orElse(known.id()))
                            .as(name)
                            .isEqualTo(known.id());
                }
            }
        }
    }

    @Test
    void theRegisterIsWhole() {
        Set<String> ids = Formations.register().stream().map(KnownFormation::id).collect(Collectors.toSet());
        assertThat(ids).hasSizeGreaterThan(REGISTER_MIN);
        for (KnownFormation known : Formations.register()) {
            for (Period period : known.periods()) {
                assertThat(period.names()).as(known.id()).hasSizeGreaterThanOrEqualTo(3);
                period.parent()
                        .ifPresent(parent -> assertThat(ids).as(known.id()).contains(parent));
                if (period.from().isPresent() && period.until().isPresent()) {
                    assertThat(period.from().get())
                            .as(known.id())
                            .isLessThanOrEqualTo(period.until().get());
                }
            }
        }
    }

    @Test
    void sidesExcludeEachOtherBothWays() {
        for (Allegiance one : Allegiance.values()) {
            for (Allegiance other : Allegiance.values()) {
                assertThat(one.excludes(other)).isEqualTo(other.excludes(one));
            }
            assertThat(one.excludes(one)).isFalse();
        }
    }
}
