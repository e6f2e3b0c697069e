package org.dokaz.learn;

import java.util.Arrays;

/** Rows of weights found by the hash of a piece of evidence. Rows are numbered in the order they were added. */
final class Table {

    private static final int CAPACITY_FIRST = 1 << 10;

    private final int width;
    private int[] keys = new int[CAPACITY_FIRST];
    private int[] rows = new int[CAPACITY_FIRST];
    private float[] weights;
    private int count;

    Table(int width) {
        this.width = width;
        this.weights = new float[width * CAPACITY_FIRST / 2];
    }

    int width() {
        return width;
    }

    int count() {
        return count;
    }

    /** The row of this hash; below 0 where it has none. */
    int find(int key) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (rows[slot] != 0) {
            if (keys[slot] == key) {
                return rows[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /** The row of this hash, added where it is new. */
    int row(int key) {
        int found = find(key);
        return found >= 0 ? found : added(key);
    }

    private int added(int key) {
        if (2 * (count + 1) > keys.length) {
            grow();
        }
        put(key, count + 1);
        count++;
        return count - 1;
    }

    private void put(int key, int row) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (rows[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        rows[slot] = row;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldRows = rows;
        keys = new int[oldKeys.length * 2];
        rows = new int[oldKeys.length * 2];
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldRows[slot] != 0) {
                put(oldKeys[slot], oldRows[slot]);
            }
        }
        weights = Arrays.copyOf(weights, weights.length * 2);
    }

    private static int slot(int key, int mask) {
        return (key ^ (key >>> 15)) & mask;
    }

    float get(int row, int column) {
        return weights[row * width + column];
    }

    void add(int row, int column, float change) {
        weights[row * width + column] += change;
    }

    void set(int row, int column, float weight) {
        weights[row * width + column] = weight;
    }

    /** One nought for each weight, to add weights to. */
    float[] sums() {
        return new float[count * width];
    }

    /** Adds the weights as they are now. */
    void addTo(float[] sums) {
        for (int at = 0; at < sums.length; at++) {
            sums[at] += weights[at];
        }
    }

    /** Puts the mean of so many sums in the place of each weight. */
    void setMean(float[] sums, int of) {
        for (int at = 0; at < sums.length; at++) {
            weights[at] = sums[at] / of;
        }
    }

    /** Adds a row of weights to what is there, each times {@code scale}. */
    void addTo(int row, float scale, double[] scores, int from) {
        int at = row * width;
        for (int column = 0; column < width; column++) {
            scores[from + column] += scale * weights[at + column];
        }
    }

    /** The hashes in order of their rows. */
    int[] keysInOrder() {
        int[] ordered = new int[count];
        for (int slot = 0; slot < keys.length; slot++) {
            if (rows[slot] != 0) {
                ordered[rows[slot] - 1] = keys[slot];
            }
        }
        return ordered;
    }
}
