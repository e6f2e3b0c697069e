package org.dokaz.web.account;

import java.time.Instant;

/**
 * Somebody who may sign in.
 *
 * @param name under which the house knows them, and which stands beside what they decide
 * @param password what is kept of the password: nothing it could be told from
 * @param since when it was given, or its password last set
 */
public record Account(String name, Role role, String password, Instant since) {

    /** The longest name, in UTF-16 code units. */
    public static final int NAME_LENGTH_MAX = 60;

    /** Whether this can be the name of an account: letters, digits, full stops, hyphens, spaces and apostrophes. */
    static boolean isName(String name) {
        return !name.isBlank()
                && name.equals(name.strip())
                && name.length() <= NAME_LENGTH_MAX
                && name.codePoints()
                        .allMatch(point -> Character.isLetterOrDigit(point) || ".-_ '\u2019".indexOf(point) >= 0);
    }
}
