package org.dokaz.release.scan;

import java.util.Optional;

/** A format that the scan knows how to look into, told by its first bytes. */
enum Format {
    PDF,
    PNG,
    JPEG,
    ZIP,
    GZIP,
    ZLIB,
    PACKED;

    private static final int HEADER_MAX = 1024;
    private static final int[][] PACKERS = {
        {'7', 'z', 0xBC, 0xAF}, {'R', 'a', 'r', '!'}, {0xFD, '7', 'z', 'X', 'Z'}, {'B', 'Z', 'h'},
        {0x28, 0xB5, 0x2F, 0xFD}, {'M', 'S', 'C', 'F'}, {0x04, 0x22, 0x4D, 0x18}, {0xD0, 0xCF, 0x11, 0xE0}
    };

    void look(Looker looker, byte[] bytes, Place place, int depth) {
        switch (this) {
            case PDF -> PdfParts.look(looker, bytes, place, depth);
            case PNG -> PngParts.look(looker, bytes, place, depth);
            case JPEG -> JpegParts.look(looker, bytes, place, depth);
            case ZIP -> ZipParts.look(looker, bytes, place, depth);
            case GZIP -> GzipParts.look(looker, bytes, place, depth);
            case ZLIB -> GzipParts.lookZlib(looker, bytes, place, depth);
            case PACKED -> packed(looker, bytes, place, depth);
        }
    }

    static Optional<Format> of(byte[] bytes) {
        if (Encodings.startsWith(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(PNG);
        }
        if (Encodings.startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (Encodings.startsWith(bytes, 'P', 'K', 3, 4) || Encodings.startsWith(bytes, 'P', 'K', 5, 6)) {
            return Optional.of(ZIP);
        }
        if (Encodings.startsWith(bytes, 0x1F, 0x8B, 8)) {
            return Optional.of(GZIP);
        }
        if (Bytes.find(bytes, "%PDF-", 0, Math.min(bytes.length, HEADER_MAX)) >= 0) {
            return Optional.of(PDF);
        }
        for (int[] packer : PACKERS) {
            if (Encodings.startsWith(bytes, packer)) {
                return Optional.of(PACKED);
            }
        }
        return isZlib(bytes) ? Optional.of(ZLIB) : Optional.empty();
    }

    private static boolean isZlib(byte[] bytes) {
        if (bytes.length < 8 || (bytes[0] & 0x0F) != 8 || (bytes[0] & 0xF0) > 0x70) {
            return false;
        }
        boolean checked = (((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF)) % 31 == 0;
        return checked
                && Inflate.of(bytes, 0, bytes.length, false, Looker.PART_BYTES_MAX)
                        .sound();
    }

    private static void packed(Looker looker, byte[] bytes, Place place, int depth) {
        Binary.look(looker, bytes, place, depth);
        looker.unseen(
                place,
                Unseen.Reason.PACKED,
                "packed in a format that cannot be looked into: unpack it, or leave it out");
    }
}
