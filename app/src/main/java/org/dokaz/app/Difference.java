package org.dokaz.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.record.Released;
import org.dokaz.release.Gate;

/**
 * In what a release differs from the last one.
 *
 * @param last the last one; empty where this is the first
 * @param fresh what was not said then
 * @param changed what is said in other words now
 * @param gone what was said then and is not now
 * @param same how much is as it was
 */
public record Difference(
        Optional<Released> last,
        List<Released.Said> fresh,
        List<Released.Said> changed,
        List<Released.Said> gone,
        int same) {

    public Difference {
        fresh = List.copyOf(fresh);
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
    }

    /** The difference of what passed to the last of these. */
    public static Difference of(List<Released> earlier, Gate.Passed passed) {
        Map<String, Released.Said> then = new LinkedHashMap<>();
        if (!earlier.isEmpty()) {
            earlier.getLast().statements().forEach(said -> then.put(said.key(), said));
        }
        List<Released.Said> fresh = new ArrayList<>();
        List<Released.Said> changed = new ArrayList<>();
        int same = 0;
        for (Released.Said said : passed.said()) {
            Released.Said before = then.remove(said.key());
            if (before == null) {
                fresh.add(said);
            } else if (before.wording().equals(said.wording())) {
                same++;
            } else {
                changed.add(said);
            }
        }
        Optional<Released> last = earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.getLast());
        return new Difference(last, fresh, changed, List.copyOf(then.values()), same);
    }
}
