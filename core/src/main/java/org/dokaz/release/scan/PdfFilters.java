package org.dokaz.release.scan;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The filters of PDF streams undone, each within a bound. */
final class PdfFilters {

    /** The longest stream in LZW that is unpacked: it can unpack to two thousand times as much. */
    static final int LZW_BYTES_MAX = 1 << 20;

    private static final int CODES = 4096;
    private static final int CLEAR = 256;
    private static final int END = 257;

    /**
     * What a filter undone gives.
     *
     * @param known whether the filter is one that is undone here; pictures are left as they are
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; a copy would double the memory.
    record Result(byte[] bytes, boolean known, boolean tooLarge) {}

    private PdfFilters() {}

    static String fullName(String name) {
        return switch (name) {
            case "Fl" -> "FlateDecode";
            case "AHx" -> "ASCIIHexDecode";
            case "A85" -> "ASCII85Decode";
            case "LZW" -> "LZWDecode";
            case "RL" -> "RunLengthDecode";
            default -> name;
        };
    }

    static Result undo(String filter, byte[] data) {
        return switch (filter) {
            case "FlateDecode" -> {
                Inflate inflate = Inflate.of(data, 0, data.length, false, Looker.PART_BYTES_MAX);
                // Some writers leave the header out.
                if (inflate.bytes().length == 0 && data.length > 0) {
                    inflate = Inflate.of(data, 0, data.length, true, Looker.PART_BYTES_MAX);
                }
                yield new Result(inflate.bytes(), true, inflate.tooLarge());
            }
            case "ASCIIHexDecode" -> new Result(hexadecimal(data), true, false);
            case "ASCII85Decode" -> new Result(ascii85(data), true, false);
            case "RunLengthDecode" -> runLength(data);
            case "LZWDecode" -> lzw(data);
            default -> new Result(data, false, false);
        };
    }

    private static byte[] hexadecimal(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length / 2 + 1);
        int high = -1;
        for (byte one : data) {
            int digit = Character.digit(one, 16);
            if (one == '>') {
                break;
            }
            if (digit >= 0 && high < 0) {
                high = digit;
            } else if (digit >= 0) {
                out.write(high * 16 + digit);
                high = -1;
            }
        }
        if (high >= 0) {
            out.write(high * 16);
        }
        return out.toByteArray();
    }

    private static byte[] ascii85(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length);
        long group = 0;
        int count = 0;
        for (byte one : data) {
            if (one == '~') {
                break;
            }
            if (one == 'z' && count == 0) {
                out.writeBytes(new byte[4]);
            } else if (one >= '!' && one <= 'u') {
                group = group * 85 + one - '!';
                count++;
                if (count == 5) {
                    write(out, group, 4);
                    group = 0;
                    count = 0;
                }
            }
        }
        if (count > 1) {
            for (int index = count; index < 5; index++) {
                group = group * 85 + 84;
            }
            write(out, group, count - 1);
        }
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, long group, int length) {
        for (int index = 0; index < length; index++) {
            out.write((int) (group >>> (24 - 8 * index)));
        }
    }

    private static Result runLength(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length);
        int at = 0;
        while (at < data.length && out.size() <= Looker.PART_BYTES_MAX) {
            int length = data[at++] & 0xFF;
            if (length == 128) {
                break;
            }
            if (length < 128) {
                int count = Math.min(length + 1, data.length - at);
                out.write(data, at, count);
                at += count;
            } else if (at < data.length) {
                byte[] row = new byte[257 - length];
                Arrays.fill(row, data[at++]);
                out.writeBytes(row);
            }
        }
        return new Result(out.toByteArray(), true, out.size() > Looker.PART_BYTES_MAX);
    }

    private static Result lzw(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length * 2);
        byte[][] table = new byte[CODES][];
        for (int code = 0; code < CLEAR; code++) {
            table[code] = new byte[] {(byte) code};
        }
        int next = END + 1;
        int width = 9;
        byte[] before = {};
        long bits = 0;
        int held = 0;
        for (int at = 0; at < data.length && out.size() <= Looker.PART_BYTES_MAX; at++) {
            bits = (bits << 8) | (data[at] & 0xFF);
            held += 8;
            if (held < width) {
                continue;
            }
            int code = (int) (bits >>> (held - width)) & ((1 << width) - 1);
            held -= width;
            if (code == END) {
                break;
            }
            if (code == CLEAR) {
                next = END + 1;
                width = 9;
                before = new byte[0];
                continue;
            }
            byte[] entry = code < next && table[code] != null ? table[code] : extended(before, before);
            out.writeBytes(entry);
            if (before.length > 0 && next < CODES) {
                table[next++] = extended(before, entry);
            }
            before = entry;
            width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;
        }
        return new Result(out.toByteArray(), true, out.size() > Looker.PART_BYTES_MAX);
    }

    private static byte[] extended(byte[] before, byte[] by) {
        byte[] longer = Arrays.copyOf(before, before.length + 1);
        longer[before.length] = by.length == 0 ? 0 : by[0];
        return longer;
    }
}
