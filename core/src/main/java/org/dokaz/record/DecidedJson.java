package org.dokaz.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dokaz.model.ActKind;
import org.dokaz.model.CanonicalForm;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.CanonicalJson.Members;
import org.dokaz.model.Language;
import org.dokaz.model.Maker;
import org.dokaz.model.Stance;

/** What people decide about what may leave the house, and what left it, as canonical JSON and back. */
final class DecidedJson {

    private DecidedJson() {}

    static Members of(Decided decided) {
        return (switch (decided) {
                    case Judgement judgement -> MatchJson.judgement(judgement);
                    case Grading grading -> MatchJson.grading(grading);
                    case Withholding withholding -> WithheldJson.withholding(withholding);
                    case Paper paper -> PaperJson.of(paper);
                    case Scrutiny scrutiny -> ScrutinyJson.of(scrutiny);
                    case Consent consent -> consent(consent);
                    case Reply reply -> reply(reply);
                    case Wording wording ->
                        CanonicalJson.object()
                                .text("record", RecordJson.WORDING)
                                .put("claim", MatchJson.anchor(wording.claim()))
                                .text("text", wording.text())
                                .text("language", wording.language().name());
                    case KeptBack keptBack ->
                        CanonicalJson.object()
                                .text("record", RecordJson.KEPT_BACK)
                                .put("claim", MatchJson.anchor(keptBack.claim()));
                    case PublicRole role ->
                        CanonicalJson.object()
                                .text("record", RecordJson.PUBLIC_ROLE)
                                .text("name", role.name());
                    case Review review ->
                        CanonicalJson.object()
                                .text("record", RecordJson.REVIEW)
                                .put("claim", MatchJson.anchor(review.claim()))
                                .text("answer", review.answer().name());
                    case Correction correction ->
                        CanonicalJson.object()
                                .text("record", RecordJson.CORRECTION)
                                .put("claim", MatchJson.anchor(correction.claim()))
                                .list("changes", CanonicalForm.each(correction.changes(), DecidedJson::change))
                                .text("notice", correction.notice());
                })
                .text("why", decided.why())
                .text("at", decided.at().toString());
    }

    private static Members consent(Consent consent) {
        return CanonicalJson.object()
                .text("record", RecordJson.CONSENT)
                .text("person", consent.person())
                .list("uses", names(consent.uses()))
                .text("answer", consent.answer().name())
                .text("on", consent.on().toString())
                .put("asking", consent.asking().map(DecidedJson::asking));
    }

    private static String asking(Consent.Asking asking) {
        return CanonicalJson.object()
                .text("language", asking.language())
                .flag("interpreted", asking.interpreted())
                .list("told", names(asking.told()))
                .flag("understood", asking.understood())
                .flag("able", asking.able())
                .text("childhood", asking.childhood().name())
                .text("manner", asking.manner().name())
                .text("takenBy", asking.takenBy())
                .text("until", asking.until().map(LocalDate::toString))
                .text("review", asking.review().map(LocalDate::toString))
                .text("need", asking.need())
                .toJson();
    }

    private static Members reply(Reply reply) {
        return CanonicalJson.object()
                .text("record", RecordJson.REPLY)
                .text("accused", reply.accused())
                .text("asked", reply.asked().toString())
                .text("until", reply.until().toString())
                .text("result", reply.result().name())
                .text("words", reply.words());
    }

    private static String change(Correction.Change change) {
        return (switch (change) {
                    case Correction.NoClaim _ -> CanonicalJson.object().flag("noClaim", true);
                    case Correction.OfKind(ActKind kind) ->
                        CanonicalJson.object().text("kind", kind.code());
                    case Correction.InStance(Stance stance) ->
                        CanonicalJson.object().text("stance", stance.name());
                    case Correction.At at -> CanonicalJson.object().put("when", CanonicalForm.of(at.when()));
                    case Correction.Figure figure ->
                        CanonicalJson.object()
                                .put("low", CanonicalForm.number(figure.low()))
                                .put("high", CanonicalForm.number(figure.high()))
                                .text("unit", figure.unit());
                })
                .toJson();
    }

    private static List<String> names(Set<? extends Enum<?>> set) {
        return set.stream().map(Enum::name).map(CanonicalJson::text).toList();
    }

    static Consent consent(JsonObject json, Maker by) {
        return new Consent(
                json.text("person"),
                set(Consent.Use.class, json.texts("uses")),
                Consent.Answer.valueOf(json.text("answer")),
                LocalDate.parse(json.text("on")),
                json.optional("asking", DecidedJson::asking),
                json.text("why"),
                at(json),
                by);
    }

    private static Consent.Asking asking(JsonObject json) {
        return new Consent.Asking(
                json.text("language"),
                json.flag("interpreted"),
                set(Consent.Told.class, json.texts("told")),
                json.flag("understood"),
                json.flag("able"),
                Consent.Childhood.valueOf(json.text("childhood")),
                Consent.Manner.valueOf(json.text("manner")),
                json.text("takenBy"),
                json.optionalText("until").map(LocalDate::parse),
                json.optionalText("review").map(LocalDate::parse),
                json.text("need"));
    }

    private static <E extends Enum<E>> Set<E> set(Class<E> type, List<String> names) {
        Set<E> set = EnumSet.noneOf(type);
        names.forEach(name -> set.add(Enum.valueOf(type, name)));
        return set;
    }

    static Reply reply(JsonObject json, Maker by) {
        return new Reply(
                json.text("accused"),
                LocalDate.parse(json.text("asked")),
                LocalDate.parse(json.text("until")),
                Reply.Result.valueOf(json.text("result")),
                json.optionalText("words"),
                json.text("why"),
                at(json),
                by);
    }

    static Wording wording(JsonObject json, Maker by) {
        return new Wording(
                MatchJson.anchor(json.object("claim")),
                json.text("text"),
                Language.valueOf(json.text("language")),
                json.text("why"),
                at(json),
                by);
    }

    static KeptBack keptBack(JsonObject json, Maker by) {
        return new KeptBack(MatchJson.anchor(json.object("claim")), json.text("why"), at(json), by);
    }

    static PublicRole publicRole(JsonObject json, Maker by) {
        return new PublicRole(json.text("name"), json.text("why"), at(json), by);
    }

    static Review review(JsonObject json, Maker by) {
        return new Review(
                MatchJson.anchor(json.object("claim")),
                Review.Answer.valueOf(json.text("answer")),
                json.text("why"),
                at(json),
                by);
    }

    static Correction correction(JsonObject json, Maker by) {
        return new Correction(
                MatchJson.anchor(json.object("claim")),
                json.list("changes", DecidedJson::change),
                json.text("notice"),
                json.text("why"),
                at(json),
                by);
    }

    private static Correction.Change change(JsonObject json) {
        if (json.flag("noClaim")) {
            return new Correction.NoClaim();
        }
        if (json.has("kind")) {
            return new Correction.OfKind(new ActKind(json.text("kind")));
        }
        if (json.has("stance")) {
            return new Correction.InStance(Stance.valueOf(json.text("stance")));
        }
        if (json.has("when")) {
            return new Correction.At(RecordParser.when(json.object("when")));
        }
        return new Correction.Figure(json.optionalDecimal("low"), json.optionalDecimal("high"), json.text("unit"));
    }

    static Members released(Released released) {
        return CanonicalJson.object()
                .text("record", RecordJson.RELEASED)
                .put("number", CanonicalJson.number(released.number()))
                .text("day", released.day().toString())
                .text("manifest", released.manifest().hex())
                .list("statements", CanonicalForm.each(released.statements(), DecidedJson::said))
                .list("traits", CanonicalForm.each(released.traits(), DecidedJson::shown))
                .text("at", released.at().toString());
    }

    private static String said(Released.Said said) {
        return CanonicalJson.object()
                .put("claim", MatchJson.anchor(said.claim()))
                .text("key", said.key())
                .text("salt", said.salt())
                .text("person", said.person())
                .text("wording", said.wording())
                .toJson();
    }

    private static String shown(Released.Shown shown) {
        return CanonicalJson.object()
                .text("person", shown.person())
                .text("kind", shown.kind())
                .text("value", shown.value())
                .toJson();
    }

    static Released released(JsonObject json, Maker by) {
        return new Released(
                json.count("number"),
                LocalDate.parse(json.text("day")),
                json.digest("manifest"),
                json.list(
                        "statements",
                        said -> new Released.Said(
                                MatchJson.anchor(said.object("claim")),
                                said.text("key"),
                                said.text("salt"),
                                said.optionalText("person"),
                                said.optionalText("wording"))),
                json.list(
                        "traits",
                        shown -> new Released.Shown(shown.text("person"), shown.text("kind"), shown.text("value"))),
                at(json),
                by);
    }

    private static Instant at(JsonObject json) {
        return Instant.parse(json.text("at"));
    }
}
