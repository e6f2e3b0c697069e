package org.dokaz.corroborate.sense;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Token;

/** Cuts the words of a claim into tokens: words with their hyphens and apostrophes, numbers, and every other mark by itself. */
final class Pieces {

    private static final int TOKEN_LENGTH_MAX = 100;

    private Pieces() {}

    static List<Token> of(String text, int countMax) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length() && tokens.size() < countMax) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            if (Character.isLetterOrDigit(text.charAt(at))) {
                while (end < text.length() && end - at < TOKEN_LENGTH_MAX && continues(text, end)) {
                    end++;
                }
            }
            tokens.add(Token.of(text, at, end));
            at = end;
        }
        return tokens;
    }

    private static boolean continues(String text, int index) {
        char letter = text.charAt(index);
        if (Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK) {
            return true;
        }
        return "-'’ʼ".indexOf(letter) >= 0
                && index + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(index + 1));
    }
}
