package org.dokaz.spelling;

import java.util.List;
import java.util.Optional;
import org.dokaz.spelling.NameReason.Kind;

/**
 * How far two patronymics or second names agree.
 *
 * @param grade how closely
 * @param reason what says so
 */
record FatherAgreement(Grade grade, NameReason reason) {

    /** From the closest to none; NONE is that neither has one, ABSENT that one has none. */
    enum Grade {
        ALIKE,
        INITIAL,
        NONE,
        ABSENT,
        DIFFERENT
    }

    private static final int ALIKE_MAX = 30;
    private static final int NEAR_PER_LETTER = 12;
    private static final int NEAR_MAX = 80;

    static FatherAgreement of(NameParts left, NameParts right) {
        Optional<NameWord> first = left.father();
        Optional<NameWord> second = right.father();
        if (first.isEmpty() && second.isEmpty()) {
            return new FatherAgreement(Grade.NONE, new NameReason(Kind.FATHER_ABSENT, "", ""));
        }
        if (first.isEmpty() || second.isEmpty()) {
            String alone = first.or(() -> second).map(NameWord::written).orElse("");
            return new FatherAgreement(Grade.ABSENT, new NameReason(Kind.FATHER_ABSENT, alone, ""));
        }
        return between(first.get(), left.patronymic(), second.get(), right.patronymic());
    }

    private static FatherAgreement between(NameWord one, Patronymic left, NameWord other, Patronymic right) {
        if (one.initial() || other.initial()) {
            boolean agrees = initialAgrees(one, left, other) || initialAgrees(other, right, one);
            return made(agrees ? Grade.INITIAL : Grade.DIFFERENT, Kind.FATHER_INITIAL, one, other);
        }
        if (one.key().equals(other.key())) {
            return made(Grade.ALIKE, Kind.FATHER_ALIKE, one, other);
        }
        if (!left.gender().agrees(right.gender())) {
            return made(Grade.DIFFERENT, Kind.FATHER_DIFFERENT, one, other);
        }
        if (left.fathers().meets(right.fathers()) || one.full().meets(other.full())) {
            return made(Grade.ALIKE, Kind.FATHER_VARIANT, one, other);
        }
        String a = left.isOne() && right.isOne() ? left.stem() : one.sounds();
        String b = left.isOne() && right.isOne() ? right.stem() : other.sounds();
        boolean bothKnown = !left.fathers().isEmpty() && !right.fathers().isEmpty();
        int length = Math.max(one.sounds().length(), other.sounds().length());
        int limit = bothKnown ? ALIKE_MAX : Math.min(NEAR_MAX, Math.max(ALIKE_MAX, length * NEAR_PER_LETTER));
        boolean alike = SoundDistance.between(a, b, limit) <= limit;
        return made(
                alike ? Grade.ALIKE : Grade.DIFFERENT, alike ? Kind.FATHER_ALIKE : Kind.FATHER_DIFFERENT, one, other);
    }

    private static FatherAgreement made(Grade grade, Kind kind, NameWord one, NameWord other) {
        Kind told = grade == Grade.DIFFERENT ? Kind.FATHER_DIFFERENT : kind;
        return new FatherAgreement(grade, new NameReason(told, one.written(), other.written()));
    }

    private static boolean initialAgrees(NameWord word, Patronymic patronymic, NameWord initial) {
        if (GivenAgreement.initialAgrees(word, initial)) {
            return true;
        }
        char sound = initial.key().charAt(0);
        return patronymic.fathers().any(father -> GivenNames.begins(father, sound));
    }

    boolean agrees() {
        return grade == Grade.ALIKE || grade == Grade.INITIAL;
    }

    /** Says what speaks for it or is missing. */
    void tell(List<NameReason> reasons) {
        if (grade != Grade.NONE && grade != Grade.DIFFERENT) {
            reasons.add(reason);
        }
    }
}
