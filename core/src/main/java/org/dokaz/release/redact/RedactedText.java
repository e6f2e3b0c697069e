package org.dokaz.release.redact;

import java.util.List;
import java.util.function.UnaryOperator;
import org.dokaz.release.withheld.Withheld;

/** A text in which each withheld thing is replaced by a stand-in. */
final class RedactedText {

    /** What stands for a withheld thing where no pseudonym is wanted. */
    public static final String MARK = "████";

    /** Replacing brings words together that were apart, so it is done again, a few times at most. */
    private static final int ROUNDS_MAX = 3;

    /**
     * A text with stand-ins.
     *
     * @param text the new text
     * @param marks how many places were replaced
     */
    public record Copy(String text, int marks) {}

    private RedactedText() {}

    /**
     * Replaces each withheld thing.
     *
     * @param standIn makes of a label what is to stand there; {@code label -> MARK} for a plain mark
     */
    public static Copy of(String text, Withheld withheld, UnaryOperator<String> standIn) {
        String copy = text;
        int marks = 0;
        for (int round = 0; round < ROUNDS_MAX; round++) {
            List<Withheld.Hit> hits = withheld.in(copy);
            if (hits.isEmpty()) {
                return new Copy(copy, marks);
            }
            StringBuilder next = new StringBuilder(copy.length());
            int at = 0;
            for (Withheld.Hit hit : hits) {
                if (hit.start() >= at) {
                    next.append(copy, at, hit.start()).append(standIn.apply(hit.name()));
                    marks++;
                }
                at = Math.max(at, hit.end());
            }
            copy = next.append(copy, at, copy.length()).toString();
        }
        return new Copy(copy, marks);
    }
}
