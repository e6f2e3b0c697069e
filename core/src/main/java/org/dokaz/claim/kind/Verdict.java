package org.dokaz.claim.kind;

import java.util.List;
import org.dokaz.model.ActKind;

/**
 * A kind of act that a clause may speak of, how heavily its words speak for it, and by which rules.
 *
 * @param rules the patterns that held, heaviest first, each with its line in the rule file
 */
public record Verdict(ActKind kind, double weight, List<String> rules) {

    public Verdict {
        rules = List.copyOf(rules);
    }
}
