package org.dokaz.corroborate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.testing.ClaimBuilder.claim;
import static org.dokaz.testing.ReadingBuilder.reading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Amount;
import org.dokaz.model.Reading;
import org.dokaz.model.Step;
import org.dokaz.model.When;
import org.dokaz.model.Where;
import org.dokaz.testing.ClaimBuilder;
import org.junit.jupiter.api.Test;

class ShortReportsTest {

    private static final String DAY = "2022-05-10";

    private static ClaimBuilder losses(String words) {
        return claim(words, "casualties");
    }

    private static Reading report(String outlet, String day, String words, ClaimBuilder claim) {
        return reading(words)
                .published(outlet, "", day)
                .claim(claim.through(Step.stated(outlet, Step.Kind.OUTLET)))
                .build();
    }

    private static int events(Reading... readings) {
        Corroborator corroborator = new Corroborator(List.of());
        Arrays.stream(readings).forEach(corroborator::add);
        return corroborator.find().events().size();
    }

    private static Where town(String name, double latitude) {
        return new Where(
                name,
                Optional.of(new Where.Point(latitude, 38.0, 1000)),
                Optional.of(Where.Level.SETTLEMENT),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void shortReportsOfOneDayAreOfOneEventWithoutAWordInCommon() {
        String one = "Miner killed by stray shell";
        String other = "Fatal blast near pit shaft";
        assertThat(events(report("Sokil", DAY, one, losses(one)), report("Beacon", DAY, other, losses(other))))
                .isEqualTo(1);
        assertThat(events(report("Sokil", DAY, one, losses(one)), report("Beacon", "2022-05-16", other, losses(other))))
                .isEqualTo(2);
    }

    @Test
    void soldiersAndCiviliansAreNotTheSameDead() {
        String soldier = "Two soldiers die as mortar hits trench";
        String civilians = "Rocket on market leaves three civilians dead";
        assertThat(events(
                        report("Sokil", DAY, soldier, losses(soldier)),
                        report("Beacon", DAY, civilians, losses(civilians))))
                .isEqualTo(2);
    }

    @Test
    void whoShotIsNotWhoWasKilled() {
        String one = "Two men killed in shelling by soldiers";
        String other = "Two civilians killed in shelling";
        assertThat(events(report("Sokil", DAY, one, losses(one)), report("Beacon", DAY, other, losses(other))))
                .isEqualTo(1);
    }

    @Test
    void theTallyOfAWeekIsNoAccountOfOneDay() {
        String week = "Six miners killed in past week";
        String day = "Driver dies on country road";
        When past = new When(
                Optional.of(LocalDate.parse("2022-05-03")), Optional.of(LocalDate.parse(DAY)), /* precise= */ false);
        Reading tally = report(
                "Sokil", DAY, week, losses(week).when(past).figure("Six", Amount.exactly(6, "people"), "miners"));
        Reading act = report("Beacon", DAY, day, losses(day));
        assertThat(events(tally, act)).isEqualTo(2);
        String said = "Six miners killed in the course of one week";
        assertThat(events(report("Sokil", DAY, said, losses(said)), act)).isEqualTo(2);
    }

    @Test
    void aWeekSummedUpAnywhereInAShortReportMakesATallyOfIt() {
        String day = "Driver dies on country road";
        String both = "Six miners killed, two hurt in one week";
        Reading tally = reading(both)
                .published("Sokil", "", DAY)
                .claim(losses("Six miners killed").through(Step.stated("Sokil", Step.Kind.OUTLET)))
                .build();
        assertThat(events(tally, report("Beacon", DAY, day, losses(day)))).isEqualTo(2);
    }

    @Test
    void whatOneOutletTellsInItsWordsOnTwoDaysIsTwoThings() {
        String words = "Shelling kills one miner near pit - miners' union";
        Reading first = report("Sokil", DAY, words, losses(words));
        String next = "Shelling kills one miner near the pit - miners' union";
        assertThat(events(first, report("Sokil", "2022-05-11", next, losses(next))))
                .isEqualTo(2);
        assertThat(events(first, report("Beacon", "2022-05-11", next, losses(next))))
                .isEqualTo(1);
    }

    @Test
    void twoWhoCallOnPeopleDoSoEachForHimself() {
        String one = "told men to leave the town at once";
        String other = "urged residents to go";
        Reading both = reading(one + ". " + other + ".")
                .published("Sokil", "", DAY)
                .claim(call(one, "Ostap Verbovyi"))
                .claim(call(other, "Gleb Samsonov"))
                .build();
        Reading same = reading(one + ". " + other + ".")
                .published("Sokil", "", DAY)
                .claim(call(one, "Ostap Verbovyi"))
                .claim(call(other, "Ostap Verbovyi"))
                .build();
        assertThat(events(both)).isEqualTo(2);
        assertThat(events(same)).isEqualTo(1);
    }

    private static ClaimBuilder call(String words, String person) {
        return claim(words, "appeal")
                .through(Step.stated("Sokil", Step.Kind.OUTLET), Step.stated(person, Step.Kind.PERSON));
    }

    @Test
    void shortReportsOfPlacesFarApartAreTwo() {
        String here = "Depot burns in Zelenbir";
        String there = "Bridge hit in Krutyi Brid";
        Reading one =
                report("Sokil", DAY, here, claim(here, "military_situation").at("Zelenbir", town("Zelenbir", 47.0)));
        Reading other = report(
                "Beacon", DAY, there, claim(there, "military_situation").at("Krutyi Brid", town("Krutyi Brid", 49.0)));
        assertThat(events(one, other)).isEqualTo(2);
    }
}
