package org.dokaz.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns a model of sequences from examples, by climbing the likelihood of their labels with a step of its own for each weight. The
 * same examples in the same order give the same model.
 *
 * @see <a href="https://jmlr.org/papers/v12/duchi11a.html">Duchi, Hazan and Singer 2011, on adaptive steps</a>
 */
public final class ChainTraining {

    /** The step that suits evidence of some sixty pieces a place. */
    public static final float STEP = 0.015f;

    private static final float FIRST_SQUARE = 0.01f;

    /** What is right to within this teaches nothing. */
    private static final float SLOPE_MIN = 1e-4f;

    private static final long SHUFFLE_MULTIPLIER = 6_364_136_223_846_793_005L;
    private static final long SHUFFLE_INCREMENT = 1_442_695_040_888_963_407L;

    private final List<String> labels;
    private final int rounds;
    private final float step;
    private final int averaged;
    private final Table singles;
    private final Table pairs;
    private final Table singleSquares;
    private final Table pairSquares;
    private final Chain chain;
    private final List<Example> examples = new ArrayList<>();
    private long shuffleState = 1;

    /** A sequence and its labels, as indices. */
    private record Example(Evidence evidence, List<Integer> right) {}

    /**
     * @param rounds how often the examples are gone through
     */
    public ChainTraining(List<String> labels, int rounds) {
        this(labels, rounds, STEP, 1);
    }

    /**
     * @param rounds how often the examples are gone through
     * @param step how far one example moves a weight at first; the more pieces of evidence a place has, the smaller it should be
     * @param averaged over how many of the last rounds the mean of each weight is taken: more than one where single examples, which come
     *     last by chance, would move what is learned from few
     * @see <a href="https://doi.org/10.1137/0330046">Polyak and Juditsky 1992, on averaging</a>
     */
    public ChainTraining(List<String> labels, int rounds, float step, int averaged) {
        if (averaged < 1 || averaged > rounds) {
            throw new IllegalArgumentException("of " + rounds + " rounds, " + averaged + " cannot be averaged");
        }
        this.labels = List.copyOf(labels);
        this.rounds = rounds;
        this.step = step;
        this.averaged = averaged;
        int count = labels.size();
        singles = new Table(count);
        singleSquares = new Table(count);
        pairs = new Table(count * count);
        pairSquares = new Table(count * count);
        chain = new Chain(count);
    }

    /** One more sequence to learn from; the evidence is copied. */
    public void add(Evidence evidence, int[] right) {
        if (evidence.size() > 0) {
            examples.add(
                    new Example(evidence.copy(), Arrays.stream(right).boxed().toList()));
        }
    }

    /**
     * The model learned from all sequences; to be asked for once. Single evidence seen fewer times than {@code seenMin} is left out.
     */
    public ChainModel learn(int seenMin) {
        if (pairs.count() > 0) {
            throw new IllegalStateException("has learned already");
        }
        enter(seenMin);
        List<Example> order = new ArrayList<>(examples);
        float[] singleSums = singles.sums();
        float[] pairSums = pairs.sums();
        for (int round = 0; round < rounds; round++) {
            shuffle(order);
            order.forEach(this::learn);
            if (round >= rounds - averaged) {
                singles.addTo(singleSums);
                pairs.addTo(pairSums);
            }
        }
        singles.setMean(singleSums, averaged);
        pairs.setMean(pairSums, averaged);
        return new ChainModel(labels, singles, pairs);
    }

    private void enter(int seenMin) {
        Map<Integer, Integer> seen = new HashMap<>();
        for (Example example : examples) {
            Evidence evidence = example.evidence();
            for (int piece = 0; piece < evidence.singlesFrom(evidence.size()); piece++) {
                if (seen.merge(evidence.singles()[piece], 1, Integer::sum) == seenMin) {
                    singleSquares.row(evidence.singles()[piece]);
                    singles.row(evidence.singles()[piece]);
                }
            }
            for (int piece = 0; piece < evidence.pairsFrom(evidence.size()); piece++) {
                pairs.row(evidence.pairs()[piece]);
                pairSquares.row(evidence.pairs()[piece]);
            }
        }
    }

    private void learn(Example example) {
        Evidence evidence = example.evidence();
        chain.score(evidence, singles, pairs);
        double total = chain.sum();
        int count = labels.size();
        float[] slope = new float[count];
        float[] pairSlope = new float[count * count];
        for (int place = 0; place < evidence.size(); place++) {
            int right = example.right().get(place);
            for (int label = 0; label < count; label++) {
                double wrong = (label == right ? 1 : 0) - chain.probability(place, label, total);
                slope[label] = (float) (wrong * evidence.scaleAt(place));
            }
            for (int piece = evidence.singlesFrom(place); piece < evidence.singlesFrom(place + 1); piece++) {
                climb(singles, singleSquares, evidence.singles()[piece], slope);
            }
            if (place > 0) {
                int rightPair = example.right().get(place - 1) * count + right;
                for (int pair = 0; pair < pairSlope.length; pair++) {
                    double probability = chain.probability(place, pair / count, pair % count, total);
                    double wrong = (pair == rightPair ? 1 : 0) - probability;
                    pairSlope[pair] = (float) (wrong * evidence.pairedScale());
                }
                for (int piece = evidence.pairsFrom(place); piece < evidence.pairsFrom(place + 1); piece++) {
                    climb(pairs, pairSquares, evidence.pairs()[piece], pairSlope);
                }
            }
        }
    }

    private void climb(Table weights, Table squares, int key, float[] slope) {
        int row = weights.find(key);
        if (row < 0) {
            return;
        }
        for (int column = 0; column < slope.length; column++) {
            float up = slope[column];
            if (Math.abs(up) < SLOPE_MIN) {
                continue;
            }
            squares.add(row, column, up * up);
            float change = step * up / (float) Math.sqrt(FIRST_SQUARE + squares.get(row, column));
            weights.add(row, column, change);
        }
    }

    /* A fixed order of its own, so that no library's generator can change the model. */
    private void shuffle(List<Example> order) {
        for (int last = order.size() - 1; last > 0; last--) {
            shuffleState = shuffleState * SHUFFLE_MULTIPLIER + SHUFFLE_INCREMENT;
            int other = (int) ((shuffleState >>> 33) % (last + 1));
            Example moved = order.get(last);
            order.set(last, order.get(other));
            order.set(other, moved);
        }
    }
}
