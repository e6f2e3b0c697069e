package org.dokaz.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Amount;
import org.dokaz.model.Anchor;
import org.dokaz.model.AnchorIndex;
import org.dokaz.model.Claim;
import org.dokaz.model.Reading;
import org.dokaz.record.Correction;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.HandReading;
import org.dokaz.record.Review;

/** Readings as people set them right. A claim keeps its id, since it is of the same words: only what is taken from them changes. */
final class SetRight {

    private final AnchorIndex<Correction> corrections = new AnchorIndex<>();
    private final AnchorIndex<Review> reviews = new AnchorIndex<>();
    private final HandClaims byHand = new HandClaims();
    private final boolean none;

    SetRight(List<Correction> corrections, List<Review> reviews, List<HandReading> readings) {
        readings.forEach(byHand::add);
        corrections.forEach(correction -> this.corrections.add(correction.claim(), correction));
        reviews.forEach(review -> this.reviews.add(review.claim(), review));
        this.none = corrections.isEmpty() && reviews.isEmpty() && readings.isEmpty();
    }

    /** The corrections and reviews that hold in a case. */
    static SetRight of(CaseFile file) {
        return new SetRight(
                file.holding(Correction.class), file.holding(Review.class), file.holding(HandReading.class));
    }

    /** What came of a document, its reading set right where it was read. */
    DocumentOutcome outcome(DocumentOutcome document) {
        return !none && document.outcome() instanceof Outcome.Made<Reading>(Reading reading)
                ? outcome(document, reading(reading))
                : document;
    }

    /** What came of a document, read so. */
    static DocumentOutcome outcome(DocumentOutcome document, Reading right) {
        return new DocumentOutcome(
                document.exhibit(),
                document.position(),
                document.part(),
                document.last(),
                document.masthead(),
                document.fileData(),
                document.language(),
                new Outcome.Made<>(right),
                document.by());
    }

    /** The reading with every correction made, in the order in which they were decided. */
    Reading reading(Reading read) {
        if (none) {
            return read;
        }
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : claims(read)) {
            Anchor words = Anchor.of(read.transcript(), claim.cited());
            if (!isRejected(reviews.inTheseWords(words))) {
                corrected(claim, corrections.inTheseWords(words)).ifPresent(claims::add);
            }
        }
        return new Reading(read.notes(), claims, read.risks(), read.exposures());
    }

    /** The claims of a reading as they were read, by the program and by people, before anything was set right in them. */
    List<Claim> claims(Reading read) {
        return byHand.in(read, ignored -> true).all();
    }

    /** Whether a claim stays out of all that follows: of several answers the last counts. */
    static boolean isRejected(List<Review> reviews) {
        return !reviews.isEmpty() && reviews.getLast().answer() == Review.Answer.REJECTED;
    }

    /** A claim with every correction made; nothing where one of them says that it is none. */
    static Optional<Claim> corrected(Claim read, List<Correction> corrections) {
        Optional<Claim> right = Optional.of(read);
        for (Correction correction : corrections) {
            for (Correction.Change change : correction.changes()) {
                right = right.flatMap(so -> changed(so, change));
            }
        }
        return right;
    }

    private static Optional<Claim> changed(Claim claim, Correction.Change change) {
        return switch (change) {
            case Correction.NoClaim _ -> Optional.empty();
            case Correction.OfKind of -> Optional.of(claim.ofKind(of.kind()));
            case Correction.InStance in -> Optional.of(claim.inStance(in.stance()));
            case Correction.At at -> Optional.of(claim.at(at.when()));
            case Correction.Figure figure -> Optional.of(claim.counting(amount(claim, figure)));
        };
    }

    private static Claim.Figure amount(Claim claim, Correction.Figure right) {
        boolean exact = right.low().equals(right.high());
        OptionalDouble best = exact ? right.low() : OptionalDouble.empty();
        Optional<Claim.Figure> told = claim.quantity();
        Amount amount = new Amount(
                right.low(),
                best,
                right.high(),
                false,
                right.unit(),
                told.flatMap(figure -> figure.amount().of()));
        return new Claim.Figure(told.map(Claim.Figure::cited).orElseGet(claim::cited), amount);
    }
}
