package org.dokaz.spelling;

import java.util.List;
import java.util.Optional;
import org.dokaz.spelling.NameReason.Kind;

/**
 * How far two given names agree.
 *
 * @param grade how closely
 * @param reason what says so
 */
record GivenAgreement(Grade grade, NameReason reason) {

    /** From the closest to none; NONE is that neither has one, ABSENT that one has none. */
    enum Grade {
        ALIKE,
        VARIANT,
        SLIP,
        SHORT,
        INITIAL,
        INITIAL_OTHER_LANGUAGE,
        ABSENT,
        NONE,
        DIFFERENT
    }

    private static final int ALIKE_MAX = 20;
    private static final int SLIP_MAX = 100;
    private static final int SLIP_UNKNOWN_PER_LETTER = 15;
    private static final int SLIP_LENGTH_MIN = 5;

    static GivenAgreement of(Optional<NameWord> left, Optional<NameWord> right) {
        if (left.isEmpty() && right.isEmpty()) {
            return new GivenAgreement(Grade.NONE, new NameReason(Kind.GIVEN_ABSENT, "", ""));
        }
        if (left.isEmpty() || right.isEmpty()) {
            String alone = left.or(() -> right).map(NameWord::written).orElse("");
            return new GivenAgreement(Grade.ABSENT, new NameReason(Kind.GIVEN_ABSENT, alone, ""));
        }
        NameWord one = left.get();
        NameWord other = right.get();
        return switch (grade(one, other)) {
            case ALIKE -> made(Grade.ALIKE, Kind.GIVEN_ALIKE, one, other);
            case VARIANT -> made(Grade.VARIANT, Kind.GIVEN_VARIANT, one, other);
            case SLIP -> made(Grade.SLIP, Kind.GIVEN_SLIP, one, other);
            case SHORT -> made(Grade.SHORT, Kind.GIVEN_SHORT, one, other);
            case INITIAL -> made(Grade.INITIAL, Kind.GIVEN_INITIAL, one, other);
            case INITIAL_OTHER_LANGUAGE ->
                made(Grade.INITIAL_OTHER_LANGUAGE, Kind.GIVEN_INITIAL_OTHER_LANGUAGE, one, other);
            case ABSENT, NONE, DIFFERENT -> made(Grade.DIFFERENT, Kind.GIVEN_DIFFERENT, one, other);
        };
    }

    private static GivenAgreement made(Grade grade, Kind kind, NameWord one, NameWord other) {
        return new GivenAgreement(grade, new NameReason(kind, one.written(), other.written()));
    }

    private static Grade grade(NameWord one, NameWord other) {
        if (one.initial() || other.initial()) {
            if (initialAgrees(one, other)) {
                return Grade.INITIAL;
            }
            boolean both = one.initial() && other.initial();
            return both && GivenNames.canBegin(initialOf(one), initialOf(other))
                    ? Grade.INITIAL_OTHER_LANGUAGE
                    : Grade.DIFFERENT;
        }
        if (one.plain().equals(other.plain()) || one.key().equals(other.key())) {
            return Grade.ALIKE;
        }
        if (one.full().meets(other.full())) {
            return Grade.VARIANT;
        }
        if (one.full().meets(other.brief())
                || one.brief().meets(other.full())
                || one.brief().meets(other.brief())) {
            return Grade.SHORT;
        }
        int distance = SoundDistance.between(one.sounds(), other.sounds(), SLIP_MAX);
        if (distance <= ALIKE_MAX) {
            return Grade.ALIKE;
        }
        boolean bothKnown = one.isKnownGiven() && other.isKnownGiven();
        int length = Math.max(one.sounds().length(), other.sounds().length());
        int limit = Math.min(SLIP_MAX, length * SLIP_UNKNOWN_PER_LETTER);
        boolean slip = !bothKnown && length >= SLIP_LENGTH_MIN && distance <= limit;
        return slip ? Grade.SLIP : Grade.DIFFERENT;
    }

    private static char initialOf(NameWord word) {
        return word.key().isEmpty() ? ' ' : word.key().charAt(0);
    }

    static boolean initialAgrees(NameWord one, NameWord other) {
        if (one.key().isEmpty() || other.key().isEmpty()) {
            return true;
        }
        char left = one.key().charAt(0);
        char right = other.key().charAt(0);
        if (left == right) {
            return true;
        }
        return other.full().any(name -> GivenNames.begins(name, left))
                || one.full().any(name -> GivenNames.begins(name, right));
    }

    boolean agrees() {
        return grade == Grade.ALIKE || grade == Grade.VARIANT || grade == Grade.SLIP;
    }

    /** Says what speaks for it or is missing. */
    void tell(List<NameReason> reasons) {
        if (grade != Grade.NONE && grade != Grade.DIFFERENT) {
            reasons.add(reason);
        }
    }
}
