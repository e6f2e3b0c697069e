package org.dokaz.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.dokaz.release.scan.LeakScan;
import org.dokaz.release.scan.ScanReport;
import org.dokaz.release.scan.Unseen;
import org.dokaz.release.site.Site;
import org.dokaz.release.withheld.Secret;
import org.dokaz.release.withheld.Withheld;

/** Looks through the finished files of a release for everything that is withheld. */
final class LeakCheck {

    private LeakCheck() {}

    /**
     * What was seen.
     *
     * @param leaks what stops the release: where something withheld was found, or could hide
     * @param notLookedInto files of which only the bytes could be looked at
     */
    record Seen(List<String> leaks, List<String> notLookedInto) {}

    static Seen of(List<Secret> secrets, SortedMap<String, byte[]> files) {
        LeakScan scan = new LeakScan(Withheld.secrets(secrets));
        SortedMap<String, byte[]> fixed = Site.fixed();
        // A word of the program's own style sheet may be somebody's name as well. It was there before the case and
        // tells of
        // nobody; and whoever releases could not change it.
        List<ScanReport> reports = files.entrySet().parallelStream()
                .filter(file -> !Arrays.equals(fixed.get(file.getKey()), file.getValue()))
                .map(file -> scan.scan(file.getKey(), file.getValue()))
                .toList();
        List<String> leaks = new ArrayList<>();
        List<String> notLookedInto = new ArrayList<>();
        for (ScanReport report : reports) {
            leaks.addAll(report.stops());
            report.unseen().stream()
                    .filter(unseen -> !unseen.stops())
                    .map(Unseen::toString)
                    .forEach(notLookedInto::add);
        }
        return new Seen(leaks, notLookedInto);
    }
}
