package org.dokaz.model;

/** Whether two names, or two things, are one. */
public enum Verdict {
    SAME,
    DIFFERENT,
    UNSURE
}
