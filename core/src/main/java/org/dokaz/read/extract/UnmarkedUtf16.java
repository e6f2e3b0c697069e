package org.dokaz.read.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells UTF-16 that carries no byte-order mark: in one order of bytes nearly all of it is Latin or Cyrillic writing. */
final class UnmarkedUtf16 {

    private static final int SAMPLE_BYTES_MAX = 1 << 16;
    private static final int PAIRS_MIN = 2;

    private UnmarkedUtf16() {}

    static Optional<Charset> of(byte[] bytes) {
        if (reads(bytes, 0)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return reads(bytes, 1) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    /** Whether the pairs read as writing; {@code first} is the place of the greater byte in its pair. */
    private static boolean reads(byte[] bytes, int first) {
        int pairs = Math.min(bytes.length, SAMPLE_BYTES_MAX) / 2;
        int letters = 0;
        int marks = 0;
        for (int pair = 0; pair < pairs; pair++) {
            int unit = (bytes[pair * 2 + first] & 0xFF) << 8 | (bytes[pair * 2 + 1 - first] & 0xFF);
            if (isLetter(unit)) {
                letters++;
            } else if (isMark(unit)) {
                marks++;
            }
        }
        return pairs >= PAIRS_MIN && letters * 2 >= pairs && (letters + marks) * 10 >= pairs * 9;
    }

    private static boolean isLetter(int unit) {
        return (unit < 0x180 || (unit >= 0x400 && unit < 0x530)) && Character.isLetter(unit);
    }

    private static boolean isMark(int unit) {
        boolean print = unit >= 0x2000 && unit < 0x2070;
        boolean lineEnd = unit == '\n' || unit == '\r' || unit == '\t';
        return print || lineEnd || (unit >= 0x20 && unit < 0x180) || Character.isSurrogate((char) unit);
    }
}
