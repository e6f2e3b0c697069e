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
import org.dokaz.model.Transcript;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Correction;
import org.dokaz.record.Decided;
import org.dokaz.record.Review;
import org.dokaz.record.Revocation;

/** All that people decided of single claims, revoked or not, found by their words; it grows with what is decided. */
final class DecidedClaims {

    private final AnchorIndex<Decided> byWords = new AnchorIndex<>();
    private final Map<Digest, Revocation> revoked = new HashMap<>();
    private final Map<Digest, List<Digest>> byExhibit = new HashMap<>();

    /** Takes in what was decided next. */
    void add(CaseRecord decision) {
        switch (decision) {
            case Review review -> add(review.claim(), review);
            case Correction correction -> add(correction.claim(), correction);
            case Revocation revocation -> revoked.putIfAbsent(revocation.judgement(), revocation);
            default -> {}
        }
    }

    private void add(Anchor claim, Decided decided) {
        byWords.add(claim, decided);
        byExhibit.computeIfAbsent(claim.exhibit(), _ -> new ArrayList<>()).add(decided.id());
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

    /** How a claim stands by what was decided so far. */
    ClaimStand stand(Transcript transcript, Claim read) {
        List<Decided> all = byWords.inTheseWords(Anchor.of(transcript, read.cited()));
        List<ClaimStand.Told> told = new ArrayList<>();
        List<Correction> corrections = new ArrayList<>();
        Optional<Review.Answer> answer = Optional.empty();
        StringBuilder mark = new StringBuilder();
        for (Decided decided : all) {
            Optional<Revocation> revocation = Optional.ofNullable(revoked.get(decided.id()));
            told.add(new ClaimStand.Told(decided, revocation));
            mark.append(decided.id().hex()).append(revocation.isPresent() ? '-' : '+');
            if (revocation.isEmpty()) {
                switch (decided) {
                    case Review review -> answer = Optional.of(review.answer());
                    case Correction correction -> corrections.add(correction);
                    default -> {}
                }
            }
        }
        Optional<Claim> right = SetRight.corrected(read, corrections);
        return new ClaimStand(read, right.orElse(read), right.isEmpty(), answer, told, Digest.ofText(mark.toString()));
    }

    /** How all claims of a document stand. */
    List<ClaimStand> stands(Transcript transcript, List<Claim> claims) {
        return claims.stream().map(claim -> stand(transcript, claim)).toList();
    }
}
