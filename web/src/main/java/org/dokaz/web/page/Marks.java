package org.dokaz.web.page;

import org.dokaz.model.Digest;

/** Digests as forms send them back. */
public final class Marks {

    private Marks() {}

    /** The digest that a form carried; one that stands for nothing where no page has given it. */
    public static Digest digest(String hex) {
        boolean fits = hex.length() == Digest.HEX_DIGITS
                && hex.chars().allMatch(digit -> (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'));
        return new Digest(fits ? hex : "0".repeat(Digest.HEX_DIGITS));
    }
}
