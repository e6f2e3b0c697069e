package org.dokaz.release.scan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The chunks of a PNG: texts plain and packed, EXIF, profile, and what stands behind the end. */
final class PngParts {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final long PIXEL_BYTES_MAX = 2L << 30;
    private static final int WINDOW = 1 << 20;
    private static final int OVERLAP = 4096;

    private final Looker looker;
    private final byte[] bytes;
    private final Place place;
    private final int depth;
    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();

    private PngParts(Looker looker, byte[] bytes, Place place, int depth) {
        this.looker = looker;
        this.bytes = bytes;
        this.place = place;
        this.depth = depth;
    }

    static void look(Looker looker, byte[] bytes, Place place, int depth) {
        new PngParts(looker, bytes, place, depth).chunks();
    }

    private void chunks() {
        int at = SIGNATURE;
        boolean ended = false;
        while (!ended && at + FRAME <= bytes.length) {
            long length = Bytes.bigInt(bytes, at);
            if (length > bytes.length - at - FRAME) {
                break;
            }
            String type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            int from = at + 8;
            int end = from + (int) length;
            chunk(type, from, end);
            ended = type.equals("IEND");
            at = end + 4;
        }
        if (!ended) {
            looker.damaged(place, "PNG");
        }
        if (at < bytes.length) {
            Binary.look(looker, bytes, at, bytes.length, place.in("behind the end"), depth);
        }
        pixels();
    }

    private void chunk(String type, int from, int end) {
        switch (type) {
            case "IDAT" -> pixels.write(bytes, from, end - from);
            case "IHDR", "PLTE", "IEND" -> Binary.readable(looker, bytes, from, end, place.in(type));
            case "tEXt" -> keyed(type, from, end, Bytes.find(bytes, (byte) 0, from, end) + 1);
            case "zTXt", "iCCP" -> packed(type, from, end, Bytes.find(bytes, (byte) 0, from, end) + 2);
            case "iTXt" -> international(from, end);
            case "eXIf" -> ExifParts.look(looker, Arrays.copyOfRange(bytes, from, end), place, depth);
            default -> looker.blob(Arrays.copyOfRange(bytes, from, end), place.in("chunk " + type), depth + 1, true);
        }
    }

    private String key(int from, int end) {
        int zero = Bytes.find(bytes, (byte) 0, from, end);
        return new String(bytes, from, (zero < 0 ? end : zero) - from, StandardCharsets.ISO_8859_1);
    }

    private void keyed(String type, int from, int end, int value) {
        Place field = place.in(type + " " + key(from, end));
        value(bytes, from, end, field);
        value(bytes, Math.clamp(value, from, end), end, field);
    }

    private void value(byte[] of, int from, int end, Place field) {
        byte[] value = Arrays.copyOfRange(of, from, end);
        for (Encodings.Reading reading : Encodings.of(value)) {
            looker.text(reading.text(), field, depth + 1);
        }
        looker.words(new String(value, Charset.forName("windows-1251")), field);
    }

    private void packed(String type, int from, int end, int value) {
        Place field = place.in(type + " " + key(from, end));
        looker.words(key(from, end), field);
        inflated(Math.clamp(value, from, end), end, field);
    }

    private void inflated(int from, int end, Place field) {
        Inflate inflate = Inflate.of(bytes, from, end, false, Looker.PART_BYTES_MAX);
        if (inflate.tooLarge()) {
            looker.tooLarge(field);
        } else if (!inflate.sound()) {
            looker.damaged(field, "packed text");
        }
        if (looker.take(inflate.bytes().length, field)) {
            looker.rawBytes(inflate.bytes(), field);
            value(inflate.bytes(), 0, inflate.bytes().length, field);
            Binary.readable(looker, inflate.bytes(), 0, inflate.bytes().length, field);
        }
    }

    /** Keyword, zero, packed or not, method, language, zero, translated keyword, zero, text. */
    private void international(int from, int end) {
        Place field = place.in("iTXt " + key(from, end));
        int keyEnd = Bytes.find(bytes, (byte) 0, from, end);
        int languageEnd = keyEnd < 0 ? -1 : Bytes.find(bytes, (byte) 0, keyEnd + 3, end);
        int translatedEnd = languageEnd < 0 ? -1 : Bytes.find(bytes, (byte) 0, languageEnd + 1, end);
        if (translatedEnd < 0) {
            value(bytes, from, end, field);
            return;
        }
        value(bytes, from, translatedEnd, field);
        if (bytes[keyEnd + 1] == 0) {
            value(bytes, translatedEnd + 1, end, field);
        } else {
            inflated(translatedEnd + 1, end, field);
        }
    }

    /** The pixels unpacked, as bytes: a picture is no text, but its rows can be made to hold one. */
    private void pixels() {
        byte[] packed = pixels.toByteArray();
        byte[] window = new byte[WINDOW];
        int[] filled = {0};
        long[] total = {0};
        Place where = place.in("pixels");
        Inflate.stream(packed, 0, packed.length, false, new int[1], (buffer, length) -> {
            if (filled[0] + length > WINDOW) {
                looker.rawBytes(Arrays.copyOf(window, filled[0]), where);
                System.arraycopy(window, filled[0] - OVERLAP, window, 0, OVERLAP);
                filled[0] = OVERLAP;
            }
            System.arraycopy(buffer, 0, window, filled[0], length);
            filled[0] += length;
            total[0] += length;
            return total[0] <= PIXEL_BYTES_MAX;
        });
        looker.rawBytes(Arrays.copyOf(window, filled[0]), where);
        if (total[0] > PIXEL_BYTES_MAX) {
            looker.tooLarge(where);
        }
    }
}
