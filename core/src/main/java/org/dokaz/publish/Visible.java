package org.dokaz.publish;

import java.util.Locale;

/**
 * Foreign text made safe to look at: characters that move the cursor, turn the direction of writing or hide are shown by their
 * code, such as {@code ⟨U+202E⟩}.
 */
final class Visible {

    private Visible() {}

    /** The text on one line: white space of any kind is one space. */
    static String line(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (isSpace(point)) {
                gap = !safe.isEmpty();
                continue;
            }
            if (gap) {
                safe.append(' ');
                gap = false;
            }
            append(safe, point);
        }
        return safe.toString();
    }

    /** Whether the character moves, turns or hides text, so that it must be shown by its code. */
    static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isBlankLetter(point);
        };
    }

    /** The letters of Hangul and the pattern of Braille that print as nothing, and the joiner of graphemes. */
    private static boolean isBlankLetter(int point) {
        return switch (point) {
            case 0x034F, 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }

    /** The code a hidden character is shown by. */
    static String code(int point) {
        return String.format(Locale.ROOT, "\u27E8U+%04X\u27E9", point);
    }

    private static void append(StringBuilder safe, int point) {
        if (isHidden(point)) {
            safe.append(code(point));
        } else {
            safe.appendCodePoint(point);
        }
    }

    private static boolean isSpace(int point) {
        return point == '\n' || point == '\r' || point == '\t' || Character.isSpaceChar(point);
    }
}
