package org.dokaz.model;

import java.util.List;

/**
 * All that came of one document: what was noticed, what is claimed, who may be at risk.
 *
 * @param risks the words that expose somebody by themselves
 * @param exposures the same by person, with what narrows each down
 */
public record Reading(Notes notes, List<Claim> claims, List<Risk> risks, List<Exposure> exposures) {

    public Reading {
        claims = List.copyOf(claims);
        risks = List.copyOf(risks);
        exposures = List.copyOf(exposures);
    }

    /** A reading in which nobody was looked for by what narrows him down. */
    public Reading(Notes notes, List<Claim> claims, List<Risk> risks) {
        this(notes, claims, risks, List.of());
    }

    /** The transcript it was read from. */
    public Transcript transcript() {
        return notes.prose().transcript();
    }
}
