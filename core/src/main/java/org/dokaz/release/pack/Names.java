package org.dokaz.release.pack;

import java.time.LocalDate;
import org.dokaz.model.Digest;
import org.dokaz.release.Release;
import org.dokaz.release.export.ExportFormat;

/**
 * The names that things of a release have outside: each begins with a name for the release itself, taken from all that it says.
 *
 * @param release in hexadecimal
 */
record Names(String release) {

    /** What our own terms begin with. They are names, not addresses. */
    static final String TERMS = "urn:dokaz:term:";

    private static final int DIGITS = 32;

    static Names of(Release release) {
        return new Names(Digest.of(ExportFormat.JSONL.write(release)).hex().substring(0, DIGITS));
    }

    /** What the names of this release's things begin with. */
    String base() {
        return "urn:dokaz:" + release + ":";
    }

    /** The name of a thing of this key. */
    String of(String key) {
        return base() + key;
    }

    /** Midnight, in coordinated universal time, of the day that the release bears: it tells no hour. */
    static String midnight(LocalDate day) {
        return day + "T00:00:00Z";
    }
}
