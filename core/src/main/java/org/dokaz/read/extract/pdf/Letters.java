package org.dokaz.read.extract.pdf;

import java.text.Normalizer;

/** Letters as they are kept in a transcript. */
final class Letters {

    private static final char LIGATURES_FIRST = '\uFB00';
    private static final char LIGATURES_LAST = '\uFB06';

    // How the fonts of symbols that come with word processors write the marks of a list.
    private static final char SYMBOL_BULLET = '\uF0B7';
    private static final char SYMBOL_SQUARE = '\uF0A7';
    private static final char BULLET = '\u2022';

    private Letters() {}

    /**
     * The letters without those that steer instead of being read, ligatures taken apart, every blank a space. Marks that
     * turn the direction of reading would show a line otherwise than it stands in the text.
     */
    static String plain(String shown) {
        StringBuilder plain = new StringBuilder();
        shown.codePoints().forEach(letter -> {
            if (letter >= LIGATURES_FIRST && letter <= LIGATURES_LAST) {
                plain.append(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC));
            } else if (letter == SYMBOL_BULLET || letter == SYMBOL_SQUARE) {
                plain.append(BULLET);
            } else if (isBlank(letter)) {
                plain.append(' ');
            } else if (letter == '\u00AD' || !isSteering(letter)) {
                plain.appendCodePoint(letter);
            }
        });
        return plain.toString();
    }

    /** Words of a document's own data on one line, without what steers; cut where they are too long. */
    static String line(String data, int lengthMax) {
        String plain = plain(data).strip();
        StringBuilder line = new StringBuilder();
        plain.codePoints().forEach(letter -> {
            boolean again = letter == ' ' && !line.isEmpty() && line.charAt(line.length() - 1) == ' ';
            if (!again && line.length() < lengthMax) {
                line.appendCodePoint(letter);
            }
        });
        return line.toString();
    }

    private static boolean isBlank(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || Character.isSpaceChar(letter)
                || letter == '\u200B'
                || letter == '\u3000';
    }

    private static boolean isSteering(int letter) {
        int type = Character.getType(letter);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE;
    }
}
