package org.dokaz.preserve;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The line of a bundle whose record was taken out for good. It tells nothing of the record; the log tells who took it out. */
final class ExpungedLine {

    private static final byte[] LINE = "{\"expunged\":true}\n".getBytes(StandardCharsets.UTF_8);

    private ExpungedLine() {}

    static byte[] line() {
        return LINE.clone();
    }

    static boolean isOne(byte[] line) {
        return Arrays.equals(line, LINE);
    }
}
