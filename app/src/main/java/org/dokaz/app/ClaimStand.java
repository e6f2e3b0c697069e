package org.dokaz.app;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.record.Approval;
import org.dokaz.record.Decided;
import org.dokaz.record.HandReading;
import org.dokaz.record.Review;
import org.dokaz.record.Revocation;

/**
 * A claim as it was read, beside what people made of it.
 *
 * @param read as the program read it, or the person who read it by hand
 * @param right with every correction made; as it was read where a correction says that it is none
 * @param isNone whether a correction says that it is none
 * @param answer the last answer to whether its words bear it out
 * @param told what was decided of its words, the earliest first, each with its revocation
 * @param mark tells what was decided so far: another mark means that somebody decided something since
 * @param work who has it in hand, who read it, who stands behind it
 */
public record ClaimStand(
        Claim read,
        Claim right,
        boolean isNone,
        Optional<Review.Answer> answer,
        List<Told> told,
        Digest mark,
        Work work) {

    public ClaimStand {
        told = List.copyOf(told);
    }

    /** What a person decided, and who took it back. */
    public record Told(Decided decided, Optional<Revocation> revoked) {}

    /**
     * What is done about a claim beside deciding on it.
     *
     * @param byHand by which it was read, where a person read it
     * @param holding the decisions that hold and that a second person would approve
     * @param approval of a second person that holds
     * @param assignedTo the account that is to look at it
     */
    public record Work(
            Optional<HandReading> byHand,
            List<Decided> holding,
            Optional<Approval> approval,
            Optional<String> assignedTo) {

        public Work {
            holding = List.copyOf(holding);
        }
    }

    /** Whether people set something right in it that still holds. */
    public boolean isCorrected() {
        return isNone || !right.equals(read);
    }

    /** Whether it is in what follows from the case. */
    public boolean counts() {
        return !isNone && answer.filter(Review.Answer.REJECTED::equals).isEmpty();
    }

    /** Whether somebody has looked at it: answered, set something right, or read it. */
    public boolean isReviewed() {
        return answer.isPresent() || isCorrected() || work.byHand().isPresent();
    }

    /** Whether a second person stands behind what was decided. */
    public boolean isApproved() {
        return work.approval().isPresent();
    }

    /** Whether this person may be the second one: something was decided, and nothing of it by them. */
    public boolean mayApprove(Maker by) {
        return SecondPerson.mayApprove(work.holding(), by);
    }
}
