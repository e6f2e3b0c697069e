package org.dokaz.model;

/** How a speaker stands to what is said. A plan, threat, promise or forecast is {@code PLANS}. */
public enum Stance {
    ASSERTS,
    DENIES,
    DOUBTS,
    ASKS,
    PLANS
}
