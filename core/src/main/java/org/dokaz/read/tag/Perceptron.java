package org.dokaz.read.tag;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dokaz.model.Grammar;

/**
 * Weights while they are learned: each mistake moves them, and what is kept in the end is their average over all steps.
 *
 * @see <a href="https://aclanthology.org/W02-1001/">Collins 2002, on averaged perceptrons for tagging</a>
 */
final class Perceptron {

    private static final int WEIGHT_MAX = Byte.MAX_VALUE;

    /** Averages above this are cut to it, so that the many small ones keep their differences in one byte. */
    private static final double AVERAGE_MAX = 12;

    private final List<Grammar> labels;
    private final int[] labelBits;
    private final ClosedClasses closed;
    private final Map<Integer, Weights> features = new HashMap<>();
    private final double[] scores;
    private int step = 1;

    Perceptron(List<Grammar> labels, ClosedClasses closed) {
        this.labels = labels;
        this.labelBits = Model.bits(labels);
        this.closed = closed;
        this.scores = new double[labels.size()];
    }

    /** The label that speaks loudest; the first of equals. A closed class is for its members. */
    int best(Word word, Features collected) {
        Arrays.fill(scores, 0);
        for (int index = 0; index < collected.count(); index++) {
            Weights weights = features.get(collected.hash(index));
            if (weights != null) {
                weights.addTo(scores);
            }
        }
        int allowed = closed.bits(word);
        int best = -1;
        for (int label = 0; label < labelBits.length; label++) {
            boolean open = (labelBits[label] & ~allowed) == 0;
            if (open && (best < 0 || scores[label] > scores[best])) {
                best = label;
            }
        }
        return Math.max(0, best);
    }

    /** Learns from one place of a sentence. */
    void learn(Features collected, int right, int guessed) {
        step++;
        if (right == guessed) {
            return;
        }
        for (int index = 0; index < collected.count(); index++) {
            Weights weights = features.computeIfAbsent(collected.hash(index), ignored -> new Weights());
            weights.move(right, 1, step);
            weights.move(guessed, -1, step);
        }
    }

    /** The averages as a model in bytes. */
    byte[] write(int updatesMin) throws IOException {
        SortedMap<Integer, byte[]> written = new TreeMap<>();
        for (Map.Entry<Integer, Weights> feature : features.entrySet()) {
            if (feature.getValue().updates >= updatesMin) {
                byte[] entries = feature.getValue().averages(step);
                if (entries.length > 0) {
                    written.put(feature.getKey(), entries);
                }
            }
        }
        return Model.write(labels, closed, written);
    }

    /** What one feature adds to each label it has been seen to matter for. */
    private static final class Weights {

        private byte[] labels = new byte[2];
        private int[] current = new int[2];
        private double[] sums = new double[2];
        private int[] changed = new int[2];
        private int size;
        private int updates;

        void addTo(double[] scores) {
            for (int index = 0; index < size; index++) {
                scores[labels[index] & 0xFF] += current[index];
            }
        }

        void move(int label, int by, int step) {
            int index = indexOf(label);
            sums[index] += (double) current[index] * (step - changed[index]);
            current[index] += by;
            changed[index] = step;
            updates++;
        }

        private int indexOf(int label) {
            for (int index = 0; index < size; index++) {
                if ((labels[index] & 0xFF) == label) {
                    return index;
                }
            }
            if (size == labels.length) {
                labels = Arrays.copyOf(labels, size * 2);
                current = Arrays.copyOf(current, size * 2);
                sums = Arrays.copyOf(sums, size * 2);
                changed = Arrays.copyOf(changed, size * 2);
            }
            labels[size] = (byte) label;
            size++;
            return size - 1;
        }

        byte[] averages(int step) {
            byte[] entries = new byte[2 * size];
            int filled = 0;
            for (int index = 0; index < size; index++) {
                double average = (sums[index] + (double) current[index] * (step - changed[index])) / step;
                long weight = Math.round(average * WEIGHT_MAX / AVERAGE_MAX);
                int bounded = Math.clamp(weight, -WEIGHT_MAX, WEIGHT_MAX);
                if (bounded != 0) {
                    entries[filled] = labels[index];
                    entries[filled + 1] = (byte) bounded;
                    filled += 2;
                }
            }
            return Arrays.copyOf(entries, filled);
        }
    }
}
