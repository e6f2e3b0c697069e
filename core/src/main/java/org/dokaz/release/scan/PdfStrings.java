package org.dokaz.release.scan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/**
 * The strings and names written in PDF syntax, in the body of a file, an object stream or a page's content: with
 * parentheses, in hexadecimal, as a name behind a slash. What they are used for does not matter, nor whether anything
 * still refers to them.
 */
final class PdfStrings {

    private static final int STRING_MAX = 1 << 20;
    private static final Charset WINDOWS = Charset.forName("windows-1251");

    private final byte[] bytes;
    private final int end;
    private final BiConsumer<String, Integer> strings;
    private final StringBuilder row = new StringBuilder();
    private int at;
    private boolean inRow;

    private PdfStrings(byte[] bytes, int from, int end, BiConsumer<String, Integer> strings) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
        this.strings = strings;
    }

    /** Hands each string and where it stands to the taker; the strings of one array also as one. */
    static void in(byte[] bytes, int from, int end, BiConsumer<String, Integer> strings) {
        new PdfStrings(bytes, from, Math.min(end, bytes.length), strings).all();
    }

    private void all() {
        while (at < end) {
            int start = at;
            switch (bytes[at]) {
                case '(' -> taken(literal(), start);
                case '<' -> {
                    if (at + 1 < end && bytes[at + 1] == '<') {
                        at += 2;
                    } else {
                        taken(hexadecimal(), start);
                    }
                }
                case '/' -> name();
                case '[' -> {
                    row.setLength(0);
                    inRow = true;
                    at++;
                }
                case ']' -> {
                    if (inRow && !row.isEmpty()) {
                        strings.accept(row.toString(), start);
                    }
                    inRow = false;
                    at++;
                }
                default -> at++;
            }
        }
    }

    private void taken(byte[] string, int start) {
        if (string.length > 0) {
            String text = decoded(string);
            strings.accept(text, start);
            if (inRow && row.length() < STRING_MAX) {
                row.append(text);
            }
        }
    }

    /** A text string: UTF-16 or UTF-8 behind a mark, else one byte a character. */
    static String decoded(byte[] string) {
        if (Encodings.startsWith(string, 0xFE, 0xFF)) {
            return new String(string, 2, string.length - 2, StandardCharsets.UTF_16BE);
        }
        if (Encodings.startsWith(string, 0xFF, 0xFE)) {
            return new String(string, 2, string.length - 2, StandardCharsets.UTF_16LE);
        }
        if (Encodings.startsWith(string, 0xEF, 0xBB, 0xBF)) {
            return new String(string, 3, string.length - 3, StandardCharsets.UTF_8);
        }
        return Encodings.utf8(string, 0, string.length).orElseGet(() -> new String(string, WINDOWS));
    }

    private byte[] literal() {
        ByteArrayOutputStream string = new ByteArrayOutputStream();
        int open = 1;
        at++;
        while (at < end && open > 0 && string.size() < STRING_MAX) {
            byte one = bytes[at];
            if (one == '\\') {
                escape(string);
                continue;
            }
            open += one == '(' ? 1 : one == ')' ? -1 : 0;
            if (open > 0) {
                string.write(one);
            }
            at++;
        }
        return string.toByteArray();
    }

    private void escape(ByteArrayOutputStream string) {
        at++;
        if (at >= end) {
            return;
        }
        byte kind = bytes[at];
        if (kind >= '0' && kind <= '7') {
            int code = 0;
            int digits = 0;
            while (at < end && digits < 3 && bytes[at] >= '0' && bytes[at] <= '7') {
                code = code * 8 + bytes[at] - '0';
                digits++;
                at++;
            }
            string.write(code);
            return;
        }
        at++;
        switch (kind) {
            case 'n' -> string.write('\n');
            case 'r' -> string.write('\r');
            case 't' -> string.write('\t');
            case 'b' -> string.write('\b');
            case 'f' -> string.write('\f');
            case '\n' -> {}
            case '\r' -> at += at < end && bytes[at] == '\n' ? 1 : 0;
            default -> string.write(kind);
        }
    }

    private byte[] hexadecimal() {
        ByteArrayOutputStream string = new ByteArrayOutputStream();
        at++;
        int high = -1;
        while (at < end && bytes[at] != '>' && string.size() < STRING_MAX) {
            int digit = Character.digit(bytes[at], 16);
            boolean space = bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t';
            if (digit < 0 && !space) {
                return string.toByteArray();
            }
            if (digit >= 0 && high < 0) {
                high = digit;
            } else if (digit >= 0) {
                string.write(high * 16 + digit);
                high = -1;
            }
            at++;
        }
        if (high >= 0) {
            string.write(high * 16);
        }
        at++;
        return string.toByteArray();
    }

    /** A name; only one with an escape says more than its bytes do. */
    private void name() {
        int start = at;
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        boolean escaped = false;
        at++;
        while (at < end && isRegular(bytes[at]) && name.size() < STRING_MAX) {
            int high = at + 2 < end ? Character.digit(bytes[at + 1], 16) : -1;
            int low = at + 2 < end ? Character.digit(bytes[at + 2], 16) : -1;
            if (bytes[at] == '#' && high >= 0 && low >= 0) {
                name.write(high * 16 + low);
                escaped = true;
                at += 3;
            } else {
                name.write(bytes[at]);
                at++;
            }
        }
        if (escaped || name.size() > 3) {
            strings.accept(decoded(name.toByteArray()), start);
        }
    }

    private static boolean isRegular(byte one) {
        return one < 0 || (one > ' ' && "()<>[]{}/%".indexOf(one) < 0);
    }
}
