package org.dokaz.resolve;

import java.util.List;
import java.util.Set;
import org.dokaz.model.EntityKind;
import org.dokaz.spelling.Circumstances;

/**
 * How names of one kind are compared.
 *
 * @param <L> a name as it was taken apart for comparing
 */
interface Comparer<L> {

    EntityKind kind();

    /** The name of an appearance, taken apart. */
    L label(Appearance appearance);

    /** What the name comes down to: names with one signature are one name, whatever is said around them. */
    String signature(L label);

    /** Under what the name is looked up: names that may stand for one share a key. */
    Set<String> keys(L label);

    /** Whether the name by itself tells whom it means, as a full name does and a family name does not. */
    boolean isFirm(L label);

    /** Whether a name that is not firm is still so rare that it means the same wherever it stands. */
    boolean isTelling(L label);

    /** Whether a name that is not firm may be given to a whole name of another document at all. */
    default boolean mayLeaveItsDocument(L label) {
        return true;
    }

    Likeness compare(L a, L b);

    /** What comparing names came to, in the light of what is told of their bearers; of places and bodies nothing is. */
    default Likeness weigh(Likeness names, List<Circumstances> a, List<Circumstances> b) {
        return names;
    }
}
