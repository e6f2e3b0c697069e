package org.dokaz.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.CanonicalForm;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.CanonicalJson.Members;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;

/** What is put on record by the book, and what is taken out for good, as canonical JSON and back. */
final class PaperJson {

    private PaperJson() {}

    static Members of(Paper paper) {
        return switch (paper) {
            case Assessment assessment ->
                CanonicalJson.object()
                        .text("record", RecordJson.ASSESSMENT)
                        .text("threats", assessment.threats())
                        .text("harmed", assessment.harmed())
                        .text("measures", assessment.measures())
                        .text("on", assessment.on().toString())
                        .text("review", assessment.review().toString());
            case Examination examination ->
                CanonicalJson.object()
                        .text("record", RecordJson.EXAMINATION)
                        .text("exhibit", examination.exhibit().hex())
                        .text("analysis", examination.analysis().name())
                        .text("method", examination.method())
                        .flag("doubtful", examination.doubtful())
                        .text("on", examination.on().toString());
            case FirstAccount account ->
                CanonicalJson.object()
                        .text("record", RecordJson.FIRST_ACCOUNT)
                        .text("person", account.person())
                        .text("on", account.on().toString());
            case Intake intake ->
                CanonicalJson.object()
                        .text("record", RecordJson.INTAKE)
                        .text("exhibit", intake.exhibit().hex())
                        .list("fields", fields(intake.fields()));
            case Letter letter ->
                CanonicalJson.object()
                        .text("record", RecordJson.LETTER)
                        .text("statement", letter.statement())
                        .text("sender", letter.sender())
                        .text("on", letter.on().toString())
                        .text("said", letter.said());
            case LetterAnswer answer ->
                CanonicalJson.object()
                        .text("record", RecordJson.LETTER_ANSWER)
                        .text("letter", answer.letter().hex())
                        .text("correction", answer.correction().map(Digest::hex));
        };
    }

    private static List<String> fields(Map<Intake.Field, Intake.Entry> fields) {
        List<String> written = new ArrayList<>();
        fields.forEach((field, entry) -> {
            Members members = CanonicalJson.object().text("field", field.name());
            written.add((switch (entry) {
                        case Intake.Given(String text) -> members.text("given", text);
                        case Intake.NotAvailable(String text) -> members.text("notAvailable", text);
                    })
                    .toJson());
        });
        return written;
    }

    static Assessment assessment(JsonObject json, Maker by) {
        return new Assessment(
                json.text("threats"),
                json.text("harmed"),
                json.text("measures"),
                LocalDate.parse(json.text("on")),
                LocalDate.parse(json.text("review")),
                json.text("why"),
                at(json),
                by);
    }

    static Examination examination(JsonObject json, Maker by) {
        return new Examination(
                json.digest("exhibit"),
                Examination.Analysis.valueOf(json.text("analysis")),
                json.text("method"),
                json.text("why"),
                json.flag("doubtful"),
                LocalDate.parse(json.text("on")),
                at(json),
                by);
    }

    static FirstAccount firstAccount(JsonObject json, Maker by) {
        return new FirstAccount(json.text("person"), LocalDate.parse(json.text("on")), json.text("why"), at(json), by);
    }

    static Intake intake(JsonObject json, Maker by) {
        Map<Intake.Field, Intake.Entry> fields = new EnumMap<>(Intake.Field.class);
        json.list("fields", one -> one)
                .forEach(one -> fields.put(
                        Intake.Field.valueOf(one.text("field")),
                        one.has("given")
                                ? new Intake.Given(one.text("given"))
                                : new Intake.NotAvailable(one.text("notAvailable"))));
        return new Intake(json.digest("exhibit"), fields, json.text("why"), at(json), by);
    }

    static Letter letter(JsonObject json, Maker by) {
        return new Letter(
                json.text("statement"),
                json.text("sender"),
                LocalDate.parse(json.text("on")),
                json.text("said"),
                json.text("why"),
                at(json),
                by);
    }

    static LetterAnswer letterAnswer(JsonObject json, Maker by) {
        return new LetterAnswer(
                json.digest("letter"),
                json.has("correction") ? Optional.of(json.digest("correction")) : Optional.empty(),
                json.text("why"),
                at(json),
                by);
    }

    static Members expunging(Expunging expunging) {
        return CanonicalJson.object()
                .text("record", RecordJson.EXPUNGING)
                .list(
                        "entries",
                        CanonicalForm.each(
                                expunging.entries(), stretch -> "[" + stretch.first() + "," + stretch.last() + "]"))
                .text("authority", expunging.authority())
                .text("why", expunging.why())
                .text("at", expunging.at().toString());
    }

    static Expunging expunging(JsonObject json, Maker by) {
        return new Expunging(
                json.rows("entries", row -> new Seclusion.Stretch(row.whole(0), row.whole(1))),
                json.text("authority"),
                json.text("why"),
                at(json),
                by);
    }

    private static Instant at(JsonObject json) {
        return Instant.parse(json.text("at"));
    }
}
