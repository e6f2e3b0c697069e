package org.dokaz.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dokaz.model.Language;
import org.dokaz.model.Span;
import org.dokaz.model.Token;

/**
 * The words and marks of a stretch of text. A word keeps its inner apostrophes and hyphens, a number its separators, an
 * abbreviation its full stop; English clitics stand apart as in Universal Dependencies.
 */
final class Tokeniser {

    /** How long a token may be; what runs on is cut here. */
    static final int TOKEN_LENGTH_MAX = 1_024;

    private static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m");
    private static final String NEGATION = "n't";
    private static final int ISO_DATE_LENGTH = 10;

    /** Units that are often written onto their number. */
    private static final Set<String> UNITS = Set.of(
            "am", "pm", "km", "m", "cm", "mm", "kg", "g", "bn", "mn", "k", "mph", "kmh", "км", "м", "см", "мм", "кг",
            "г", "гг", "р", "рр", "год", "млн", "млрд", "тыс", "тис", "грн", "руб", "л", "ст", "хв", "мин", "ч");

    private final String text;
    private final boolean english;
    private final Abbreviations abbreviations;
    private final WebAddress addresses;
    private List<Token> tokens = new ArrayList<>();
    private int end;

    Tokeniser(String text, Language language, Abbreviations abbreviations) {
        this.text = text;
        this.english = language == Language.ENGLISH;
        this.abbreviations = abbreviations;
        this.addresses = new WebAddress(text);
    }

    /** The tokens of one stretch, in order. */
    List<Token> tokens(Span stretch) {
        tokens = new ArrayList<>();
        end = stretch.end();
        int at = stretch.start();
        while (at < end) {
            int codePoint = codePoint(at);
            at = Characters.isBlank(codePoint) ? at + Character.charCount(codePoint) : next(at, codePoint);
        }
        return tokens;
    }

    private int next(int start, int codePoint) {
        int address = addresses.endOf(start, end);
        if (address > start) {
            return add(start, address);
        }
        if (Characters.isDigit(codePoint)) {
            return number(start);
        }
        if (Characters.isLetter(codePoint)) {
            return word(start, wordEnd(start));
        }
        if (english && Characters.isApostrophe(codePoint) && isCliticAt(start)) {
            return add(start, wordEnd(start + 1));
        }
        if (isDoubledQuote(start)) {
            return add(start, start + 2);
        }
        if (Characters.isStop(codePoint)) {
            return add(start, runOfStops(start));
        }
        if (Characters.isHyphen(codePoint)) {
            return add(start, runOf(start, codePoint));
        }
        return add(start, Characters.symbolEnd(text, start, Math.min(end, start + TOKEN_LENGTH_MAX)));
    }

    private int add(int start, int reached) {
        int stop = bounded(start, Math.min(reached, end));
        tokens.add(Token.of(text, start, stop));
        return stop;
    }

    private int codePoint(int at) {
        int codePoint = text.codePointAt(at);
        return at + Character.charCount(codePoint) > end ? text.charAt(at) : codePoint;
    }

    private int bounded(int start, int stop) {
        if (stop - start <= TOKEN_LENGTH_MAX) {
            return stop;
        }
        int cut = start + TOKEN_LENGTH_MAX;
        return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    }

    /* Words. */

    private int wordEnd(int start) {
        int at = start;
        while (at < end && at - start < TOKEN_LENGTH_MAX) {
            int codePoint = codePoint(at);
            int after = at + Character.charCount(codePoint);
            boolean goesOn = Characters.isInWord(codePoint)
                    || (Characters.isApostrophe(codePoint) && isLetterAt(after))
                    || (Characters.isHyphen(codePoint) && isLetterOrDigitAt(after))
                    || (Characters.isInvisible(codePoint) && isLetterAt(after));
            if (!goesOn) {
                break;
            }
            at = after;
        }
        return bounded(start, at);
    }

    private boolean isLetterAt(int at) {
        return at < end && Characters.isLetter(codePoint(at));
    }

    private boolean isDigitAt(int at) {
        return at < end && Characters.isDigit(codePoint(at));
    }

    private boolean isLetterOrDigitAt(int at) {
        return isLetterAt(at) || isDigitAt(at);
    }

    private int word(int start, int stop) {
        if (stop < end && text.charAt(stop) == '.') {
            int dotted = dottedEnd(start, stop);
            if (dotted > stop) {
                return add(start, dotted);
            }
        }
        int clitic = english ? cliticStart(start, stop) : -1;
        if (clitic > start) {
            add(start, clitic);
            return add(clitic, stop);
        }
        return add(start, stop);
    }

    private int cliticStart(int start, int stop) {
        String lower = text.substring(start, stop)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u02BC', '\'');
        if (lower.length() != stop - start) {
            return -1;
        }
        if (lower.equals("cannot")) {
            return start + "can".length();
        }
        if (lower.endsWith(NEGATION) && lower.length() > NEGATION.length()) {
            return stop - NEGATION.length();
        }
        int apostrophe = lower.lastIndexOf('\'');
        return apostrophe > 0 && CLITICS.contains(lower.substring(apostrophe + 1)) ? start + apostrophe : -1;
    }

    private boolean isCliticAt(int apostrophe) {
        if (apostrophe == 0 || Characters.isBlank(text.codePointBefore(apostrophe)) || !isLetterAt(apostrophe + 1)) {
            return false;
        }
        String rest = text.substring(apostrophe + 1, wordEnd(apostrophe + 1));
        return CLITICS.contains(rest.toLowerCase(Locale.ROOT));
    }

    /* Abbreviations: the full stop after them is theirs. */

    private int dottedEnd(int start, int stop) {
        String word = text.substring(start, stop);
        if (stop - start == 1) {
            int letters = dottedLetters(start);
            if (letters > stop + 1) {
                return letters;
            }
        }
        int aged = agedEnd(start, stop);
        if (aged > 0) {
            return aged;
        }
        int following = skipBlanks(stop + 1);
        if (isInitial(word, stop, following)) {
            return stop + 1;
        }
        boolean abbreviated = abbreviations
                .kindOf(word + '.')
                .map(kind -> kind != Abbreviations.Kind.NUMBERED || isDigitAt(following))
                .orElse(false);
        return abbreviated || isPairWithLast(word, start) ? stop + 1 : -1;
    }

    /** The end of "24y.o.", an abbreviation that touches its number; -1 where it is none. */
    private int agedEnd(int start, int stop) {
        int letter = start;
        while (letter < stop && isDigitAt(letter)) {
            letter++;
        }
        int run = letter > start && letter < stop ? dottedLetters(letter) : 0;
        return run > stop + 1
                        && abbreviations.kindOf(text.substring(letter, run)).isPresent()
                ? run
                : -1;
    }

    /** The end of a run such as U.S. or p.m., its last full stop included where it has one. */
    private int dottedLetters(int start) {
        int at = start;
        int letters = 0;
        while (at + 1 < end
                && at - start < TOKEN_LENGTH_MAX
                && isAsciiLetter(text.charAt(at))
                && text.charAt(at + 1) == '.') {
            at += 2;
            letters++;
        }
        boolean unfinished = letters > 0 && at < end && isAsciiLetter(text.charAt(at)) && !isLetterOrDigitAt(at + 1);
        return unfinished ? at + 1 : at;
    }

    private static boolean isAsciiLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private boolean isInitial(String word, int stop, int following) {
        if (word.codePointCount(0, word.length()) != 1 || !Character.isUpperCase(word.codePointAt(0))) {
            return false;
        }
        if (following >= end || !Character.isUpperCase(codePoint(following))) {
            return false;
        }
        int nextEnd = wordEnd(following);
        boolean initialNext = nextEnd < end && text.charAt(nextEnd) == '.' && nextEnd - following == 1;
        return initialNext || !abbreviations.isStarter(text.substring(following, nextEnd)) || following == stop + 1;
    }

    /** Whether the word closes an abbreviation in two parts, such as т. д., that the last token began. */
    private boolean isPairWithLast(String word, int start) {
        if (tokens.isEmpty() || start - tokens.getLast().end() > 1) {
            return false;
        }
        return abbreviations.kindOf(tokens.getLast().text() + word + '.').isPresent();
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < end && at - from < TOKEN_LENGTH_MAX && Characters.isBlank(codePoint(at))) {
            at++;
        }
        return at;
    }

    /* Numbers. */

    private int number(int start) {
        if (isIsoDate(start)) {
            return add(start, start + ISO_DATE_LENGTH);
        }
        int at = start;
        boolean separated = false;
        while (at < end && at - start < TOKEN_LENGTH_MAX) {
            int codePoint = codePoint(at);
            if (!Characters.isDigit(codePoint)) {
                if (".,:/".indexOf(codePoint) < 0 || !isDigitAt(at + 1)) {
                    break;
                }
                separated = true;
            }
            at += Character.charCount(codePoint);
        }
        boolean joined = isLetterAt(at)
                ? !separated && !UNITS.contains(text.substring(at, letters(at)).toLowerCase(Locale.ROOT))
                : at < end && Characters.isHyphen(codePoint(at)) && isLetterAt(at + 1);
        return joined ? word(start, Math.max(at, wordEnd(start))) : add(start, at);
    }

    private int letters(int from) {
        int at = from;
        while (at < end && at - from < TOKEN_LENGTH_MAX && Characters.isLetter(codePoint(at))) {
            at += Character.charCount(codePoint(at));
        }
        return at;
    }

    private boolean isIsoDate(int start) {
        if (start + ISO_DATE_LENGTH > end || isDigitAt(start + ISO_DATE_LENGTH)) {
            return false;
        }
        for (int offset = 0; offset < ISO_DATE_LENGTH; offset++) {
            char here = text.charAt(start + offset);
            boolean dash = offset == 4 || offset == 7;
            if (dash ? here != '-' : !Characters.isDigit(here)) {
                return false;
            }
        }
        return true;
    }

    /* Marks. */

    /** Two single marks that newsrooms without better ones put for a quotation mark. */
    private boolean isDoubledQuote(int at) {
        char mark = text.charAt(at);
        return (mark == '\'' || mark == '`') && at + 1 < end && text.charAt(at + 1) == mark;
    }

    private int runOfStops(int start) {
        int at = start;
        while (at < end && at - start < TOKEN_LENGTH_MAX && Characters.isStop(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int runOf(int start, int codePoint) {
        int at = start;
        while (at < end && at - start < TOKEN_LENGTH_MAX && text.charAt(at) == codePoint) {
            at++;
        }
        return at;
    }
}
