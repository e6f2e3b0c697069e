package org.dokaz.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of some bytes, and the only name Dokaz gives them. */
public record Digest(String hex) implements Comparable<Digest>, Serializable {

    /** How many hexadecimal digits a SHA-256 has. */
    public static final int HEX_DIGITS = 64;

    private static final String PREFIX = "sha256:";

    public Digest {
        if (!isOne(hex)) {
            throw new IllegalArgumentException("not " + HEX_DIGITS + " lower-case hexadecimal digits: " + hex);
        }
    }

    /** Whether a text is the hexadecimal digits of a digest. */
    public static boolean isOne(String text) {
        if (text.length() != HEX_DIGITS) {
            return false;
        }
        for (int at = 0; at < HEX_DIGITS; at++) {
            if (!isLowerHex(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** The digest of these bytes. */
    public static Digest of(byte[] bytes) {
        return ofFinished(sha256().digest(bytes));
    }

    /** The digest of a text's UTF-8 bytes. */
    public static Digest ofText(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A digest that was computed while its bytes streamed past. */
    public static Digest ofFinished(byte[] sha256) {
        return new Digest(HexFormat.of().formatHex(sha256));
    }

    /** A digest from its written form, with or without the leading {@code sha256:}. */
    public static Digest parse(String written) {
        return new Digest(written.startsWith(PREFIX) ? written.substring(PREFIX.length()) : written);
    }

    /** A fresh SHA-256 to feed. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            // Every Java platform is required to provide SHA-256.
            throw new IllegalStateException(missing);
        }
    }

    /** Feeds a SHA-256 with a stream, to its end, and tells how many bytes that were. */
    public static long feed(MessageDigest sha256, InputStream in) throws IOException {
        return new DigestInputStream(in, sha256).transferTo(OutputStream.nullOutputStream());
    }

    /** The digest itself: 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static boolean isLowerHex(char digit) {
        return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
    }

    @Override
    public int compareTo(Digest other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return PREFIX + hex;
    }
}
