package org.dokaz.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/** Messages between the house and a worker: a length in four bytes, then as many bytes. */
final class Frames {

    private Frames() {}

    static void write(DataOutputStream out, byte[] frame) throws IOException {
        out.writeInt(frame.length);
        out.write(frame);
        out.flush();
    }

    /**
     * The next message; nothing where the stream ended before it.
     *
     * @throws IOException where it is longer than allowed, or cut off
     */
    static Optional<byte[]> read(DataInputStream in, int lengthMax) throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        if (length < 0 || length > lengthMax) {
            throw new IOException("a message of " + length + " bytes");
        }
        byte[] frame = in.readNBytes(length);
        if (frame.length < length) {
            throw new EOFException("a message that was cut off");
        }
        return Optional.of(frame);
    }
}
