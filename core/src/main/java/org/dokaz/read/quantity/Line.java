package org.dokaz.read.quantity;

import java.util.List;
import java.util.Optional;
import org.dokaz.language.Numerals.Numeral;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.PieceLine;
import org.dokaz.model.Language;
import org.dokaz.model.Sentence;
import org.dokaz.model.Token;

/** A sentence in pieces, with every word that can stand around a number found once. */
final class Line extends PieceLine {

    private static final int PHRASE_PIECES_MAX = 6;

    Line(Language language, List<Token> pieces, PhraseSet words, Sentence sentence) {
        super(language, pieces, words, sentence, PHRASE_PIECES_MAX);
    }

    boolean isFinite(int at) {
        return word(at).map(word -> word.grammar().isFinite()).orElse(false);
    }

    boolean isLetters(int at) {
        return isInside(at) && Character.isLetter(piece(at).text().codePointAt(0));
    }

    boolean isLowercaseWord(int at) {
        return isLetters(at) && !piece(at).isCapitalised();
    }

    Optional<Numeral> oneOf(int at) {
        return numerals().oneOf(pieces(), at);
    }

    boolean isOrdinal(int at) {
        return numerals().ordinalSuffix(pieces(), at) >= 0;
    }

    /** Whether an ordinal, in digits or as a word, begins here. */
    boolean hasOrdinal(int at) {
        return ordinal(at).isPresent();
    }

    /** The run of characters between blanks that holds this piece: an address, a handle, a telephone number. */
    String chunk(String text, int at) {
        int start = piece(at).start();
        int end = piece(at).end();
        while (start > 0 && !isBlank(text.charAt(start - 1)) && end - start < 80) {
            start--;
        }
        while (end < text.length() && !isBlank(text.charAt(end)) && end - start < 160) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
