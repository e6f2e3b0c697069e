package org.dokaz.resolve;

import java.util.List;
import org.dokaz.model.Anchor;
import org.dokaz.model.Verdict;

/**
 * What a person decided of two groups of mentions. It goes before whatever the program thinks.
 *
 * @param left where one of the two is named
 * @param right where the other is
 * @param why the reason given
 */
public record Decision(Verdict verdict, List<Anchor> left, List<Anchor> right, String why) {

    public Decision {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }
}
