package org.dokaz.record;

import java.time.Instant;
import java.util.List;
import org.dokaz.model.Anchor;
import org.dokaz.model.CanonicalForm;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.CanonicalJson.Members;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Grade;
import org.dokaz.model.Maker;
import org.dokaz.model.Match;
import org.dokaz.model.Verdict;

/** What is thought and decided about names and claims, as canonical JSON and back. */
final class MatchJson {

    private MatchJson() {}

    static Members judgement(Judgement judgement) {
        Members members = CanonicalJson.object().text("record", RecordJson.JUDGEMENT);
        // Judgements of the first versions are about names and do not say so; their ids must stay.
        if (judgement.matter() != Judgement.Matter.NAMES) {
            members.text("matter", judgement.matter().name());
        }
        return members.text("verdict", judgement.verdict().name())
                .list("left", CanonicalForm.each(judgement.left(), MatchJson::anchor))
                .list("right", CanonicalForm.each(judgement.right(), MatchJson::anchor));
    }

    static Judgement judgement(JsonObject json, Maker by) {
        return new Judgement(
                json.has("matter") ? Judgement.Matter.valueOf(json.text("matter")) : Judgement.Matter.NAMES,
                Verdict.valueOf(json.text("verdict")),
                json.list("left", MatchJson::anchor),
                json.list("right", MatchJson::anchor),
                json.text("why"),
                Instant.parse(json.text("at")),
                by);
    }

    static Members grading(Grading grading) {
        return CanonicalJson.object()
                .text("record", RecordJson.GRADING)
                .text("grade", grading.grade().toString())
                .text("origin", grading.origin())
                .list("claims", CanonicalForm.each(grading.claims(), MatchJson::anchor));
    }

    static Grading grading(JsonObject json, Maker by) {
        return new Grading(
                Grade.of(json.text("grade"))
                        .orElseThrow(() -> new IllegalArgumentException("not a record: no fitting grade")),
                json.optionalText("origin"),
                json.list("claims", MatchJson::anchor),
                json.text("why"),
                Instant.parse(json.text("at")),
                by);
    }

    static Members revocation(Revocation revocation) {
        return CanonicalJson.object()
                .text("record", RecordJson.REVOCATION)
                .text("judgement", revocation.judgement().hex())
                .text("why", revocation.why())
                .text("at", revocation.at().toString());
    }

    static Revocation revocation(JsonObject json, Maker by) {
        return new Revocation(json.digest("judgement"), json.text("why"), Instant.parse(json.text("at")), by);
    }

    static Members matching(Matching matching) {
        return CanonicalJson.object()
                .text("record", RecordJson.MATCHING)
                .list("matches", CanonicalForm.each(matching.matches(), MatchJson::match))
                .put("matchCount", CanonicalJson.number(matching.matchCount()));
    }

    static Matching matching(JsonObject json, Maker by) {
        return new Matching(json.list("matches", MatchJson::match), json.count("matchCount"), by);
    }

    private static String match(Match match) {
        return CanonicalJson.object()
                .text("kind", match.kind().name())
                .put("a", side(match.a()))
                .put("b", side(match.b()))
                .text("verdict", match.verdict().name())
                .put("score", CanonicalJson.number(match.score()))
                .list("reasons", CanonicalForm.each(match.reasons(), CanonicalJson::text))
                .toJson();
    }

    private static Match match(JsonObject json) {
        List<String> reasons = json.texts("reasons");
        return new Match(
                EntityKind.valueOf(json.text("kind")),
                side(json.object("a")),
                side(json.object("b")),
                Verdict.valueOf(json.text("verdict")),
                json.decimal("score"),
                reasons);
    }

    private static String side(Match.Side side) {
        return CanonicalJson.object()
                .text("name", side.name())
                .put("first", anchor(side.first()))
                .toJson();
    }

    private static Match.Side side(JsonObject json) {
        return new Match.Side(json.text("name"), anchor(json.object("first")));
    }

    static String anchor(Anchor anchor) {
        return CanonicalJson.object()
                .text("exhibit", anchor.exhibit().hex())
                .text("part", anchor.part())
                .put("span", CanonicalForm.of(anchor.span()))
                .text("words", anchor.words())
                .toJson();
    }

    static Anchor anchor(JsonObject json) {
        return new Anchor(
                json.digest("exhibit"),
                json.optionalText("part"),
                RecordParser.span(json.row("span")),
                json.text("words"));
    }
}
