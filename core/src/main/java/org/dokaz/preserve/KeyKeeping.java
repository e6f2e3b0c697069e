package org.dokaz.preserve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dokaz.ledger.VerifierKey;
import org.dokaz.model.Maker;
import org.dokaz.record.CustodyDeed;
import org.dokaz.record.KeyMade;
import org.dokaz.record.KeyMourned;
import org.dokaz.record.KeyRotated;

/** How the key that signs a case's log changes. Each change is a record, and a head under the new key covers it. */
public final class KeyKeeping {

    private KeyKeeping() {}

    /** The keys that a case's log tells of, the one in use last. */
    public static List<KeyLife> keys(CaseFolder folder) {
        return ring(folder).lives();
    }

    private static KeyRing ring(CaseFolder folder) {
        KeyRing ring = new KeyRing(folder.origin());
        folder.walk(folder.beginning(), (entry, behind) -> {
            if (Heads.isOfKeys(entry.deed()) && folder.whereabouts(entry.number()) == Whereabouts.IN_CASE) {
                ring.tell(entry.number(), folder.kept(entry.number(), entry.leaf()));
            }
        });
        return ring;
    }

    /** Has the key in use hand over to a new one, and erases its secret half. */
    public static VerifierKey rotate(CaseFolder folder, Instant at, Maker by) {
        KeyFiles files = folder.keyFiles();
        SigningKey old = files.key();
        if (!folder.lastKey().equals(old.verifier().written())) {
            folder.enter(new KeyMade(old.verifier().written(), at, by));
        }
        // What is before the handing over, the old key still answers for.
        folder.signHead();
        return change(folder, files, next -> {
            String handover = KeyRing.handover(folder.origin(), next);
            return new KeyRotated(next, new String(old.note(handover).bytes(), UTF_8), at, by);
        });
    }

    /** Makes a new key for which none before it speaks. */
    public static VerifierKey make(CaseFolder folder, Instant at, Maker by) {
        return change(folder, folder.keyFiles(), next -> new KeyMade(next, at, by));
    }

    private static VerifierKey change(CaseFolder folder, KeyFiles files, Function<String, CustodyDeed> told) {
        try {
            SigningKey next = files.next();
            folder.enter(told.apply(next.verifier().written()));
            // From here on the log decides: where the rest is cut short, the next opening does it.
            folder.commit();
            files.takeNext();
            folder.signHead();
            return next.verifier();
        } catch (IOException unwritable) {
            throw Trouble.writing(folder.layout().keys(), unwritable);
        }
    }

    /**
     * Puts on record that a key can no longer be trusted, or used; where it is the one in use, a new one takes its place.
     *
     * @param mourned names a key that the log tells of
     * @return the new key, where one was made
     */
    public static Optional<VerifierKey> mourn(CaseFolder folder, KeyMourned mourned) {
        folder.enter(mourned);
        boolean inUse = folder.key().verifier().written().equals(mourned.key());
        if (inUse) {
            return Optional.of(make(folder, mourned.at(), mourned.by()));
        }
        folder.signHead();
        return Optional.empty();
    }
}
