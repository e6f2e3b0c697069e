package org.dokaz.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the bytes of an exhibit were before they were obtained: inside another exhibit, or on the web; and what was
 * noticed of them on the way.
 *
 * @param within the exhibit that they were taken out of
 * @param entry what they go by in there
 * @param address the address on the web that was asked for them
 * @param capturedAt when somebody else began to capture them, as a web archive states it
 * @param remarks what was found about them: digests that hold or do not, what the file says of itself, what it leaves out
 */
public record Provenance(
        Optional<Digest> within,
        Optional<String> entry,
        Optional<String> address,
        Optional<Instant> capturedAt,
        List<String> remarks) {

    /** Of bytes of which nothing is known but where they were found. */
    public static final Provenance BLANK =
            new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Provenance {
        remarks = List.copyOf(remarks);
    }

    /** The same inside another exhibit. */
    public Provenance in(Digest outer, String itsEntry) {
        return new Provenance(Optional.of(outer), Optional.of(itsEntry), address, capturedAt, remarks);
    }

    /** The same with more that was noticed. */
    public Provenance with(List<String> more) {
        List<String> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new Provenance(within, entry, address, capturedAt, all);
    }

    /** Whether nothing is known. */
    public boolean isBlank() {
        return equals(BLANK);
    }
}
