package org.dokaz.read.quantity;

import java.util.List;
import java.util.Optional;
import org.dokaz.language.Numerals.Numeral;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.PieceLine;
import org.dokaz.model.Grammar;
import org.dokaz.model.Language;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** A sentence in pieces, with every word that can stand around a number found once. */
final class Line extends PieceLine {

    private static final int PHRASE_PIECES_MAX = 6;
    private static final int STATEMENT_PIECES_MAX = 60;

    Line(Language language, List<Token> pieces, PhraseSet words, Sentence sentence) {
        super(language, pieces, words, sentence, PHRASE_PIECES_MAX);
    }

    boolean isFinite(int at) {
        return word(at).map(word -> word.grammar().isFinite()).orElse(false);
    }

    /** Whether a mark that ends a statement stands from one piece to before another, or the way between is long. */
    boolean ends(int from, int to) {
        if (to - from > STATEMENT_PIECES_MAX) {
            return true;
        }
        for (int at = from; at < to; at++) {
            if (is(at, ";") || is(at, ".") || is(at, "!") || is(at, "?")) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a piece here that belongs to no phrase: a comma, a quotation mark, a bracket. */
    boolean isMark(int at) {
        return isInside(at) && !isLetters(at) && !isDigits(at) && !isDash(at) && !is(at, "'") && !is(at, "%");
    }

    /** Whether these words are one bare noun that could mean anybody. */
    boolean isGeneric(Span words) {
        int first = pieceAt(words.start(), 0);
        return has("generic", first) && end("generic", first) == pieceAt(words.end(), first);
    }

    /** The first piece that begins at this place of the text or after it. */
    int pieceAt(int offset, int from) {
        int low = from;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (piece(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The words of these pieces, of which there is at least one. */
    Span span(int from, int end) {
        return new Span(piece(from).start(), piece(end - 1).end());
    }

    /** Whether a verb stands among these pieces. */
    boolean hasVerb(int from, int end) {
        for (int at = from; at < end; at++) {
            if (wordClass(at) == WordClass.VERB) {
                return true;
            }
        }
        return false;
    }

    /** Whether this is a verb that only helps another or joins a subject to its place: "been", "was". */
    boolean isHelping(int at) {
        return wordClass(at) == WordClass.AUX;
    }

    /** Where the last words of a group before this piece begin; -1 where there are none. */
    int lastOf(String group, int before) {
        int last = NONE;
        for (int at : starts(group)) {
            last = at < before ? Math.max(at, last) : last;
        }
        return last;
    }

    /** The last noun of several people before this piece; -1 where it has none. */
    int lastPeople(int before) {
        int last = NONE;
        for (int at : starts("unit")) {
            String unit = worth("unit", at);
            boolean people = unit.equals(Population.PEOPLE) || unit.equals("children");
            if (people && at < before && !has("one_person", at) && at > last && !has("generic", at)) {
                last = at;
            }
        }
        return last;
    }

    boolean isDative(int at) {
        return word(at).filter(word -> word.grammar().grammaticalCase() == Grammar.Case.DATIVE)
                .isPresent();
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
