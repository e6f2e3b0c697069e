package org.dokaz.read.place;

import java.util.BitSet;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Span;
import org.dokaz.spelling.NameWritten;

/**
 * What may be taken by a place although it was noticed as another name: a person without a known given name or a role before it is as often a
 * place that no list has.
 */
final class Doubted {

    private static final int ROLE_GAP_MAX = 2;

    private final BitSet covered;
    private final BitSet doubted;

    private final BitSet all;

    private Doubted(BitSet covered, BitSet doubted) {
        this.covered = covered;
        this.doubted = doubted;
        all = (BitSet) covered.clone();
        all.or(doubted);
    }

    /** What these names cover, firmly or in doubt. Roles cover nothing: "the mayor of X" names X. */
    static Doubted of(Iterable<Mention> names, int length) {
        BitSet covered = new BitSet(length);
        BitSet doubted = new BitSet(length);
        BitSet behindRole = new BitSet(length);
        for (Mention name : names) {
            if (kind(name) == NameKind.ROLE) {
                behindRole.set(name.cited().end(), name.cited().end() + ROLE_GAP_MAX);
            }
        }
        for (Mention name : names) {
            Span span = name.cited().span();
            if (kind(name) == NameKind.PERSON && !behindRole.get(span.start()) && !hasGivenName(name)) {
                doubted.set(span.start(), span.end());
            } else if (kind(name) != NameKind.ROLE) {
                covered.set(span.start(), span.end());
            }
        }
        return new Doubted(covered, doubted);
    }

    private static NameKind kind(Mention mention) {
        return mention instanceof Mention.Name name ? name.kind() : NameKind.IDENTIFIER;
    }

    private static boolean hasGivenName(Mention mention) {
        NameWritten written = NameWritten.of(base(mention));
        return written.hasKnownGiven() || written.isInitialled();
    }

    private static String base(Mention mention) {
        return mention instanceof Mention.Name name
                ? name.canonical().orElse(name.cited().words())
                : mention.cited().words();
    }

    /** What names cover, in doubt or not. */
    BitSet all() {
        return all;
    }

    /** What no place may take. */
    BitSet covered() {
        return covered;
    }

    /** Whether a place may stand here: it takes no name in doubt, or takes it whole and a word has told that it is one. */
    boolean permits(Span place, PlaceReader.Evidence evidence) {
        int first = doubted.nextSetBit(place.start());
        if (first < 0 || first >= place.end()) {
            return true;
        }
        boolean whole = !(doubted.get(place.end()) && doubted.get(place.end() - 1))
                && !(place.start() > 0 && doubted.get(place.start() - 1) && doubted.get(place.start()));
        return whole && evidence == PlaceReader.Evidence.TOLD;
    }
}
