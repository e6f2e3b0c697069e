package org.dokaz.flow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from their beginning as often as needed, without being held in memory. */
public interface Content {

    /** How many bytes there are, as far as is known before they are read. */
    long sizeBytes();

    /** The bytes, from the first. */
    InputStream open() throws IOException;

    /** Bytes that are in memory already. */
    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long sizeBytes() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
