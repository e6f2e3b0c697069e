package org.dokaz.web.page;

import org.dokaz.model.Digest;

/** Where pages are found that other rooms lead to. */
public final class Addresses {

    /** How many digits of its id name a claim on the pages of its document. */
    private static final int CLAIM_DIGITS = 16;

    private Addresses() {}

    /** A document. */
    public static String document(String key) {
        return "/documents/" + key;
    }

    /** A document with one of its claims chosen. */
    public static String claim(String document, Digest claim) {
        String key = claimKey(claim);
        return document(document) + "?claim=" + key + "#c-" + key;
    }

    /** What names a claim on the pages of its document. */
    public static String claimKey(Digest claim) {
        return claim.hex().substring(0, CLAIM_DIGITS);
    }
}
