package org.dokaz.model;

/** Who or what made a record: a person, or the program at one version with one set of settings. Kept beside a record, outside its id. */
public sealed interface Maker {

    /** A person, under the name the house gives them. */
    record Analyst(String pseudonym) implements Maker {}

    /**
     * The program.
     *
     * @param settings the digest of everything that steers it: rules, models, gazetteers, limits
     */
    record Machine(String name, String version, Digest settings) implements Maker {}
}
