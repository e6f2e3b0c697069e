package org.dokaz.release.scan;

import java.net.IDN;
import java.util.Base64;
import java.util.Locale;

/** Stretches of a text that stand for bytes or for other text: base64, base64url, hexadecimal, punycode, lists of character codes. */
final class Blobs {

    private static final int BASE64_MIN = 6;
    private static final int HEX_MIN = 12;
    private static final int CODES_MIN = 3;
    private static final int CODES_MAX = 100_000;
    private static final int SEPARATOR_MAX = 3;
    private static final int LABEL_MAX = 64;

    private static final boolean[] BASE64 = base64Digits();

    private final Looker looker;
    private final String text;
    private final Place place;
    private final int depth;

    private Blobs(Looker looker, String text, Place place, int depth) {
        this.looker = looker;
        this.text = text;
        this.place = place;
        this.depth = depth;
    }

    /** Looks into every blob of a text. */
    static void look(Looker looker, String text, Place place, int depth) {
        Blobs blobs = new Blobs(looker, text, place, depth);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isBase64(text.charAt(end))) {
                end++;
            }
            if (end - at >= BASE64_MIN && !isWord(text, at, end)) {
                end = blobs.run(at, end);
            }
            at = Math.max(end, at + 1);
        }
        blobs.codes();
    }

    private int run(int start, int end) {
        punycode(start, end);
        int behind = end;
        StringBuilder digits = new StringBuilder(end - start).append(text, start, end);
        // Mail wraps base64 into lines.
        while (behind - start >= LINE_MIN && behind < text.length() && isLineEnd(text.charAt(behind))) {
            int next = behind;
            while (next < text.length() && next - behind < 4 && isLineEnd(text.charAt(next))) {
                next++;
            }
            int last = next;
            while (last < text.length() && isBase64(text.charAt(last))) {
                last++;
            }
            if (last == next) {
                break;
            }
            digits.append(text, next, last);
            behind = last;
        }
        String run = digits.toString();
        hex(run, start);
        base64(run, start);
        return behind;
    }

    private static final int LINE_MIN = 56;

    private static boolean isLineEnd(char letter) {
        return letter == '\n' || letter == '\r' || letter == ' ' || letter == '\t';
    }

    private static boolean isBase64(char letter) {
        return letter < 0x80 && BASE64[letter];
    }

    private static boolean[] base64Digits() {
        boolean[] digits = new boolean[0x80];
        for (char letter = 0; letter < 0x80; letter++) {
            digits[letter] = "+/-_".indexOf(letter) >= 0 || Character.isLetterOrDigit(letter);
        }
        return digits;
    }

    /** Whether a run is an ordinary word, which base64 of letters never looks like: small letters, at most a capital first. */
    private static boolean isWord(String text, int start, int end) {
        for (int index = start + 1; index < end; index++) {
            char letter = text.charAt(index);
            if (letter < 'a' || letter > 'z') {
                return false;
            }
        }
        return true;
    }

    private void base64(String run, int start) {
        String standard = run.replace('-', '+').replace('_', '/');
        // What stands before may have run into it, so each of the four beginnings is tried.
        for (int shift = 0; shift < 4 && standard.length() - shift >= BASE64_MIN; shift++) {
            int length = standard.length() - shift;
            int whole = length % 4 == 1 ? length - 1 : length;
            byte[] bytes = Base64.getDecoder().decode(standard.substring(shift, shift + whole));
            looker.blob(bytes, place.in("base64 at " + start), depth + 1, shift == 0);
        }
    }

    private void hex(String run, int start) {
        int from = 0;
        while (from < run.length()) {
            int end = from;
            while (end < run.length() && Character.digit(run.charAt(end), 16) >= 0) {
                end++;
            }
            if (end - from >= HEX_MIN) {
                for (int shift = 0; shift < 2; shift++) {
                    int length = (end - from - shift) / 2;
                    byte[] bytes = new byte[length];
                    for (int index = 0; index < length; index++) {
                        int at = from + shift + 2 * index;
                        bytes[index] = (byte)
                                (Character.digit(run.charAt(at), 16) * 16 + Character.digit(run.charAt(at + 1), 16));
                    }
                    looker.blob(bytes, place.in("hexadecimal at " + (start + from)), depth + 1, shift == 0);
                }
            }
            from = Math.max(end, from + 1);
        }
    }

    private void punycode(int start, int end) {
        if (text.substring(start, end).indexOf("--") < 0) {
            return;
        }
        String run =
                text.substring(start, Math.min(end, start + Looker.NAME_MAX)).toLowerCase(Locale.ROOT);
        int at = run.indexOf("xn--");
        while (at >= 0) {
            int last = at;
            while (last < run.length() && last - at < LABEL_MAX && isLabel(run.charAt(last))) {
                last++;
            }
            String label = run.substring(at, last);
            String meant = IDN.toUnicode(label, IDN.ALLOW_UNASSIGNED);
            if (!meant.equals(label)) {
                looker.words(meant, place.in("punycode"));
            }
            at = run.indexOf("xn--", at + 4);
        }
    }

    private static boolean isLabel(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
    }

    /** {@code [1050, 1086, 1074]}: numbers that are the codes of characters. */
    private void codes() {
        StringBuilder row = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (!isDigit(at)) {
                at++;
                continue;
            }
            int code = 0;
            while (isDigit(at)) {
                code = Math.min(code * 10 + text.charAt(at) - '0', Character.MAX_CODE_POINT + 1);
                at++;
            }
            if (Character.isValidCodePoint(code) && code > ' ' && row.length() < CODES_MAX) {
                row.appendCodePoint(code);
            } else {
                row.append(' ');
            }
            int next = at;
            while (next < text.length() && next - at < SEPARATOR_MAX && isSeparator(text.charAt(next))) {
                next++;
            }
            boolean goesOn = next > at && isDigit(next);
            if (!goesOn) {
                if (row.length() >= CODES_MIN) {
                    looker.words(row.toString(), place.in("character codes"));
                }
                row.setLength(0);
            }
            at = next;
        }
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private static boolean isSeparator(char letter) {
        return letter == ',' || letter == ' ' || letter == ';' || letter == '\n';
    }
}
