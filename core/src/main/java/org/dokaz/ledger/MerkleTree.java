package org.dokaz.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dokaz.model.Digest;

/**
 * The Merkle tree over the leaves of a log (RFC 6962, section 2.1), as it is and as it was at any size before. It keeps the hash of every full
 * subtree: 64 bytes a leaf.
 */
public final class MerkleTree {

    /** Full subtrees of 1, 2, 4, 8… leaves, each level in order, hash after hash. */
    private final List<Level> levels = new ArrayList<>();

    private long size;

    /** Adds a leaf behind all others. */
    public void add(Digest leaf) {
        byte[] hash = leaf.bytes();
        size++;
        int level = 0;
        level(level).add(hash);
        while ((size >> level) % 2 == 0) {
            Level full = level(level);
            hash = TreeHash.node(full.at(full.count() - 2), full.at(full.count() - 1));
            level++;
            level(level).add(hash);
        }
    }

    private Level level(int number) {
        if (number == levels.size()) {
            levels.add(new Level());
        }
        return levels.get(number);
    }

    /** How many leaves it has. */
    public long size() {
        return size;
    }

    /** The leaf of this number, counted from 0. */
    public Digest leaf(long number) {
        if (number < 0 || number >= size) {
            throw new IllegalArgumentException("no leaf " + number + " among " + size);
        }
        return Digest.ofFinished(levels.getFirst().at(number));
    }

    /**
     * The root over the first leaves.
     *
     * @throws IllegalArgumentException where it has fewer
     */
    public Digest root(long ofSize) {
        mustHave(ofSize);
        return Digest.ofFinished(ofSize == 0 ? TreeHash.empty() : hash(0, ofSize));
    }

    /** The hash over some leaves in a row that make up a subtree of some tree over the first leaves. */
    private byte[] hash(long first, long count) {
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return levels.get(level).at(first >> level);
        }
        long left = leftOf(count);
        return TreeHash.node(hash(first, left), hash(first + left, count - left));
    }

    /** The largest power of two below a count of leaves. */
    private static long leftOf(long count) {
        return Long.highestOneBit(count - 1);
    }

    /** What shows that the leaf of this number is among the first leaves, from the leaf up. */
    public List<Digest> inclusion(long number, long ofSize) {
        mustHave(ofSize);
        if (number < 0 || number >= ofSize) {
            throw new IllegalArgumentException("no leaf " + number + " among " + ofSize);
        }
        List<Digest> path = new ArrayList<>();
        inclusion(number, 0, ofSize, path);
        return path;
    }

    private void inclusion(long number, long first, long count, List<Digest> path) {
        if (count == 1) {
            return;
        }
        long left = leftOf(count);
        if (number < first + left) {
            inclusion(number, first, left, path);
            path.add(Digest.ofFinished(hash(first + left, count - left)));
        } else {
            inclusion(number, first + left, count - left, path);
            path.add(Digest.ofFinished(hash(first, left)));
        }
    }

    /** What shows that the tree of one size goes on from that of a smaller one. Empty where either is empty, or both are one. */
    public List<Digest> consistency(long from, long to) {
        mustHave(to);
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("not from " + from + " leaves to " + to);
        }
        List<Digest> path = new ArrayList<>();
        if (from > 0 && from < to) {
            consistency(from, 0, to, true, path);
        }
        return path;
    }

    private void consistency(long from, long first, long count, boolean known, List<Digest> path) {
        if (from == count) {
            if (!known) {
                path.add(Digest.ofFinished(hash(first, count)));
            }
            return;
        }
        long left = leftOf(count);
        if (from <= left) {
            consistency(from, first, left, known, path);
            path.add(Digest.ofFinished(hash(first + left, count - left)));
        } else {
            consistency(from - left, first + left, count - left, false, path);
            path.add(Digest.ofFinished(hash(first, left)));
        }
    }

    private void mustHave(long count) {
        if (count < 0 || count > size) {
            throw new IllegalArgumentException("not " + count + " leaves: there are " + size);
        }
    }

    /** Hashes, one after another. */
    private static final class Level {

        private byte[] hashes = new byte[TreeHash.BYTES];
        private int used;

        void add(byte[] hash) {
            if (used == hashes.length) {
                hashes = Arrays.copyOf(hashes, Math.multiplyExact(used, 2));
            }
            System.arraycopy(hash, 0, hashes, used, TreeHash.BYTES);
            used += TreeHash.BYTES;
        }

        int count() {
            return used / TreeHash.BYTES;
        }

        byte[] at(long number) {
            int from = Math.toIntExact(number * TreeHash.BYTES);
            return Arrays.copyOfRange(hashes, from, from + TreeHash.BYTES);
        }
    }
}
