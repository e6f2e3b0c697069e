package org.dokaz.preserve;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dokaz.flow.Content;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.record.Capture;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.KeyMourned;
import org.dokaz.testing.Bag;
import org.dokaz.testing.FailingDisk;
import org.dokaz.testing.Samples;

/** A small case whose log was signed at the end of several runs, by several keys. */
final class SignedCase {

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-05-06T07:08:09Z"));
    static final Maker ANNA = new Maker.Analyst("anna");

    private SignedCase() {}

    static CaseFolder open(Path root) {
        return CaseFolder.open(root, Samples.MAKER, CLOCK, new Random(root.hashCode()), FailingDisk.never());
    }

    /** Receives and reads documents in a run of its own. */
    static void run(Path root, int from, int to) {
        try (CaseFolder folder = open(root)) {
            for (int number = from; number < to; number++) {
                Exhibit exhibit = folder.seal(Content.of(Samples.bytes(number)), "text/plain")
                        .orElseThrow();
                folder.enter(new Capture(exhibit, Optional.of("in/" + number), CLOCK.instant(), Samples.MAKER));
                folder.enter(DocumentOutcome.sole(exhibit, new Outcome.Made<>(Samples.reading(number)), Samples.MAKER));
            }
        }
    }

    /** Three runs, two keys, the first of which is mourned: 9 entries. */
    static Path of(Path root) {
        run(root, 0, 1);
        String first;
        try (CaseFolder folder = open(root)) {
            first = folder.key().verifier().written();
            KeyKeeping.rotate(folder, CLOCK.instant(), ANNA);
        }
        run(root, 1, 3);
        try (CaseFolder folder = open(root)) {
            KeyKeeping.mourn(
                    folder,
                    new KeyMourned(
                            first,
                            KeyMourned.Fate.LOST,
                            LocalDate.parse("2024-05-07"),
                            "the disk broke",
                            CLOCK.instant(),
                            ANNA));
        }
        return root;
    }

    /** A package of it, with one record and its original. */
    static Bag bag(Path root) {
        try (CaseFolder folder = CaseFolder.openToRead(root)) {
            return new Bag().withCustody(CustodyExtract.of(folder, Set.of(0L))).withOriginal(Samples.bytes(0));
        }
    }
}
