package org.dokaz.read.extract.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The messages of a mailbox in the form that Unix programs share (mbox, after RFC 4155 and the several ways of writing
 * it): each begins with a line "From " behind an empty line.
 */
final class Mailbox implements AutoCloseable {

    /** The longest message that is held, in bytes; what is longer is cut there. */
    static final int MESSAGE_BYTES_MAX = 64 * 1024 * 1024;

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final byte[] SEPARATOR = "From ".getBytes(StandardCharsets.ISO_8859_1);

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean begun;
    private boolean ended;

    Mailbox(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER_BYTES);
    }

    /** The next message; nothing at the end. */
    Optional<RawMail> next() throws IOException {
        if (!begun) {
            begun = true;
            readLine();
        }
        if (ended) {
            return Optional.empty();
        }
        boolean cut = false;
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean afterEmpty = false;
        while (readLine()) {
            if (afterEmpty && isSeparator(line.toByteArray())) {
                return Optional.of(new RawMail(message.toByteArray(), cut));
            }
            byte[] bytes = line.toByteArray();
            afterEmpty = isEmpty(bytes);
            int from = isEscaped(bytes) ? 1 : 0;
            cut |= message.size() + bytes.length > MESSAGE_BYTES_MAX;
            if (!cut) {
                message.write(bytes, from, bytes.length - from);
            }
        }
        ended = true;
        return message.size() == 0 ? Optional.empty() : Optional.of(new RawMail(message.toByteArray(), cut));
    }

    /** Takes the next line with its end; a line beyond the bound comes in pieces. */
    private boolean readLine() throws IOException {
        line.reset();
        int value = in.read();
        while (value >= 0) {
            line.write(value);
            if (value == '\n' || line.size() >= BUFFER_BYTES) {
                return true;
            }
            value = in.read();
        }
        return line.size() > 0;
    }

    private static boolean isEmpty(byte[] bytes) {
        return bytes.length == 1 || (bytes.length == 2 && bytes[0] == '\r');
    }

    private static boolean isSeparator(byte[] bytes) {
        return startsWith(bytes, 0);
    }

    /** A line of a message that would look like the beginning of another was written with a mark before it. */
    private static boolean isEscaped(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] == '>') {
            at++;
        }
        return at > 0 && startsWith(bytes, at);
    }

    private static boolean startsWith(byte[] bytes, int at) {
        if (bytes.length - at < SEPARATOR.length) {
            return false;
        }
        for (int index = 0; index < SEPARATOR.length; index++) {
            if (bytes[at + index] != SEPARATOR[index]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
