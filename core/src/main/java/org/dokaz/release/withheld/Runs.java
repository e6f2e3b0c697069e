package org.dokaz.release.withheld;

/**
 * The runs of letters and the runs of digits of a text, one after another. A run of letters includes what is not seen:
 * marks, soft hyphens, joiners; and apostrophes between letters. It looks at each character a bounded number of times.
 */
final class Runs {

    /** The longest run of letters that is taken for a word; what is longer is one run all the same. */
    static final int WORD_MAX = 64;

    private final CharSequence text;
    private int start;
    private int end;
    private boolean digits;
    private boolean small;

    Runs(CharSequence text) {
        this.text = text;
    }

    /** Goes to the next run; false at the end of the text. */
    boolean next() {
        return nextFrom(end);
    }

    /** Goes to the first run that begins at this place or behind it. */
    boolean nextFrom(int from) {
        int at = from;
        while (at < text.length()) {
            int kind = kind(at);
            if (kind == LETTER || kind == DIGIT) {
                start = at;
                digits = kind == DIGIT;
                end = digits ? endOfDigits(at) : endOfLetters(at);
                return true;
            }
            at += width(at);
        }
        start = end = text.length();
        return false;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    boolean isDigits() {
        return digits;
    }

    /** Whether a capital stands behind a small letter in the run. */
    boolean isHumped() {
        return small;
    }

    int length() {
        return end - start;
    }

    String written() {
        return text.subSequence(start, end).toString();
    }

    private int endOfDigits(int from) {
        int at = from;
        while (at < text.length() && kind(at) == DIGIT) {
            at += width(at);
        }
        return at;
    }

    private int endOfLetters(int from) {
        int at = from;
        int last = from;
        small = false;
        boolean wasSmall = false;
        while (at < text.length()) {
            int kind = kind(at);
            int width = width(at);
            if (kind == LETTER) {
                char letter = text.charAt(at);
                boolean upper = letter < 0x80 ? letter <= 'Z' : Character.isUpperCase(letter);
                small |= wasSmall && upper;
                wasSmall = !upper;
                last = at + width;
            } else if (kind == APOSTROPHE) {
                wasSmall = false;
            } else if (kind != INVISIBLE) {
                break;
            }
            if (kind == APOSTROPHE && !(last == at || kindOr(last) == INVISIBLE)) {
                break;
            }
            at += width;
        }
        // Trailing marks belong to the word; trailing apostrophes do not.
        int end = last;
        while (end < text.length() && kind(end) == INVISIBLE) {
            end += width(end);
        }
        return end;
    }

    private int kindOr(int at) {
        return at < text.length() ? kind(at) : OTHER;
    }

    private static final int OTHER = 0;
    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int INVISIBLE = 3;
    private static final int APOSTROPHE = 4;
    private static final byte[] KINDS = kinds();

    private int kind(int at) {
        char letter = text.charAt(at);
        if (Character.isHighSurrogate(letter) && at + 1 < text.length()) {
            int code = Character.codePointAt(text, at);
            return Character.isLetter(code)
                    ? LETTER
                    : Character.isDigit(code) ? DIGIT : Plain.isInvisible(code) ? INVISIBLE : OTHER;
        }
        return KINDS[letter];
    }

    private int width(int at) {
        return Character.isHighSurrogate(text.charAt(at))
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1))
                ? 2
                : 1;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[1 << 16];
        for (int code = 0; code < kinds.length; code++) {
            char letter = (char) code;
            int kind = Plain.isInvisible(letter)
                    ? INVISIBLE
                    : Plain.isApostrophe(letter)
                            ? APOSTROPHE
                            : Character.isLetter(letter) ? LETTER : Character.isDigit(letter) ? DIGIT : OTHER;
            kinds[code] = (byte) kind;
        }
        return kinds;
    }
}
