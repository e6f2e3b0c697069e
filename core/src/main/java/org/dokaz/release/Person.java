package org.dokaz.release;

import java.util.List;

/**
 * Somebody who is named in a case, as far as it matters for a release.
 *
 * @param key the name that stands for the person in the house
 * @param names every spelling seen
 * @param standing whether the person speaks in office
 * @param accused whether a claim names the person as the doer of a wrong
 * @param speaks whether a claim is made by the person
 */
record Person(String key, List<String> names, Standing standing, boolean accused, boolean speaks) {

    /** How a person stands to the public. */
    enum Standing {
        /** In office, or known in a public role. */
        PUBLIC,
        /** Nobody of whom documents tell an office. */
        PRIVATE,
        /** Somebody whose showing could do harm. */
        AT_RISK
    }

    Person {
        names = List.copyOf(names);
    }

    /** Whether this is somebody's name for sure, and no misread name of a thing. */
    boolean isSure() {
        return speaks || accused || standing == Standing.AT_RISK;
    }

    boolean isPublic() {
        return standing == Standing.PUBLIC;
    }
}
