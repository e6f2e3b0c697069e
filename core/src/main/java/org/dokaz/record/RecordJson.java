package org.dokaz.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Attribution;
import org.dokaz.model.Block;
import org.dokaz.model.CanonicalForm;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.CanonicalJson.Members;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Exposure;
import org.dokaz.model.Maker;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Placement;
import org.dokaz.model.Prose;
import org.dokaz.model.Reading;
import org.dokaz.model.Risk;
import org.dokaz.model.Span;
import org.dokaz.model.Trait;
import org.dokaz.model.Transcript;

/** Records as canonical JSON: equal records have equal bytes, and the bytes give the record back. */
public final class RecordJson {

    static final String CAPTURE = "capture";
    static final String DOCUMENT = "document";
    static final String UNRECEIVED = "unreceived";
    static final String RESTRICTION = "restriction";
    static final String RUN = "run";
    static final String JUDGEMENT = "judgement";
    static final String GRADING = "grading";
    static final String CONSENT = "consent";
    static final String REPLY = "reply";
    static final String WORDING = "wording";
    static final String KEPT_BACK = "keptBack";
    static final String PUBLIC_ROLE = "publicRole";
    static final String CORRECTION = "correction";
    static final String REVIEW = "review";
    static final String REVOCATION = "revocation";
    static final String RELEASED = "released";
    static final String MATCHING = "matching";
    static final String WITHHOLDING = "withholding";
    static final String SECLUSION = "seclusion";
    static final String ASSESSMENT = "assessment";
    static final String EXAMINATION = "examination";
    static final String EXPUNGING = "expunging";
    static final String FIRST_ACCOUNT = "firstAccount";
    static final String INTAKE = "intake";
    static final String LETTER = "letter";
    static final String LETTER_ANSWER = "letterAnswer";
    static final String STAMPED = "stamped";
    static final String HANDED_OVER = "handedOver";

    private RecordJson() {}

    /** The bytes of a record. */
    public static byte[] encode(CaseRecord kept) {
        return (switch (kept) {
                    case Capture capture -> capture(capture);
                    case CustodyDeed done -> CustodyJson.of(done);
                    case DocumentOutcome document -> document(document);
                    case Unreceived unreceived -> unreceived(unreceived);
                    case Restriction restriction -> restriction(restriction);
                    case RunAccount run -> run(run);
                    case Decided decided -> DecidedJson.of(decided);
                    case Expunging expunging -> PaperJson.expunging(expunging);
                    case Released released -> DecidedJson.released(released);
                    case Revocation revocation -> MatchJson.revocation(revocation);
                    case Matching matching -> MatchJson.matching(matching);
                    case Seclusion seclusion -> WithheldJson.seclusion(seclusion);
                    case Stamped stamped -> OutwardJson.stamped(stamped);
                    case HandedOver handed -> OutwardJson.handedOver(handed);
                })
                .put("by", maker(kept.by()))
                .toJson()
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The record of these bytes.
     *
     * @throws IllegalArgumentException where they are none
     */
    public static CaseRecord decode(byte[] bytes) {
        try {
            return RecordParser.caseRecord(JsonObject.parse(bytes));
        } catch (IOException | DateTimeException | ArithmeticException broken) {
            throw new IllegalArgumentException("not a record: " + broken.getMessage(), broken);
        }
    }

    /** A maker, on its own. */
    public static String maker(Maker maker) {
        return switch (maker) {
            case Maker.Analyst(String pseudonym) ->
                CanonicalJson.object().text("pseudonym", pseudonym).toJson();
            case Maker.Machine machine ->
                CanonicalJson.object()
                        .text("name", machine.name())
                        .text("version", machine.version())
                        .text("settings", machine.settings().hex())
                        .toJson();
        };
    }

    private static Members capture(Capture capture) {
        return CanonicalJson.object()
                .text("record", CAPTURE)
                .put("exhibit", exhibit(capture.exhibit()))
                .text("path", capture.path())
                .text("obtainedAt", capture.obtainedAt().toString())
                .put("provenance", ProvenanceJson.of(capture.provenance()));
    }

    private static Members unreceived(Unreceived unreceived) {
        return CanonicalJson.object()
                .text("record", UNRECEIVED)
                .text("path", unreceived.path())
                .text("fault", unreceived.fault().name())
                .text("detail", unreceived.detail());
    }

    private static Members restriction(Restriction restriction) {
        return CanonicalJson.object()
                .text("record", RESTRICTION)
                .put("exhibit", exhibit(restriction.exhibit()))
                .text("why", restriction.why());
    }

    private static Members run(RunAccount run) {
        return CanonicalJson.object()
                .text("record", RUN)
                .list("inputs", CanonicalForm.each(run.inputs(), CanonicalJson::text))
                .put("inputCount", CanonicalJson.number(run.inputCount()))
                .put("in", CanonicalJson.number(run.in()))
                .put("made", CanonicalJson.number(run.made()))
                .put("declined", CanonicalJson.number(run.declined()))
                .put("failed", CanonicalJson.number(run.failed()))
                .text("manner", run.manner());
    }

    private static Members document(DocumentOutcome document) {
        Members members = CanonicalJson.object()
                .text("record", DOCUMENT)
                .put("exhibit", exhibit(document.exhibit()))
                .put("position", CanonicalJson.number(document.position()))
                .text("part", document.part())
                .flag("last", document.last())
                .text("language", document.language());
        if (!document.masthead().equals(Masthead.BLANK)) {
            members.put(
                    "masthead",
                    MastheadJson.add(CanonicalJson.object(), document.masthead())
                            .toJson());
        }
        if (!document.fileData().isEmpty()) {
            members.list(
                    "fileData",
                    CanonicalForm.each(
                            document.fileData(),
                            data -> "[" + CanonicalJson.text(data.name()) + "," + CanonicalJson.text(data.value())
                                    + "]"));
        }
        return switch (document.outcome()) {
            case Outcome.Made<Reading>(Reading reading) -> members.put("made", reading(reading));
            case Outcome.Declined<Reading>(String why) -> members.text("declined", why);
            case Outcome.Failed<Reading> failed ->
                members.put(
                        "failed",
                        CanonicalJson.object()
                                .text("fault", failed.fault().name())
                                .text("detail", failed.detail())
                                .toJson());
        };
    }

    static String exhibit(Exhibit exhibit) {
        return CanonicalJson.object()
                .text("id", exhibit.id().hex())
                .put("sizeBytes", CanonicalJson.number(exhibit.sizeBytes()))
                .text("mediaType", exhibit.mediaType())
                .toJson();
    }

    private static String reading(Reading reading) {
        Prose prose = reading.notes().prose();
        return CanonicalJson.object()
                .put("transcript", transcript(prose.transcript()))
                .list("furniture", CanonicalForm.each(prose.furniture(), CanonicalForm::of))
                .list("mentions", CanonicalForm.each(reading.notes().mentions(), RecordJson::mention))
                .list("attributions", CanonicalForm.each(reading.notes().attributions(), RecordJson::attribution))
                .list("claims", CanonicalForm.each(reading.claims(), CanonicalForm::of))
                .list("risks", CanonicalForm.each(reading.risks(), RecordJson::risk))
                .list("exposures", CanonicalForm.each(reading.exposures(), RecordJson::exposure))
                .toJson();
    }

    private static String transcript(Transcript transcript) {
        Members members = CanonicalJson.object()
                .text("id", transcript.id().hex())
                .text("exhibit", transcript.exhibit().hex())
                .text("part", transcript.part())
                .text("language", transcript.language().name());
        MastheadJson.add(members, transcript.masthead())
                .text("text", transcript.text())
                .list("blocks", CanonicalForm.each(transcript.blocks(), RecordJson::block));
        if (!transcript.placements().isEmpty()) {
            members.list("placements", CanonicalForm.each(transcript.placements(), RecordJson::placement));
        }
        return members.toJson();
    }

    private static String placement(Placement place) {
        return "[" + place.span().start() + "," + place.span().end() + "," + place.page() + "," + place.left() + ","
                + place.top() + "," + place.width() + "," + place.height() + "]";
    }

    private static String block(Block block) {
        Span span = block.span();
        return "[" + span.start() + "," + span.end() + ","
                + CanonicalJson.text(block.kind().name()) + "]";
    }

    private static String mention(Mention mention) {
        Members members = CanonicalJson.object().put("cited", CanonicalForm.of(mention.cited()));
        return (switch (mention) {
                    case Mention.Name name ->
                        members.text("mention", "name")
                                .text("kind", name.kind().name())
                                .text("canonical", name.canonical());
                    case Mention.Place place ->
                        members.text("mention", "place")
                                .put("where", CanonicalForm.of(place.where()))
                                .list("candidates", CanonicalForm.each(place.candidates(), CanonicalForm::of))
                                .text("because", place.because());
                    case Mention.Time time ->
                        members.text("mention", "time")
                                .text("kind", time.kind().name())
                                .text("timex", time.timex())
                                .put("when", time.when().map(CanonicalForm::of));
                    case Mention.Quantity quantity ->
                        members.text("mention", "quantity").put("amount", CanonicalForm.of(quantity.amount()));
                })
                .toJson();
    }

    private static String attribution(Attribution attribution) {
        return CanonicalJson.object()
                .list("source", CanonicalForm.each(attribution.source(), CanonicalForm::of))
                .list("cue", CanonicalForm.each(attribution.cue(), CanonicalForm::of))
                .list("content", CanonicalForm.each(attribution.content(), CanonicalForm::of))
                .text("speech", attribution.speech().name())
                .text("sort", attribution.sort().name())
                .put("within", attribution.within().map(index -> CanonicalJson.number(index.longValue())))
                .put("voice", attribution.voice().map(CanonicalForm::of))
                .list("through", CanonicalForm.each(attribution.through(), CanonicalForm::of))
                .toJson();
    }

    private static String exposure(Exposure exposure) {
        return CanonicalJson.object()
                .list("mentions", CanonicalForm.each(exposure.mentions(), CanonicalForm::of))
                .list("traits", CanonicalForm.each(exposure.traits(), RecordJson::trait))
                .toJson();
    }

    private static String trait(Trait trait) {
        return CanonicalJson.object()
                .text("kind", trait.kind().name())
                .put("cited", CanonicalForm.of(trait.cited()))
                .toJson();
    }

    private static String risk(Risk risk) {
        return CanonicalJson.object()
                .put("cited", CanonicalForm.of(risk.cited()))
                .text("why", risk.why())
                .toJson();
    }
}
