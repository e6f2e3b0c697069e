package org.dokaz.markup;

import java.util.ArrayList;
import java.util.List;

/** Text laid out in a terminal's columns, where some characters take two and some none. */
public final class Columns {

    private static final int WIDE_FIRST = 0x1100;

    private Columns() {}

    /** How many columns the text takes. */
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return point >= WIDE_FIRST && isWide(point) ? 2 : 1;
    }

    private static boolean isWide(int point) {
        return between(point, 0x1100, 0x115F)
                || between(point, 0x2E80, 0xA4CF)
                || between(point, 0xAC00, 0xD7A3)
                || between(point, 0xF900, 0xFAFF)
                || between(point, 0xFE30, 0xFE6F)
                || between(point, 0xFF00, 0xFF60)
                || between(point, 0xFFE0, 0xFFE6)
                || between(point, 0x1F300, 0x1FAFF)
                || between(point, 0x20000, 0x3FFFD);
    }

    private static boolean between(int point, int first, int last) {
        return first <= point && point <= last;
    }

    /** The text in at most this many columns, with an ellipsis where some of it is left out. */
    public static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int used = 0;
        int at = 0;
        while (used + width(text.codePointAt(at)) < columns) {
            used += width(text.codePointAt(at));
            at += Character.charCount(text.codePointAt(at));
        }
        return text.substring(0, at).stripTrailing() + "\u2026";
    }

    /** The text in lines of at most this many columns, broken at spaces, inside a word only where the word alone is wider. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int wide = width(word);
            if (used > 0 && used + 1 + wide > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            if (wide <= columns) {
                line.append(word);
                used += wide;
            } else {
                used = breakWord(word, columns, lines, line);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static int breakWord(String word, int columns, List<String> lines, StringBuilder line) {
        int used = 0;
        for (int at = 0; at < word.length(); ) {
            int point = word.codePointAt(at);
            if (used + width(point) > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.appendCodePoint(point);
            used += width(point);
            at += Character.charCount(point);
        }
        return used;
    }
}
