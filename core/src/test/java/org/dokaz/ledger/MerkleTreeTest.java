package org.dokaz.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dokaz.model.Digest;
import org.junit.jupiter.api.Test;

/** MK-1 and MK-3: hashing as RFC 6962 has it, and proofs that hold for what they are of and for nothing else. */
class MerkleTreeTest {

    private static final int SIZE = 40;

    /** The inputs of the test vectors that Certificate Transparency's implementations share. */
    private static final List<String> INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static Digest leaf(byte[] entry) {
        byte[] marked = new byte[entry.length + 1];
        System.arraycopy(entry, 0, marked, 1, entry.length);
        return Digest.of(marked);
    }

    private static MerkleTree tree(int size) {
        MerkleTree tree = new MerkleTree();
        for (int number = 0; number < size; number++) {
            tree.add(leaf(new byte[] {(byte) number}));
        }
        return tree;
    }

    @Test
    void rootsAreThoseOfTheSharedVectors() {
        MerkleTree tree = new MerkleTree();
        Frontier frontier = new Frontier();
        assertThat(tree.root(0)).isEqualTo(Digest.of(new byte[0])).isEqualTo(frontier.root());
        for (int number = 0; number < INPUTS.size(); number++) {
            Digest leaf = leaf(HexFormat.of().parseHex(INPUTS.get(number)));
            tree.add(leaf);
            frontier.add(leaf);
            assertThat(tree.root(number + 1).hex())
                    .isEqualTo(ROOTS.get(number))
                    .isEqualTo(frontier.root().hex());
        }
        for (int size = 1; size <= INPUTS.size(); size++) {
            assertThat(tree.root(size).hex()).isEqualTo(ROOTS.get(size - 1));
        }
    }

    @Test
    void anEdgeThatWasKeptGoesOn() {
        MerkleTree tree = tree(SIZE);
        for (int kept = 0; kept < SIZE; kept++) {
            Frontier first = new Frontier();
            for (int number = 0; number < kept; number++) {
                first.add(tree.leaf(number));
            }
            Frontier again = new Frontier(first.size(), first.full());
            for (int number = kept; number < SIZE; number++) {
                again.add(tree.leaf(number));
            }
            assertThat(again.root()).isEqualTo(tree.root(SIZE));
        }
        assertThatThrownBy(() -> new Frontier(3, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void inclusionHoldsForItsLeafAndForNoOther() {
        MerkleTree tree = tree(SIZE);
        for (int size = 1; size <= SIZE; size++) {
            for (int number = 0; number < size; number++) {
                List<Digest> path = tree.inclusion(number, size);
                Digest root = tree.root(size);
                assertThat(Proof.includes(tree.leaf(number), number, size, path, root))
                        .isTrue();
                assertThat(Proof.includes(tree.leaf((number + 1) % SIZE), number, size, path, root))
                        .isFalse();
                assertThat(Proof.includes(tree.leaf(number), number + 1, size, path, root))
                        .isFalse();
                assertThat(Proof.includes(tree.leaf(number), number, size, path, tree.root(size - 1)))
                        .isFalse();
                for (List<Digest> wrong : bent(path)) {
                    assertThat(Proof.includes(tree.leaf(number), number, size, wrong, root))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void consistencyHoldsForItsSizesAndForNoOther() {
        MerkleTree tree = tree(SIZE);
        MerkleTree other = tree(SIZE - 1);
        other.add(leaf(new byte[] {99}));
        for (int to = 1; to <= SIZE; to++) {
            for (int from = 0; from <= to; from++) {
                List<Digest> path = tree.consistency(from, to);
                assertThat(Proof.extendsFrom(from, tree.root(from), to, tree.root(to), path))
                        .as("%d to %d", from, to)
                        .isTrue();
                for (List<Digest> wrong : bent(path)) {
                    assertThat(Proof.extendsFrom(from, tree.root(from), to, tree.root(to), wrong))
                            .isFalse();
                }
                if (from > 0 && from < to) {
                    assertThat(Proof.extendsFrom(from, tree.root(from - 1), to, tree.root(to), path))
                            .isFalse();
                    assertThat(Proof.extendsFrom(from, tree.root(from), to, tree.root(to - 1), path))
                            .isFalse();
                }
            }
        }
        assertThat(Proof.extendsFrom(SIZE, other.root(SIZE), SIZE, tree.root(SIZE), List.of()))
                .isFalse();
    }

    /** The path with one hash changed, dropped, or one more. */
    private static List<List<Digest>> bent(List<Digest> path) {
        List<List<Digest>> bent = new ArrayList<>();
        for (int at = 0; at < path.size(); at++) {
            List<Digest> changed = new ArrayList<>(path);
            changed.set(at, Digest.ofText("another"));
            bent.add(changed);
            List<Digest> shorter = new ArrayList<>(path);
            shorter.remove(at);
            bent.add(shorter);
        }
        List<Digest> longer = new ArrayList<>(path);
        longer.add(Digest.ofText("another"));
        bent.add(longer);
        return bent;
    }

    @Test
    void whatIsNotThereIsRefused() {
        MerkleTree tree = tree(3);
        assertThatThrownBy(() -> tree.root(4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.inclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Proof.includes(tree.leaf(0), -1, 3, List.of(), tree.root(3))).isFalse();
    }
}
