package org.dokaz.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static int single(int template, int value) {
        Evidence evidence = new Evidence();
        evidence.add(template, value);
        return evidence.singles()[0];
    }

    @Test
    void piecesBelongToThePlaceAtWhichTheyWereAdded() {
        Evidence evidence = new Evidence();
        evidence.add(0, 1);
        evidence.add(1, 1);
        evidence.next();
        evidence.next();
        evidence.add(0, 1);
        evidence.addPaired(0, 1);
        evidence.next();
        assertThat(evidence.size()).isEqualTo(3);
        assertThat(evidence.singlesFrom(0)).isZero();
        assertThat(evidence.singlesFrom(1)).isEqualTo(2);
        assertThat(evidence.singlesFrom(2)).isEqualTo(2);
        assertThat(evidence.singlesFrom(3)).isEqualTo(3);
        assertThat(evidence.pairsFrom(2)).isZero();
        assertThat(evidence.pairsFrom(3)).isEqualTo(1);
        assertThat(evidence.singles()[0]).isEqualTo(evidence.singles()[2]);
    }

    @Test
    void equalValuesOfDifferentSortsAreToldApart() {
        Set<Integer> hashes = new HashSet<>();
        for (int template = 0; template < 50; template++) {
            for (int value = -20; value < 20; value++) {
                hashes.add(single(template, value));
            }
        }
        assertThat(hashes).hasSize(50 * 40);
        Evidence evidence = new Evidence();
        evidence.add(1, 2, 3);
        evidence.add(1, 3, 2);
        evidence.add(1, 2);
        assertThat(evidence.singles()[0]).isNotEqualTo(evidence.singles()[1]);
        assertThat(evidence.singles()[0]).isNotEqualTo(evidence.singles()[2]);
    }

    @Test
    void aLongSequenceHasRoom() {
        Evidence evidence = new Evidence();
        for (int place = 0; place < 3_000; place++) {
            for (int template = 0; template < 5; template++) {
                evidence.add(template, place);
                evidence.addPaired(template, place);
            }
            evidence.next();
        }
        assertThat(evidence.size()).isEqualTo(3_000);
        assertThat(evidence.singlesFrom(3_000)).isEqualTo(15_000);
        assertThat(evidence.pairsFrom(2_999)).isEqualTo(14_995);
        assertThat(evidence.singles()[evidence.singlesFrom(2_999)]).isEqualTo(single(0, 2_999));
    }

    @Test
    void aCopyStaysAsItWas() {
        Evidence evidence = new Evidence();
        evidence.add(0, 5);
        evidence.next();
        Evidence copy = evidence.copy();
        evidence.clear();
        evidence.add(0, 6);
        evidence.next();
        evidence.next();
        assertThat(copy.size()).isEqualTo(1);
        assertThat(copy.singles()[0]).isEqualTo(single(0, 5));
        assertThat(copy.singlesFrom(1)).isEqualTo(1);
    }

    @Test
    void aCopyCanGoOn() {
        Evidence copy = new Evidence().copy();
        for (int place = 0; place < 5; place++) {
            copy.add(0, place);
            copy.next();
        }
        assertThat(copy.singlesFrom(5)).isEqualTo(5);
    }

    @Test
    void whatIsForgottenLeavesNothing() {
        Evidence evidence = new Evidence();
        evidence.add(0, 5);
        evidence.addPaired(0, 5);
        evidence.next();
        evidence.clear();
        assertThat(evidence.size()).isZero();
        evidence.next();
        assertThat(evidence.singlesFrom(1)).isZero();
        assertThat(evidence.pairsFrom(1)).isZero();
    }
}
