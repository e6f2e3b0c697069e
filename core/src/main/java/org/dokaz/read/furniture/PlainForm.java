package org.dokaz.read.furniture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.dokaz.model.Digest;

/**
 * What of a line stays the same when it is set again: its letters and digits in lower case, one blank between words.
 * Emoji, marks and spacing are gone. Digits stay: a number is often all that tells two statements apart.
 */
final class PlainForm {

    private PlainForm() {}

    /** The plain form of this text; empty where it has neither letter nor digit. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean gap = false;
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (int at = 0; at < composed.length(); ) {
            int point = composed.codePointAt(at);
            at += Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                plain.append(gap && !plain.isEmpty() ? " " : "").appendCodePoint(point);
                gap = false;
            } else {
                gap |= !takesNoRoom(point);
            }
        }
        return plain.toString();
    }

    private static boolean takesNoRoom(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK;
    }

    /** Stands for a text where keeping the text would take too much room. Nobody can make another text with the same one. */
    static long fingerprint(String text) {
        byte[] digest = Digest.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong();
    }
}
