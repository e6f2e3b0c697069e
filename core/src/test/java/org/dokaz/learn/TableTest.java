package org.dokaz.learn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    private static final int MANY = 5_000;

    /** Hashes that differ only where the first slot does not look. */
    private static int crowded(int number) {
        return number << 24 ^ number << 9;
    }

    @Test
    void everyHashKeepsItsOwnRowWhileTheTableGrows() {
        Table table = new Table(2);
        for (int number = 0; number < MANY; number++) {
            int row = table.row(number * 0x9E3779B9);
            assertThat(row).isEqualTo(number);
            table.set(row, 0, number);
            table.set(row, 1, -number);
        }
        assertThat(table.count()).isEqualTo(MANY);
        for (int number = 0; number < MANY; number++) {
            int row = table.find(number * 0x9E3779B9);
            assertThat(row).isEqualTo(number);
            assertThat(table.get(row, 0)).isEqualTo(number);
            assertThat(table.get(row, 1)).isEqualTo(-number);
        }
    }

    @Test
    void hashesThatCrowdIntoOneSlotAreStillToldApart() {
        Table table = new Table(1);
        for (int number = 0; number < 200; number++) {
            table.set(table.row(crowded(number)), 0, number);
        }
        for (int number = 0; number < 200; number++) {
            assertThat(table.get(table.find(crowded(number)), 0)).isEqualTo(number);
        }
    }

    @Test
    void theHashZeroIsAHashLikeOthers() {
        Table table = new Table(1);
        assertThat(table.find(0)).isNegative();
        assertThat(table.row(0)).isZero();
        assertThat(table.find(0)).isZero();
        assertThat(table.find(Integer.MIN_VALUE)).isNegative();
    }

    @Test
    void aHashAskedForTwiceHasOneRow() {
        Table table = new Table(3);
        assertThat(table.row(17)).isEqualTo(table.row(17));
        assertThat(table.count()).isEqualTo(1);
    }

    @Test
    void hashesComeInTheOrderOfTheirRows() {
        Table table = new Table(1);
        table.row(9);
        table.row(-4);
        table.row(0);
        assertThat(table.keysInOrder()).containsExactly(9, -4, 0);
    }

    @Test
    void aRowIsAddedToTheScoresOfItsOwnPlace() {
        Table table = new Table(2);
        int other = table.row(1);
        table.set(other, 0, 100);
        int row = table.row(2);
        table.set(row, 0, 0.5f);
        table.add(row, 1, 2);
        table.add(row, 1, 1);
        double[] scores = {1, 1, 1, 1, 1, 1};
        table.addTo(row, 1, scores, 2);
        assertThat(scores).containsExactly(1, 1, 1.5, 4, 1, 1);
    }
}
