package org.dokaz.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.dokaz.model.Digest;

/** What a person decided, or put on record, about a case. It can be revoked, never rewritten. */
public sealed interface Decided extends CaseRecord
        permits Consent,
                Correction,
                Grading,
                Judgement,
                KeptBack,
                Paper,
                PublicRole,
                Reply,
                Review,
                Scrutiny,
                Withholding,
                Wording {

    /** How long a person's own words may be, in UTF-16 code units. */
    int WORDS_MAX = 4_000;

    /** When it was decided. */
    Instant at();

    /** The reason, in the person's own words. */
    String why();

    /** What it is revoked by: the digest of all it says. */
    default Digest id() {
        return Digest.ofText(new String(RecordJson.encode(this), StandardCharsets.UTF_8));
    }
}
