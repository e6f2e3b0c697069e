package org.dokaz.language;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Span;
import org.dokaz.model.Token;

/**
 * A stretch of text cut finer than words: runs of letters, runs of digits, single marks. A hyphen always stands alone, so that
 * {@code mid-April} and {@code 18–35} read the same in every language; an apostrophe stays inside a Cyrillic word only.
 */
public final class Pieces {

    private Pieces() {}

    /** The pieces of this stretch, in text order; their grammar is unknown. */
    public static List<Token> of(String text, Span span) {
        List<Token> pieces = new ArrayList<>();
        int at = span.start();
        while (at < span.end()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (isBlank(point)) {
                at = next;
                continue;
            }
            if (isDigit(point)) {
                next = runOfDigits(text, next, span.end());
            } else if (isLetter(point)) {
                next = runOfLetters(text, next, span.end());
            }
            next = Math.min(next, span.end());
            pieces.add(Token.of(text, at, next));
            at = next;
        }
        return List.copyOf(pieces);
    }

    private static int runOfDigits(String text, int from, int end) {
        int at = from;
        while (at < end && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int runOfLetters(String text, int from, int end) {
        int at = from;
        while (at < end) {
            int point = text.codePointAt(at);
            boolean joins = isLetter(point) || isApostropheInCyrillic(text, at, end);
            if (!joins) {
                return at;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static boolean isApostropheInCyrillic(String text, int at, int end) {
        char mark = text.charAt(at);
        boolean apostrophe = mark == '\'' || mark == '\u2019' || mark == '\u02BC' || mark == '`';
        return apostrophe && at + 1 < end && isCyrillic(text.charAt(at - 1)) && isCyrillic(text.charAt(at + 1));
    }

    private static boolean isCyrillic(char letter) {
        return Character.UnicodeBlock.CYRILLIC.equals(Character.UnicodeBlock.of(letter));
    }

    private static boolean isLetter(int point) {
        int type = Character.getType(point);
        return Character.isLetter(point) || type == Character.NON_SPACING_MARK;
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT
                || Character.isISOControl(point);
    }

    private static boolean isDigit(int point) {
        return point >= '0' && point <= '9';
    }
}
