package org.dokaz.read.extract.packed;

import java.util.Optional;
import org.dokaz.flow.Fault;

/**
 * One entry of a zip archive, as the archive's directory tells of it.
 *
 * @param name as it is written there
 * @param number its place in the directory, from 1
 * @param offset where its local header stands, in bytes from the beginning
 * @param packedBytes how many bytes it takes up
 * @param sizeBytes how many it is said to unpack to
 * @param refusal why it is not to be had, where the directory shows that
 */
public record ZipEntryPlace(
        String name,
        int number,
        long offset,
        long packedBytes,
        long sizeBytes,
        int method,
        long crc,
        Optional<Refusal> refusal) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    /** Why an entry is not to be had. */
    public record Refusal(Fault fault, String why) {}

    /** Whether it stands for a folder. */
    public boolean isFolder() {
        return name.endsWith("/") || name.endsWith("\\");
    }
}
