package org.dokaz.release.withheld;

/** The words beside a place in a text, as far as they can belong to one name with what stands there. */
final class Neighbours {

    private static final int GAP_MAX = 3;
    private static final int WORD_MAX = 24;
    private static final int INITIAL_MAX = 4;
    private static final int[] NONE = {};

    private Neighbours() {}

    /** Start and end of the word before, with the full stop of an initial; empty where none can belong. */
    static int[] before(CharSequence text, int start) {
        int end = start;
        while (end > 0 && start - end < GAP_MAX && isGap(text.charAt(end - 1))) {
            end--;
        }
        int from = end;
        while (from > 0 && end - from <= WORD_MAX && isOfWord(text.charAt(from - 1))) {
            from--;
        }
        boolean whole = from < end && end - from <= WORD_MAX && start > end;
        // A full stop behind a longer word ends a sentence.
        boolean stop = whole && end < start && contains(text, end, start, '.');
        return whole && !(stop && end - from > INITIAL_MAX) ? new int[] {from, end} : NONE;
    }

    /** Start and end of the word behind. */
    static int[] behind(CharSequence text, int end) {
        int start = end;
        while (start < text.length() && start - end < GAP_MAX && isGap(text.charAt(start))) {
            start++;
        }
        int to = start;
        while (to < text.length() && to - start <= WORD_MAX && isOfWord(text.charAt(to))) {
            to++;
        }
        boolean whole = to > start && to - start <= WORD_MAX && start > end && !contains(text, end, start, '.');
        if (!whole) {
            return NONE;
        }
        boolean stop = to < text.length() && text.charAt(to) == '.';
        boolean initial = to - start == 1 && Character.isUpperCase(text.charAt(start));
        // Behind a name only what is marked as one is an initial: "Коваль І." and not "Коваль і".
        return to - start > 1 ? new int[] {start, to} : initial && stop ? new int[] {start, to + 1} : NONE;
    }

    /** Whether a word is an initial: a capital or two letters of one sound. */
    static boolean isInitial(String word) {
        int letters = word.endsWith(".") ? word.length() - 1 : word.length();
        return letters == 1 && Character.isUpperCase(word.charAt(0));
    }

    private static boolean contains(CharSequence text, int from, int to, char wanted) {
        for (int index = from; index < to; index++) {
            if (text.charAt(index) == wanted) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGap(char letter) {
        return letter == ' '
                || letter == '.'
                || letter == '\u00a0'
                || letter == '\u202f'
                || letter == '_'
                || letter == '-'
                || letter == '\n'
                || letter == '+'
                || letter == '\u2011'
                || letter == '\u2010';
    }

    private static boolean isOfWord(char letter) {
        return Character.isLetter(letter) || Plain.isApostrophe(letter) || Plain.isInvisible(letter);
    }
}
