package org.dokaz.release.scan;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.dokaz.release.withheld.Withheld;

/**
 * Finds spellings in raw bytes, whatever they are part of: in UTF-8, UTF-16 of either byte order, Windows-1251 and
 * KOI8-U, in small letters, capitals and with a capital first. Only spellings of {@value #BYTES_MIN} bytes or more.
 * It looks at each byte once and compares where the first four bytes are those of a spelling.
 */
final class RawSearch {

    /** Below this length chance finds spellings. */
    static final int BYTES_MIN = 6;

    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final Charset KOI = Charset.forName("KOI8-U");
    private static final int BITS = 20;
    private static final int MIX = 0x9E3779B1;
    private static final byte[] SMALL = small();

    private enum Width {
        UTF_8,
        WIDE_LITTLE,
        WIDE_BIG,
        SINGLE
    }

    private record Spelling(byte[] bytes, String label, Width width) {}

    private final long[] beginnings = new long[1 << (BITS - 6)];
    private final Map<Long, List<Spelling>> spellings = new HashMap<>();

    RawSearch(Withheld withheld) {
        for (String form : withheld.forms()) {
            String label = withheld.label(form);
            for (String cased : cases(form)) {
                add(cased, label);
            }
        }
        withheld.digests().forEach(digest -> add(digest.bytes(), digest.label(), Width.SINGLE));
    }

    private static List<String> cases(String form) {
        boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(form);
        if (ascii) {
            // Letter case of ASCII is levelled while searching.
            return List.of(form);
        }
        return List.of(
                form,
                form.toUpperCase(Locale.ROOT),
                form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1));
    }

    private void add(String cased, String label) {
        add(cased.getBytes(StandardCharsets.UTF_8), label, Width.UTF_8);
        add(cased.getBytes(StandardCharsets.UTF_16LE), label, Width.WIDE_LITTLE);
        add(cased.getBytes(StandardCharsets.UTF_16BE), label, Width.WIDE_BIG);
        boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(cased);
        for (Charset charset : List.of(WINDOWS, KOI)) {
            if (!ascii && charset.newEncoder().canEncode(cased)) {
                add(cased.getBytes(charset), label, Width.SINGLE);
            }
        }
    }

    private void add(byte[] written, String label, Width width) {
        if (written.length < BYTES_MIN) {
            return;
        }
        byte[] bytes = written.clone();
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = SMALL[bytes[index] & 0xFF];
        }
        int mixed = mix(four(bytes, 0));
        beginnings[mixed >>> 6] |= 1L << (mixed & 63);
        List<Spelling> known = spellings.computeIfAbsent(six(bytes, 0), ignored -> new ArrayList<>(1));
        if (known.stream().noneMatch(spelling -> Arrays.equals(spelling.bytes(), bytes))) {
            known.add(new Spelling(bytes, label, width));
        }
    }

    /** Tells the label and the place of each spelling that stands in the bytes as a word of its own. */
    void in(byte[] bytes, ObjIntConsumer<String> found) {
        if (spellings.isEmpty() || bytes.length < BYTES_MIN) {
            return;
        }
        int window = four(bytes, 0);
        int last = bytes.length - BYTES_MIN;
        for (int at = 0; at <= last; at++) {
            int mixed = mix(window);
            if ((beginnings[mixed >>> 6] & (1L << (mixed & 63))) != 0) {
                compare(bytes, at, found);
            }
            window = (window >>> 8) | (SMALL[bytes[at + 4] & 0xFF] << 24);
        }
    }

    private void compare(byte[] bytes, int at, ObjIntConsumer<String> found) {
        for (Spelling spelling : spellings.getOrDefault(six(bytes, at), List.of())) {
            if (stands(bytes, at, spelling.bytes()) && isWord(bytes, at, spelling)) {
                found.accept(spelling.label(), at);
                return;
            }
        }
    }

    private static boolean stands(byte[] bytes, int at, byte[] spelling) {
        if (at + spelling.length > bytes.length) {
            return false;
        }
        for (int index = BYTES_MIN; index < spelling.length; index++) {
            if (SMALL[bytes[at + index] & 0xFF] != spelling[index]) {
                return false;
            }
        }
        return true;
    }

    /** Whether no letter of the same encoding goes before or follows. Of single bytes it cannot be told what is a letter. */
    private static boolean isWord(byte[] bytes, int at, Spelling spelling) {
        int end = at + spelling.bytes().length;
        Width width = spelling.width();
        if (width == Width.SINGLE) {
            return true;
        }
        int before = before(bytes, at, width);
        int behind = behind(bytes, end, width);
        int first = behind(bytes, at, width);
        int second = behind(bytes, at + (width == Width.UTF_8 ? utf8Length(first) : 2), width);
        int last = before(bytes, end, width);
        // A capital before a small letter begins a word wherever it stands, as in IvanKoval, or behind a length byte.
        boolean begins = !Character.isLetter(before)
                || (Character.isUpperCase(first) && Character.isLowerCase(second));
        boolean ends =
                !Character.isLetter(behind) || (Character.isLowerCase(last) && Character.isUpperCase(behind));
        return begins && ends;
    }

    private static int utf8Length(int letter) {
        return letter < 0x80 ? 1 : letter < 0x800 ? 2 : 3;
    }

    private static int behind(byte[] bytes, int at, Width width) {
        if (at >= bytes.length) {
            return ' ';
        }
        if (width == Width.UTF_8) {
            int first = bytes[at] & 0xFF;
            boolean two = first >= 0xC2 && first < 0xE0 && at + 1 < bytes.length && isTail(bytes[at + 1]);
            return first < 0x80 ? first : two ? ((first & 0x1F) << 6) | (bytes[at + 1] & 0x3F) : ' ';
        }
        return at + 1 < bytes.length ? wide(bytes, at, width) : ' ';
    }

    private static int before(byte[] bytes, int at, Width width) {
        if (at <= 0) {
            return ' ';
        }
        if (width == Width.UTF_8) {
            int last = bytes[at - 1] & 0xFF;
            return last < 0x80 ? last : at > 1 && isTail(bytes[at - 1]) ? behind(bytes, at - 2, width) : ' ';
        }
        return at > 1 ? wide(bytes, at - 2, width) : ' ';
    }

    private static int wide(byte[] bytes, int at, Width width) {
        int low = bytes[width == Width.WIDE_LITTLE ? at : at + 1] & 0xFF;
        int high = bytes[width == Width.WIDE_LITTLE ? at + 1 : at] & 0xFF;
        // Beside text of one script, anything else is another field.
        return high == 0 || high == 4 ? (high << 8) | low : ' ';
    }

    private static boolean isTail(byte one) {
        return (one & 0xC0) == 0x80;
    }

    private static int four(byte[] bytes, int at) {
        return (SMALL[bytes[at] & 0xFF] & 0xFF)
                | (SMALL[bytes[at + 1] & 0xFF] & 0xFF) << 8
                | (SMALL[bytes[at + 2] & 0xFF] & 0xFF) << 16
                | SMALL[bytes[at + 3] & 0xFF] << 24;
    }

    private static long six(byte[] bytes, int at) {
        return (four(bytes, at) & 0xFFFFFFFFL)
                | (long) (SMALL[bytes[at + 4] & 0xFF] & 0xFF) << 32
                | (long) (SMALL[bytes[at + 5] & 0xFF] & 0xFF) << 40;
    }

    private static int mix(int window) {
        return (window * MIX) >>> (32 - BITS);
    }

    private static byte[] small() {
        byte[] small = new byte[256];
        for (int one = 0; one < small.length; one++) {
            small[one] = (byte) (one >= 'A' && one <= 'Z' ? one + 32 : one);
        }
        return small;
    }
}
