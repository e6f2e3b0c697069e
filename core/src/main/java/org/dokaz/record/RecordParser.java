package org.dokaz.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.ActKind;
import org.dokaz.model.Amount;
import org.dokaz.model.Attribution;
import org.dokaz.model.Basis;
import org.dokaz.model.Block;
import org.dokaz.model.Citation;
import org.dokaz.model.Claim;
import org.dokaz.model.ClaimPlace;
import org.dokaz.model.Comparison;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Exposure;
import org.dokaz.model.FileData;
import org.dokaz.model.Language;
import org.dokaz.model.Maker;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Part;
import org.dokaz.model.Placement;
import org.dokaz.model.Prose;
import org.dokaz.model.Provenance;
import org.dokaz.model.Reading;
import org.dokaz.model.Risk;
import org.dokaz.model.Span;
import org.dokaz.model.Speaker;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.model.Trait;
import org.dokaz.model.Transcript;
import org.dokaz.model.When;
import org.dokaz.model.Where;

/** Records from the objects they were written as. */
final class RecordParser {

    private RecordParser() {}

    static CaseRecord caseRecord(JsonObject json) {
        return switch (json.text("record")) {
            case RecordJson.CAPTURE ->
                new Capture(
                        exhibit(json.object("exhibit")),
                        json.optionalText("path"),
                        Instant.parse(json.text("obtainedAt")),
                        json.optional("provenance", ProvenanceJson::parse).orElse(Provenance.BLANK),
                        maker(json.object("by")));
            case RecordJson.UNRECEIVED ->
                new Unreceived(
                        json.optionalText("path"),
                        Fault.valueOf(json.text("fault")),
                        json.text("detail"),
                        maker(json.object("by")));
            case RecordJson.DOCUMENT -> document(json);
            case RecordJson.RESTRICTION ->
                new Restriction(exhibit(json.object("exhibit")), json.text("why"), maker(json.object("by")));
            case RecordJson.RUN ->
                new RunAccount(
                        json.texts("inputs"),
                        json.count("inputCount"),
                        json.whole("in"),
                        json.whole("made"),
                        json.whole("declined"),
                        json.whole("failed"),
                        json.optionalText("manner"),
                        maker(json.object("by")));
            case RecordJson.JUDGEMENT -> MatchJson.judgement(json, maker(json.object("by")));
            case RecordJson.GRADING -> MatchJson.grading(json, maker(json.object("by")));
            case RecordJson.CONSENT -> DecidedJson.consent(json, maker(json.object("by")));
            case RecordJson.REPLY -> DecidedJson.reply(json, maker(json.object("by")));
            case RecordJson.WORDING -> DecidedJson.wording(json, maker(json.object("by")));
            case RecordJson.KEPT_BACK -> DecidedJson.keptBack(json, maker(json.object("by")));
            case RecordJson.PUBLIC_ROLE -> DecidedJson.publicRole(json, maker(json.object("by")));
            case RecordJson.CORRECTION -> DecidedJson.correction(json, maker(json.object("by")));
            case RecordJson.REVIEW -> DecidedJson.review(json, maker(json.object("by")));
            case RecordJson.RELEASED -> DecidedJson.released(json, maker(json.object("by")));
            case RecordJson.REVOCATION -> MatchJson.revocation(json, maker(json.object("by")));
            case RecordJson.MATCHING -> MatchJson.matching(json, maker(json.object("by")));
            case RecordJson.WITHHOLDING -> WithheldJson.withholding(json, maker(json.object("by")));
            case RecordJson.ASSESSMENT -> PaperJson.assessment(json, maker(json.object("by")));
            case RecordJson.EXAMINATION -> PaperJson.examination(json, maker(json.object("by")));
            case RecordJson.EXPUNGING -> PaperJson.expunging(json, maker(json.object("by")));
            case RecordJson.FIRST_ACCOUNT -> PaperJson.firstAccount(json, maker(json.object("by")));
            case RecordJson.INTAKE -> PaperJson.intake(json, maker(json.object("by")));
            case RecordJson.LETTER -> PaperJson.letter(json, maker(json.object("by")));
            case RecordJson.LETTER_ANSWER -> PaperJson.letterAnswer(json, maker(json.object("by")));
            case RecordJson.SECLUSION -> WithheldJson.seclusion(json, maker(json.object("by")));
            case RecordJson.STAMPED -> OutwardJson.stamped(json, maker(json.object("by")));
            case RecordJson.HANDED_OVER -> OutwardJson.handedOver(json, maker(json.object("by")));
            default ->
                CustodyJson.parse(json, maker(json.object("by")))
                        .or(() -> ScrutinyJson.parse(json, maker(json.object("by"))))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "not a record this program knows: " + json.text("record")));
        };
    }

    private static DocumentOutcome document(JsonObject json) {
        return new DocumentOutcome(
                exhibit(json.object("exhibit")),
                json.count("position"),
                json.optionalText("part"),
                json.flag("last"),
                json.optional("masthead", MastheadJson::parse).orElse(Masthead.BLANK),
                json.has("fileData") ? json.rows("fileData", row -> new FileData(row.text(0), row.text(1))) : List.of(),
                json.optionalText("language"),
                outcome(json),
                maker(json.object("by")));
    }

    private static Outcome<Reading> outcome(JsonObject json) {
        if (json.has("made")) {
            return new Outcome.Made<>(reading(json.object("made")));
        }
        if (json.has("declined")) {
            return new Outcome.Declined<>(json.text("declined"));
        }
        JsonObject failed = json.object("failed");
        return new Outcome.Failed<>(Fault.valueOf(failed.text("fault")), failed.text("detail"));
    }

    private static Maker maker(JsonObject json) {
        return json.has("pseudonym")
                ? new Maker.Analyst(json.text("pseudonym"))
                : new Maker.Machine(json.text("name"), json.text("version"), json.digest("settings"));
    }

    private static Exhibit exhibit(JsonObject json) {
        return new Exhibit(json.digest("id"), json.whole("sizeBytes"), json.text("mediaType"));
    }

    private static Reading reading(JsonObject json) {
        Prose prose =
                new Prose(transcript(json.object("transcript")), json.rows("furniture", RecordParser::span), List.of());
        Notes notes = new Notes(
                prose,
                json.list("mentions", RecordParser::mention),
                json.list("attributions", RecordParser::attribution));
        return new Reading(
                notes,
                json.list("claims", RecordParser::claim),
                json.list("risks", RecordParser::risk),
                json.list("exposures", RecordParser::exposure));
    }

    private static Transcript transcript(JsonObject json) {
        return new Transcript(
                json.digest("id"),
                json.digest("exhibit"),
                json.optionalText("part"),
                Language.valueOf(json.text("language")),
                MastheadJson.parse(json),
                json.text("text"),
                json.rows("blocks", row -> new Block(span(row), Block.Kind.valueOf(row.text(2)))),
                // Only what has pages says where on them its words stand.
                json.has("placements") ? json.rows("placements", RecordParser::placement) : List.of());
    }

    private static Placement placement(JsonObject.Row row) {
        return new Placement(span(row), row.count(2), row.count(3), row.count(4), row.count(5), row.count(6));
    }

    private static Optional<LocalDate> day(JsonObject json, String key) {
        return json.optionalText(key).map(LocalDate::parse);
    }

    static Span span(JsonObject.Row row) {
        return new Span(row.count(0), row.count(1));
    }

    private static Citation citation(JsonObject json) {
        return new Citation(json.digest("transcript"), span(json.row("span")), json.text("words"));
    }

    private static Citation cited(JsonObject json) {
        return citation(json.object("cited"));
    }

    private static Mention mention(JsonObject json) {
        Citation cited = cited(json);
        return switch (json.text("mention")) {
            case "name" ->
                new Mention.Name(cited, Mention.NameKind.valueOf(json.text("kind")), json.optionalText("canonical"));
            case "place" ->
                new Mention.Place(
                        cited,
                        where(json.object("where")),
                        json.list("candidates", RecordParser::where),
                        json.optionalText("because"));
            case "time" ->
                new Mention.Time(
                        cited,
                        Mention.TimeKind.valueOf(json.text("kind")),
                        json.text("timex"),
                        json.optional("when", RecordParser::when));
            case "quantity" -> new Mention.Quantity(cited, amount(json.object("amount")));
            default -> throw new IllegalArgumentException("not a mention this program knows: " + json.text("mention"));
        };
    }

    private static Attribution attribution(JsonObject json) {
        return new Attribution(
                json.rows("source", RecordParser::span),
                json.rows("cue", RecordParser::span),
                json.rows("content", RecordParser::span),
                Attribution.Speech.valueOf(json.text("speech")),
                // Records of the first versions know no attitudes.
                json.has("sort") ? Attribution.Sort.valueOf(json.text("sort")) : Attribution.Sort.SPEECH,
                json.has("within") ? Optional.of(json.count("within")) : Optional.empty(),
                json.optional("voice", RecordParser::step),
                json.list("through", RecordParser::step));
    }

    private static Step step(JsonObject json) {
        return new Step(json.text("name"), Step.Kind.valueOf(json.text("kind")), json.flag("stated"));
    }

    static When when(JsonObject json) {
        return new When(day(json, "earliest"), day(json, "latest"), json.flag("precise"));
    }

    private static Where where(JsonObject json) {
        return new Where(
                json.text("name"),
                json.optional(
                        "point",
                        point -> new Where.Point(
                                point.decimal("latitude"), point.decimal("longitude"), point.count("radiusMetres"))),
                json.optionalText("level").map(Where.Level::valueOf),
                json.optionalText("geonameId"),
                json.optionalText("katottg"),
                json.optionalText("admin1"));
    }

    private static Amount amount(JsonObject json) {
        return new Amount(
                json.optionalDecimal("low"),
                json.optionalDecimal("best"),
                json.optionalDecimal("high"),
                json.flag("approximate"),
                json.text("unit"),
                json.optional("of", RecordParser::citation),
                json.optional("comparison", RecordParser::comparison));
    }

    private static Comparison comparison(JsonObject json) {
        return new Comparison(
                Comparison.Relation.valueOf(json.text("relation")),
                json.optionalDecimal("by"),
                json.optional("with", RecordParser::citation));
    }

    private static Claim claim(JsonObject json) {
        return new Claim(
                json.digest("id"),
                cited(json),
                new ActKind(json.text("kind")),
                Stance.valueOf(json.text("stance")),
                json.flag("hedged"),
                json.optional("speaker", speaker -> new Speaker(cited(speaker), speaker.text("name"))),
                json.list("chain", RecordParser::step),
                Basis.valueOf(json.text("basis")),
                json.list("places", place -> new ClaimPlace(cited(place), where(place.object("where")))),
                json.list(
                        "parts",
                        part -> new Part(Part.Role.valueOf(part.text("role")), cited(part), part.text("name"))),
                json.optional("when", RecordParser::when),
                day(json, "statedOn"),
                json.optional("quantity", figure -> new Claim.Figure(cited(figure), amount(figure.object("amount")))));
    }

    private static Exposure exposure(JsonObject json) {
        return new Exposure(json.list("mentions", RecordParser::citation), json.list("traits", RecordParser::trait));
    }

    private static Trait trait(JsonObject json) {
        return new Trait(Trait.Kind.valueOf(json.text("kind")), cited(json));
    }

    private static Risk risk(JsonObject json) {
        return new Risk(cited(json), json.text("why"));
    }
}
