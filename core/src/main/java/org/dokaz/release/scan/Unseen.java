package org.dokaz.release.scan;

/**
 * Something in finished output that the scan could not look into. Its raw bytes were searched all the same.
 *
 * @param file the file below the folder, masked as in {@link Leak}
 * @param where the way inside the file
 * @param reason why
 * @param told what is the matter and what to do about it
 */
public record Unseen(String file, String where, Reason reason, String told) {

    /** Why something could not be looked into. */
    public enum Reason {
        /** Of a format that the scan does not know: searched as bytes and for readable words. */
        UNKNOWN_FORMAT(false),
        /** Of a format that the scan knows of, packed so that nothing can be seen in its bytes. */
        PACKED(true),
        /** Locked by a password. */
        ENCRYPTED(true),
        /** Not as its format demands. */
        DAMAGED(true),
        /** Larger when unpacked than any honest file. */
        TOO_LARGE(true),
        /** Packed within packed, deeper than any honest file. */
        TOO_DEEP(true),
        /** The file system would not give it, or it leads elsewhere. */
        UNREADABLE(true);

        private final boolean stops;

        Reason(boolean stops) {
            this.stops = stops;
        }
    }

    /** Whether a release must not go out with it. */
    public boolean stops() {
        return reason.stops;
    }

    @Override
    public String toString() {
        return file + ": " + where + ": " + told;
    }
}
