package org.dokaz.release;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dokaz.record.Correction;
import org.dokaz.record.Released;

/** The public log of what was set right and what was taken out, from release to release. */
final class ChangeLog {

    private final Docket docket;
    private final Shield shield;

    ChangeLog(Docket docket, Shield shield) {
        this.docket = docket;
        this.shield = shield;
    }

    /** All changes up to a release that says this, the latest first. */
    List<Release.Change> with(List<Released.Said> now) {
        Set<String> still = keys(now);
        List<Release.Change> changes = new ArrayList<>();
        for (Correction correction : docket.decided().corrections()) {
            changes.add(new Release.Change(
                    LocalDate.ofInstant(correction.at(), ZoneOffset.UTC),
                    Release.Change.Sort.CORRECTED,
                    shield.masked(correction.notice()),
                    now.stream()
                            .filter(said -> said.claim().equals(correction.claim()))
                            .map(Released.Said::key)
                            .findFirst()));
        }
        List<Released> earlier = docket.earlier();
        Set<String> before = new HashSet<>();
        for (Released release : earlier) {
            Set<String> here = keys(release.statements());
            takenOut(before, here, release.day(), still, changes);
            before = here;
        }
        takenOut(before, still, docket.day(), still, changes);
        return changes.stream()
                .sorted(Comparator.comparing(Release.Change::on).reversed())
                .toList();
    }

    // One line for all that a release took out: which statements they were would lead to them in the old one.
    private static void takenOut(
            Set<String> before, Set<String> after, LocalDate on, Set<String> still, List<Release.Change> changes) {
        long gone = before.stream()
                .filter(key -> !after.contains(key) && !still.contains(key))
                .count();
        if (gone > 0) {
            changes.add(new Release.Change(
                    on, Release.Change.Sort.TAKEN_OUT, Long.toString(gone), java.util.Optional.empty()));
        }
    }

    private static Set<String> keys(List<Released.Said> statements) {
        return statements.stream().map(Released.Said::key).collect(Collectors.toSet());
    }
}
