package org.dokaz.web.account;

import java.time.Instant;

/**
 * A token by which a program speaks for an account.
 *
 * @param person whose it is, as their account was when it was made: where the account is not that any more, it opens nothing
 * @param name what its owner calls it
 * @param hash the digest of the token, from which it cannot be told
 */
public record ApiToken(Person person, String name, String hash, Instant made, Instant expires) {

    private static final int ID_DIGITS = 12;

    /** By which its owner revokes it. */
    public String id() {
        return hash.substring(0, ID_DIGITS);
    }
}
