package org.dokaz.ledger;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Digest;

/** The right edge of a log's tree: as much of it as adding leaves and computing the root need, one hash for each bit of its size that is set. */
public final class Frontier {

    /** Full subtrees from the left, each smaller than the one before. */
    private final List<byte[]> full = new ArrayList<>();

    private long size;

    /** The edge of a tree without leaves. */
    public Frontier() {}

    /**
     * An edge that was kept.
     *
     * @param size how many leaves the tree has
     * @param full the hashes of its full subtrees, from the left
     * @throws IllegalArgumentException where a tree of that size has more or fewer
     */
    public Frontier(long size, List<Digest> full) {
        if (size < 0 || full.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "no edge of a tree of " + size + " leaves: " + full.size() + " subtrees");
        }
        this.size = size;
        full.forEach(hash -> this.full.add(hash.bytes()));
    }

    /** Adds a leaf behind all others. */
    public void add(Digest leaf) {
        byte[] hash = leaf.bytes();
        for (long rest = size; rest % 2 == 1; rest /= 2) {
            hash = TreeHash.node(full.removeLast(), hash);
        }
        full.add(hash);
        size++;
    }

    /** How many leaves the tree has. */
    public long size() {
        return size;
    }

    /** The hashes of its full subtrees, from the left. */
    public List<Digest> full() {
        return full.stream().map(Digest::ofFinished).toList();
    }

    /** The root of the tree. */
    public Digest root() {
        if (full.isEmpty()) {
            return Digest.ofFinished(TreeHash.empty());
        }
        byte[] root = full.getLast();
        for (int at = full.size() - 2; at >= 0; at--) {
            root = TreeHash.node(full.get(at), root);
        }
        return Digest.ofFinished(root);
    }
}
