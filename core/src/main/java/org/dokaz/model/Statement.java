package org.dokaz.model;

/**
 * A claim as what is found over many documents points at it.
 *
 * @param claim its id
 * @param words where its words stand
 */
public record Statement(Digest claim, Anchor words) {

    /** A claim of the document that this transcript is of. */
    public static Statement of(Transcript transcript, Claim claim) {
        return new Statement(claim.id(), Anchor.of(transcript, claim.cited()));
    }
}
