package org.dokaz.spelling;

/** Small numbers as place names carry them: in digits, or in Roman numerals of either script. */
final class Numbers {

    private static final String ROMAN = "ivx";
    private static final String ROMAN_IN_CYRILLIC = "ivx".replace('i', 'і').replace('x', 'х');
    private static final int[] VALUES = {1, 5, 10};
    private static final int LENGTH_MAX = 6;

    private Numbers() {}

    /** The number in digits; empty when the word in lower case is none. */
    static String of(String word) {
        if (word.isEmpty() || word.length() > LENGTH_MAX) {
            return "";
        }
        if (word.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            return word;
        }
        int sum = 0;
        int last = 0;
        for (int index = word.length() - 1; index >= 0; index--) {
            int at = Math.max(ROMAN.indexOf(word.charAt(index)), ROMAN_IN_CYRILLIC.indexOf(word.charAt(index)));
            if (at < 0) {
                return "";
            }
            sum += VALUES[at] < last ? -VALUES[at] : VALUES[at];
            last = Math.max(last, VALUES[at]);
        }
        return String.valueOf(sum);
    }
}
