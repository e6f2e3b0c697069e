package org.dokaz.record;

import java.time.Instant;
import java.util.Optional;
import org.dokaz.model.CanonicalForm;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Digest;
import org.dokaz.model.Provenance;

/** Where an exhibit was before, as canonical JSON. What is not known is left out, so that older records stay as they are. */
final class ProvenanceJson {

    private ProvenanceJson() {}

    static Optional<String> of(Provenance provenance) {
        if (provenance.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(CanonicalJson.object()
                .text("within", provenance.within().map(Digest::hex))
                .text("entry", provenance.entry())
                .text("address", provenance.address())
                .text("capturedAt", provenance.capturedAt().map(Instant::toString))
                .list("remarks", CanonicalForm.each(provenance.remarks(), CanonicalJson::text))
                .toJson());
    }

    static Provenance parse(JsonObject json) {
        return new Provenance(
                json.has("within") ? Optional.of(json.digest("within")) : Optional.empty(),
                json.optionalText("entry"),
                json.optionalText("address"),
                json.optionalText("capturedAt").map(Instant::parse),
                json.texts("remarks"));
    }
}
