package org.dokaz.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.CanonicalJson.Members;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;

/** What was done with the case itself, as canonical JSON and back. */
final class CustodyJson {

    private static final String COPY = "redactedCopy";
    private static final String MADE = "keyMade";
    private static final String MOURNED = "keyMourned";
    private static final String ROTATED = "keyRotated";
    private static final String VERIFIED = "verified";
    private static final String VIEWED = "viewed";

    private CustodyJson() {}

    static Members of(CustodyDeed done) {
        return (switch (done) {
                    case KeyMade made -> record(MADE).text("key", made.key());
                    case KeyMourned mourned ->
                        record(MOURNED)
                                .text("key", mourned.key())
                                .text("fate", mourned.fate().name())
                                .text("since", mourned.since().toString())
                                .text("why", mourned.why());
                    case KeyRotated rotated ->
                        record(ROTATED).text("key", rotated.key()).text("handover", rotated.handover());
                    case RedactedCopy copy ->
                        record(COPY)
                                .text("exhibit", copy.exhibit().hex())
                                .text("copy", copy.copy().hex())
                                .put("sizeBytes", CanonicalJson.number(copy.sizeBytes()))
                                .put("marks", CanonicalJson.number(copy.marks()))
                                .text("why", copy.why());
                    case Verified verified ->
                        record(VERIFIED)
                                .put("entries", CanonicalJson.number(verified.entries()))
                                .put("originals", CanonicalJson.number(verified.originals()))
                                .put("heads", CanonicalJson.number(verified.heads()))
                                .put("flaws", CanonicalJson.number(verified.flaws()));
                    case Viewed viewed -> record(VIEWED).text("through", viewed.through());
                })
                .text("at", done.at().toString());
    }

    private static Members record(String name) {
        return CanonicalJson.object().text("record", name);
    }

    /** The deed that an object tells of; nothing where it is a record of another sort. */
    static Optional<CaseRecord> parse(JsonObject json, Maker by) {
        return switch (json.text("record")) {
            case MADE -> Optional.of(new KeyMade(json.text("key"), at(json), by));
            case MOURNED ->
                Optional.of(new KeyMourned(
                        json.text("key"),
                        KeyMourned.Fate.valueOf(json.text("fate")),
                        LocalDate.parse(json.text("since")),
                        json.text("why"),
                        at(json),
                        by));
            case ROTATED -> Optional.of(new KeyRotated(json.text("key"), json.text("handover"), at(json), by));
            case COPY ->
                Optional.of(new RedactedCopy(
                        new Digest(json.text("exhibit")),
                        new Digest(json.text("copy")),
                        json.whole("sizeBytes"),
                        json.count("marks"),
                        json.optionalText("why"),
                        at(json),
                        by));
            case VERIFIED ->
                Optional.of(new Verified(
                        json.whole("entries"),
                        json.whole("originals"),
                        json.whole("heads"),
                        json.whole("flaws"),
                        at(json),
                        by));
            case VIEWED -> Optional.of(new Viewed(json.text("through"), at(json), by));
            default -> Optional.empty();
        };
    }

    private static Instant at(JsonObject json) {
        return Instant.parse(json.text("at"));
    }
}
