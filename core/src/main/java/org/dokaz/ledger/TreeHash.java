package org.dokaz.ledger;

import java.security.MessageDigest;
import org.dokaz.model.Digest;

/** How nodes of a log's tree are hashed (RFC 6962, section 2.1). */
final class TreeHash {

    /** How long a hash is. */
    static final int BYTES = 32;

    // Tells inner nodes from leaves, whose mark is 0.
    private static final byte NODE_MARK = 1;

    private TreeHash() {}

    /** The hash of a node over its two children. */
    static byte[] node(byte[] left, byte[] right) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(NODE_MARK);
        sha256.update(left);
        sha256.update(right);
        return sha256.digest();
    }

    /** The root of a tree without leaves. */
    static byte[] empty() {
        return Digest.sha256().digest();
    }
}
