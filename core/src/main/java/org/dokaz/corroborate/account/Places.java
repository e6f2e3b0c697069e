package org.dokaz.corroborate.account;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Where;
import org.dokaz.model.Where.Level;
import org.dokaz.model.Where.Point;

/** How the places of two claims lie to each other. */
public enum Places {
    /** Where one of them lies is not known. */
    UNKNOWN,
    /** They share a place. */
    SAME,
    /** One lies in or beside the other. */
    WITHIN,
    /** They lie far apart. */
    APART;

    private static final double EARTH_DIAMETER_METRES = 12_742_000;

    /** What two towns may lie apart and still be one report's "in and around". */
    private static final double NEAR_METRES = 15_000;

    /** The nearest that any place of the one lies to any of the other. */
    public static Places of(List<Spot> left, List<Spot> right) {
        Places best = UNKNOWN;
        for (Spot one : left) {
            for (Spot other : right) {
                Places found = one.term() == other.term() ? SAME : of(one.where(), other.where());
                if (found == SAME) {
                    return SAME;
                }
                if (best == UNKNOWN || (found == WITHIN && best == APART)) {
                    best = found;
                }
            }
        }
        return best;
    }

    private static Places of(Where left, Where right) {
        if (isWide(left) || isWide(right)) {
            boolean country = left.level().equals(Optional.of(Level.COUNTRY))
                    || right.level().equals(Optional.of(Level.COUNTRY));
            boolean within =
                    country || (left.admin1().isPresent() && left.admin1().equals(right.admin1()));
            return within ? WITHIN : left.admin1().isPresent() && right.admin1().isPresent() ? APART : UNKNOWN;
        }
        if (left.point().isPresent() && right.point().isPresent()) {
            double metres = metres(left.point().get(), right.point().get());
            return metres
                            <= NEAR_METRES
                                    + left.point().get().radiusMetres()
                                    + right.point().get().radiusMetres()
                    ? WITHIN
                    : APART;
        }
        return UNKNOWN;
    }

    private static boolean isWide(Where where) {
        return where.level()
                .filter(level -> level == Level.REGION || level == Level.COUNTRY || level == Level.DISTRICT)
                .isPresent();
    }

    /** The great-circle distance, by the haversine formula. StrictMath, so that it is the same on every machine. */
    static double metres(Point left, Point right) {
        double half = StrictMath.sin(Math.toRadians(right.latitude() - left.latitude()) / 2);
        double turn = StrictMath.sin(Math.toRadians(right.longitude() - left.longitude()) / 2);
        double chord = half * half
                + StrictMath.cos(Math.toRadians(left.latitude()))
                        * StrictMath.cos(Math.toRadians(right.latitude()))
                        * turn
                        * turn;
        return EARTH_DIAMETER_METRES * StrictMath.asin(Math.min(1, Math.sqrt(chord)));
    }
}
