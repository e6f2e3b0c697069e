package org.dokaz.corroborate.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.testing.ClaimBuilder.claim;
import static org.dokaz.testing.ReadingBuilder.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.dokaz.corroborate.account.Accounts;
import org.dokaz.corroborate.retelling.Links;
import org.dokaz.model.Amount;
import org.dokaz.model.Lineage;
import org.dokaz.model.Lineage.Drift;
import org.dokaz.model.Reading;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.testing.ClaimBuilder;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Step MAYOR = Step.stated("Ostap Verbovyi", Step.Kind.PERSON);

    private static Amount amount(double low, double high, boolean about) {
        return new Amount(
                Double.isNaN(low) ? OptionalDouble.empty() : OptionalDouble.of(low),
                low == high ? OptionalDouble.of(low) : OptionalDouble.empty(),
                Double.isNaN(high) ? OptionalDouble.empty() : OptionalDouble.of(high),
                about,
                "people",
                Optional.empty());
    }

    private static Reading paper(String outlet, String day, String text, ClaimBuilder claim) {
        return reading(text)
                .published(outlet, outlet + " writes", day)
                .claim(claim)
                .build();
    }

    private static ClaimBuilder drafted(String words, Amount amount, String number, String people, String outlet) {
        return claim(words, "mobilisation")
                .through(Step.stated(outlet, Step.Kind.OUTLET), MAYOR)
                .figure(number, amount, people);
    }

    private static final Reading FIRST = paper(
            "Sokil",
            "2022-11-07",
            "up to 1,240 local men were to be drafted",
            drafted(
                            "up to 1,240 local men were to be drafted",
                            amount(Double.NaN, 1240, false),
                            "up to 1,240",
                            "local men",
                            "Sokil")
                    .stance(Stance.PLANS));

    private static final Reading SECOND = paper(
            "Beacon",
            "2022-11-12",
            "In the district 1,240 men were drafted",
            drafted("1,240 men were drafted", amount(1240, 1240, false), "1,240", "men", "Beacon"));

    private static final Reading OTHER = paper(
            "Lantern",
            "2022-11-12",
            "The bakery sold 1,300 loaves",
            claim("The bakery sold 1,300 loaves", "other").figure("1,300", amount(1300, 1300, false), "loaves"));

    private static List<Lineage> trace(List<Reading> readings) {
        Accounts accounts = new Accounts(List.of());
        readings.forEach(accounts::add);
        return Figures.trace(accounts.accounts(), Links.NONE, accounts.vocabulary());
    }

    @Test
    void aFigureIsFollowedFromWhoSaidItFirstAndTellsWhatDrifted() {
        List<Lineage> lineages = trace(List.of(SECOND, OTHER, FIRST));
        assertThat(lineages).singleElement().satisfies(lineage -> {
            assertThat(lineage.firstSaid().by()).isEqualTo("Ostap Verbovyi");
            assertThat(lineage.firstSaid().claim())
                    .isEqualTo(FIRST.claims().getFirst().id());
            assertThat(lineage.repeats()).singleElement().satisfies(repeat -> {
                assertThat(repeat.drift()).isPresent();
                assertThat(repeat.why()).contains("planned").contains("up to so many");
            });
        });
    }

    @Test
    void theOrderOfDocumentsChangesNothing() {
        List<Reading> readings = new ArrayList<>(List.of(FIRST, SECOND, OTHER));
        List<Lineage> expected = trace(readings);
        for (int seed = 0; seed < 6; seed++) {
            Collections.shuffle(readings, new Random(seed));
            assertThat(trace(readings)).isEqualTo(expected);
        }
    }

    @Test
    void aSmallNumberAloneJoinsNothing() {
        Reading one = paper(
                "Sokil",
                "2022-11-07",
                "Three men left",
                claim("Three men left", "evasion").figure("Three", amount(3, 3, false), "men"));
        Reading other = paper(
                "Beacon",
                "2022-11-08",
                "Three cars burned",
                claim("Three cars burned", "evasion").figure("Three", amount(3, 3, false), "cars"));
        assertThat(trace(List.of(one, other))).isEmpty();
    }

    @Test
    void thousandsOfEqualPostsAreOneFigure() {
        List<Reading> readings = new ArrayList<>();
        for (int post = 0; post < 3_000; post++) {
            String text = "Post " + post + ": 1,240 men were drafted";
            readings.add(paper(
                    "Channel " + post,
                    "2022-11-08",
                    text,
                    drafted(text, amount(1240, 1240, false), "1,240", "men", "Channel " + post)));
        }
        assertThat(trace(readings))
                .singleElement()
                .satisfies(lineage -> assertThat(lineage.repeats()).hasSize(2_999));
    }

    @Test
    void whatIsNoNumberIsLeftOut() {
        for (double odd : new double[] {-1, 1e300}) {
            assertThat(Value.of(amount(odd, odd, false))).isEmpty();
        }
        assertThat(Value.of(amount(9, 3, false))).isEmpty();
    }

    @Test
    void aNumberToldMoreRoughlyIsKnownAgain() {
        Value exact = Value.of(amount(41_612, 41_612, false)).orElseThrow();
        assertThat(Value.of(amount(41_000, Double.NaN, false)).orElseThrow().isRounded(exact))
                .isTrue();
        assertThat(Value.of(amount(38_000, Double.NaN, false)).orElseThrow().isRounded(exact))
                .isFalse();
        assertThat(Value.of(amount(42_000, 42_000, true)).orElseThrow().isRounded(exact))
                .isTrue();
        assertThat(Value.of(amount(42_000, 42_000, false)).orElseThrow().isRounded(exact))
                .isFalse();
    }

    @Test
    void eachSortOfDriftIsNamed() {
        assertThat(Drift.values()).hasSize(5);
        assertThat(Value.of(amount(3, 4, false)).orElseThrow().bound()).isEqualTo(Value.Bound.RANGE);
        assertThat(Value.of(amount(Double.NaN, 40, true)).orElseThrow().bound()).isEqualTo(Value.Bound.EXACT);
        assertThat(Value.of(amount(Double.NaN, 40, false)).orElseThrow().bound())
                .isEqualTo(Value.Bound.UP_TO);
    }
}
