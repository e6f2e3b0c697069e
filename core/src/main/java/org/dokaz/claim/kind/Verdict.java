package org.dokaz.claim.kind;

import java.util.List;
import org.dokaz.language.PhraseSet;
import org.dokaz.model.ActKind;

/**
 * A kind of act that a clause may speak of, how heavily its words speak for it, and by which rules.
 *
 * @param rules the rules that counted and where they hold, heaviest first
 */
public record Verdict(ActKind kind, double weight, List<PhraseSet.Hit> rules) {

    public Verdict {
        rules = List.copyOf(rules);
    }
}
