package org.dokaz.preserve;

import java.io.InputStream;
import java.util.Optional;
import org.dokaz.model.Digest;

/** What lies in a vault that somebody opened, as far as a check asks for it. */
public interface OpenVault {

    /** The line of an entry's record, as the case had it. */
    Optional<byte[]> line(long entry);

    /** The bytes of an original. */
    Optional<InputStream> original(Digest exhibit);
}
