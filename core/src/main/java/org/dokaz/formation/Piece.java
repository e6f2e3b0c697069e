package org.dokaz.formation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dokaz.spelling.Letters;

/**
 * A word, a number or a mark of a formation's name.
 *
 * @param text in lower case, look-alikes of the other script put right
 * @param written as it stands there
 * @param glued whether it follows the piece before it without a space
 * @param quote the number of the quotation it stands in, from 1; 0 where in none
 */
record Piece(String text, String written, boolean glued, int quote) {

    /** How much of a name is looked at, in UTF-16 code units: no formation's name is longer. */
    static final int NAME_LENGTH_MAX = 400;

    /** How many pieces of a name are looked at. */
    static final int PIECES_MAX = 80;

    private static final String OPENING = "«“„‟\"";
    private static final String CLOSING = "»”“\"";
    private static final String APOSTROPHES = "'’ʼ‘`";
    private static final String MARKS = "/,;()";

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    boolean isWord() {
        return Character.isLetter(text.charAt(0));
    }

    boolean isCapital() {
        return Character.isUpperCase(written.charAt(0));
    }

    /** The pieces of a name, in their order, at most {@value #PIECES_MAX}. Hyphens and dots part words and are left out. */
    static List<Piece> of(String name) {
        String cut = name.length() > NAME_LENGTH_MAX ? name.substring(0, NAME_LENGTH_MAX) : name;
        String plain = Normalizer.normalize(cut, Normalizer.Form.NFKC);
        return new Cutter(plain).pieces();
    }

    /** Walks through a text once. */
    private static final class Cutter {

        private final String text;
        private final List<Piece> pieces = new ArrayList<>();
        private int quotes;
        private boolean quoted;
        private boolean spaced = true;

        Cutter(String text) {
            this.text = text;
        }

        List<Piece> pieces() {
            int at = 0;
            while (at < text.length() && pieces.size() < PIECES_MAX) {
                char letter = text.charAt(at);
                int end = at + 1;
                if (letter >= '0' && letter <= '9') {
                    end = endOf(at, false);
                    add(text.substring(at, end));
                } else if (Character.isLetter(letter)) {
                    end = endOf(at, true);
                    add(text.substring(at, end));
                } else {
                    mark(letter);
                }
                at = end;
            }
            return pieces;
        }

        private int endOf(int start, boolean word) {
            int at = start;
            while (at < text.length() && belongs(at, word)) {
                at++;
            }
            return at;
        }

        private boolean belongs(int at, boolean word) {
            char letter = text.charAt(at);
            if (!word) {
                return letter >= '0' && letter <= '9';
            }
            int type = Character.getType(letter);
            boolean apostrophe = APOSTROPHES.indexOf(letter) >= 0
                    && at + 1 < text.length()
                    && Character.isLetter(text.charAt(at + 1));
            return Character.isLetter(letter) || type == Character.NON_SPACING_MARK || apostrophe;
        }

        private void mark(char letter) {
            if (quoted && CLOSING.indexOf(letter) >= 0) {
                quoted = false;
            } else if (OPENING.indexOf(letter) >= 0) {
                quoted = true;
                quotes++;
            } else if (MARKS.indexOf(letter) >= 0) {
                add(String.valueOf(letter));
                return;
            } else if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                spaced = true;
            }
        }

        private void add(String written) {
            StringBuilder lower = new StringBuilder(written.length());
            for (char letter : written.toLowerCase(Locale.ROOT).toCharArray()) {
                lower.append(APOSTROPHES.indexOf(letter) >= 0 ? '\'' : letter);
            }
            pieces.add(new Piece(Letters.unmixed(lower.toString()), written, !spaced, quoted ? quotes : 0));
            spaced = false;
        }
    }
}
