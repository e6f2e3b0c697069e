package org.dokaz.stamp;

/** What the check of an authority's answer came to. */
sealed interface Verdict {

    /** It holds. */
    record Held(Stamp stamp) implements Verdict {}

    /**
     * It does not.
     *
     * @param why the reason, in words that go on from the name of the answer
     */
    record Refused(String why) implements Verdict {}
}
