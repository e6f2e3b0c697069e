package org.dokaz.search;

import java.util.Locale;
import java.util.Optional;

/** A part of what a case holds, as it is searched. */
public enum Part {
    /** What documents say, passage by passage. */
    TRANSCRIPTS,
    /** Who says that what happened. */
    CLAIMS,
    /** Persons, places, units and organisations, by their names. */
    ENTITIES;

    /** The name under which it is asked for. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part that is asked for under this name. */
    public static Optional<Part> of(String code) {
        for (Part part : values()) {
            if (part.code().equals(code.toLowerCase(Locale.ROOT))) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
