package org.dokaz.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.dokaz.stamp.Stamp;
import org.dokaz.stamp.StampedHead;

/** Stamps as people read them. */
final class StampLines {

    private static final int FINGERPRINT_DIGITS = 16;
    private static final int MILLIS = 1000;

    private StampLines() {}

    /** One stamp on one line. */
    static String line(Stamp stamp) {
        return Plain.line(stamp.authority() + "  " + stamp.genTime()
                + stamp.accuracy().map(StampLines::within).orElse("")
                + "  policy " + stamp.policy() + "  number " + stamp.serial()
                + "  signed by " + stamp.signer()
                + stamp.anchor()
                        .map(anchor -> "  trusted through " + anchor.hex().substring(0, FINGERPRINT_DIGITS))
                        .orElse("  NOT HELD AGAINST A TRUSTED CERTIFICATE")
                + "  stamp again before " + LocalDate.ofInstant(stamp.until(), ZoneOffset.UTC));
    }

    private static String within(Duration accuracy) {
        long millis = accuracy.toMillis();
        return " within " + (millis % MILLIS == 0 ? millis / MILLIS + " s" : millis + " ms");
    }

    /** What a head covers. */
    static String title(StampedHead head) {
        return "the first "
                + (head.entries().isPresent()
                        ? String.valueOf(head.entries().getAsLong())
                        : "(it does not say how many)")
                + " entries of the log, by the head " + head.imprint();
    }

    /** What is to be said of how many authorities stamped a head. */
    static String sum(StampedHead head) {
        if (head.stamps().isEmpty()) {
            return "not yet stamped";
        }
        return head.authorities() < 2 ? "one authority only" : head.authorities() + " authorities";
    }
}
