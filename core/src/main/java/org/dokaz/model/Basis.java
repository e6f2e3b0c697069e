package org.dokaz.model;

/** How the ultimate source knows, where the text shows it. */
public enum Basis {
    SAW,
    HEARD,
    TOLD,
    UNKNOWN
}
