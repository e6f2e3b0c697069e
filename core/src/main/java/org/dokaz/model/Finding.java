package org.dokaz.model;

/** What comparing the claims of a case came to: never a fact, and made anew whenever the case is compared. */
public sealed interface Finding permits Event, Lineage, Retelling {}
