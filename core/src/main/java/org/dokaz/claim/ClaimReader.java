package org.dokaz.claim;

import java.util.List;
import java.util.Optional;
import org.dokaz.claim.learned.ClaimModel;
import org.dokaz.model.Claim;
import org.dokaz.model.Language;
import org.dokaz.model.Notes;

/** Reads claims out of notes: one for each assertion, with who says it through whom. */
public final class ClaimReader {

    /** How many claims one document may make; what comes after is not read. */
    public static final int CLAIMS_MAX = 20_000;

    private final ClaimRules rules;
    private final Optional<ClaimModel> model;

    private ClaimReader(ClaimRules rules, Optional<ClaimModel> model) {
        this.rules = rules;
        this.model = model;
    }

    /** The reader for a language, with what was learned of claims. */
    public static ClaimReader of(Language language) {
        return of(language, ClaimModel.shipped());
    }

    /** The reader for a language with another model than the one that comes with the program, or with none. */
    public static ClaimReader of(Language language, Optional<ClaimModel> model) {
        return new ClaimReader(ClaimRules.of(language), model);
    }

    /** Every claim of the document, in text order. */
    public List<Claim> read(Notes notes) {
        return new Decisions(rules, notes, model).claims();
    }
}
