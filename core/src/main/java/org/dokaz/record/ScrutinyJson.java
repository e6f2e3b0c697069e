package org.dokaz.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dokaz.model.ActKind;
import org.dokaz.model.Basis;
import org.dokaz.model.CanonicalForm;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.CanonicalJson.Members;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.model.Stance;

/** What people did to claims at a second look, as canonical JSON and back. */
final class ScrutinyJson {

    private static final String HAND_READING = "handReading";
    private static final String REMARK = "remark";
    private static final String ASSIGNMENT = "assignment";
    private static final String APPROVAL = "approval";
    private static final String REVIEW_RULE = "reviewRule";
    private static final String PROOF_STANDARD = "proofStandard";
    private static final String BEARING = "bearing";

    private ScrutinyJson() {}

    static Members of(Scrutiny scrutiny) {
        return switch (scrutiny) {
            case HandReading reading ->
                CanonicalJson.object()
                        .text("record", HAND_READING)
                        .put("insteadOf", reading.insteadOf().map(MatchJson::anchor))
                        .list("claims", CanonicalForm.each(reading.claims(), ScrutinyJson::told));
            case Remark remark ->
                CanonicalJson.object().text("record", REMARK).put("words", MatchJson.anchor(remark.words()));
            case Assignment assignment ->
                CanonicalJson.object()
                        .text("record", ASSIGNMENT)
                        .list("claims", CanonicalForm.each(assignment.claims(), MatchJson::anchor))
                        .text("to", assignment.to());
            case Approval approval ->
                CanonicalJson.object()
                        .text("record", APPROVAL)
                        .put("claim", MatchJson.anchor(approval.claim()))
                        .list(
                                "decisions",
                                CanonicalForm.each(approval.decisions(), id -> CanonicalJson.text(id.hex())));
            case ReviewRule rule ->
                CanonicalJson.object().text("record", REVIEW_RULE).flag("secondPerson", rule.secondPerson());
            case ProofStandard proof ->
                CanonicalJson.object()
                        .text("record", PROOF_STANDARD)
                        .text("standard", proof.standard().name())
                        .list("claims", CanonicalForm.each(proof.claims(), MatchJson::anchor))
                        .list("contrary", CanonicalForm.each(proof.contrary(), MatchJson::anchor));
            case Bearing bearing ->
                CanonicalJson.object()
                        .text("record", BEARING)
                        .put("claim", MatchJson.anchor(bearing.claim()))
                        .text("element", bearing.element())
                        .text("side", bearing.side().name());
        };
    }

    private static String told(HandReading.Told told) {
        return CanonicalJson.object()
                .put("words", MatchJson.anchor(told.words()))
                .text("kind", told.kind().code())
                .text("stance", told.stance().name())
                .flag("hedged", told.hedged())
                .put("speaker", told.speaker().map(ScrutinyJson::named))
                .text("basis", told.basis().name())
                .list("places", CanonicalForm.each(told.places(), ScrutinyJson::named))
                .put("when", told.when().map(CanonicalForm::of))
                .text("statedOn", told.statedOn().map(LocalDate::toString))
                .put("quantity", told.quantity().map(ScrutinyJson::counted))
                .toJson();
    }

    private static String named(HandReading.Named named) {
        return CanonicalJson.object()
                .put("words", MatchJson.anchor(named.words()))
                .text("name", named.name())
                .toJson();
    }

    private static String counted(HandReading.Counted counted) {
        return CanonicalJson.object()
                .put("words", MatchJson.anchor(counted.words()))
                .put("low", CanonicalForm.number(counted.low()))
                .put("best", CanonicalForm.number(counted.best()))
                .put("high", CanonicalForm.number(counted.high()))
                .flag("approximate", counted.approximate())
                .text("unit", counted.unit())
                .toJson();
    }

    /** The record of this sort; nothing where it is of another. */
    static Optional<Scrutiny> parse(JsonObject json, Maker by) {
        return Optional.ofNullable(
                switch (json.text("record")) {
                    case HAND_READING ->
                        new HandReading(
                                json.optional("insteadOf", MatchJson::anchor),
                                json.list("claims", ScrutinyJson::told),
                                json.text("why"),
                                at(json),
                                by);
                    case REMARK -> new Remark(MatchJson.anchor(json.object("words")), json.text("why"), at(json), by);
                    case ASSIGNMENT ->
                        new Assignment(
                                json.list("claims", MatchJson::anchor),
                                json.optionalText("to"),
                                json.text("why"),
                                at(json),
                                by);
                    case APPROVAL ->
                        new Approval(
                                MatchJson.anchor(json.object("claim")),
                                json.texts("decisions").stream()
                                        .map(Digest::new)
                                        .toList(),
                                json.text("why"),
                                at(json),
                                by);
                    case REVIEW_RULE -> new ReviewRule(json.flag("secondPerson"), json.text("why"), at(json), by);
                    case PROOF_STANDARD ->
                        new ProofStandard(
                                ProofStandard.Standard.valueOf(json.text("standard")),
                                json.list("claims", MatchJson::anchor),
                                json.list("contrary", MatchJson::anchor),
                                json.text("why"),
                                at(json),
                                by);
                    case BEARING ->
                        new Bearing(
                                MatchJson.anchor(json.object("claim")),
                                json.text("element"),
                                Bearing.Side.valueOf(json.text("side")),
                                json.text("why"),
                                at(json),
                                by);
                    default -> null;
                });
    }

    private static HandReading.Told told(JsonObject json) {
        return new HandReading.Told(
                MatchJson.anchor(json.object("words")),
                new ActKind(json.text("kind")),
                Stance.valueOf(json.text("stance")),
                json.flag("hedged"),
                json.optional("speaker", ScrutinyJson::named),
                Basis.valueOf(json.text("basis")),
                json.list("places", ScrutinyJson::named),
                json.optional("when", RecordParser::when),
                json.optionalText("statedOn").map(LocalDate::parse),
                json.optional("quantity", ScrutinyJson::counted));
    }

    private static HandReading.Named named(JsonObject json) {
        return new HandReading.Named(MatchJson.anchor(json.object("words")), json.text("name"));
    }

    private static HandReading.Counted counted(JsonObject json) {
        return new HandReading.Counted(
                MatchJson.anchor(json.object("words")),
                json.optionalDecimal("low"),
                json.optionalDecimal("best"),
                json.optionalDecimal("high"),
                json.flag("approximate"),
                json.text("unit"));
    }

    private static Instant at(JsonObject json) {
        return Instant.parse(json.text("at"));
    }
}
