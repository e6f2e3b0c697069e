package org.dokaz.preserve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a log, one after another, each without its line feed. */
final class LogLines implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int filled;
    private long offsetBytes;
    private boolean torn;

    LogLines(Path log, long fromBytes) throws IOException {
        InputStream file = Files.newInputStream(log);
        try {
            file.skipNBytes(fromBytes);
        } catch (IOException shorter) {
            file.close();
            throw shorter;
        }
        this.in = file;
        this.offsetBytes = fromBytes;
    }

    /** The next line. One that is too long to be an entry is given cut off, and so is none. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (at < filled || fill()) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, at, Math.min(end - at, LogEntry.LINE_BYTES_MAX - line.size()));
            boolean ended = end < filled;
            offsetBytes += end - at + (ended ? 1 : 0);
            at = end + (ended ? 1 : 0);
            if (ended) {
                return Optional.of(line.toByteArray());
            }
        }
        torn = line.size() > 0;
        return Optional.empty();
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    /** Where the next line begins. */
    long offsetBytes() {
        return offsetBytes;
    }

    /** Whether bytes without a line feed stood after the last line. */
    boolean isTorn() {
        return torn;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
