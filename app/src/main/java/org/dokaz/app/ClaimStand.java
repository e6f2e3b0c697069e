package org.dokaz.app;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.record.Decided;
import org.dokaz.record.Review;
import org.dokaz.record.Revocation;

/**
 * A claim as it was read, beside what people made of it.
 *
 * @param read as the program read it
 * @param right with every correction made; as it was read where a correction says that it is none
 * @param isNone whether a correction says that it is none
 * @param answer the last answer to whether its words bear it out
 * @param told what was decided of its words, the earliest first, each with its revocation
 * @param mark tells what was decided so far: another mark means that somebody decided something since
 */
public record ClaimStand(
        Claim read, Claim right, boolean isNone, Optional<Review.Answer> answer, List<Told> told, Digest mark) {

    public ClaimStand {
        told = List.copyOf(told);
    }

    /** What a person decided, and who took it back. */
    public record Told(Decided decided, Optional<Revocation> revoked) {}

    /** Whether people set something right in it that still holds. */
    public boolean isCorrected() {
        return isNone || !right.equals(read);
    }

    /** Whether it is in what follows from the case. */
    public boolean counts() {
        return !isNone && answer.filter(Review.Answer.REJECTED::equals).isEmpty();
    }

    /** Whether somebody has looked at it: answered, or set something right. */
    public boolean isReviewed() {
        return answer.isPresent() || isCorrected();
    }
}
