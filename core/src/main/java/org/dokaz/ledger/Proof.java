package org.dokaz.ledger;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.dokaz.model.Digest;

/** Checks of what shows that a tree holds a leaf, or goes on from a smaller tree, without the rest of the tree (RFC 9162, section 2.1). */
public final class Proof {

    private Proof() {}

    /**
     * Whether a path leads from a leaf to a root.
     *
     * @param number of the leaf, counted from 0
     * @param size how many leaves the tree has
     * @param path from the leaf up
     */
    public static boolean includes(Digest leaf, long number, long size, List<Digest> path, Digest root) {
        if (number < 0 || number >= size) {
            return false;
        }
        long at = number;
        long last = size - 1;
        byte[] hash = leaf.bytes();
        for (Digest beside : path) {
            if (last == 0) {
                return false;
            }
            if (at % 2 == 1 || at == last) {
                hash = TreeHash.node(beside.bytes(), hash);
                while (at % 2 == 0 && at != 0) {
                    at /= 2;
                    last /= 2;
                }
            } else {
                hash = TreeHash.node(hash, beside.bytes());
            }
            at /= 2;
            last /= 2;
        }
        return last == 0 && Arrays.equals(hash, root.bytes());
    }

    /** Whether a path shows that a tree goes on from a smaller one, or is the same. */
    public static boolean extendsFrom(long from, Digest fromRoot, long to, Digest toRoot, List<Digest> path) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && fromRoot.equals(toRoot);
        }
        if (from == 0) {
            return path.isEmpty() && Arrays.equals(fromRoot.bytes(), TreeHash.empty());
        }
        Deque<byte[]> rest = new ArrayDeque<>();
        path.forEach(hash -> rest.add(hash.bytes()));
        if (Long.bitCount(from) == 1) {
            rest.addFirst(fromRoot.bytes());
        }
        if (rest.isEmpty()) {
            return false;
        }
        return leads(from, fromRoot, to, toRoot, rest);
    }

    private static boolean leads(long from, Digest fromRoot, long to, Digest toRoot, Deque<byte[]> rest) {
        long at = from - 1;
        long last = to - 1;
        while (at % 2 == 1) {
            at /= 2;
            last /= 2;
        }
        byte[] older = rest.removeFirst();
        byte[] newer = older;
        for (byte[] beside : rest) {
            if (last == 0) {
                return false;
            }
            if (at % 2 == 1 || at == last) {
                older = TreeHash.node(beside, older);
                newer = TreeHash.node(beside, newer);
                while (at % 2 == 0 && at != 0) {
                    at /= 2;
                    last /= 2;
                }
            } else {
                newer = TreeHash.node(newer, beside);
            }
            at /= 2;
            last /= 2;
        }
        return last == 0 && Arrays.equals(older, fromRoot.bytes()) && Arrays.equals(newer, toRoot.bytes());
    }
}
