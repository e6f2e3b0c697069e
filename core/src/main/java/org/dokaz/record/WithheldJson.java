package org.dokaz.record;

import java.time.Instant;
import java.util.List;
import org.dokaz.model.CanonicalForm;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.CanonicalJson.Members;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;

/** The JSON of what was decided and done about the vault. */
final class WithheldJson {

    private WithheldJson() {}

    static Members withholding(Withholding withholding) {
        return CanonicalJson.object()
                .text("record", RecordJson.WITHHOLDING)
                .text("pseudonym", withholding.pseudonym())
                .text("standIn", withholding.standIn().map(Digest::hex));
    }

    static Withholding withholding(JsonObject json, Maker by) {
        return new Withholding(
                json.optionalText("pseudonym"),
                json.optionalText("standIn").map(Digest::new),
                json.text("why"),
                Instant.parse(json.text("at")),
                by);
    }

    static Members seclusion(Seclusion seclusion) {
        return CanonicalJson.object()
                .text("record", RecordJson.SECLUSION)
                .list("secluded", stretches(seclusion.secluded()))
                .list("returned", stretches(seclusion.returned()));
    }

    private static List<String> stretches(List<Seclusion.Stretch> stretches) {
        return CanonicalForm.each(stretches, stretch -> "[" + stretch.first() + "," + stretch.last() + "]");
    }

    static Seclusion seclusion(JsonObject json, Maker by) {
        return new Seclusion(
                json.rows("secluded", WithheldJson::stretch), json.rows("returned", WithheldJson::stretch), by);
    }

    private static Seclusion.Stretch stretch(JsonObject.Row row) {
        return new Seclusion.Stretch(row.whole(0), row.whole(1));
    }
}
