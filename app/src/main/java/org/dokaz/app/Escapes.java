package org.dokaz.app;

/** Texts without the escapes of JSON and HTML for single characters. */
final class Escapes {

    private static final int HEX = 16;
    private static final int DECIMAL = 10;
    private static final int JSON_DIGITS = 4;
    private static final int DIGITS_MAX = 7;

    private Escapes() {}

    /** A text with every escape of JSON (backslash, u, four digits) and every numeric reference of HTML as the character that it means. */
    static String undone(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = text.startsWith("\\u", at) ? json(text, at, out) : html(text, at, out);
            if (end == at) {
                out.append(text.charAt(at));
                end++;
            }
            at = end;
        }
        return out.toString();
    }

    private static int json(String text, int at, StringBuilder out) {
        int start = at + 2;
        int end = digits(text, start, HEX, JSON_DIGITS);
        if (end - start < JSON_DIGITS) {
            return at;
        }
        out.append((char) Integer.parseInt(text, start, end, HEX));
        return end;
    }

    private static int html(String text, int at, StringBuilder out) {
        if (!text.startsWith("&#", at)) {
            return at;
        }
        boolean hex = text.startsWith("x", at + 2) || text.startsWith("X", at + 2);
        int start = at + (hex ? 3 : 2);
        int end = digits(text, start, hex ? HEX : DECIMAL, DIGITS_MAX);
        if (end == start) {
            return at;
        }
        int point = Integer.parseInt(text, start, end, hex ? HEX : DECIMAL);
        if (!Character.isValidCodePoint(point)) {
            return at;
        }
        out.appendCodePoint(point);
        return text.startsWith(";", end) ? end + 1 : end;
    }

    private static int digits(String text, int start, int radix, int countMax) {
        int end = start;
        while (end < text.length() && end - start < countMax && Character.digit(text.charAt(end), radix) >= 0) {
            end++;
        }
        return end;
    }
}
