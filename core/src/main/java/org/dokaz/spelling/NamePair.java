package org.dokaz.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.spelling.NameReason.Kind;
import org.dokaz.spelling.NameVerdict.Verdict;

/**
 * Two names of which nobody said whether they are of persons, places or organisations: their shape decides how they
 * are compared.
 */
public final class NamePair {

    private static final double KNOWN = 0.9;
    private static final double DOUBTFUL = 0.5;

    private NamePair() {}

    /** Whether two names agree, and what a list of known things adds. */
    public static NameVerdict compare(String a, String b, KnownNames known) {
        NameWritten left = NameWritten.of(a);
        NameWritten right = NameWritten.of(b);
        if (left.parts().isEmpty() || right.parts().isEmpty()) {
            return NameComparison.compare(left, right);
        }
        if (left.looksLikeAPerson() || right.looksLikeAPerson()) {
            return NameComparison.compare(left, right);
        }
        NameVerdict spelt = PlaceSpelling.compare(PlaceSpelling.of(a), PlaceSpelling.of(b));
        if (spelt.verdict() != Verdict.SAME) {
            Optional<String> thing = known.sameThing(a, b);
            if (thing.isPresent()) {
                return NameVerdict.of(KNOWN, List.of(new NameReason(Kind.KNOWN_NAMES, a, b)));
            }
        }
        Optional<NameVerdict> doubt = ofOneWord(left, right, spelt);
        if (doubt.isPresent()) {
            return doubt.get();
        }
        List<NameReason> reasons = new ArrayList<>(spelt.reasons());
        reasons.addAll(left.oddities());
        reasons.addAll(right.oddities());
        return new NameVerdict(spelt.verdict(), spelt.score(), reasons);
    }

    /** One word may be a person's: a given name in two languages, a family name of man and woman or inflected. */
    private static Optional<NameVerdict> ofOneWord(NameWritten left, NameWritten right, NameVerdict spelt) {
        if (spelt.verdict() == Verdict.SAME
                || left.words().size() != 1
                || right.words().size() != 1) {
            return Optional.empty();
        }
        NameVerdict person = NameComparison.compare(left, right);
        return person.verdict() == Verdict.DIFFERENT
                ? Optional.empty()
                : Optional.of(NameVerdict.of(Math.min(person.score(), DOUBTFUL), person.reasons()));
    }
}
