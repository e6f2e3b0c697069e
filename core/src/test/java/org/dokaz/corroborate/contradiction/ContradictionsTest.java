package org.dokaz.corroborate.contradiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.testing.ClaimBuilder.claim;
import static org.dokaz.testing.ReadingBuilder.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dokaz.corroborate.account.Accounts;
import org.dokaz.corroborate.retelling.Links;
import org.dokaz.model.Event.Contradiction;
import org.dokaz.model.Event.Contradiction.Type;
import org.dokaz.model.Reading;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.model.Where;
import org.dokaz.testing.ClaimBuilder;
import org.junit.jupiter.api.Test;

class ContradictionsTest {

    private static final Step MAYOR = Step.stated("Ostap Verbovyi", Step.Kind.PERSON);
    private static final Step CHIEF = Step.stated("Gleb Samsonov", Step.Kind.PERSON);

    private static Reading paper(String outlet, String day, String text, ClaimBuilder claim) {
        return reading(text)
                .published(outlet, outlet + " writes", day)
                .claim(claim)
                .build();
    }

    private static ClaimBuilder transfer(String words, Step origin) {
        return claim(words, "forced_transfer")
                .through(Step.stated("Sokil", Step.Kind.OUTLET), origin)
                .at("Kalynove", Where.named("Kalynove"));
    }

    private static final String BY_FORCE = "soldiers moved residents out of Kalynove by force";
    private static final String WILLING = "all residents left Kalynove voluntarily";

    private static final Reading FORCED = paper("Sokil", "2022-05-10", BY_FORCE, transfer(BY_FORCE, MAYOR));
    private static final Reading VOLUNTARY = paper("Beacon", "2022-05-10", WILLING, transfer(WILLING, CHIEF));

    private static List<Contradiction> in(List<Reading> readings) {
        Accounts accounts = new Accounts(List.of());
        readings.forEach(accounts::add);
        return Contradictions.in(accounts.accounts(), Links.NONE, accounts.vocabulary());
    }

    @Test
    void byForceAndVoluntarilyExcludeEachOther() {
        assertThat(in(List.of(FORCED, VOLUNTARY))).singleElement().satisfies(found -> {
            assertThat(found.type()).isEqualTo(Type.CONFLICT);
            assertThat(found.why())
                    .contains("by force")
                    .contains("of their own will")
                    .contains("Gleb Samsonov");
        });
    }

    @Test
    void oneOriginDoesNotContradictItselfOnOneDay() {
        Reading same = paper("Beacon", "2022-05-10", WILLING, transfer(WILLING, MAYOR));
        assertThat(in(List.of(FORCED, same))).isEmpty();
    }

    @Test
    void aDenialOpposesWhatItDenies() {
        String words = "nobody was moved out of Kalynove";
        Reading denial =
                paper("Beacon", "2022-05-11", words, transfer(words, CHIEF).stance(Stance.DENIES));
        assertThat(in(List.of(FORCED, denial))).singleElement().satisfies(found -> {
            assertThat(found.type()).isEqualTo(Type.CONFLICT);
            assertThat(found.why()).contains("Gleb Samsonov denies");
        });
    }

    @Test
    void aChargeThatBecameADeedIsADrift() {
        String laid = "Kalynove: the office is run by a man involved in the theft of icons";
        String done = "Kalynove: the office is run by the icons' thief";
        Reading first = paper("Sokil", "2022-05-10", laid, transfer(laid, MAYOR));
        assertThat(in(List.of(first, paper("Beacon", "2022-05-11", done, transfer(done, MAYOR)))))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.type()).isEqualTo(Type.DRIFT);
                    assertThat(found.why()).contains("involved in a theft became a thief");
                });
        assertThat(in(List.of(first, paper("Beacon", "2022-05-11", done, transfer(done, CHIEF)))))
                .isEmpty();
    }

    private static ClaimBuilder callUp(String words, String place, Where where, Step origin) {
        return claim(words, "mobilisation")
                .through(Step.stated("Sokil", Step.Kind.OUTLET), origin)
                .at(place, where);
    }

    private static Where within(String name, Where.Level level) {
        return new Where(
                name,
                Optional.of(new Where.Point(46.6, 33.0, level == Where.Level.REGION ? 90_000 : 2_000)),
                Optional.of(level),
                Optional.empty(),
                Optional.empty(),
                Optional.of("08"));
    }

    @Test
    void whatIsDeniedOfARegionIsDeniedOfItsTowns() {
        String denial = "no mobilisation is planned in the oblast";
        String plan = "men of Kalynove are to be called up by Friday";
        Reading denied = paper(
                "Beacon",
                "2022-05-11",
                denial,
                callUp(denial, "oblast", within("Kalynove Oblast", Where.Level.REGION), CHIEF)
                        .stance(Stance.DENIES));
        Reading planned = paper(
                "Sokil",
                "2022-05-10",
                plan,
                callUp(plan, "Kalynove", within("Kalynove", Where.Level.SETTLEMENT), MAYOR)
                        .stance(Stance.PLANS));
        assertThat(in(List.of(denied, planned))).extracting(Contradiction::type).containsExactly(Type.CONFLICT);
    }

    @Test
    void whatIsPlannedByForceExcludesWhatIsDoneAtWill() {
        String plan = "residents of Kalynove will be moved out by force";
        Reading planned =
                paper("Sokil", "2022-05-10", plan, transfer(plan, MAYOR).stance(Stance.PLANS));
        assertThat(in(List.of(planned, VOLUNTARY)))
                .extracting(Contradiction::type)
                .containsExactly(Type.CONFLICT);
    }

    @Test
    void aThreatOfACaseIsNotACase() {
        String threat = "refusers in Kalynove will face a criminal case";
        String none = "no criminal case against refusers in Kalynove";
        Reading threatened = paper(
                "Sokil",
                "2022-05-10",
                threat,
                claim(threat, "legal_step")
                        .through(Step.stated("Sokil", Step.Kind.OUTLET), MAYOR)
                        .stance(Stance.PLANS)
                        .at("Kalynove", Where.named("Kalynove")));
        Reading denied = paper(
                "Beacon",
                "2022-05-11",
                none,
                claim(none, "legal_step")
                        .through(Step.stated("Beacon", Step.Kind.OUTLET), CHIEF)
                        .stance(Stance.DENIES)
                        .at("Kalynove", Where.named("Kalynove")));
        assertThat(in(List.of(threatened, denied))).isEmpty();
    }

    @Test
    void manyEqualDenialsAreFewPairsAndTheOrderChangesNothing() {
        List<Reading> readings = new ArrayList<>();
        for (int post = 0; post < 300; post++) {
            String words = "nobody was moved out of Kalynove, post " + post;
            readings.add(paper(
                    "Channel " + post,
                    "2022-05-11",
                    words,
                    transfer(words, CHIEF).stance(Stance.DENIES)));
        }
        readings.add(FORCED);
        List<Contradiction> expected = in(readings);
        assertThat(expected).hasSizeLessThanOrEqualTo(Contradictions.SHOWN_MAX);
        Collections.shuffle(readings, new Random(7));
        assertThat(in(readings)).isEqualTo(expected);
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(in(List.of())).isEmpty();
        assertThat(in(List.of(paper("Sokil", "2022-05-10", "It rained.", claim("It rained.", "other")))))
                .isEmpty();
    }
}
