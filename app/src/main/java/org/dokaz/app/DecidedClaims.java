package org.dokaz.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Anchor;
import org.dokaz.model.AnchorIndex;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Reading;
import org.dokaz.model.Transcript;
import org.dokaz.record.Approval;
import org.dokaz.record.Assignment;
import org.dokaz.record.Bearing;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Correction;
import org.dokaz.record.Decided;
import org.dokaz.record.HandReading;
import org.dokaz.record.Remark;
import org.dokaz.record.Review;
import org.dokaz.record.ReviewRule;
import org.dokaz.record.Revocation;

/** All that people decided of single claims, revoked or not, found by their words; it grows with what is decided. */
final class DecidedClaims {

    private final AnchorIndex<Decided> byWords = new AnchorIndex<>();
    private final HandClaims byHand = new HandClaims();
    private final Map<DocumentId, List<Remark>> remarks = new HashMap<>();
    private final List<ReviewRule> rules = new ArrayList<>();
    private final Map<Digest, Revocation> revoked = new HashMap<>();
    private final Map<Digest, List<Digest>> byExhibit = new HashMap<>();

    /** Takes in what was decided next. */
    void add(CaseRecord decision) {
        switch (decision) {
            case Review review -> add(review.claim(), review);
            case Correction correction -> add(correction.claim(), correction);
            case Approval approval -> byWords.add(approval.claim(), approval);
            case Bearing bearing -> byWords.add(bearing.claim(), bearing);
            case Assignment assignment -> assignment.claims().forEach(claim -> byWords.add(claim, assignment));
            case HandReading reading -> {
                byHand.add(reading);
                note(reading.claims().getFirst().words().exhibit(), reading);
            }
            case Remark remark ->
                remarks.computeIfAbsent(remark.words().document(), ignored -> new ArrayList<>())
                        .add(remark);
            case ReviewRule rule -> rules.add(rule);
            case Revocation revocation -> revoked.putIfAbsent(revocation.judgement(), revocation);
            default -> {}
        }
    }

    private void add(Anchor claim, Decided decided) {
        byWords.add(claim, decided);
        note(claim.exhibit(), decided);
    }

    private void note(Digest exhibit, Decided decided) {
        byExhibit.computeIfAbsent(exhibit, _ -> new ArrayList<>()).add(decided.id());
    }

    /** What tells all that holds of the claims of an exhibit; empty where nothing does. */
    String holding(Digest exhibit) {
        StringBuilder all = new StringBuilder();
        for (Digest id : byExhibit.getOrDefault(exhibit, List.of())) {
            if (!revoked.containsKey(id)) {
                all.append(id.hex()).append('\n');
            }
        }
        return all.toString();
    }

    /** The exhibits on whose claims anything was ever decided. */
    Set<Digest> exhibits() {
        return Set.copyOf(byExhibit.keySet());
    }

    private boolean holds(Decided decided) {
        return !revoked.containsKey(decided.id());
    }

    private ClaimStand.Told told(Decided decided) {
        return new ClaimStand.Told(decided, Optional.ofNullable(revoked.get(decided.id())));
    }

    /** The rules that the case was given, the earliest first. */
    List<ClaimStand.Told> rules() {
        return rules.stream().map(this::told).toList();
    }

    /** Whether what is decided of a claim needs a second person. */
    boolean secondPerson() {
        return SecondPerson.isAsked(rules.stream().filter(this::holds).toList());
    }

    /** What was said of words in a document, the earliest first. */
    List<ClaimStand.Told> remarks(Transcript transcript) {
        return remarks.getOrDefault(DocumentId.of(transcript), List.of()).stream()
                .map(this::told)
                .toList();
    }

    /** What was read of a document by hand and is in its claims no more: taken back, or of words that it has no longer. */
    List<ClaimStand.Told> unplaced(Reading reading) {
        List<HandReading> lost = byHand.in(reading, this::holds).lost();
        return byHand.of(reading.transcript()).stream()
                .filter(one -> !holds(one) || lost.contains(one))
                .map(this::told)
                .toList();
    }

    private ClaimStand stand(Transcript transcript, Claim read, Optional<HandReading> by) {
        List<Decided> all = new ArrayList<>();
        by.ifPresent(all::add);
        all.addAll(byWords.inTheseWords(Anchor.of(transcript, read.cited())));
        List<ClaimStand.Told> told = new ArrayList<>();
        List<Correction> corrections = new ArrayList<>();
        List<Approval> approvals = new ArrayList<>();
        List<Decided> holding = new ArrayList<>();
        Optional<Review.Answer> answer = Optional.empty();
        Optional<String> assigned = Optional.empty();
        StringBuilder mark = new StringBuilder();
        for (Decided decided : all) {
            told.add(told(decided));
            boolean holds = holds(decided);
            switch (decided) {
                case Approval approval when holds -> approvals.add(approval);
                case Assignment assignment when holds -> assigned = assignment.to();
                case Review review
                when holds -> {
                    answer = Optional.of(review.answer());
                    holding.add(review);
                }
                case Correction correction
                when holds -> {
                    corrections.add(correction);
                    holding.add(correction);
                }
                case HandReading reading when holds -> holding.add(reading);
                default -> {}
            }
            if (decided instanceof Review || decided instanceof Correction || decided instanceof HandReading) {
                mark.append(decided.id().hex()).append(holds ? '+' : '-');
            }
        }
        Optional<Claim> right = SetRight.corrected(read, corrections);
        return new ClaimStand(
                read,
                right.orElse(read),
                right.isEmpty(),
                answer,
                told,
                Digest.ofText(mark.toString()),
                new ClaimStand.Work(by, holding, SecondPerson.of(holding, approvals), assigned));
    }

    /** How far people have come with the claims of a document. */
    DeskTally tally(Reading reading) {
        // Most documents of a large case are such that nobody decided anything in.
        return byExhibit.containsKey(reading.transcript().exhibit())
                ? DeskTally.of(stands(reading))
                : DeskTally.untouched(reading.claims().size());
    }

    /** How all claims of a document stand, those that people read among them. */
    List<ClaimStand> stands(Reading reading) {
        HandClaims.Claims claims = byHand.in(reading, this::holds);
        return claims.all().stream()
                .map(claim -> stand(
                        reading.transcript(),
                        claim,
                        Optional.ofNullable(claims.byHand().get(claim.id()))))
                .toList();
    }
}
