package org.dokaz.preserve;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The line of a bundle whose record lies in the vault. It tells nothing of the record. */
final class SecludedLine {

    private static final byte[] LINE = "{\"secluded\":true}\n".getBytes(StandardCharsets.UTF_8);

    private SecludedLine() {}

    static byte[] line() {
        return LINE.clone();
    }

    static boolean isOne(byte[] line) {
        return Arrays.equals(line, LINE);
    }
}
