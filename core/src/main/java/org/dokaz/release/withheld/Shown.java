package org.dokaz.release.withheld;

import java.util.List;

/**
 * The names of people who may be shown. A given name that is all that is known of somebody hidden stands in many of them: left out of the
 * full name of an official whom everybody knows, it would tell the hidden person's own.
 */
final class Shown {

    private final NameBook names = new NameBook();

    /** Takes a full name up under a number. */
    void add(int number, String name) {
        names.add(number, name);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Whether the word at this place is one part of a name of which another part stands beside it. */
    boolean covers(CharSequence text, int start, int end) {
        List<Grip> here = names.grips(text.subSequence(start, end).toString());
        return !here.isEmpty()
                && (isCompany(here, text, Neighbours.before(text, start))
                        || isCompany(here, text, Neighbours.behind(text, end))
                        || isCompany(here, text, pieceBefore(text, start))
                        || isCompany(here, text, pieceBehind(text, end)));
    }

    /** What stands before it in the same run of letters, back to a capital: pages read without their tags run words together. */
    private static int[] pieceBefore(CharSequence text, int end) {
        int start = end;
        while (start > 0 && end - start < Runs.WORD_MAX && Character.isLetter(text.charAt(start - 1))) {
            start--;
            if (Character.isUpperCase(text.charAt(start))) {
                return new int[] {start, end};
            }
        }
        return new int[0];
    }

    private static int[] pieceBehind(CharSequence text, int start) {
        int end = start;
        while (end < text.length()
                && end - start < Runs.WORD_MAX
                && Character.isLetter(text.charAt(end))
                && (end == start || !Character.isUpperCase(text.charAt(end)))) {
            end++;
        }
        return end > start && Character.isUpperCase(text.charAt(start)) ? new int[] {start, end} : new int[0];
    }

    private boolean isCompany(List<Grip> here, CharSequence text, int[] neighbour) {
        if (neighbour.length == 0) {
            return false;
        }
        for (Grip beside :
                names.grips(text.subSequence(neighbour[0], neighbour[1]).toString())) {
            for (Grip own : here) {
                if (own.secret() == beside.secret() && own.part() != beside.part()) {
                    return true;
                }
            }
        }
        return false;
    }
}
