package org.dokaz.model;

import java.util.List;

/** All that came of one document: what was noticed, what is claimed, who may be at risk. */
public record Reading(Notes notes, List<Claim> claims, List<Risk> risks) {

    public Reading {
        claims = List.copyOf(claims);
        risks = List.copyOf(risks);
    }

    /** The transcript it was read from. */
    public Transcript transcript() {
        return notes.prose().transcript();
    }
}
