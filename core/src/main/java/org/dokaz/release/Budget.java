package org.dokaz.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dokaz.record.Released;

/**
 * How much releases may tell of each protected person: all of them together at most {@link #TRAITS_MAX} things that narrow down who it is.
 * One name or town may be common; three such things beside each other rarely are.
 */
final class Budget {

    /** How many traits of one person all releases together may tell. */
    static final int TRAITS_MAX = 2;

    private final Map<String, Set<Released.Shown>> told = new HashMap<>();
    private final Set<Released.Shown> now = new LinkedHashSet<>();

    Budget(Map<String, Set<Released.Shown>> toldBefore) {
        toldBefore.forEach((person, shown) -> told.put(person, new LinkedHashSet<>(shown)));
    }

    /** Whether this may be told of the person; if so, it is counted as told. */
    boolean spend(String person, String kind, String value) {
        return spend(person, List.of(shown(person, kind, value)));
    }

    /** Something that is told of a person, in the one form in which it is counted. */
    static Released.Shown shown(String person, String kind, String value) {
        return new Released.Shown(person, kind, value.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether all of this may be told of the person; if so, it is counted as told, else nothing is. */
    boolean spend(String person, List<Released.Shown> traits) {
        Set<Released.Shown> together = new LinkedHashSet<>(told.getOrDefault(person, Set.of()));
        together.addAll(traits);
        if (together.size() > TRAITS_MAX) {
            return false;
        }
        told.put(person, together);
        now.addAll(traits);
        return true;
    }

    /** What this release tells of protected people. */
    List<Released.Shown> told() {
        return new ArrayList<>(now);
    }
}
