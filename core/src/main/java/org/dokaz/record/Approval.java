package org.dokaz.record;

import java.time.Instant;
import java.util.List;
import org.dokaz.model.Anchor;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;

/**
 * That a second person agrees with what others decided of a claim. It holds as long as just these decisions do, and counts only where none of them
 * is the approver's own.
 *
 * @param claim the words of the claim
 * @param decisions what held of the claim when it was approved; never empty
 */
public record Approval(Anchor claim, List<Digest> decisions, String why, Instant at, Maker by) implements Scrutiny {

    public Approval {
        decisions = List.copyOf(decisions);
        if (decisions.isEmpty() || decisions.size() > ANCHORS_MAX) {
            throw new IllegalArgumentException("an approval is of 1 to " + ANCHORS_MAX + " decisions (ANCHORS_MAX)");
        }
    }

    @Override
    public Deed deed() {
        return Deed.APPROVED;
    }
}
