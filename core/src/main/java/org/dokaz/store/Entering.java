package org.dokaz.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Amount;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Posting;
import org.dokaz.model.Reading;
import org.dokaz.model.Risk;
import org.dokaz.model.Transcript;
import org.dokaz.model.When;
import org.dokaz.model.Where;
import org.dokaz.record.Capture;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.CustodyDeed;
import org.dokaz.record.Decided;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Expunging;
import org.dokaz.record.HandedOver;
import org.dokaz.record.Matching;
import org.dokaz.record.RecordJson;
import org.dokaz.record.Released;
import org.dokaz.record.Restriction;
import org.dokaz.record.Revocation;
import org.dokaz.record.RunAccount;
import org.dokaz.record.Seclusion;
import org.dokaz.record.Stamped;
import org.dokaz.record.Unreceived;
import org.jspecify.annotations.Nullable;

/** The rows that one entry of the log comes to. */
record Entering(SqlDatabase sql, long entry, Digest leaf) {

    void enter(CaseRecord kept) throws SQLException {
        switch (kept) {
            case Capture capture -> enter(capture);
            // Told by the log and the records; nothing is asked of it that needs a table.
            case CustodyDeed ignored -> {}
            case Unreceived unreceived -> enter(unreceived);
            case DocumentOutcome document -> enter(document);
            case Restriction restriction ->
                sql.insert(
                        "INSERT INTO restrictions VALUES (?, ?, ?)",
                        entry,
                        restriction.exhibit().id().hex(),
                        restriction.why());
            case RunAccount run -> sql.insert("INSERT INTO runs VALUES (?, ?, ?)", entry, leaf.hex(), account(run));
            // All are listed, found and revoked alike, whatever was decided.
            case Decided decided ->
                sql.insert(
                        "INSERT INTO judgements VALUES (?, ?, ?)",
                        entry,
                        leaf.hex(),
                        decided.id().hex());
            case Released ignored -> sql.insert("INSERT INTO releases VALUES (?, ?)", entry, leaf.hex());
            case Revocation revocation ->
                sql.insert(
                        "INSERT INTO revocations VALUES (?, ?, ?)",
                        entry,
                        leaf.hex(),
                        revocation.judgement().hex());
            case Matching ignored -> sql.insert("INSERT INTO matchings VALUES (?, ?)", entry, leaf.hex());
            // Where a record lies is the folder's business: what is in the vault is never entered.
            case Seclusion ignored -> {}
            case Expunging ignored -> {}
            // What went out and what came back is looked up in the log.
            case Stamped ignored -> {}
            case HandedOver ignored -> {}
        }
    }

    /** An account as it is looked up. */
    static String account(RunAccount run) {
        return new String(RecordJson.encode(run), StandardCharsets.UTF_8);
    }

    private void enter(Capture capture) throws SQLException {
        sql.insert(
                "INSERT INTO captures VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                entry,
                capture.exhibit().id().hex(),
                capture.exhibit().mediaType(),
                capture.exhibit().sizeBytes(),
                text(capture.path()),
                ExactPath.of(capture.path()),
                capture.obtainedAt().toString(),
                RecordJson.maker(capture.by()));
    }

    private void enter(Unreceived unreceived) throws SQLException {
        sql.insert(
                "INSERT INTO unreceived VALUES (?, ?, ?, ?, ?, ?, ?)",
                entry,
                leaf.hex(),
                text(unreceived.path()),
                ExactPath.of(unreceived.path()),
                unreceived.fault().name(),
                unreceived.detail(),
                RecordJson.maker(unreceived.by()));
    }

    private void enter(DocumentOutcome document) throws SQLException {
        switch (document.outcome()) {
            case Outcome.Made<Reading>(Reading reading) -> {
                enter(document, "made", null, null, Optional.of(reading.transcript()));
                enter(reading);
            }
            case Outcome.Declined<Reading>(String why) -> enter(document, "declined", null, why, Optional.empty());
            case Outcome.Failed<Reading> failed ->
                enter(document, "failed", failed.fault().name(), failed.detail(), Optional.empty());
        }
    }

    private void enter(
            DocumentOutcome document,
            String outcome,
            @Nullable String fault,
            @Nullable String detail,
            Optional<Transcript> transcript)
            throws SQLException {
        Masthead masthead = transcript.map(Transcript::masthead).orElseGet(document::masthead);
        sql.insert(
                "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry,
                leaf.hex(),
                document.exhibit().id().hex(),
                document.exhibit().mediaType(),
                document.position(),
                text(document.part()),
                document.last() ? 1 : 0,
                RecordJson.maker(document.by()),
                outcome,
                fault,
                detail,
                text(transcript.map(made -> made.id().hex())),
                text(transcript.map(made -> made.language().code())),
                text(masthead.outlet()),
                text(masthead.title()),
                text(masthead.url()),
                text(masthead.published()),
                text(masthead.posting().flatMap(Posting::sentAt)));
    }

    private void enter(Reading reading) throws SQLException {
        List<Mention> mentions = reading.notes().mentions();
        for (int number = 0; number < mentions.size(); number++) {
            Mention mention = mentions.get(number);
            sql.insert(
                    "INSERT INTO mentions VALUES (?, ?, ?, ?, ?)",
                    entry,
                    number,
                    kind(mention),
                    mention.cited().start(),
                    mention.cited().end());
        }
        for (int number = 0; number < reading.claims().size(); number++) {
            enter(number, reading.claims().get(number));
        }
        for (int number = 0; number < reading.risks().size(); number++) {
            Risk risk = reading.risks().get(number);
            sql.insert(
                    "INSERT INTO risks VALUES (?, ?, ?, ?, ?)",
                    entry,
                    number,
                    risk.cited().start(),
                    risk.cited().end(),
                    risk.why());
        }
    }

    private static String kind(Mention mention) {
        return switch (mention) {
            case Mention.Name name -> name.kind().name().toLowerCase(Locale.ROOT);
            case Mention.Place ignored -> "place";
            case Mention.Time ignored -> "time";
            case Mention.Quantity ignored -> "quantity";
        };
    }

    private void enter(int number, Claim claim) throws SQLException {
        Optional<Amount> amount = claim.quantity().map(Claim.Figure::amount);
        sql.insert(
                "INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry,
                number,
                claim.id().hex(),
                claim.kind().code(),
                claim.stance().name(),
                claim.hedged() ? 1 : 0,
                claim.cited().start(),
                claim.cited().end(),
                claim.basis().name(),
                text(claim.when().flatMap(When::earliest)),
                text(claim.when().flatMap(When::latest)),
                text(claim.statedOn()),
                number(amount.map(Amount::low)),
                number(amount.map(Amount::best)),
                number(amount.map(Amount::high)),
                text(amount.map(Amount::unit)));
        for (int place = 0; place < claim.places().size(); place++) {
            Where where = claim.places().get(place).where();
            sql.insert(
                    "INSERT INTO claim_places VALUES (?, ?, ?, ?, ?, ?, ?)",
                    entry,
                    number,
                    place,
                    where.name(),
                    where.point().map(Where.Point::latitude).orElse(null),
                    where.point().map(Where.Point::longitude).orElse(null),
                    where.point().map(Where.Point::radiusMetres).orElse(null));
        }
    }

    private static @Nullable String text(Optional<?> value) {
        return value.isPresent() ? value.get().toString() : null;
    }

    private static @Nullable Double number(Optional<OptionalDouble> value) {
        return value.isPresent() && value.get().isPresent() ? value.get().getAsDouble() : null;
    }
}
