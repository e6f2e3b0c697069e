package org.dokaz.spelling;

import java.util.List;
import java.util.Locale;

/**
 * Whether two names agree.
 *
 * @param verdict what the names alone allow to say
 * @param score how surely they are one, 0 to 1; {@code same} from {@value #SAME_MIN}, {@code different} below
 *     {@value #UNSURE_MIN}
 * @param reasons what decided, the weightiest first
 */
public record NameVerdict(Verdict verdict, double score, List<NameReason> reasons) {

    /** From this score on two names are called the same. */
    public static final double SAME_MIN = 0.75;

    /** Below this score two names are called different. */
    public static final double UNSURE_MIN = 0.35;

    /** What can be said of two names. */
    public enum Verdict {
        SAME,
        DIFFERENT,
        UNSURE;

        /** The word of the contract: same, different, unsure. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public NameVerdict {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is 0 to 1, not " + score);
        }
        reasons = List.copyOf(reasons);
    }

    /** The verdict that a score stands for. */
    static NameVerdict of(double score, List<NameReason> reasons) {
        Verdict verdict = score >= SAME_MIN ? Verdict.SAME : score < UNSURE_MIN ? Verdict.DIFFERENT : Verdict.UNSURE;
        return new NameVerdict(verdict, score, reasons);
    }
}
