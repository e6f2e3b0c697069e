package org.dokaz.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a rule prefers, and how much what is seen counts beside it. */
class PreferenceTest {

    private static final List<String> LABELS = List.of("CALM", "ALARM");
    private static final int CALM = 0;
    private static final int ALARM = 1;
    private static final double NEAR = 1e-5;

    /** One place where a lamp of this colour is seen. */
    private static Evidence lamp(int colour) {
        Evidence evidence = new Evidence();
        evidence.add(0, colour);
        return evidence;
    }

    private static Evidence preferring(Evidence evidence, int label, float strength) {
        evidence.prefer(label, strength);
        evidence.next();
        return evidence;
    }

    private static int[] best(ChainModel model, Evidence evidence) {
        return model.labelling().best(evidence, CALM, 0);
    }

    private static ChainModel untaught() {
        return new ChainTraining(LABELS, 5).learn(1);
    }

    /** What was learned from lamps of colour 1, which are calm, and of colour 2, which are not. */
    private static ChainModel taught() {
        ChainTraining training = new ChainTraining(LABELS, 20);
        for (int example = 0; example < 30; example++) {
            training.add(preferring(lamp(1), ALARM, 1), new int[] {CALM});
            training.add(preferring(lamp(2), CALM, 1), new int[] {ALARM});
        }
        return training.learn(1);
    }

    /** The score of the only labelling that one label leaves. */
    private static double score(Evidence evidence, float single, float pair) {
        Table singles = new Table(1);
        Table pairs = new Table(1);
        for (int hash : evidence.singles()) {
            singles.set(singles.row(hash), 0, single);
        }
        for (int hash : evidence.pairs()) {
            pairs.set(pairs.row(hash), 0, pair);
        }
        Chain chain = new Chain(1);
        chain.score(evidence, singles, pairs);
        return chain.sum();
    }

    @Test
    void whereNoWeightsSpeakTheLabelThatIsPreferredWins() {
        assertThat(best(untaught(), preferring(lamp(1), ALARM, 0.1f))).containsExactly(ALARM);
        assertThat(best(untaught(), preferring(lamp(1), CALM, 0.1f))).containsExactly(CALM);
    }

    @Test
    void eachPlaceHasItsOwnPreferences() {
        Evidence evidence = new Evidence();
        preferring(evidence, ALARM, 1);
        evidence.next();
        evidence.prefer(CALM, 2);
        preferring(evidence, ALARM, 1);
        evidence.prefer(CALM, 1);
        preferring(evidence, ALARM, 2);
        assertThat(best(untaught(), evidence)).containsExactly(ALARM, CALM, CALM, ALARM);
    }

    @Test
    void whatWasLearnedOutweighsAWeakPreferenceAndNotAStrongOne() {
        ChainModel model = taught();
        assertThat(best(model, preferring(lamp(1), ALARM, 0.5f))).containsExactly(CALM);
        assertThat(best(model, preferring(lamp(2), CALM, 0.5f))).containsExactly(ALARM);
        assertThat(best(model, preferring(lamp(1), ALARM, 100))).containsExactly(ALARM);
    }

    @Test
    void whatIsPreferredRightlyTeachesNothing() throws IOException {
        ChainTraining training = new ChainTraining(LABELS, 20);
        for (int example = 0; example < 30; example++) {
            training.add(preferring(lamp(1), ALARM, 50), new int[] {ALARM});
        }
        assertThat(training.learn(1).write()).isEqualTo(untaught().write());
        ChainTraining without = new ChainTraining(LABELS, 20);
        Evidence plain = lamp(1);
        plain.next();
        without.add(plain, new int[] {ALARM});
        assertThat(without.learn(1).write()).isNotEqualTo(untaught().write());
    }

    @Test
    void manyPreferencesHaveRoom() {
        Evidence evidence = new Evidence();
        for (int place = 0; place < 500; place++) {
            evidence.prefer(CALM, 1);
            preferring(evidence, place % 2, 1);
        }
        int[] best = best(untaught(), evidence);
        assertThat(best).hasSize(500);
        assertThat(best[498]).isEqualTo(CALM);
        assertThat(score(preferring(new Evidence(), CALM, 3), 0, 0)).isCloseTo(3, within(NEAR));
    }

    @Test
    void aScaleCountsForTheSinglePiecesOfItsPlaceAlone() {
        Evidence evidence = new Evidence();
        evidence.add(0, 1);
        evidence.add(0, 2);
        evidence.scale(0.25f);
        evidence.next();
        evidence.add(0, 3);
        evidence.addPaired(0, 1);
        evidence.next();
        assertThat(score(evidence, 8, 0)).isCloseTo(2 * 8 * 0.25 + 8, within(NEAR));
    }

    @Test
    void whatIsPairedOrPreferredIsNotScaled() {
        Evidence evidence = new Evidence();
        evidence.next();
        evidence.add(0, 1);
        evidence.addPaired(0, 1);
        evidence.prefer(0, 100);
        evidence.scale(0.5f);
        evidence.next();
        assertThat(score(evidence, 8, 1_000)).isCloseTo(4 + 1_000 + 100, within(NEAR));
    }

    @Test
    void aScaleDecidesBetweenWhatWasLearnedAndWhatIsPreferred() {
        ChainModel model = taught();
        Evidence faint = lamp(1);
        faint.scale(0.001f);
        assertThat(best(model, preferring(faint, ALARM, 0.5f))).containsExactly(ALARM);
        Evidence bright = lamp(1);
        bright.scale(100);
        assertThat(best(model, preferring(bright, ALARM, 10))).containsExactly(CALM);
    }

    @Test
    void aLeaningIsScaledToo() {
        ChainModel model = taught();
        Evidence evidence = lamp(1);
        evidence.next();
        evidence.add(0, 1);
        evidence.scale(3);
        evidence.next();
        double plain = model.labelling().leaning(evidence, 0, 0, 1, CALM, ALARM);
        assertThat(plain).isPositive();
        assertThat(model.labelling().leaning(evidence, 1, 0, 1, CALM, ALARM)).isCloseTo(3 * plain, within(NEAR));
    }

    @Test
    void aCopyKeepsPreferencesAndScales() {
        Evidence evidence = lamp(1);
        evidence.scale(0.5f);
        preferring(evidence, 0, 7);
        Evidence copy = evidence.copy();
        evidence.clear();
        evidence.add(0, 1);
        evidence.scale(2);
        preferring(evidence, 0, 1);
        assertThat(score(copy, 8, 0)).isCloseTo(4 + 7, within(NEAR));
        assertThat(score(evidence, 8, 0)).isCloseTo(16 + 1, within(NEAR));
    }

    @Test
    void whatIsForgottenLeavesNoPreference() {
        Evidence evidence = lamp(1);
        preferring(evidence, ALARM, 5);
        evidence.prefer(ALARM, 5);
        evidence.clear();
        evidence.add(0, 1);
        evidence.next();
        assertThat(best(untaught(), evidence)).containsExactly(CALM);
    }

    @Test
    void whatIsForgottenLeavesNoScale() {
        Evidence evidence = lamp(1);
        evidence.scale(0.5f);
        evidence.clear();
        evidence.add(0, 1);
        evidence.next();
        assertThat(score(evidence, 8, 0)).isCloseTo(8, within(NEAR));
    }

    @Test
    void piecesAreCountedWithinTheirPlace() {
        Evidence evidence = lamp(1);
        evidence.add(0, 2);
        assertThat(evidence.pieces()).isEqualTo(2);
        evidence.next();
        assertThat(evidence.pieces()).isZero();
        evidence.add(0, 2);
        evidence.addPaired(0, 2);
        evidence.prefer(CALM, 1);
        assertThat(evidence.pieces()).isEqualTo(1);
    }
}
