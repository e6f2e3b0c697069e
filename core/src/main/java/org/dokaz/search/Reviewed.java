package org.dokaz.search;

import java.util.Locale;
import java.util.Optional;

/** What people made of a claim, as it is searched. A claim can be both accepted and corrected. */
public enum Reviewed {
    /** Nobody decided anything on it that still holds. */
    AS_READ,
    /** Its words bear it out. */
    ACCEPTED,
    /** Something was set right in it. */
    CORRECTED,
    /** It is none, or its words do not bear it out: found by those who ask for the rejected alone. */
    REJECTED;

    /** The name under which it is asked for. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Reviewed> of(String code) {
        for (Reviewed one : values()) {
            if (one.code().equals(code)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
