package org.dokaz.spelling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.spelling.NameReason.Kind;
import org.dokaz.spelling.NameVerdict.Verdict;

/**
 * Two names of which nobody said whether they are of persons, places or organisations: their shape decides how they
 * are compared.
 */
public final class NamePair {

    private static final double KNOWN = 0.9;
    private static final double DOUBTFUL = 0.5;
    private static final Set<Kind> FORMS_OF_ONE =
            EnumSet.of(Kind.FAMILY_GENDER, Kind.FAMILY_INFLECTED, Kind.GIVEN_VARIANT, Kind.GIVEN_SHORT);

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
        if (spelt.verdict() == Verdict.SAME) {
            return withOddities(spelt, left, right);
        }
        if (left.words().size() > 1 && right.words().size() > 1) {
            NameVerdict people = NameComparison.compare(left, right);
            if (people.verdict() == Verdict.SAME) {
                return people;
            }
        }
        if (known.sameThing(a, b).isPresent()) {
            return NameVerdict.of(KNOWN, List.of(new NameReason(Kind.KNOWN_NAMES, a, b)));
        }
        return ofOneWord(left, right, a, b).orElseGet(() -> withOddities(spelt, left, right));
    }

    private static NameVerdict withOddities(NameVerdict spelt, NameWritten left, NameWritten right) {
        List<NameReason> reasons = new ArrayList<>(spelt.reasons());
        reasons.addAll(left.oddities());
        reasons.addAll(right.oddities());
        return new NameVerdict(spelt.verdict(), spelt.score(), reasons);
    }

    /** One word may be a person's: a given name in two languages, a family name of man and woman or inflected. */
    private static Optional<NameVerdict> ofOneWord(NameWritten left, NameWritten right, String a, String b) {
        boolean neuter = PlaceSpelling.of(a).isNeuter() || PlaceSpelling.of(b).isNeuter();
        if (neuter || left.words().size() != 1 || right.words().size() != 1) {
            return Optional.empty();
        }
        NameVerdict person = NameComparison.compare(left, right);
        boolean forms = FORMS_OF_ONE.contains(person.reasons().getFirst().kind());
        return person.verdict() == Verdict.DIFFERENT || !forms
                ? Optional.empty()
                : Optional.of(NameVerdict.of(Math.min(person.score(), DOUBTFUL), person.reasons()));
    }
}
