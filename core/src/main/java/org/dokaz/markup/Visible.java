package org.dokaz.markup;

import java.util.Locale;

/**
 * Foreign text made safe to look at: characters that move the cursor, turn the direction of writing or hide are shown by their
 * code, such as {@code ⟨U+202E⟩}.
 */
public final class Visible {

    private static final int JOINER = 0x200D;
    private static final int TEXT_STYLE = 0xFE0E;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int KEYCAP = 0x20E3;

    private Visible() {}

    /** The text on one line: white space of any kind is one space. */
    public static String line(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        boolean gap = false;
        int before = -1;
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
            append(safe, point, isShownByCode(point, before, text, at));
            before = point;
        }
        return safe.toString();
    }

    /** The text in at most so many code units and an ellipsis, no pair of surrogates cut in two. */
    public static String cut(String text, int lengthMax) {
        if (text.length() <= lengthMax) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(lengthMax - 1)) ? lengthMax - 1 : lengthMax;
        return text.substring(0, end) + "\u2026";
    }

    /** Whether the character moves, turns or hides text, so that it must be shown by its code. */
    public static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isBlankLetter(point) || isVariationSelector(point);
        };
    }

    /** The letters of Hangul and the pattern of Braille that print as nothing, and the joiner of graphemes. */
    private static boolean isBlankLetter(int point) {
        return switch (point) {
            case 0x034F, 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }

    private static boolean isVariationSelector(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0xE0100 && point <= 0xE01EF)
                || (point >= 0x180B && point <= 0x180F);
    }

    /** The code a hidden character is shown by. */
    public static String code(int point) {
        return String.format(Locale.ROOT, "\u27E8U+%04X\u27E9", point);
    }

    /** Whether a hidden character stands alone, and does not join or style the emoji around it, as in most of them. */
    public static boolean isShownByCode(int point, int before, String text, int next) {
        if (!isHidden(point)) {
            return false;
        }
        int after = next < text.length() ? text.codePointAt(next) : -1;
        boolean joins = point == JOINER && (before == EMOJI_STYLE || isEmoji(before)) && isEmoji(after);
        boolean styles = (point == EMOJI_STYLE || point == TEXT_STYLE) && (isEmoji(before) || after == KEYCAP);
        return !joins && !styles;
    }

    private static boolean isEmoji(int point) {
        return point >= 0 && (Character.isExtendedPictographic(point) || Character.isEmojiModifier(point));
    }

    private static void append(StringBuilder safe, int point, boolean byCode) {
        if (byCode) {
            safe.append(code(point));
        } else {
            safe.appendCodePoint(point);
        }
    }

    private static boolean isSpace(int point) {
        return point == '\n' || point == '\r' || point == '\t' || Character.isSpaceChar(point);
    }
}
