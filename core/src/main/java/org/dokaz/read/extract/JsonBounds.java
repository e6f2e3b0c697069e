package org.dokaz.read.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** How much of JSON is read, and where in it a reading ended. */
public final class JsonBounds {

    /** How deep values may lie in one another. */
    public static final int DEPTH_MAX = 200;

    /** The longest single string, in characters. */
    public static final int STRING_LENGTH_MAX = 16 * 1024 * 1024;

    /** The bounds, as a parser is told them. */
    public static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH_MAX)
            .maxStringLength(STRING_LENGTH_MAX)
            .build();

    /** The bounds, as a user is told them. */
    public static final String TOLD =
            "nested over " + DEPTH_MAX + " deep, or a string over " + STRING_LENGTH_MAX + " long";

    private JsonBounds() {}

    /** The place where a parser gave up, as a user finds it. */
    public static String place(JsonProcessingException where) {
        var location = where.getLocation();
        return location == null
                ? "an unknown place"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
