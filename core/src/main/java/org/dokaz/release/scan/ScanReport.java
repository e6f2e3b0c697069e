package org.dokaz.release.scan;

import java.util.List;

/**
 * What a scan of finished output came to.
 *
 * @param leaks places that give something withheld away, in order of file; {@value Looker#LEAKS_MAX} of one file at most
 * @param unseen what could not be looked into
 * @param files how many files were looked through
 * @param sizeBytes how many bytes they have
 */
public record ScanReport(List<Leak> leaks, List<Unseen> unseen, int files, long sizeBytes) {

    public ScanReport {
        leaks = List.copyOf(leaks);
        unseen = List.copyOf(unseen);
    }

    /** Whether the output may leave the house: nothing found, and nothing in it that hides from the scan. */
    public boolean isClean() {
        return leaks.isEmpty() && unseen.stream().noneMatch(Unseen::stops);
    }

    /** What stops the release, one sentence each; empty when nothing does. */
    public List<String> stops() {
        return java.util.stream.Stream.concat(
                        leaks.stream().map(Leak::toString),
                        unseen.stream().filter(Unseen::stops).map(Unseen::toString))
                .toList();
    }
}
