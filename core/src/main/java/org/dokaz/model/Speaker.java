package org.dokaz.model;

/** Who utters a claim in the text, as written, with the name the words resolve to. */
public record Speaker(Citation cited, String name) {}
