package org.dokaz.spelling;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.spelling.NameReason.Kind;

/**
 * Whether two names of persons agree. Both are read in each way they can be, and the two readings that agree best
 * decide. What must agree is the family name; the given name and the patronymic each can keep two people apart, and
 * how much it proves that they agree depends on how many people bear the family name.
 *
 * <p>It says whether the names are one, not whether the people are: {@link Circumstances} may keep apart two people of one name.
 */
public final class NameComparison {

    private static final double NAMES_DIFFER = 0.05;

    private NameComparison() {}

    /** Compares two names. The result is the same in whatever order they are given, but for the order in its reasons. */
    public static NameVerdict compare(NameWritten a, NameWritten b) {
        if (a.parts().isEmpty() || b.parts().isEmpty()) {
            return NameVerdict.of(NameVerdict.UNSURE_MIN, withOddities(new ArrayList<>(), a, b));
        }
        Agreement best = null;
        for (NameParts left : a.parts()) {
            for (NameParts right : b.parts()) {
                Agreement agreement = Agreement.of(left, right);
                if (best == null || agreement.score() > best.score()) {
                    best = agreement;
                }
            }
        }
        List<NameReason> reasons = new ArrayList<>(best == null ? List.of() : best.reasons());
        double score = best == null ? NAMES_DIFFER : best.score();
        return NameVerdict.of(score, withOddities(reasons, a, b));
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

    /** Whether a kind of reason speaks of letters alone and not of the name. */
    static boolean isOddity(Kind kind) {
        return kind == Kind.SCRIPT_MIXED || kind == Kind.CONTROLS || kind == Kind.TOO_LONG || kind == Kind.NO_LETTERS;
    }
}
