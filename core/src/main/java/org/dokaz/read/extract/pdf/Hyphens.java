package org.dokaz.read.extract.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a hyphen at the end of a line divides a word or belongs to it, by how the document writes the word elsewhere. Where
 * it does not, the hyphen is taken to divide, since most do, unless both halves are words of the document.
 */
final class Hyphens {

    private static final String MARKS = "-\u2010\u00AD";
    private static final char SOFT = '\u00AD';
    private static final int WORDS_MAX = 200_000;
    private static final int HALF_WORD_MIN = 4;

    private final Set<String> words = new HashSet<>();

    /** What becomes of the end of a line. */
    enum Joint {
        /** No hyphen: a space goes between the lines. */
        NONE,
        /** The hyphen is the word's own: the lines are put together as they are. */
        KEPT,
        /** The hyphen divided a word, and goes. */
        UNDONE
    }

    private Hyphens() {}

    static Hyphens of(List<Line> lines) {
        Hyphens hyphens = new Hyphens();
        boolean divided = false;
        for (Line line : lines) {
            hyphens.learn(line.text(), divided);
            divided = isDivided(line.text());
        }
        return hyphens;
    }

    /** Whether a line ends in a hyphen. */
    static boolean isDivided(String text) {
        return !text.isEmpty() && MARKS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    // The first and the last word of a line may be half a word.
    private void learn(String text, boolean divided) {
        int at = divided ? wordEnd(text, 0) : 0;
        int last = text.length() - (isDivided(text) ? 1 : 0);
        while (at < text.length() && words.size() < WORDS_MAX) {
            int end = wordEnd(text, at);
            if (end > at && end < last) {
                words.add(text.substring(at, end).toLowerCase(Locale.ROOT));
            }
            at = Math.max(end, at + 1);
        }
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isLetter(text.charAt(at))
                        || (at > from
                                && at + 1 < text.length()
                                && isInside(text.charAt(at))
                                && Character.isLetter(text.charAt(at + 1))))) {
            at++;
        }
        return at;
    }

    private static boolean isInside(char mark) {
        return mark == '-' || mark == '\u2010' || mark == '\'' || mark == '\u2019' || mark == '\u02BC';
    }

    Joint between(String before, String after) {
        int mark = before.length() - 1;
        if (mark < 1 || MARKS.indexOf(before.charAt(mark)) < 0) {
            return Joint.NONE;
        }
        if (!Character.isLetterOrDigit(before.charAt(mark - 1)) || !Character.isLetterOrDigit(after.charAt(0))) {
            return Joint.NONE;
        }
        if (before.charAt(mark) == SOFT) {
            return Joint.UNDONE;
        }
        String first = before.substring(wordStart(before, mark), mark).toLowerCase(Locale.ROOT);
        String second = after.substring(0, wordEnd(after, 0)).toLowerCase(Locale.ROOT);
        boolean plain = !first.isEmpty() && !second.isEmpty() && Character.isLowerCase(after.charAt(0));
        if (!plain) {
            // A name of two names, a number in a name: Anna-Maria, Su-25.
            return Joint.KEPT;
        }
        if (words.contains(first + second)) {
            return Joint.UNDONE;
        }
        boolean compound = words.contains(first + '-' + second)
                || (first.length() >= HALF_WORD_MIN
                        && second.length() >= HALF_WORD_MIN
                        && words.contains(first)
                        && words.contains(second));
        return compound ? Joint.KEPT : Joint.UNDONE;
    }

    private static int wordStart(String text, int end) {
        int at = end;
        while (at > 0 && (Character.isLetter(text.charAt(at - 1)) || (at < end && isInside(text.charAt(at - 1))))) {
            at--;
        }
        return at;
    }
}
