package org.dokaz.search;

/** A user's own words as a message repeats them. */
final class Shown {

    private static final int LENGTH_MAX = 40;

    private Shown() {}

    static String cut(String words) {
        if (words.length() <= LENGTH_MAX) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(LENGTH_MAX - 1)) ? LENGTH_MAX - 1 : LENGTH_MAX;
        return words.substring(0, end) + "\u2026";
    }
}
