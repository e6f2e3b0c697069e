package org.dokaz.preserve;

import java.io.BufferedInputStream;
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
        this.in = new BufferedInputStream(file, BUFFER_BYTES);
        this.offsetBytes = fromBytes;
    }

    /** The next line. One that is too long to be an entry is given cut off, and so is none. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != -1; next = in.read()) {
            offsetBytes++;
            if (next == '\n') {
                return Optional.of(line.toByteArray());
            }
            if (line.size() < LogEntry.LINE_BYTES_MAX) {
                line.write(next);
            }
        }
        torn = line.size() > 0;
        return Optional.empty();
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
