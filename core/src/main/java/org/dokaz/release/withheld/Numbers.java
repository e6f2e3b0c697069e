package org.dokaz.release.withheld;

import java.util.ArrayList;
import java.util.List;

/** Withheld telephone and card numbers, found by their last digits however the digits are grouped. */
final class Numbers {

    /** What tells a telephone within its country. */
    private static final int CORE = 9;

    private static final int COUNTRY_MAX = 5;
    private static final int GAP_MAX = 3;

    private record Digits(int secret, String core) {}

    private final List<Digits> numbers = new ArrayList<>();

    /** Takes up a number; what is not a digit in it does not count. */
    void add(int secret, String written) {
        StringBuilder digits = new StringBuilder();
        written.chars()
                .filter(Character::isDigit)
                .forEach(digit -> digits.append((char) ('0' + Character.digit(digit, 10))));
        // Beyond the length of a telephone number, all digits tell.
        boolean telephone = digits.length() >= CORE && digits.length() <= CORE + COUNTRY_MAX;
        String core = telephone ? digits.substring(digits.length() - CORE) : digits.toString();
        numbers.add(new Digits(secret, core));
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** Adds the numbers that begin with the run of digits that stands there. */
    void look(CharSequence text, Runs at, List<Found> found) {
        int longest = 0;
        for (Digits number : numbers) {
            longest = Math.max(longest, number.core().length() + COUNTRY_MAX);
        }
        StringBuilder digits = new StringBuilder(longest);
        int[] ends = new int[longest];
        int index = at.start();
        int gap = 0;
        while (index < text.length() && digits.length() < longest && gap <= GAP_MAX) {
            char letter = text.charAt(index);
            if (Character.isDigit(letter)) {
                digits.append((char) ('0' + Character.digit(letter, 10)));
                ends[digits.length() - 1] = index + 1;
                gap = 0;
            } else if (Character.isLetter(letter)) {
                break;
            } else {
                gap++;
            }
            index++;
        }
        for (Digits number : numbers) {
            int in = digits.indexOf(number.core());
            int last = in + number.core().length() - 1;
            if (in >= 0 && in <= COUNTRY_MAX && !digitAt(text, ends[last])) {
                found.add(new Found(at.start(), ends[last], number.secret()));
            }
        }
    }

    private static boolean digitAt(CharSequence text, int index) {
        return index < text.length() && Character.isDigit(text.charAt(index));
    }
}
