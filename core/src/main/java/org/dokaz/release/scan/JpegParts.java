package org.dokaz.release.scan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The segments of a JPEG: comments, EXIF with its thumbnail, XMP in one piece or many, IPTC, colour profile, and what follows the end. */
final class JpegParts {

    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String EXTENDED = "http://ns.adobe.com/xmp/extension/\0";
    private static final String PHOTOSHOP = "Photoshop 3.0\0";
    private static final String PROFILE = "ICC_PROFILE\0";
    private static final int GUID = 32;
    private static final int COMMENT = 0xFE;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;

    private final Looker looker;
    private final byte[] bytes;
    private final Place place;
    private final int depth;
    private final Map<String, Map<Long, byte[]>> extended = new TreeMap<>();
    private final ByteArrayOutputStream profile = new ByteArrayOutputStream();

    private JpegParts(Looker looker, byte[] bytes, Place place, int depth) {
        this.looker = looker;
        this.bytes = bytes;
        this.place = place;
        this.depth = depth;
    }

    static void look(Looker looker, byte[] bytes, Place place, int depth) {
        new JpegParts(looker, bytes, place, depth).segments();
    }

    private void segments() {
        int at = 2;
        boolean ended = false;
        while (!ended && at + 1 < bytes.length) {
            if (bytes[at] != (byte) 0xFF) {
                break;
            }
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
            } else if (marker == END) {
                ended = true;
                at += 2;
            } else if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
                at += 2;
            } else {
                int length = at + 4 <= bytes.length ? Bytes.bigShort(bytes, at + 2) : 0;
                if (length < 2 || at + 2 + length > bytes.length) {
                    break;
                }
                segment(marker, at + 4, at + 2 + length);
                at = marker == SCAN ? behindScan(at + 2 + length) : at + 2 + length;
            }
        }
        if (!ended) {
            looker.damaged(place, "JPEG");
        }
        if (at < bytes.length) {
            Binary.look(looker, bytes, at, bytes.length, place.in("behind the end"), depth);
        }
        extended.values().forEach(this::extended);
        byte[] colours = profile.toByteArray();
        Binary.readable(looker, colours, 0, colours.length, place.in("colour profile"));
    }

    private int behindScan(int from) {
        int at = from;
        while (at + 1 < bytes.length) {
            int next = bytes[at + 1] & 0xFF;
            if (bytes[at] == (byte) 0xFF && next != 0 && !(next >= 0xD0 && next <= 0xD7)) {
                return at;
            }
            at++;
        }
        return at;
    }

    private void segment(int marker, int from, int end) {
        if (marker == COMMENT) {
            text(from, end, place.in("comment"));
        } else if (Bytes.standsAt(bytes, EXIF, from)) {
            ExifParts.look(looker, Arrays.copyOfRange(bytes, from + EXIF.length(), end), place, depth);
        } else if (Bytes.standsAt(bytes, XMP, from)) {
            text(from + XMP.length(), end, place.in("XMP"));
        } else if (Bytes.standsAt(bytes, EXTENDED, from) && end - from > EXTENDED.length() + GUID + 8) {
            int guid = from + EXTENDED.length();
            extended.computeIfAbsent(
                            new String(bytes, guid, GUID, StandardCharsets.ISO_8859_1), ignored -> new TreeMap<>())
                    .put(Bytes.bigInt(bytes, guid + GUID + 4), Arrays.copyOfRange(bytes, guid + GUID + 8, end));
        } else if (Bytes.standsAt(bytes, PHOTOSHOP, from)) {
            IptcParts.look(looker, bytes, from, end, place, depth);
            Binary.look(looker, bytes, from + 1, end, place.in("Photoshop data"), depth);
        } else if (Bytes.standsAt(bytes, PROFILE, from)) {
            profile.write(bytes, Math.min(end, from + 14), Math.max(0, end - from - 14));
        } else if (marker >= 0xE0 && marker <= 0xEF) {
            Binary.look(looker, bytes, from + 1, end, place.in("application data " + (marker - 0xE0)), depth);
        }
    }

    private void text(int from, int end, Place field) {
        for (Encodings.Reading reading : Encodings.of(Arrays.copyOfRange(bytes, from, end))) {
            looker.text(reading.text(), field, depth + 1);
        }
        Binary.readable(looker, bytes, from, end, field);
    }

    /** The pieces of one long XMP, in the order that they tell. */
    private void extended(Map<Long, byte[]> pieces) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        pieces.values().forEach(whole::writeBytes);
        looker.look(whole.toByteArray(), place.in("extended XMP"), depth + 1);
    }
}
