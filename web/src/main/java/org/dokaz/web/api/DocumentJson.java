package org.dokaz.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.app.ClaimStand;
import org.dokaz.app.DeskDocument;
import org.dokaz.app.DeskLine;
import org.dokaz.app.DeskTally;
import org.dokaz.app.VeiledWords;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Reading;
import org.dokaz.web.page.Addresses;

/** Documents as JSON. */
final class DocumentJson {

    private DocumentJson() {}

    /** A document as a list tells it. */
    static String line(DeskLine line, DeskTally tally) {
        return members(line)
                .put(
                        "claims",
                        CanonicalJson.object()
                                .put("all", CanonicalJson.number(tally.claims()))
                                .put("open", CanonicalJson.number(tally.open()))
                                .put("accepted", CanonicalJson.number(tally.accepted()))
                                .put("rejected", CanonicalJson.number(tally.rejected()))
                                .toJson())
                .toJson();
    }

    private static CanonicalJson.Members members(DeskLine line) {
        return CanonicalJson.object()
                .text("key", line.key())
                .put("paths", Json.texts(line.paths()))
                .put("part", Json.text(line.part()))
                .text("outcome", line.outcome().name().toLowerCase(Locale.ROOT))
                .put("detail", Json.text(line.detail()))
                .put("language", Json.text(line.language()))
                .put("title", Json.text(line.title()))
                .put("outlet", Json.text(line.outlet()))
                .put("published", Json.text(line.published().map(Object::toString)))
                .put("restricted", Json.text(line.restricted()))
                .put("graphic", Boolean.toString(line.isGraphic()))
                .put("atRisk", CanonicalJson.number(line.risks()));
    }

    /**
     * A whole document.
     *
     * @param claims how each of its claims is written
     */
    static String whole(DeskDocument document, VeiledWords veiled, List<String> claims) {
        Optional<Reading> reading = document.reading();
        return members(document.line())
                .put(
                        "original",
                        document.exhibit()
                                .map(exhibit -> CanonicalJson.object()
                                        .text("id", exhibit.id().toString())
                                        .put("bytes", CanonicalJson.number(exhibit.sizeBytes()))
                                        .text("mediaType", exhibit.mediaType())
                                        .toJson())
                                .orElse(Json.NULL))
                .put(
                        "text",
                        Json.text(reading.map(
                                read -> veiled.veiled(read.transcript().text(), 0))))
                .put("claims", CanonicalJson.array(claims))
                .toJson();
    }

    /** The claim of this key in a document. */
    static Optional<ClaimStand> claim(DeskDocument document, String key) {
        return document.claims().stream()
                .filter(stand -> Addresses.claimKey(stand.read().id()).equals(key))
                .findFirst();
    }
}
