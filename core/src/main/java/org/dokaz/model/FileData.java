package org.dokaz.model;

/**
 * Something a file says of itself beside its words, such as a camera's clock or the program that wrote it. Anyone can
 * write anything there: it is kept as what the file says, trusted nowhere, and shown in no release.
 *
 * @param name what it is about, as its format calls it
 * @param value the value as it stands, on one line
 */
public record FileData(String name, String value) {}
