package org.dokaz.spelling;

import java.util.List;
import org.dokaz.spelling.NameReason.Kind;

/**
 * How far two family names agree.
 *
 * @param grade how closely
 * @param kind the reason that says so
 * @param a the first as it is written
 * @param b the second
 * @param rank how common the name is, as {@link FamilyName#rank()}
 */
record FamilyAgreement(Grade grade, Kind kind, String a, String b, int rank) {

    /** From the closest to none. */
    enum Grade {
        ALIKE,
        NEAR,
        PART,
        SLIP,
        DIFFERENT
    }

    /** Up to here spellings are one by romanisation alone. */
    private static final int ALIKE_MAX = 25;

    /** Up to here, for each letter, they are one by what related languages exchange. */
    private static final int NEAR_MAX_PER_LETTER = 11;

    private static final int NEAR_MAX = 110;
    /** In names as short as Лис and Лось a vowel makes another name. */
    private static final int SHORT_MAX = 5;

    private static final int SHORT_ALIKE_MAX = 12;
    private static final int SLIP_MAX = 110;
    /** Below what an ending costs that is exchanged, so that no other case is taken for this one. */
    private static final int INFLECTED_MAX = 20;

    private static final int SLIP_LENGTH_MIN = 6;
    private static final int SLIP_CLOSE = 60;
    private static final int CONSONANTS_APART_MAX = 4;

    static FamilyAgreement of(NameParts left, NameParts right) {
        List<FamilyName> ofA = left.family();
        List<FamilyName> ofB = right.family();
        if (ofA.size() == 1 && ofB.size() == 1) {
            return between(ofA.getFirst(), ofB.getFirst());
        }
        return ofA.size() <= ofB.size() ? within(ofA, ofB, false) : within(ofB, ofA, true);
    }

    /** Whether a full comparison could find them to agree. */
    static boolean mayAgree(NameParts left, NameParts right) {
        for (FamilyName one : left.family()) {
            for (FamilyName other : right.family()) {
                if (Integer.bitCount(one.consonants() ^ other.consonants()) <= CONSONANTS_APART_MAX
                        || !one.bases().isEmpty()
                        || !other.bases().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Each part of the shorter name must have its like in the longer one. */
    private static FamilyAgreement within(List<FamilyName> fewer, List<FamilyName> more, boolean swapped) {
        FamilyAgreement worst = new FamilyAgreement(Grade.ALIKE, Kind.FAMILY_ALIKE, "", "", FamilyName.RARE);
        boolean[] taken = new boolean[more.size()];
        for (FamilyName part : fewer) {
            FamilyAgreement best = new FamilyAgreement(Grade.DIFFERENT, Kind.FAMILY_DIFFERENT, "", "", 0);
            int at = 0;
            for (int index = 0; index < more.size() && best.grade != Grade.ALIKE; index++) {
                if (!taken[index]) {
                    FamilyName other = more.get(index);
                    FamilyAgreement one = swapped ? between(other, part) : between(part, other);
                    if (one.grade.compareTo(best.grade) < 0) {
                        best = one;
                        at = index;
                    }
                }
            }
            taken[at] |= best.grade != Grade.DIFFERENT;
            worst = best.grade.compareTo(worst.grade) >= 0 ? best : worst;
        }
        String a = joined(swapped ? more : fewer);
        String b = joined(swapped ? fewer : more);
        boolean whole = fewer.size() == more.size();
        if (whole || worst.grade.compareTo(Grade.PART) > 0) {
            return new FamilyAgreement(worst.grade, worst.kind, a, b, whole ? FamilyName.RARE : worst.rank);
        }
        return new FamilyAgreement(Grade.PART, Kind.FAMILY_PART, a, b, worst.rank);
    }

    private static String joined(List<FamilyName> names) {
        StringBuilder joined = new StringBuilder();
        for (FamilyName name : names) {
            joined.append(joined.isEmpty() ? "" : " ").append(name.written());
        }
        return joined.toString();
    }

    private static FamilyAgreement between(FamilyName one, FamilyName other) {
        int rank = Math.min(one.rank(), other.rank());
        int length = Math.max(one.base().length(), other.base().length());
        int limit = Math.max(SLIP_MAX, Math.min(NEAR_MAX, length * NEAR_MAX_PER_LETTER));
        boolean formsOfOther = !one.bases().isEmpty() || !other.bases().isEmpty();
        int distance = limit + 1;
        if (formsOfOther || Integer.bitCount(one.consonants() ^ other.consonants()) <= CONSONANTS_APART_MAX) {
            distance = SoundDistance.between(one.base(), other.base(), limit);
            if (distance > ALIKE_MAX
                    && !(one.sounds().equals(one.base()) && other.sounds().equals(other.base()))) {
                distance = Math.min(distance, SoundDistance.between(one.sounds(), other.sounds(), limit));
            }
        }
        Kind alike =
                one.gender() != other.gender() && one.gender() != Gender.UNKNOWN && other.gender() != Gender.UNKNOWN
                        ? Kind.FAMILY_GENDER
                        : Kind.FAMILY_ALIKE;
        if (formsOfOther && distance > ALIKE_MAX) {
            int inflected = inflectedDistance(one, other, INFLECTED_MAX);
            if (inflected <= INFLECTED_MAX) {
                return new FamilyAgreement(Grade.ALIKE, Kind.FAMILY_INFLECTED, one.written(), other.written(), rank);
            }
        }
        Grade grade = grade(distance, length, one.base(), other.base());
        Kind kind = switch (grade) {
            case ALIKE -> alike;
            case NEAR -> Kind.FAMILY_NEAR;
            case SLIP -> Kind.FAMILY_SLIP;
            case PART, DIFFERENT -> Kind.FAMILY_DIFFERENT;
        };
        return new FamilyAgreement(grade, kind, one.written(), other.written(), rank);
    }

    private static int inflectedDistance(FamilyName one, FamilyName other, int limit) {
        int least = limit + 1;
        for (String base : one.bases()) {
            least = Math.min(least, SoundDistance.between(base, other.base(), limit));
            for (String another : other.bases()) {
                least = Math.min(least, SoundDistance.between(base, another, limit));
            }
        }
        for (String base : other.bases()) {
            least = Math.min(least, SoundDistance.between(one.base(), base, limit));
        }
        return least;
    }

    private static Grade grade(int distance, int length, String one, String other) {
        if (distance <= (length < SHORT_MAX ? SHORT_ALIKE_MAX : ALIKE_MAX)) {
            return Grade.ALIKE;
        }
        if (length < SHORT_MAX) {
            return distance <= ALIKE_MAX ? Grade.SLIP : Grade.DIFFERENT;
        }
        boolean sameConsonants = new Sound(one).skeleton().equals(new Sound(other).skeleton());
        if (sameConsonants && distance <= Math.min(NEAR_MAX, length * NEAR_MAX_PER_LETTER)) {
            return Grade.NEAR;
        }
        if (distance <= SLIP_CLOSE && length >= SLIP_LENGTH_MIN) {
            return Grade.NEAR;
        }
        boolean sameEnd = !one.isEmpty()
                && !other.isEmpty()
                && SoundDistance.exchange(one.charAt(one.length() - 1), other.charAt(other.length() - 1))
                        < SLIP_MAX / 2;
        return distance <= SLIP_MAX && length >= SLIP_LENGTH_MIN && sameEnd ? Grade.SLIP : Grade.DIFFERENT;
    }
}
