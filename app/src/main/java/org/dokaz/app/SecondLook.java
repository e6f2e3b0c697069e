package org.dokaz.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Anchor;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.record.Approval;
import org.dokaz.record.Assignment;
import org.dokaz.record.Bearing;
import org.dokaz.record.Decided;
import org.dokaz.record.Remark;
import org.dokaz.record.ReviewRule;
import org.dokaz.record.Revocation;

/** What is done about claims beside deciding on them: who is to look, who stands behind what was decided, what is said of their words. */
public final class SecondLook {

    private final Desk desk;

    private SecondLook(Desk desk) {
        this.desk = desk;
    }

    /** Of the case that lies on this desk. */
    public static SecondLook of(Desk desk) {
        return new SecondLook(desk);
    }

    /** What came of it. */
    public enum Outcome {
        KEPT,
        /** Somebody decided something on the claim since the page was made; nothing was kept. */
        OVERTAKEN,
        /** There is no such claim, document or record. */
        UNKNOWN,
        /** Whoever wants to approve made one of the decisions. */
        OWN_DECISION,
        /** Nothing was decided that could be approved. */
        NOTHING_DECIDED,
        /** The words do not stand in the document. */
        WORDS_ABSENT
    }

    /**
     * Approves what others decided of a claim.
     *
     * @param mark what had been decided on it when it was shown
     */
    public Outcome approve(String key, Digest claim, Digest mark, Sight sight, String why, Maker by) {
        return desk.held().locked(() -> {
            Optional<DeskDocument> document = desk.document(key, sight);
            Optional<ClaimStand> found = document.flatMap(one -> stand(one, claim));
            if (found.isEmpty()) {
                return Outcome.UNKNOWN;
            }
            ClaimStand stand = found.get();
            if (!stand.mark().equals(mark)) {
                return Outcome.OVERTAKEN;
            }
            if (stand.work().holding().isEmpty()) {
                return Outcome.NOTHING_DECIDED;
            }
            if (!stand.mayApprove(by)) {
                return Outcome.OWN_DECISION;
            }
            List<Digest> decisions =
                    stand.work().holding().stream().map(Decided::id).toList();
            return kept(desk.keepIn(
                    key,
                    sight,
                    (_, reading, at) -> Optional.of(new Approval(
                            Anchor.of(reading.transcript(), stand.read().cited()), decisions, why, at, by))));
        });
    }

    private static Optional<ClaimStand> stand(DeskDocument document, Digest claim) {
        return document.claims().stream()
                .filter(one -> one.read().id().equals(claim))
                .findFirst();
    }

    private static Outcome kept(Desk.Result result) {
        return switch (result) {
            case Desk.Kept _ -> Outcome.KEPT;
            case Desk.Overtaken _ -> Outcome.OVERTAKEN;
            case Desk.Unknown _ -> Outcome.UNKNOWN;
        };
    }

    /** Gives a claim, or every claim of a document that nobody has answered, to an account; to nobody where none is named. */
    public Outcome assign(String key, Optional<Digest> claim, Sight sight, Optional<String> to, String why, Maker by) {
        return kept(desk.keepIn(key, sight, (document, reading, at) -> {
            List<Anchor> claims = document.claims().stream()
                    .filter(stand -> claim.map(stand.read().id()::equals).orElseGet(() -> !stand.isReviewed()))
                    .map(stand -> Anchor.of(reading.transcript(), stand.read().cited()))
                    .distinct()
                    .limit(Assignment.ANCHORS_MAX)
                    .toList();
            return claims.isEmpty() ? Optional.empty() : Optional.of(new Assignment(claims, to, why, at, by));
        }));
    }

    /** Keeps how a claim bears on an element of a crime. */
    public Outcome bears(
            String key, Digest claim, Sight sight, String element, Bearing.Side side, String why, Maker by) {
        return kept(desk.keepIn(
                key,
                sight,
                (document, reading, at) -> stand(document, claim)
                        .map(stand -> new Bearing(
                                Anchor.of(reading.transcript(), stand.read().cited()), element, side, why, at, by))));
    }

    /** Keeps what somebody has to say of words; of the whole claim where no words of their own are named. */
    public Outcome remark(String key, Optional<Digest> claim, String words, Sight sight, String text, Maker by) {
        return desk.held().locked(() -> {
            Optional<DeskDocument> document = desk.document(key, sight);
            if (document.flatMap(DeskDocument::reading).isEmpty()) {
                return Outcome.UNKNOWN;
            }
            Optional<Anchor> about = words.isBlank()
                    ? document.flatMap(one -> claim.flatMap(id -> stand(one, id)))
                            .map(stand -> Anchor.of(
                                    document.orElseThrow()
                                            .reading()
                                            .orElseThrow()
                                            .transcript(),
                                    stand.read().cited()))
                    : anchor(document.get(), claim, words);
            if (about.isEmpty()) {
                return Outcome.WORDS_ABSENT;
            }
            return kept(desk.keepIn(key, sight, (_, _, at) -> Optional.of(new Remark(about.get(), text, at, by))));
        });
    }

    private static Optional<Anchor> anchor(DeskDocument document, Optional<Digest> claim, String words) {
        Reading reading = document.reading().orElseThrow();
        int near = claim.flatMap(id -> stand(document, id))
                .map(stand -> stand.read().cited().start())
                .orElse(0);
        return new WordsInText(reading.transcript().text())
                .places(words).stream()
                        .min((one, other) -> Integer.compare(distance(one, near), distance(other, near)))
                        .map(span -> Anchor.of(
                                reading.transcript(), reading.transcript().cite(span)));
    }

    private static int distance(Span span, int near) {
        return Math.abs(span.start() - near);
    }

    /** Takes back a remark, or what somebody read by hand and stands in no claim, of a document that may be seen. */
    public Outcome takeBack(String key, Sight sight, Digest decision, String why, Maker by) {
        return desk.held().locked(() -> {
            List<ClaimStand.Told> all = new ArrayList<>();
            desk.document(key, sight).ifPresent(document -> {
                all.addAll(document.remarks());
                all.addAll(document.unplaced());
            });
            boolean known = all.stream()
                    .anyMatch(told ->
                            told.revoked().isEmpty() && told.decided().id().equals(decision));
            return known
                    ? kept(desk.revokeIn(
                            key, new Revocation(decision, why, desk.clock().instant(), by)))
                    : Outcome.UNKNOWN;
        });
    }

    /** Sets whether what is decided of a claim needs a second person. */
    public void rule(boolean secondPerson, String why, Maker by) {
        desk.held().locked(() -> {
            ReviewRule rule = new ReviewRule(secondPerson, why, desk.clock().instant(), by);
            return desk.keep(rule, rule.id());
        });
    }

    /** The rules that the case was given, the earliest first. */
    public List<ClaimStand.Told> rules() {
        return desk.held().locked(desk.decided()::rules);
    }
}
