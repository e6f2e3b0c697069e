package org.dokaz.release.scan;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What deflated bytes unpack to, up to a bound.
 *
 * @param bytes what came out, even of a damaged stream
 * @param read how many bytes of the input were used
 * @param sound whether the stream came to its end
 * @param tooLarge whether more would have come than the bound allows
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a copy would double the memory.
record Inflate(byte[] bytes, int read, boolean sound, boolean tooLarge) {

    private static final int BUFFER = 1 << 14;

    /** Takes bytes as they come out; false to stop. */
    interface Sink {
        boolean take(byte[] buffer, int length);
    }

    /** Unpacks a stretch; {@code bare} when it has no zlib header. */
    static Inflate of(byte[] packed, int from, int end, boolean bare, int lengthMax) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(BUFFER, lengthMax));
        boolean[] large = {false};
        int[] read = {0};
        boolean sound = stream(packed, from, end, bare, read, (buffer, length) -> {
            large[0] = out.size() + length > lengthMax;
            if (!large[0]) {
                out.write(buffer, 0, length);
            }
            return !large[0];
        });
        return new Inflate(out.toByteArray(), read[0], sound, large[0]);
    }

    /** Hands what comes out to a sink; whether the stream came to its end. */
    static boolean stream(byte[] packed, int from, int end, boolean bare, int[] read, Sink sink) {
        Inflater inflater = new Inflater(bare);
        try {
            inflater.setInput(packed, from, Math.max(0, Math.min(end, packed.length) - from));
            byte[] buffer = new byte[BUFFER];
            boolean more = true;
            while (more && !inflater.finished()) {
                int length = inflater.inflate(buffer);
                more = length > 0 ? sink.take(buffer, length) : !inflater.needsInput() && !inflater.needsDictionary();
            }
            read[0] = (int) Math.min(inflater.getBytesRead(), Integer.MAX_VALUE);
            return inflater.finished();
        } catch (DataFormatException damaged) {
            read[0] = (int) Math.min(inflater.getBytesRead(), Integer.MAX_VALUE);
            return false;
        } finally {
            inflater.end();
        }
    }
}
