package org.dokaz.corroborate.ruling;

import java.util.List;
import org.dokaz.model.Anchor;
import org.dokaz.model.Verdict;

/**
 * What a person decided of two claims. It goes before whatever the program thinks.
 *
 * @param verdict {@code SAME} where they are of one event or origin, else {@code DIFFERENT}; never {@code UNSURE}
 * @param left where the words of the one claim stand
 * @param right where the words of the other stand
 * @param why the reason given
 */
public record Ruling(Matter matter, Verdict verdict, List<Anchor> left, List<Anchor> right, String why) {

    /** What is decided of the two. */
    public enum Matter {
        /** Whether they tell of one event. */
        EVENT,
        /** Whether they go back to one origin. */
        ORIGIN
    }

    public Ruling {
        left = List.copyOf(left);
        right = List.copyOf(right);
        if (verdict == Verdict.UNSURE) {
            throw new IllegalArgumentException("a ruling on claims says that they are one, or two");
        }
    }

    /** The reason as it is shown beside what follows from it. */
    public static String reason(String why) {
        return "a person decided so: " + why;
    }
}
