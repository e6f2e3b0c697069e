package org.dokaz.web.page;

import org.dokaz.app.EventsInCase;
import org.dokaz.model.Digest;

/** Addresses of what pages of one room lead to in another. */
public final class Ways {

    private Ways() {}

    /** The document of this key in the reader. */
    public static String document(String key) {
        return "/documents/" + key;
    }

    /** A claim in the reader, at its exact words. */
    public static String claim(String document, Digest claim) {
        String key = ClaimKeys.key(claim);
        return document(document) + "?claim=" + key + "#c-" + key;
    }

    /**
     * Whom or what words in a document name.
     *
     * @param at where the name begins, in UTF-16 code units
     */
    public static String name(String document, int at) {
        return document(document) + "/names/" + at;
    }

    /** The event of this id. */
    public static String event(Digest id) {
        return "/events/" + EventsInCase.key(id);
    }
}
