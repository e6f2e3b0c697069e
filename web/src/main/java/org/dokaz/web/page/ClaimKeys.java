package org.dokaz.web.page;

import java.util.Optional;
import org.dokaz.app.ClaimStand;
import org.dokaz.app.DeskDocument;
import org.dokaz.app.EventsInCase;
import org.dokaz.model.Digest;

/** By what addresses and forms name a claim of a document, and what was decided of it. */
public final class ClaimKeys {

    /** How many digits of its id name a claim in an address. */
    public static final int DIGITS = EventsInCase.KEY_DIGITS;

    private ClaimKeys() {}

    /** The digits of a claim. */
    public static String key(Digest claim) {
        return EventsInCase.key(claim);
    }

    /** The claim of these digits in a document. */
    public static Optional<ClaimStand> find(DeskDocument document, String key) {
        return document.claims().stream()
                .filter(stand -> key.length() == DIGITS)
                .filter(stand -> key(stand.read().id()).equals(key))
                .findFirst();
    }

    /** What a form sent as a digest. What no page has given stands for nothing that was decided. */
    public static Digest digest(String hex) {
        return Digest.isOne(hex) ? new Digest(hex) : new Digest("0".repeat(Digest.HEX_DIGITS));
    }
}
