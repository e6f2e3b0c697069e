package org.dokaz.record;

import java.time.Instant;
import java.util.Optional;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;

/**
 * What a person decided to keep in the vault: everything that holds one name, or one document whole. It can be revoked, never rewritten. It tells
 * neither the name nor which original is meant.
 *
 * @param pseudonym what stands in the place of the name; empty where a document is restricted
 * @param standIn what stands in the place of the document; empty where a name is withheld
 * @param why the reason, in the person's own words, which do not repeat the name
 * @param at when it was decided
 */
public record Withholding(
        Optional<String> pseudonym, Optional<Digest> standIn, String why, Instant at, Maker by) implements Decided {

    /** The media type of what stands in a case for an original in its vault. */
    public static final String STAND_IN_MEDIA_TYPE = "application/vnd.dokaz.stand-in+json";

    public Withholding {
        if (pseudonym.isPresent() == standIn.isPresent()) {
            throw new IllegalArgumentException("either a name is withheld or a document restricted");
        }
    }

    @Override
    public Deed deed() {
        return Deed.WITHHELD;
    }
}
