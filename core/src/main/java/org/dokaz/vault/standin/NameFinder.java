package org.dokaz.vault.standin;

import java.util.List;

/** Finds withheld names in a text, however they are written there. */
public interface NameFinder {

    /** Every place where one stands, in text order and apart from each other. */
    List<Found> in(CharSequence text);

    /**
     * A place where a withheld name stands, in UTF-16 code units, half-open.
     *
     * @param pseudonym what is to stand there instead
     */
    record Found(int start, int end, String pseudonym) {}
}
