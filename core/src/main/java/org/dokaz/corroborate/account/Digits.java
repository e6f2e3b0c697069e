package org.dokaz.corroborate.account;

import java.util.stream.IntStream;

/** The numbers that words write in digits. Translating keeps them as they are, and retelling seldom makes up others. */
public final class Digits {

    /** How many numbers of one text are looked at. */
    private static final int NUMBERS_MAX = 40;

    private static final String BETWEEN = ":.,";

    private Digits() {}

    /** The numbers of a text, each as a hash that no two numbers of Western digits share. */
    public static Terms of(String words) {
        IntStream.Builder found = IntStream.builder();
        int count = 0;
        int start = -1;
        for (int index = 0; index <= words.length() && count < NUMBERS_MAX; index++) {
            boolean inside = index < words.length() && isOfNumber(words, index);
            if (inside && start < 0) {
                start = index;
            } else if (!inside && start >= 0) {
                found.add(words.substring(start, index).hashCode());
                count++;
                start = -1;
            }
        }
        return Terms.of(found.build());
    }

    /** A digit, or a mark between two of them, so that a time of day is one number. */
    private static boolean isOfNumber(String words, int index) {
        char letter = words.charAt(index);
        boolean within = index > 0
                && index + 1 < words.length()
                && Character.isDigit(words.charAt(index - 1))
                && Character.isDigit(words.charAt(index + 1));
        return Character.isDigit(letter) || (within && BETWEEN.indexOf(letter) >= 0);
    }
}
