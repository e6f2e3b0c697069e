package org.dokaz.app;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.record.Approval;
import org.dokaz.record.Decided;
import org.dokaz.record.ReviewRule;

/** Whether a second person stands behind what was decided of a claim. */
final class SecondPerson {

    private SecondPerson() {}

    /** Whether a case asks for one: the last rule counts. */
    static boolean isAsked(List<ReviewRule> rules) {
        return !rules.isEmpty() && rules.getLast().secondPerson();
    }

    /**
     * The approval that holds of these decisions: it is of just them, and whoever gave it made none of them.
     *
     * @param holding the decisions that hold of a claim, without approvals
     */
    static Optional<Approval> of(List<? extends Decided> holding, List<Approval> approvals) {
        if (holding.isEmpty()) {
            return Optional.empty();
        }
        Set<Digest> decisions = holding.stream().map(Decided::id).collect(Collectors.toSet());
        return approvals.stream()
                .filter(approval -> new HashSet<>(approval.decisions()).equals(decisions))
                .filter(approval -> mayApprove(holding, approval.by()))
                .reduce((_, later) -> later);
    }

    /** Whether somebody is a second person: they made none of these decisions. Names count as one however they are written. */
    static boolean mayApprove(List<? extends Decided> holding, Maker by) {
        return !holding.isEmpty()
                && by instanceof Maker.Analyst(String who)
                && holding.stream()
                        .noneMatch(decided -> decided.by() instanceof Maker.Analyst(String other)
                                && other.strip().equalsIgnoreCase(who.strip()));
    }
}
