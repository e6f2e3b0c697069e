package org.dokaz.read.extract.mail;

import java.util.Optional;

/**
 * A part of a message that holds no other parts.
 *
 * @param type its media type, in small letters
 * @param charset the encoding of its text, as stated
 * @param name the file name it was sent under
 * @param attached whether it was sent as a file rather than to be read on the spot
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Leaf(String type, Optional<String> charset, Optional<String> name, boolean attached, byte[] bytes) {

    boolean isPlain() {
        return !attached && type.equals("text/plain");
    }

    boolean isHtml() {
        return !attached && type.equals("text/html");
    }

    String text() {
        return Charsets.decode(bytes, charset);
    }
}
