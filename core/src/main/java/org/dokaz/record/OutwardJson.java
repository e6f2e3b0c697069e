package org.dokaz.record;

import java.time.Instant;
import org.dokaz.model.CanonicalForm;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.CanonicalJson.Members;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;

/** The JSON of what hands outside the house attested or were given. */
final class OutwardJson {

    private OutwardJson() {}

    static Members stamped(Stamped stamped) {
        return CanonicalJson.object()
                .text("record", RecordJson.STAMPED)
                .text("authority", stamped.authority())
                .text("genTime", stamped.genTime().toString())
                .text("imprint", stamped.imprint().hex())
                .text("token", stamped.token().hex())
                .text("chain", stamped.chain().hex())
                .text("anchor", stamped.anchor().map(Digest::hex));
    }

    static Stamped stamped(JsonObject json, Maker by) {
        return new Stamped(
                json.text("authority"),
                Instant.parse(json.text("genTime")),
                json.digest("imprint"),
                json.digest("token"),
                json.digest("chain"),
                json.optionalText("anchor").map(Digest::new),
                by);
    }

    static Members handedOver(HandedOver handed) {
        return CanonicalJson.object()
                .text("record", RecordJson.HANDED_OVER)
                .list("recipients", CanonicalForm.each(handed.recipients(), digest -> CanonicalJson.text(digest.hex())))
                .list("given", CanonicalForm.each(handed.given(), OutwardJson::given))
                .list("unasked", CanonicalForm.each(handed.unasked(), CanonicalJson::text))
                .text("message", handed.message().hex())
                .put("sizeBytes", CanonicalJson.number(handed.sizeBytes()))
                .text("why", handed.why())
                .text("at", handed.at().toString());
    }

    // Under a name of its own, so that nobody exchanges it as if it pointed into a document.
    private static String given(HandedOver.Given given) {
        return CanonicalJson.object()
                .text("given", given.exhibit().hex())
                .text("form", given.form().name())
                .toJson();
    }

    static HandedOver handedOver(JsonObject json, Maker by) {
        return new HandedOver(
                json.texts("recipients").stream().map(Digest::new).toList(),
                json.list(
                        "given",
                        given -> new HandedOver.Given(
                                given.digest("given"), HandedOver.Form.valueOf(given.text("form")))),
                json.texts("unasked"),
                json.digest("message"),
                json.whole("sizeBytes"),
                json.text("why"),
                Instant.parse(json.text("at")),
                by);
    }
}
