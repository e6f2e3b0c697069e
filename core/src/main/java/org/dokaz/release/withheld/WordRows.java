package org.dokaz.release.withheld;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Withheld rows of letters and digits: handles, addresses, quotations, digests. They are found whatever stands between
 * the letters: spaces, hyphens, ends of lines, tags taken off.
 */
final class WordRows {

    /** What may stand between two letters of a row, in characters. */
    private static final int GAP_MAX = 60;

    /**
     * A row.
     *
     * @param letters its letters and digits, in lower case
     * @param enough how many of them tell it: of a digest the first few
     */
    private record Row(int secret, String letters, int enough) {}

    private final Map<Character, List<Row>> rows = new HashMap<>();
    private final BitSet beginnings = new BitSet();

    /** Takes up words in their order. */
    void add(int secret, String written) {
        String letters = letters(written);
        put(new Row(secret, letters, letters.length()));
    }

    /** Takes up a digest, which its beginning tells. */
    void addDigest(int secret, String written) {
        String letters = letters(written);
        put(new Row(secret, letters, Math.min(letters.length(), Secret.DIGEST_MIN)));
    }

    /** Takes up an address without what browsers leave out of it. */
    void addUrl(int secret, String written) {
        String bare = written.strip();
        int scheme = bare.indexOf("://");
        bare = scheme < 0 ? bare : bare.substring(scheme + 3);
        add(secret, bare.startsWith("www.") && bare.length() > 4 ? bare.substring(4) : bare);
    }

    private void put(Row row) {
        beginnings.set(row.letters().charAt(0));
        rows.computeIfAbsent(row.letters().charAt(0), ignored -> new ArrayList<>())
                .add(row);
    }

    private static String letters(String written) {
        StringBuilder letters = new StringBuilder(written.length());
        for (int index = 0; index < written.length(); index++) {
            if (Character.isLetterOrDigit(written.charAt(index))) {
                letters.append(folded(written.charAt(index)));
            }
        }
        return letters.toString();
    }

    private static char folded(char letter) {
        if (letter < 0x80) {
            return letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
        }
        char small = Character.toLowerCase(letter);
        if (small < 0x2000) {
            return small;
        }
        String plain = Normalizer.normalize(String.valueOf(small), Normalizer.Form.NFKC);
        return plain.isEmpty() ? small : Character.toLowerCase(plain.charAt(0));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Adds the rows that begin where the run begins. */
    void look(CharSequence text, Runs at, List<Found> found) {
        char first = folded(text.charAt(at.start()));
        if (!beginnings.get(first)) {
            return;
        }
        for (Row row : rows.getOrDefault(first, List.of())) {
            int end = end(text, at.start(), row);
            if (end > 0) {
                found.add(new Found(at.start(), end, row.secret()));
            }
        }
    }

    private static int end(CharSequence text, int start, Row row) {
        int at = start;
        int last = start;
        int count = 0;
        while (at < text.length() && count < row.letters().length() && at - last <= GAP_MAX) {
            char letter = text.charAt(at);
            at++;
            if (Character.isLetterOrDigit(letter)) {
                if (folded(letter) != row.letters().charAt(count)) {
                    break;
                }
                count++;
                last = at;
            }
        }
        boolean whole = count == row.letters().length();
        return count < row.enough() || (whole && goesOn(text, last)) ? -1 : last;
    }

    /** Whether the last letter is not the last of its run. */
    private static boolean goesOn(CharSequence text, int end) {
        if (end >= text.length()) {
            return false;
        }
        char last = text.charAt(end - 1);
        char next = text.charAt(end);
        return (Character.isLetter(last) && Character.isLetter(next))
                || (Character.isDigit(last) && Character.isDigit(next));
    }
}
