package org.dokaz.model;

/** Words whose showing could expose a private person, and why. The reason never repeats what is withheld. */
public record Risk(Citation cited, String why) {}
