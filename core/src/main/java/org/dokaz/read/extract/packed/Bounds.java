package org.dokaz.read.extract.packed;

import java.util.Locale;
import org.dokaz.flow.Fault;

/** How much may come out of a packing, so that a small file cannot fill a memory or a disk. */
final class Bounds {

    /** The largest single thing that is taken out of a packing, in bytes. */
    static final int SIZE_BYTES_MAX = 64 * 1024 * 1024;

    /** How many times as large as it was packed a thing may be, once it is larger than {@link #RATIO_FROM_BYTES}. */
    static final int RATIO_MAX = 200;

    /** Up to which size it does not matter how well a thing was packed, in bytes. */
    static final int RATIO_FROM_BYTES = 1024 * 1024;

    private Bounds() {}

    /**
     * Checks what has come out so far.
     *
     * @throws Unpackable where it is more than any honest file holds
     */
    static void check(long out, long in) throws Unpackable {
        if (out > SIZE_BYTES_MAX) {
            throw new Unpackable(
                    Fault.TOO_LARGE,
                    "unpacks to more than " + SIZE_BYTES_MAX
                            + " bytes (SIZE_BYTES_MAX); unpack it and read the pieces");
        }
        checkRatio(out, in);
    }

    /** Checks only how well it was packed. */
    static void checkRatio(long out, long in) throws Unpackable {
        if (out > RATIO_FROM_BYTES && out / RATIO_MAX > Math.max(in, 1)) {
            throw new Unpackable(
                    Fault.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "unpacks to more than %d times its size (RATIO_MAX), as a bomb does; look into it elsewhere,"
                                    + " and read the pieces",
                            RATIO_MAX));
        }
    }
}
