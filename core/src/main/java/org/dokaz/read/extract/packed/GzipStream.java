package org.dokaz.read.extract.packed;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.dokaz.flow.Fault;

/**
 * What gzip members one after another unpack to, after RFC 1952: unlike Java's own stream it reads on where a source says
 * that nothing waits, and stops where a member unpacks without end.
 */
public final class GzipStream extends InputStream {

    private static final int CHUNK_BYTES = 16 * 1024;
    private static final int FLAG_CHECK = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;
    private static final int TRAILER_BYTES = 8;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final byte[] input = new byte[CHUNK_BYTES];
    private int inputEnd;
    private boolean inMember;
    private boolean ended;
    private long out;
    private long taken;

    /** The unpacked bytes of this source. */
    public GzipStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            if (!inMember && !begin()) {
                return -1;
            }
            int some = inflate(bytes, offset, length);
            if (some > 0) {
                out += some;
                Bounds.checkRatio(out, taken + inflater.getBytesRead());
                return some;
            }
        }
        return -1;
    }

    private int inflate(byte[] bytes, int offset, int length) throws IOException {
        try {
            int some = inflater.inflate(bytes, offset, length);
            if (some > 0) {
                return some;
            }
            if (inflater.finished()) {
                endMember();
            } else if (inflater.needsDictionary()) {
                throw damaged();
            } else if (inflater.needsInput() && !fill()) {
                throw new Unpackable(Fault.BROKEN, "the gzip packing is cut off; what stands before was read");
            }
            return 0;
        } catch (DataFormatException damaged) {
            throw damaged();
        }
    }

    private static Unpackable damaged() {
        return new Unpackable(Fault.BROKEN, "the gzip packing is damaged; what stands before was read");
    }

    private boolean fill() throws IOException {
        inputEnd = in.readNBytes(input, 0, CHUNK_BYTES);
        inflater.setInput(input, 0, inputEnd);
        return inputEnd > 0;
    }

    /** A byte of the packing itself; -1 at its end. */
    private int raw() throws IOException {
        if (inflater.getRemaining() == 0 && !fill()) {
            return -1;
        }
        int at = inputEnd - inflater.getRemaining();
        int value = input[at] & 0xFF;
        inflater.setInput(input, at + 1, inputEnd - at - 1);
        return value;
    }

    private boolean begin() throws IOException {
        int first = raw();
        if (first < 0) {
            ended = true;
            return false;
        }
        if (first != 0x1f || raw() != 0x8b || raw() != 8) {
            ended = true;
            throw new Unpackable(Fault.BROKEN, "something that is no gzip follows; what stands before was read");
        }
        int flags = raw();
        skip(6);
        if ((flags & FLAG_EXTRA) != 0) {
            int length = raw() | raw() << 8;
            skip(Math.max(length, 0));
        }
        if ((flags & FLAG_NAME) != 0) {
            skipText();
        }
        if ((flags & FLAG_COMMENT) != 0) {
            skipText();
        }
        if ((flags & FLAG_CHECK) != 0) {
            skip(2);
        }
        inMember = true;
        return true;
    }

    private void skip(int count) throws IOException {
        int left = count;
        while (left > 0 && raw() >= 0) {
            left--;
        }
    }

    private void skipText() throws IOException {
        int value = raw();
        while (value > 0) {
            value = raw();
        }
    }

    private void endMember() throws IOException {
        int remaining = inflater.getRemaining();
        taken += inflater.getBytesRead();
        inflater.reset();
        inflater.setInput(input, inputEnd - remaining, remaining);
        skip(TRAILER_BYTES);
        taken += TRAILER_BYTES;
        inMember = false;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
