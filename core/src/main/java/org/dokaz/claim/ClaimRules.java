package org.dokaz.claim;

import org.dokaz.claim.basis.Bases;
import org.dokaz.claim.kind.ActKinds;
import org.dokaz.claim.stance.Stances;
import org.dokaz.model.Language;

/** The rules of one language by which claims are made. */
record ClaimRules(Clauses clauses, ActKinds kinds, Stances stances, Bases bases) {

    static ClaimRules of(Language language) {
        return new ClaimRules(Clauses.of(language), ActKinds.of(language), Stances.of(language), Bases.of(language));
    }
}
