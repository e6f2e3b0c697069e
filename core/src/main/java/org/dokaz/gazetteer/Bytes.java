package org.dokaz.gazetteer;

import java.io.ByteArrayOutputStream;

/** Little-endian numbers, one behind the other. */
final class Bytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Bytes number(int value) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            bytes.write(value >>> shift);
        }
        return this;
    }

    Bytes number(long value) {
        return number((int) value).number((int) (value >>> Integer.SIZE));
    }

    Bytes number(double value) {
        return number(Double.doubleToRawLongBits(value));
    }

    Bytes all(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    int size() {
        return bytes.size();
    }

    byte[] toArray() {
        return bytes.toByteArray();
    }
}
