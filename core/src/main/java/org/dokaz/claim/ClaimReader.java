package org.dokaz.claim;

import java.util.List;
import org.dokaz.model.Claim;
import org.dokaz.model.Language;
import org.dokaz.model.Notes;

/** Reads claims out of notes: one for each assertion, with who says it through whom. */
public final class ClaimReader {

    /** How many claims one document may make; what comes after is not read. */
    public static final int CLAIMS_MAX = 20_000;

    private final ClaimRules rules;

    private ClaimReader(ClaimRules rules) {
        this.rules = rules;
    }

    /** The reader for a language. */
    public static ClaimReader of(Language language) {
        return new ClaimReader(ClaimRules.of(language));
    }

    /** Every claim of the document, in text order. */
    public List<Claim> read(Notes notes) {
        Decisions decisions = new Decisions(rules, notes);
        return decisions.assertions().stream().map(decisions::claim).toList();
    }
}
