package org.dokaz.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final int TRIALS = 60;
    private static final double NEAR = 1e-6;

    /** A chain with scores thrown at random, and the same scores to reckon with by hand. */
    private static final class Thrown {

        private final int labels;
        private final int size;
        private final Evidence evidence = new Evidence();
        private final Table singles;
        private final Table pairs;
        private final Chain chain;

        Thrown(SplittableRandom random, int labels, int size) {
            this.labels = labels;
            this.size = size;
            singles = new Table(labels);
            pairs = new Table(labels * labels);
            chain = new Chain(labels);
            for (int place = 0; place < size; place++) {
                evidence.add(0, place);
                evidence.addPaired(0, place);
                evidence.next();
                fill(singles, evidence.singles()[place], random);
                fill(pairs, evidence.pairs()[place], random);
            }
            chain.score(evidence, singles, pairs);
        }

        private static void fill(Table table, int key, SplittableRandom random) {
            int row = table.row(key);
            for (int column = 0; column < table.width(); column++) {
                table.set(row, column, (float) random.nextDouble(-3, 3));
            }
        }

        double scoreOf(int[] labelling) {
            double score = 0;
            for (int place = 0; place < size; place++) {
                score += singles.get(singles.find(evidence.singles()[place]), labelling[place]);
                if (place > 0) {
                    int pair = labelling[place - 1] * labels + labelling[place];
                    score += pairs.get(pairs.find(evidence.pairs()[place]), pair);
                }
            }
            return score;
        }

        List<int[]> everyLabelling() {
            List<int[]> every = new ArrayList<>();
            int count = (int) Math.round(Math.pow(labels, size));
            for (int number = 0; number < count; number++) {
                int[] labelling = new int[size];
                int rest = number;
                for (int place = 0; place < size; place++) {
                    labelling[place] = rest % labels;
                    rest /= labels;
                }
                every.add(labelling);
            }
            return every;
        }
    }

    private static List<Thrown> thrown() {
        SplittableRandom random = new SplittableRandom(7);
        List<Thrown> thrown = new ArrayList<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            thrown.add(new Thrown(random, 1 + trial % 4, 1 + random.nextInt(5)));
        }
        return thrown;
    }

    @Test
    void noOtherLabellingScoresHigherThanTheBest() {
        for (Thrown thrown : thrown()) {
            double highest = thrown.everyLabelling().stream()
                    .mapToDouble(thrown::scoreOf)
                    .max()
                    .orElseThrow();
            assertThat(thrown.scoreOf(thrown.chain.best())).isCloseTo(highest, within(NEAR));
        }
    }

    @Test
    void theTotalIsTheLogarithmOfTheSumOverAllLabellings() {
        for (Thrown thrown : thrown()) {
            double sum = thrown.everyLabelling().stream()
                    .mapToDouble(labelling -> Math.exp(thrown.scoreOf(labelling)))
                    .sum();
            assertThat(thrown.chain.sum()).isCloseTo(Math.log(sum), within(NEAR));
        }
    }

    @Test
    void aProbabilityIsTheShareOfTheLabellingsThatHaveTheLabelThere() {
        for (Thrown thrown : thrown()) {
            double total = thrown.chain.sum();
            double[] shares = new double[thrown.size * thrown.labels];
            for (int[] labelling : thrown.everyLabelling()) {
                for (int place = 0; place < thrown.size; place++) {
                    shares[place * thrown.labels + labelling[place]] += Math.exp(thrown.scoreOf(labelling) - total);
                }
            }
            for (int index = 0; index < shares.length; index++) {
                double probability = thrown.chain.probability(index / thrown.labels, index % thrown.labels, total);
                assertThat(probability).isCloseTo(shares[index], within(NEAR));
            }
        }
    }

    @Test
    void probabilitiesAddToOneAndThoseOfPairsToThatOfTheirSecondLabel() {
        for (Thrown thrown : thrown()) {
            double total = thrown.chain.sum();
            for (int place = 0; place < thrown.size; place++) {
                double all = 0;
                for (int label = 0; label < thrown.labels; label++) {
                    double alone = thrown.chain.probability(place, label, total);
                    all += alone;
                    double paired = 0;
                    for (int before = 0; place > 0 && before < thrown.labels; before++) {
                        paired += thrown.chain.probability(place, before, label, total);
                    }
                    assertThat(place == 0 ? alone : paired).isCloseTo(alone, within(NEAR));
                }
                assertThat(all).isCloseTo(1, within(NEAR));
            }
        }
    }

    @Test
    void scoresFarTooLargeForAnExponentStillSum() {
        Evidence evidence = new Evidence();
        Table singles = new Table(2);
        for (int place = 0; place < 50; place++) {
            evidence.add(0, 0);
            evidence.next();
        }
        int row = singles.row(evidence.singles()[0]);
        singles.set(row, 0, 1_000);
        singles.set(row, 1, -1_000);
        Chain chain = new Chain(2);
        chain.score(evidence, singles, new Table(4));
        double total = chain.sum();
        assertThat(total).isCloseTo(50_000, within(NEAR));
        assertThat(chain.probability(49, 0, total)).isCloseTo(1, within(NEAR));
        assertThat(chain.best()).containsOnly(0);
    }

    @Test
    void aFavouredLabelGainsWhereverItStands() {
        Thrown thrown = new Thrown(new SplittableRandom(3), 3, 6);
        double before = thrown.scoreOf(new int[] {1, 1, 1, 1, 1, 1});
        thrown.chain.favour(1, 1_000);
        assertThat(thrown.chain.best()).containsOnly(1);
        assertThat(thrown.chain.sum()).isCloseTo(before + 6_000, within(NEAR));
    }

    @Test
    void aShortSequenceAfterALongOneKeepsNothingOfIt() {
        SplittableRandom random = new SplittableRandom(11);
        Thrown lengthy = new Thrown(random, 3, 6);
        Thrown brief = new Thrown(random, 3, 2);
        double alone = brief.chain.sum();
        lengthy.chain.score(brief.evidence, brief.singles, brief.pairs);
        assertThat(lengthy.chain.sum()).isEqualTo(alone);
        assertThat(lengthy.chain.best()).containsExactly(brief.chain.best());
    }

    @Test
    void nothingHasNoLabels() {
        Chain chain = new Chain(3);
        chain.score(new Evidence(), new Table(3), new Table(9));
        chain.favour(1, 5);
        assertThat(chain.best()).isEmpty();
    }
}
