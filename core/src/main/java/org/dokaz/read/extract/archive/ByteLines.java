package org.dokaz.read.extract.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes that are read by lines where they are text, and by counts where they are not. */
final class ByteLines implements AutoCloseable {

    /** The longest line, in bytes; a longer one is cut there. */
    static final int LINE_BYTES_MAX = 64 * 1024;

    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream in;

    ByteLines(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER_BYTES);
    }

    /** The next line without its end; nothing at the end of the bytes. */
    Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int value = in.read();
        if (value < 0) {
            return Optional.empty();
        }
        while (value >= 0 && value != '\n' && line.size() < LINE_BYTES_MAX) {
            line.write(value);
            value = in.read();
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    /** So many bytes, or as many as there are. */
    byte[] bytes(int count) throws IOException {
        return in.readNBytes(count);
    }

    /** Passes over so many bytes; tells how many there were. */
    long skip(long count) throws IOException {
        byte[] chunk = new byte[8192];
        long skipped = 0;
        while (skipped < count) {
            int some = in.read(chunk, 0, (int) Math.min(chunk.length, count - skipped));
            if (some < 0) {
                return skipped;
            }
            skipped += some;
        }
        return skipped;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
