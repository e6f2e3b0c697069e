package org.dokaz.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Anchor;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;

/**
 * That something left the house: what was in it, and what it told of protected persons. Later releases are held against all before them.
 *
 * @param number counts the releases of a case from 1
 * @param day the day that the release bears
 * @param manifest the digest of the list of its files and their digests
 * @param statements what it said
 * @param traits what it told of protected persons
 */
public record Released(
        int number, LocalDate day, Digest manifest, List<Said> statements, List<Shown> traits, Instant at, Maker by)
        implements CaseRecord {

    /**
     * A claim that a release said.
     *
     * @param key the name it has in public
     * @param salt of the commitment that stands for its exact words, in hexadecimal; whoever is given it can check the commitment
     * @param person the protected person it comes from, where it comes from one
     * @param wording the words it was given in, where they are not its own
     */
    public record Said(Anchor claim, String key, String salt, Optional<String> person, Optional<String> wording) {}

    /**
     * Something that narrows down who a protected person is.
     *
     * @param person under the name the house shows
     * @param kind which sort of trait, as {@code home_town}
     * @param value the trait as it was told
     */
    public record Shown(String person, String kind, String value) {}

    public Released {
        statements = List.copyOf(statements);
        traits = List.copyOf(traits);
    }

    @Override
    public Deed deed() {
        return Deed.RELEASED;
    }
}
