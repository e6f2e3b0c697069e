package org.dokaz.preserve;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.ledger.SignedNote;
import org.dokaz.ledger.VerifierKey;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.KeyMade;
import org.dokaz.record.KeyMourned;
import org.dokaz.record.KeyRotated;

/** The keys that signed heads of a log, as the log itself tells of them, in their order. */
final class KeyRing {

    private final String origin;
    private final List<KeyLife> lives = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    KeyRing(String origin) {
        this.origin = origin;
    }

    /** Takes note of what the record of an entry tells of keys. */
    void tell(long entry, CaseRecord kept) {
        switch (kept) {
            case KeyMade made -> begin(entry, made.at(), made.key(), false);
            case KeyRotated rotated -> {
                boolean vouched = vouches(rotated);
                if (!vouched) {
                    faults.add("entry " + entry + ": the key before it did not sign the handing over to a new key");
                }
                begin(entry, rotated.at(), rotated.key(), vouched);
            }
            case KeyMourned mourned -> mourn(entry, mourned);
            default -> {}
        }
    }

    private boolean vouches(KeyRotated rotated) {
        return !lives.isEmpty()
                && SignedNote.parse(rotated.handover().getBytes(StandardCharsets.UTF_8))
                        .filter(note -> note.text().equals(handover(origin, rotated.key()))
                                && note.isSignedBy(lives.getLast().key()))
                        .isPresent();
    }

    /** The text by which a key hands over to another. */
    static String handover(String origin, String to) {
        return "dokaz key handover\n" + origin + "\n" + to + "\n";
    }

    private void begin(long entry, Instant at, String written, boolean vouched) {
        Optional<VerifierKey> key =
                VerifierKey.parse(written).filter(parsed -> parsed.name().equals(origin));
        if (key.isEmpty()) {
            faults.add("entry " + entry + ": tells of something that is no key of this log");
            return;
        }
        if (!lives.isEmpty()) {
            lives.set(lives.size() - 1, lives.getLast().endingAt(entry));
        }
        lives.add(new KeyLife(key.get(), entry, at, vouched, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private void mourn(long entry, KeyMourned mourned) {
        boolean known = false;
        for (int at = 0; at < lives.size(); at++) {
            if (lives.get(at).key().written().equals(mourned.key())) {
                lives.set(at, lives.get(at).mourned(entry, mourned));
                known = true;
            }
        }
        if (!known) {
            faults.add("entry " + entry + ": mourns a key that the log does not tell of");
        }
    }

    /** The keys, the one in use last. */
    List<KeyLife> lives() {
        return List.copyOf(lives);
    }

    /** What does not hold about them. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** What the file of public keys should hold. */
    byte[] file() {
        return Heads.lines(lives.stream().map(life -> life.key().written()).toList());
    }

    /** The key that was in use when the log had this many entries. */
    Optional<KeyLife> inUseAt(long size) {
        return lives.stream().filter(life -> life.begun() < size).reduce((before, after) -> after);
    }
}
