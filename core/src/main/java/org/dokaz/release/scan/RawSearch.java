package org.dokaz.release.scan;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
    private static final int AROUND = 8;
    /** How many bytes around a spelling are read for the rest of a name; an even number. */
    private static final int NEAR = 128;

    // Letters of Ukrainian and Russian that Windows-1251 and KOI8 have below the others.
    private static final String HIGH =
            "\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00AA\u00AD\u00AF\u00B2\u00B3\u00B4\u00B6\u00B7"
                    + "\u00B8\u00BA\u00BD\u00BF";
    private static final byte[] SMALL = small();

    private enum Width {
        UTF_8,
        WIDE_LITTLE,
        WIDE_BIG,
        SINGLE
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Spelling(byte[] bytes, String label, Width width, String form) {}

    private final long[] beginnings = new long[1 << (BITS - 6)];
    /** The lengths of the spellings that begin with six bytes. */
    private final Map<Long, BitSet> lengths = new HashMap<>();

    /** The spellings by a hash of all their bytes. */
    private final Map<Long, List<Spelling>> spellings = new HashMap<>();

    private final CharsetEncoder ascii = StandardCharsets.US_ASCII.newEncoder();
    private final List<CharsetEncoder> single = List.of(WINDOWS.newEncoder(), KOI.newEncoder());

    private final Withheld withheld;

    RawSearch(Withheld withheld) {
        this.withheld = withheld;
        for (String form : withheld.forms()) {
            String label = withheld.label(form);
            for (String cased : cases(form)) {
                add(cased, label, form);
            }
        }
        withheld.digests().forEach(digest -> add(digest.bytes(), digest.label(), Width.SINGLE, ""));
    }

    private List<String> cases(String form) {
        if (ascii.canEncode(form)) {
            // Letter case of ASCII is levelled while searching.
            return List.of(form);
        }
        return List.of(
                form, form.toUpperCase(Locale.ROOT), form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1));
    }

    private void add(String cased, String label, String form) {
        add(cased.getBytes(StandardCharsets.UTF_8), label, Width.UTF_8, form);
        add(cased.getBytes(StandardCharsets.UTF_16LE), label, Width.WIDE_LITTLE, form);
        add(cased.getBytes(StandardCharsets.UTF_16BE), label, Width.WIDE_BIG, form);
        boolean plain = ascii.canEncode(cased);
        for (CharsetEncoder encoder : single) {
            if (!plain && encoder.canEncode(cased)) {
                add(cased.getBytes(encoder.charset()), label, Width.SINGLE, form);
            }
        }
    }

    private void add(byte[] written, String label, Width width, String form) {
        if (written.length < BYTES_MIN) {
            return;
        }
        byte[] bytes = written.clone();
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = SMALL[bytes[index] & 0xFF];
        }
        int mixed = mix(four(bytes, 0));
        beginnings[mixed >>> 6] |= 1L << (mixed & 63);
        lengths.computeIfAbsent(six(bytes, 0), ignored -> new BitSet()).set(bytes.length);
        List<Spelling> known = spellings.computeIfAbsent(hash(bytes, 0, bytes.length), ignored -> new ArrayList<>(1));
        if (known.stream().noneMatch(spelling -> Arrays.equals(spelling.bytes(), bytes))) {
            known.add(new Spelling(bytes, label, width, form));
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
        BitSet told = lengths.get(six(bytes, at));
        if (told == null) {
            return;
        }
        for (int length = told.nextSetBit(0); length > 0; length = told.nextSetBit(length + 1)) {
            if (at + length > bytes.length) {
                return;
            }
            for (Spelling spelling : spellings.getOrDefault(hash(bytes, at, at + length), List.of())) {
                if (stands(bytes, at, spelling.bytes())
                        && isWord(bytes, at, spelling)
                        && !isExcused(bytes, at, spelling)) {
                    found.accept(spelling.label(), at);
                    return;
                }
            }
        }
    }

    /** Whether it stands there as a part of a name that may be shown, as far as the bytes around can be read. */
    private boolean isExcused(byte[] bytes, int at, Spelling spelling) {
        if (spelling.width() == Width.SINGLE || !withheld.isExcusable(spelling.form())) {
            return false;
        }
        Charset charset = switch (spelling.width()) {
            case WIDE_LITTLE -> StandardCharsets.UTF_16LE;
            case WIDE_BIG -> StandardCharsets.UTF_16BE;
            case UTF_8, SINGLE -> StandardCharsets.UTF_8;
        };
        int from = Math.max(at % 2, at - NEAR);
        int end = at + spelling.bytes().length;
        String before = new String(bytes, from, at - from, charset);
        String here = new String(bytes, at, end - at, charset);
        String behind = new String(bytes, end, Math.min(NEAR, bytes.length - end), charset);
        int start = before.length();
        return withheld.isExcused(spelling.form(), before + here + behind, start, start + here.length());
    }

    private static long hash(byte[] bytes, int from, int end) {
        long hash = (long) end - from;
        for (int index = from; index < end; index++) {
            hash = hash * 1_000_003 + SMALL[bytes[index] & 0xFF];
        }
        return hash;
    }

    private static boolean stands(byte[] bytes, int at, byte[] spelling) {
        if (at + spelling.length > bytes.length) {
            return false;
        }
        for (int index = 0; index < spelling.length; index++) {
            if (SMALL[bytes[at + index] & 0xFF] != spelling[index]) {
                return false;
            }
        }
        return true;
    }

    /** Whether no letter of the same encoding goes before or follows. */
    private static boolean isWord(byte[] bytes, int at, Spelling spelling) {
        int end = at + spelling.bytes().length;
        Width width = spelling.width();
        if (width == Width.SINGLE) {
            return !isWithinText(bytes, at, end);
        }
        int before = before(bytes, at, width);
        int behind = behind(bytes, end, width);
        int first = behind(bytes, at, width);
        int second = behind(bytes, at + (width == Width.UTF_8 ? utf8Length(first) : 2), width);
        int last = before(bytes, end, width);
        // A capital before a small letter begins a word wherever it stands, as in IvanKoval, or behind a length byte.
        boolean begins = !Character.isLetter(before) || (Character.isUpperCase(first) && Character.isLowerCase(second));
        boolean ends = !Character.isLetter(behind) || (Character.isLowerCase(last) && Character.isUpperCase(behind));
        return begins && ends;
    }

    /**
     * Whether the stretch is part of a longer word of one byte a letter. Any high byte may be a letter, so it is taken for
     * one only where what is around looks like text.
     */
    private static boolean isWithinText(byte[] bytes, int at, int end) {
        int from = at;
        while (from > 0 && at - from < AROUND && isHigh(bytes[from - 1])) {
            from--;
        }
        int to = end;
        while (to < bytes.length && to - end < AROUND && isHigh(bytes[to])) {
            to++;
        }
        if (from == at && to == end) {
            return false;
        }
        for (int index = Math.max(0, from - AROUND); index < Math.min(bytes.length, to + AROUND); index++) {
            byte one = bytes[index];
            boolean control = one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r';
            if (control || one == 0x7F || (one & 0xE0) == 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHigh(byte one) {
        return (one & 0xFF) >= 0xC0 || HIGH.indexOf(one & 0xFF) >= 0;
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
