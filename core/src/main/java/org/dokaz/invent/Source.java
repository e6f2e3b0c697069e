package org.dokaz.invent;

import org.dokaz.model.Basis;
import org.dokaz.model.Step;

/**
 * An ultimate source of knowledge about an incident.
 *
 * @param name what it is called: a person's or a body's name, the channel of a video, the number of a document
 * @param office of a person; else empty words
 */
record Source(Step.Kind kind, Word name, Word office) {

    private static final Word NONE = Word.same("");

    static Source person(Word name, Word office) {
        return new Source(Step.Kind.PERSON, name, office);
    }

    static Source of(Step.Kind kind, Word name) {
        return new Source(kind, name, NONE);
    }

    /** Which frame its words are put in. */
    String frame() {
        return switch (kind) {
            case PERSON -> "person";
            case ORGANISATION -> "organisation";
            case VIDEO -> "video";
            case DOCUMENT -> "document";
            default -> "unnamed";
        };
    }

    /** How it knows, where its words tell. */
    Basis basis() {
        return kind == Step.Kind.VIDEO ? Basis.SAW : Basis.UNKNOWN;
    }
}
