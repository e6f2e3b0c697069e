package org.dokaz.release.scan;

import java.util.Arrays;

/** What is packed by gzip or zlib, with the names and comments in the headers. */
final class GzipParts {

    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private GzipParts() {}

    static void look(Looker looker, byte[] bytes, Place place, int depth) {
        int at = 0;
        while (at + HEADER < bytes.length && Bytes.standsAt(bytes, "\u001F\u008B\b", at)) {
            at = member(looker, bytes, at, place, depth);
        }
        if (at < bytes.length) {
            Binary.look(looker, bytes, at, bytes.length, place.in("behind the end"), depth);
        }
    }

    private static int member(Looker looker, byte[] bytes, int start, Place place, int depth) {
        int flags = bytes[start + 3];
        int at = start + HEADER;
        if ((flags & EXTRA) != 0 && at + 2 <= bytes.length) {
            int end = Math.min(bytes.length, at + 2 + Bytes.littleShort(bytes, at));
            Binary.readable(looker, bytes, at, end, place.in("extra field"));
            at = end;
        }
        if ((flags & NAME) != 0) {
            at = field(looker, bytes, at, place.in("name"), depth);
        }
        if ((flags & COMMENT) != 0) {
            at = field(looker, bytes, at, place.in("comment"), depth);
        }
        at += (flags & CHECKSUM) != 0 ? 2 : 0;
        Inflate inflate = Inflate.of(bytes, Math.min(at, bytes.length), bytes.length, true, Looker.PART_BYTES_MAX);
        unpacked(looker, inflate, place.in("unpacked"), depth);
        return Math.min(bytes.length, at + inflate.read() + TRAILER);
    }

    private static int field(Looker looker, byte[] bytes, int at, Place place, int depth) {
        int zero = Bytes.find(bytes, (byte) 0, at, bytes.length);
        int end = zero < 0 ? bytes.length : zero;
        for (Encodings.Reading reading : Encodings.of(Arrays.copyOfRange(bytes, Math.min(at, end), end))) {
            looker.text(reading.text(), place, depth + 1);
        }
        return Math.min(bytes.length, end + 1);
    }

    static void lookZlib(Looker looker, byte[] bytes, Place place, int depth) {
        Inflate inflate = Inflate.of(bytes, 0, bytes.length, false, Looker.PART_BYTES_MAX);
        unpacked(looker, inflate, place.in("unpacked"), depth);
        if (inflate.read() < bytes.length) {
            Binary.readable(looker, bytes, inflate.read(), bytes.length, place.in("behind the end"));
        }
    }

    private static void unpacked(Looker looker, Inflate inflate, Place place, int depth) {
        if (inflate.tooLarge()) {
            looker.tooLarge(place);
        } else if (!inflate.sound()) {
            looker.damaged(place, "packed stream");
        }
        looker.look(inflate.bytes(), place, depth + 1);
    }
}
