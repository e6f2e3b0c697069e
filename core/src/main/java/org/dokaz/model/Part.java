package org.dokaz.model;

/** Somebody or something with a role in an act, and the words that say so. */
public record Part(Role role, Citation cited, String name) {

    /** What part it plays. */
    public enum Role {
        DOER,
        VICTIM,
        WITNESS,
        MEANS
    }
}
