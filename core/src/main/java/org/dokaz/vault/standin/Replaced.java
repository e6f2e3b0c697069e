package org.dokaz.vault.standin;

import java.util.List;
import org.dokaz.model.Span;

/** A text with pseudonyms in the place of names, and where everything else in it has come to stand. */
final class Replaced {

    private final String before;
    private final String text;
    private final List<NameFinder.Found> found;
    private final int[] starts;

    private Replaced(String before, String text, List<NameFinder.Found> found, int[] starts) {
        this.before = before;
        this.text = text;
        this.found = found;
        this.starts = starts;
    }

    static Replaced of(String text, NameFinder names) {
        List<NameFinder.Found> found = names.in(text);
        int[] starts = new int[found.size()];
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        for (int number = 0; number < starts.length; number++) {
            NameFinder.Found name = found.get(number);
            if (name.start() < at || name.end() <= name.start()) {
                throw new IllegalArgumentException("names that overlap, or are empty");
            }
            out.append(text, at, name.start());
            starts[number] = out.length();
            out.append(name.pseudonym());
            at = name.end();
        }
        out.append(text, at, text.length());
        return new Replaced(text, out.toString(), found, starts);
    }

    /** The text as it was. */
    String before() {
        return before;
    }

    String text() {
        return text;
    }

    /** Where a stretch of the text has come to stand. One that begins or ends inside a name takes in the whole pseudonym. */
    Span span(Span span) {
        int start = at(span.start(), false);
        return new Span(start, Math.max(start, at(span.end(), !span.isEmpty())));
    }

    private int at(int offset, boolean isEnd) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (found.get(middle).start() < offset || (!isEnd && found.get(middle).start() == offset)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0) {
            return offset;
        }
        NameFinder.Found name = found.get(low - 1);
        int start = starts[low - 1];
        int end = start + name.pseudonym().length();
        if (offset >= name.end()) {
            return end + (offset - name.end());
        }
        return isEnd ? end : start;
    }
}
