package org.dokaz.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.dokaz.ledger.VerifierKey;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.preserve.CaseFolder;
import org.dokaz.preserve.Checked;
import org.dokaz.preserve.CustodyExtract;
import org.dokaz.preserve.KeyKeeping;
import org.dokaz.preserve.KeyLife;
import org.dokaz.record.KeyMourned;
import org.dokaz.record.RedactedCopy;
import org.dokaz.record.Verified;
import org.dokaz.record.Viewed;
import org.dokaz.release.redact.Redacted;

/** The keys of a case, and what it gives away of its chain of custody. */
public final class CaseCustody {

    private CaseCustody() {}

    /**
     * What the case gives away of its chain of custody, by its path inside {@code data/custody/} of a package. Whatever was entered is signed
     * first, where the case is open to be written.
     *
     * @param disclosed the entries whose records are to be known
     */
    public static SortedMap<String, byte[]> extract(CaseFile file, Set<Long> disclosed) {
        return CustodyExtract.of(file.folder(), disclosed);
    }

    /** The keys that the log of the case in this folder tells of, the one in use last. */
    public static List<KeyLife> keys(Path root) {
        try (CaseFolder folder = CaseFolder.openToRead(root)) {
            return KeyKeeping.keys(folder);
        }
    }

    /** Puts on record that the case was checked. */
    public static void verified(CaseFile file, Checked checked, Instant at, Maker by) {
        Checked.Extent extent = checked.extent();
        file.decide(new Verified(
                extent.entries(),
                extent.originals(),
                extent.heads(),
                checked.flaws().size(),
                at,
                by));
    }

    /** Puts on record that somebody looked at the case. */
    public static void viewed(CaseFile file, String through, Instant at, Maker by) {
        file.decide(new Viewed(through, at, by));
    }

    /** Puts on record that a copy of an original was made in which what is withheld cannot be read, before it is given away. */
    public static void copied(
            CaseFile file, Exhibit of, Redacted.Made made, Optional<String> why, Instant at, Maker by) {
        file.decide(new RedactedCopy(of.id(), Digest.of(made.bytes()), made.bytes().length, made.marks(), why, at, by));
        file.commit();
    }

    /** Makes a new key for which none before it speaks. */
    public static VerifierKey make(CaseFile file, Instant at, Maker by) {
        return KeyKeeping.make(file.folder(), at, by);
    }

    /** Has the key in use hand over to a new one. */
    public static VerifierKey rotate(CaseFile file, Instant at, Maker by) {
        return KeyKeeping.rotate(file.folder(), at, by);
    }

    /**
     * Puts on record that a key is lost or in other hands.
     *
     * @param begins the first digits of its id
     * @return the new key, where the one in use was mourned
     * @throws IllegalArgumentException where no one key is meant
     */
    public static Optional<VerifierKey> mourn(
            CaseFile file, String begins, KeyMourned.Fate fate, LocalDate since, String why, Instant at, Maker by) {
        List<String> meant = KeyKeeping.keys(file.folder()).stream()
                .map(KeyLife::key)
                .filter(key -> !begins.isEmpty() && key.id().startsWith(begins))
                .map(VerifierKey::written)
                .distinct()
                .toList();
        if (meant.size() != 1) {
            throw new IllegalArgumentException("\"" + begins + "\" names " + meant.size()
                    + " keys of this case; 'dokaz keys list' shows their ids");
        }
        return KeyKeeping.mourn(file.folder(), new KeyMourned(meant.getFirst(), fate, since, why, at, by));
    }
}
