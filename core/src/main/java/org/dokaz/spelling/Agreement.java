package org.dokaz.spelling;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.spelling.NameReason.Kind;

/**
 * How far one way to read a name agrees with one way to read another.
 *
 * @param score 0 to 1
 * @param reasons what decided, the weightiest first
 */
record Agreement(double score, List<NameReason> reasons) {

    private static final double FAMILY_DIFFERS = 0.05;
    private static final double FAMILY_DIFFERS_REST_AGREES = 0.2;
    private static final double GIVEN_DIFFERS = 0.1;
    private static final double FATHER_DIFFERS = 0.12;
    private static final double GENDER_DIFFERS = 0.15;
    private static final double UNLIKELY_READING = 0.92;
    private static final double CAP_INFLECTED_UNLIKELY = 0.7;

    /** By how common the family name is (1 to 4): what it proves that nothing but family and given name agree. */
    private static final double[] BOTH_NAMES = {0, 0.78, 0.82, 0.88, 0.93};

    /** The same where only one of them has a patronymic. */
    private static final double[] ONE_FATHER = {0, 0.72, 0.77, 0.85, 0.91};

    private static final double[] INITIAL = {0, 0.45, 0.55, 0.68, 0.76};
    private static final double[] TWO_INITIALS = {0, 0.62, 0.7, 0.78, 0.85};
    private static final double OTHER_LANGUAGE = 0.8;
    private static final double[] SHORT = {0, 0.6, 0.68, 0.76, 0.82};
    private static final double[] FAMILY_ALONE = {0, 0.36, 0.4, 0.5, 0.6};
    private static final double[] FAMILIES_ALONE = {0, 0.6, 0.66, 0.74, 0.8};

    static Agreement of(NameParts left, NameParts right) {
        GivenAgreement given = GivenAgreement.of(left.given(), right.given());
        if (left.family().isEmpty() || right.family().isEmpty()) {
            return withoutFamily(left, right, given);
        }
        FamilyAgreement family = FamilyAgreement.of(left, right);
        FatherAgreement father = FatherAgreement.of(left, right);
        List<NameReason> reasons = new ArrayList<>(4);
        NameReason ofFamily = new NameReason(family.kind(), family.a(), family.b());
        boolean strained = !(left.likely() && right.likely()) && (left.inflected() || right.inflected());
        if (family.grade() == FamilyAgreement.Grade.DIFFERENT
                || (strained && family.grade() != FamilyAgreement.Grade.ALIKE)) {
            reasons.add(ofFamily);
            boolean restAgrees = given.agrees() && father.agrees();
            return new Agreement(restAgrees ? FAMILY_DIFFERS_REST_AGREES : FAMILY_DIFFERS, reasons);
        }
        if (given.grade() == GivenAgreement.Grade.DIFFERENT) {
            reasons.add(given.reason());
            reasons.add(ofFamily);
            return new Agreement(GIVEN_DIFFERS, reasons);
        }
        if (father.grade() == FatherAgreement.Grade.DIFFERENT) {
            reasons.add(father.reason());
            reasons.add(ofFamily);
            return new Agreement(FATHER_DIFFERS, reasons);
        }
        if (!left.gender().agrees(right.gender()) && !left.inflected() && !right.inflected()) {
            reasons.add(new NameReason(Kind.GENDER_DIFFERENT, family.a(), family.b()));
            return new Agreement(GENDER_DIFFERS, reasons);
        }
        reasons.add(ofFamily);
        given.tell(reasons);
        father.tell(reasons);
        if (father.grade() != FatherAgreement.Grade.ALIKE) {
            boolean rare = family.rank() == FamilyName.RARE;
            reasons.add(new NameReason(rare ? Kind.FAMILY_RARE : Kind.FAMILY_COMMON, family.a(), ""));
        }
        double score = proof(family, given, father) * closeness(family, given, father);
        if (!left.likely() || !right.likely()) {
            score *= UNLIKELY_READING;
            score = left.inflected() || right.inflected() ? Math.min(score, CAP_INFLECTED_UNLIKELY) : score;
        }
        return new Agreement(score, reasons);
    }

    /** What the parts that agree prove together. */
    private static double proof(FamilyAgreement family, GivenAgreement given, FatherAgreement father) {
        int rank = family.rank();
        return switch (given.grade()) {
            case ALIKE, VARIANT, SLIP ->
                switch (father.grade()) {
                    case ALIKE -> 0.97;
                    case INITIAL -> Math.max(ONE_FATHER[rank], TWO_INITIALS[rank]);
                    case NONE -> BOTH_NAMES[rank];
                    case ABSENT -> ONE_FATHER[rank];
                    case DIFFERENT -> FATHER_DIFFERS;
                };
            case SHORT -> father.grade() == FatherAgreement.Grade.ALIKE ? 0.93 : SHORT[rank];
            case INITIAL_OTHER_LANGUAGE -> (father.agrees() ? TWO_INITIALS[rank] : INITIAL[rank]) * OTHER_LANGUAGE;
            case INITIAL -> father.agrees() ? TWO_INITIALS[rank] : INITIAL[rank];
            case ABSENT -> FAMILY_ALONE[rank];
            case NONE -> FAMILIES_ALONE[rank];
            case DIFFERENT -> GIVEN_DIFFERS;
        };
    }

    /** How much of that remains where the spellings are not quite alike. */
    private static double closeness(FamilyAgreement family, GivenAgreement given, FatherAgreement father) {
        boolean full = given.agrees() && father.grade() == FatherAgreement.Grade.ALIKE;
        double close = switch (family.grade()) {
            case ALIKE -> 1;
            case NEAR -> full ? 0.97 : 0.92;
            case PART -> full ? 0.95 : 0.9;
            case SLIP -> full ? 0.85 : 0.7;
            case DIFFERENT -> 0;
        };
        return given.grade() == GivenAgreement.Grade.SLIP ? close * (full ? 0.92 : 0.85) : close;
    }

    private static Agreement withoutFamily(NameParts left, NameParts right, GivenAgreement given) {
        List<NameReason> reasons = new ArrayList<>(2);
        given.tell(reasons);
        if (given.grade() == GivenAgreement.Grade.DIFFERENT) {
            reasons.add(given.reason());
            return new Agreement(GIVEN_DIFFERS, reasons);
        }
        FatherAgreement father = FatherAgreement.of(left, right);
        if (father.grade() == FatherAgreement.Grade.DIFFERENT) {
            reasons.add(father.reason());
            return new Agreement(FATHER_DIFFERS, reasons);
        }
        father.tell(reasons);
        boolean bothWithout = left.family().isEmpty() && right.family().isEmpty();
        boolean fathersAgree = father.grade() == FatherAgreement.Grade.ALIKE;
        if (given.grade() == GivenAgreement.Grade.ABSENT) {
            return new Agreement(FAMILY_DIFFERS, reasons);
        }
        return new Agreement(fathersAgree ? 0.7 : bothWithout ? 0.55 : 0.4, reasons);
    }
}
