package org.dokaz.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dokaz.spelling.Letters;

/**
 * A word where it stands in a text.
 *
 * @param start the first of its UTF-16 code units
 * @param end behind the last of them
 */
record TextWord(int start, int end, String written) {

    /** The longest word, in UTF-16 code units; what stands behind it is another word. */
    static final int LENGTH_MAX = 64;

    private static final int POSSESSIVE_MIN = 4;

    /** The words of a text: letters and digits, with the apostrophes and invisible marks inside them. */
    static List<TextWord> in(String text) {
        List<TextWord> words = new ArrayList<>();
        int start = -1;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            boolean inside = isOfWord(point) || (start >= 0 && isJoint(point) && isLetterAt(text, next));
            if (inside && start >= 0 && next - start > LENGTH_MAX) {
                words.add(new TextWord(start, at, text.substring(start, at)));
                start = at;
            } else if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                words.add(new TextWord(start, at, text.substring(start, at)));
                start = -1;
            }
            at = next;
        }
        if (start >= 0) {
            words.add(new TextWord(start, at, text.substring(start, at)));
        }
        return words;
    }

    private static boolean isOfWord(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    /** An apostrophe, or a mark that nobody sees and that may be put into a word so that it is not found. */
    private static boolean isJoint(int point) {
        return isApostrophe(point) || Character.getType(point) == Character.FORMAT;
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '\u2019' || point == '\u02BC' || point == '\u2018' || point == '`';
    }

    private static boolean isLetterAt(String text, int at) {
        return at < text.length() && (isOfWord(text.codePointAt(at)) || isJoint(text.codePointAt(at)));
    }

    /** Whether it begins with a capital letter. */
    boolean isCapital() {
        return Character.isUpperCase(written.codePointAt(0));
    }

    /** The letters as they are compared. */
    String plain() {
        return plain(written);
    }

    /**
     * A word in lower case and composed form, with one sort of apostrophe, without stress marks, invisible marks and the dots that Russian leaves out
     * at will, and with look-alikes of another script put right.
     */
    static String plain(String written) {
        String composed = Normalizer.isNormalized(written, Normalizer.Form.NFKC)
                ? written
                : Normalizer.normalize(written, Normalizer.Form.NFKC);
        String lower = composed.toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(lower.length());
        for (int at = 0; at < lower.length(); at++) {
            char letter = lower.charAt(at);
            int type = Character.getType(letter);
            if (type == Character.FORMAT || type == Character.NON_SPACING_MARK) {
                continue;
            }
            plain.append(isApostrophe(letter) ? '\'' : letter == '\u0451' ? '\u0435' : letter);
        }
        String word = Letters.unmixed(plain.toString());
        return word.length() >= POSSESSIVE_MIN && word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    /** Whether a plain word is written in Cyrillic letters. */
    static boolean isCyrillic(String plain) {
        for (int at = 0; at < plain.length(); at++) {
            if (Character.UnicodeBlock.CYRILLIC.equals(Character.UnicodeBlock.of(plain.charAt(at)))) {
                return true;
            }
        }
        return false;
    }
}
