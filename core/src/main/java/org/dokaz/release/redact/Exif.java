package org.dokaz.release.redact;

import java.util.Arrays;

/** The EXIF block of a picture, as far as its turn is needed. */
final class Exif {

    private static final byte[] NONE = {};
    private static final int SCAN = 0xDA;
    private static final int APPLICATION = 0xE1;

    private Exif() {}

    /** Of a JPEG: the first application segment that says so; empty when there is none. */
    static byte[] ofJpeg(byte[] bytes) {
        int at = 2;
        while (at + 4 <= bytes.length && bytes[at] == (byte) 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            int length = (bytes[at + 2] & 0xFF) << 8 | (bytes[at + 3] & 0xFF);
            int end = at + 2 + length;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == SCAN || length < 2 || end > bytes.length) {
                return NONE;
            }
            boolean exif = marker == APPLICATION
                    && length > 8
                    && bytes[at + 4] == 'E'
                    && bytes[at + 5] == 'x'
                    && bytes[at + 6] == 'i'
                    && bytes[at + 7] == 'f';
            if (exif) {
                return Arrays.copyOfRange(bytes, at + 10, end);
            }
            at = end;
        }
        return NONE;
    }

    /** Of a PNG: the chunk eXIf; empty when there is none. */
    static byte[] ofPng(byte[] bytes) {
        int at = 8;
        while (at + 12 <= bytes.length) {
            long length = ((long) (bytes[at] & 0xFF) << 24)
                    | (bytes[at + 1] & 0xFF) << 16
                    | (bytes[at + 2] & 0xFF) << 8
                    | (bytes[at + 3] & 0xFF);
            if (length > bytes.length - at - 12) {
                return NONE;
            }
            boolean exif = bytes[at + 4] == 'e' && bytes[at + 5] == 'X' && bytes[at + 6] == 'I' && bytes[at + 7] == 'f';
            if (exif) {
                return Arrays.copyOfRange(bytes, at + 8, at + 8 + (int) length);
            }
            at += 12 + (int) length;
        }
        return NONE;
    }
}
