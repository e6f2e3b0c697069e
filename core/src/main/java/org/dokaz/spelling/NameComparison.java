package org.dokaz.spelling;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether two names of persons agree. Both are read in each way they can be, and the two readings that agree best
 * decide. What must agree is the family name; the given name and the patronymic each can keep two people apart, and
 * how much it proves that they agree depends on how many people bear the family name.
 *
 * <p>It says whether the names are one, not whether the people are: {@link Circumstances} may keep apart two people of one name.
 */
public final class NameComparison {

    private NameComparison() {}

    /** Compares two names. The result is the same in whatever order they are given, but for the order in its reasons. */
    public static NameVerdict compare(NameWritten a, NameWritten b) {
        if (a.parts().isEmpty() || b.parts().isEmpty()) {
            return NameVerdict.of(NameVerdict.UNSURE_MIN, withOddities(new ArrayList<>(), a, b));
        }
        Agreement best = Agreement.of(a.parts().getFirst(), b.parts().getFirst());
        for (int left = 0; left < a.parts().size(); left++) {
            for (int right = left == 0 ? 1 : 0; right < b.parts().size(); right++) {
                Agreement agreement =
                        Agreement.of(a.parts().get(left), b.parts().get(right));
                if (agreement.score() > best.score()) {
                    best = agreement;
                }
            }
        }
        return NameVerdict.of(best.score(), withOddities(new ArrayList<>(best.reasons()), a, b));
    }

    /** Compares two names and what is known beside them. */
    public static NameVerdict compare(NameWritten a, Circumstances ofA, NameWritten b, Circumstances ofB) {
        return ofA.weigh(compare(a, b), ofB);
    }

    /** Whether the names say that they are certainly not one: a quick look that saves the comparison. */
    public static boolean isOutOfQuestion(NameWritten a, NameWritten b) {
        for (NameParts left : a.parts()) {
            for (NameParts right : b.parts()) {
                if (left.family().isEmpty() || right.family().isEmpty() || FamilyAgreement.mayAgree(left, right)) {
                    return false;
                }
            }
        }
        return !a.parts().isEmpty() && !b.parts().isEmpty();
    }

    private static List<NameReason> withOddities(List<NameReason> reasons, NameWritten a, NameWritten b) {
        reasons.addAll(a.oddities());
        for (NameReason oddity : b.oddities()) {
            if (!reasons.contains(oddity)) {
                reasons.add(oddity);
            }
        }
        return reasons;
    }
}
