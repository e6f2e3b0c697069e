package org.dokaz.read.extract.pdf;

import java.text.Normalizer;
import org.dokaz.read.extract.FileLine;

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
            } else if (FileLine.isBlank(letter)) {
                plain.append(' ');
            } else if (letter == '\u00AD' || !FileLine.isSteering(letter)) {
                plain.appendCodePoint(letter);
            }
        });
        return plain.toString();
    }
}
