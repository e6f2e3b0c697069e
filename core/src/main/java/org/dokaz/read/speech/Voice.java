package org.dokaz.read.speech;

import org.dokaz.model.Step;

/**
 * Whom words name as the speaker.
 *
 * @param because in plain words, to be read after the words themselves: why they are taken to
 */
record Voice(Step step, String because) {

    private static final String NAMED = "is named";

    /** Whoever is called by the words themselves. */
    static Voice named(Step step) {
        return new Voice(step, NAMED);
    }

    /** Whoever says "I" inside what is said. */
    Voice speaking() {
        return new Voice(step, "is whoever is speaking, since it stands in what they say");
    }

    /** Whether the words were taken for something other than they say. */
    boolean isInferred() {
        return !because.equals(NAMED);
    }
}
