package org.dokaz.model;

/** Where an act is said to have happened, and the words that say so. */
public record ClaimPlace(Citation cited, Where where) {}
