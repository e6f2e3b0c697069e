package org.dokaz.resolve;

/** Slips of the pen. */
final class Slips {

    private Slips() {}

    /** Whether two words, each at least so long, differ by one letter left out, put in or changed, or by two that changed places. */
    static boolean isOne(String a, String b, int lengthMin) {
        if (Math.min(a.length(), b.length()) < lengthMin || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int first = 0;
        int shorter = Math.min(a.length(), b.length());
        while (first < shorter && a.charAt(first) == b.charAt(first)) {
            first++;
        }
        int last = 0;
        while (last < shorter - first && a.charAt(a.length() - 1 - last) == b.charAt(b.length() - 1 - last)) {
            last++;
        }
        int left = a.length() - first - last;
        int right = b.length() - first - last;
        boolean swapped = left == 2
                && right == 2
                && a.charAt(first) == b.charAt(first + 1)
                && a.charAt(first + 1) == b.charAt(first);
        return swapped || Math.max(left, right) <= 1;
    }
}
