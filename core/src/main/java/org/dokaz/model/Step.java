package org.dokaz.model;

/**
 * One pair of hands that words passed through.
 *
 * @param stated whether the document says so, rather than it being inferred
 */
public record Step(String name, Kind kind, boolean stated) {

    /** What sort of hands. */
    public enum Kind {
        OUTLET,
        AGENCY,
        CHANNEL,
        PERSON,
        ORGANISATION,
        GROUP,
        DOCUMENT,
        VIDEO,
        UNNAMED
    }

    /** A step the document states. */
    public static Step stated(String name, Kind kind) {
        return new Step(name, kind, true);
    }
}
