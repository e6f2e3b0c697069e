package org.dokaz.web.account;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;

/**
 * Somebody who has signed in.
 *
 * @param name under which they signed in
 * @param mark what their account was at that time; where it is not that any more, they are to sign in again
 */
public record Person(String name, String mark) implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return name;
    }
}
