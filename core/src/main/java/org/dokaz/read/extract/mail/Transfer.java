package org.dokaz.read.extract.mail;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How bytes are written so that they pass through mail: undone without complaint, since programs write it in many ways. */
final class Transfer {

    private static final String BASE_64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int[] VALUES = new int[128];
    private static final int SIX_BITS = 6;

    static {
        Arrays.fill(VALUES, -1);
        for (int at = 0; at < BASE_64.length(); at++) {
            VALUES[BASE_64.charAt(at)] = at;
        }
    }

    private Transfer() {}

    static byte[] decode(byte[] bytes, int from, int until, Optional<String> encoding) {
        return switch (encoding.orElse("").strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(bytes, from, until);
            case "quoted-printable" -> quotedPrintable(bytes, from, until, false);
            default -> Arrays.copyOfRange(bytes, from, until);
        };
    }

    static byte[] base64(byte[] bytes, int from, int until) {
        ByteArrayOutputStream out = new ByteArrayOutputStream((until - from) / 4 * 3 + 3);
        int buffer = 0;
        int bits = 0;
        for (int at = from; at < until; at++) {
            int value = bytes[at] < 0 ? -1 : VALUES[bytes[at]];
            if (value >= 0) {
                buffer = (buffer << SIX_BITS | value) & 0xFFFF;
                bits += SIX_BITS;
                if (bits >= Byte.SIZE) {
                    bits -= Byte.SIZE;
                    out.write(buffer >> bits);
                }
            } else if (bytes[at] == '=') {
                bits = 0;
            }
        }
        return out.toByteArray();
    }

    /**
     * Undoes quoted-printable.
     *
     * @param inHeader whether an underscore stands for a space, as in headers
     */
    static byte[] quotedPrintable(byte[] bytes, int from, int until, boolean inHeader) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(until - from);
        int at = from;
        while (at < until) {
            byte value = bytes[at];
            if (value != '=') {
                out.write(inHeader && value == '_' ? ' ' : value);
                at++;
                continue;
            }
            int high = at + 1 < until ? Character.digit(bytes[at + 1], 16) : -1;
            int low = at + 2 < until ? Character.digit(bytes[at + 2], 16) : -1;
            if (high >= 0 && low >= 0) {
                out.write(high << 4 | low);
                at += 3;
            } else {
                int lineEnd = lineEnd(bytes, at + 1, until);
                if (lineEnd < 0) {
                    out.write(value);
                    at++;
                } else {
                    at = lineEnd;
                }
            }
        }
        return out.toByteArray();
    }

    /** Behind the end of the line, where nothing but white space stands before it; else -1. */
    private static int lineEnd(byte[] bytes, int from, int until) {
        int at = from;
        while (at < until && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
        if (at == until) {
            return at;
        }
        return bytes[at] == '\n' ? at + 1 : -1;
    }
}
