package org.dokaz.read.text;

/** What a character is to a reader of words. */
final class Characters {

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int SKIN_TONE_FIRST = 0x1F3FB;
    private static final int SKIN_TONE_LAST = 0x1F3FF;
    private static final int REGIONAL_FIRST = 0x1F1E6;
    private static final int REGIONAL_LAST = 0x1F1FF;

    private Characters() {}

    /** Whether it ends a line. */
    static boolean breaksLine(char character) {
        return switch (character) {
            case '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }

    /** Whether it is blank or invisible, and so no token of its own. */
    static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || isInvisible(codePoint);
    }

    /** Whether it is a mark of direction, a joiner or the like, which may stand inside a word. */
    static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT;
    }

    /** Whether a word can begin with it. */
    static boolean isLetter(int codePoint) {
        return Character.isLetter(codePoint);
    }

    static boolean isDigit(int codePoint) {
        return Character.isDigit(codePoint);
    }

    /** Whether it belongs to the character before it. */
    static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Whether a word goes on with it. */
    static boolean isInWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || codePoint == '_' || isMark(codePoint);
    }

    static boolean isApostrophe(int codePoint) {
        return codePoint == '\'' || codePoint == '\u2019' || codePoint == '\u02BC' || codePoint == '`';
    }

    static boolean isHyphen(int codePoint) {
        return codePoint == '-' || codePoint == '\u2010' || codePoint == '\u2011';
    }

    /** Whether it is a dash that parts clauses; a hyphen that stands alone serves as one. */
    static boolean isDash(int codePoint) {
        return isHyphen(codePoint) || (codePoint >= '\u2012' && codePoint <= '\u2015') || codePoint == '\u2212';
    }

    /** Whether it can end a sentence. */
    static boolean isStop(int codePoint) {
        return codePoint == '.' || codePoint == '!' || codePoint == '?' || codePoint == '\u2026';
    }

    static boolean isOpening(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> true;
            default -> codePoint == '"' || codePoint == '\'';
        };
    }

    /** Whether it closes a bracket or a quotation; the German opening mark \u201C closes one in Ukrainian and Russian. */
    static boolean isClosing(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> codePoint == '"' || codePoint == '\'' || codePoint == '\u201C';
        };
    }

    /** Whether it opens an item of a list. */
    static boolean isBullet(int codePoint) {
        return switch (codePoint) {
            case 0x2022, 0x2023, 0x2043, 0x25AA, 0x25AB, 0x25A0, 0x25CF, 0x25E6, 0x25B6, 0x25BA, 0x25C6 -> true;
            case 0x25FE, 0x25FC, 0x27A1, 0x2705, 0x2714, 0x1F538, 0x1F539 -> true;
            default -> false;
        };
    }

    /** The end of the symbol that begins here: an emoji with its joined and toned parts is one symbol. */
    static int symbolEnd(String text, int start, int end) {
        int first = text.codePointAt(start);
        int at = start + Character.charCount(first);
        if (isRegional(first) && at < end && isRegional(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        while (at < end) {
            int next = text.codePointAt(at);
            int after = at + Character.charCount(next);
            if (isMark(next) || (next >= SKIN_TONE_FIRST && next <= SKIN_TONE_LAST)) {
                at = after;
            } else if (next == ZERO_WIDTH_JOINER && after < end && isPictograph(text.codePointAt(after))) {
                at = after + Character.charCount(text.codePointAt(after));
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean isRegional(int codePoint) {
        return codePoint >= REGIONAL_FIRST && codePoint <= REGIONAL_LAST;
    }

    private static boolean isPictograph(int codePoint) {
        return Character.getType(codePoint) == Character.OTHER_SYMBOL;
    }
}
