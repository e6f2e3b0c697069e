package org.dokaz.release.withheld;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Withheld words in their rows: handles, addresses, quotations, found whatever stands between the words. */
final class WordRows {

    /** The words of a row that are compared; who repeats so many repeats the rest. */
    static final int WORDS_MAX = 40;

    private static final int GAP_MAX = 60;

    private record Row(int secret, List<String> words) {}

    private final Map<String, List<Row>> rows = new HashMap<>();

    /** Takes up a row. */
    void add(int secret, String written) {
        List<String> words = new ArrayList<>();
        Runs runs = new Runs(written);
        while (words.size() < WORDS_MAX && runs.next()) {
            words.add(Plain.of(runs.written()));
        }
        rows.computeIfAbsent(words.getFirst(), ignored -> new ArrayList<>()).add(new Row(secret, words));
    }

    /** Takes up an address without what browsers leave out of it. */
    void addUrl(int secret, String written) {
        String bare = written.strip();
        int scheme = bare.indexOf("://");
        bare = scheme < 0 ? bare : bare.substring(scheme + 3);
        add(secret, bare.startsWith("www.") && bare.length() > 4 ? bare.substring(4) : bare);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Adds the rows that begin with the run that stands there. */
    void look(CharSequence text, Runs at, List<Found> found) {
        if (at.length() > Secret.LENGTH_MAX) {
            return;
        }
        for (Row row : rows.getOrDefault(Plain.of(at.written()), List.of())) {
            int end = end(text, at, row);
            if (end > 0) {
                found.add(new Found(at.start(), end, row.secret()));
            }
        }
    }

    private static int end(CharSequence text, Runs at, Row row) {
        Runs runs = new Runs(text);
        int end = at.end();
        for (String word : row.words().subList(1, row.words().size())) {
            if (!runs.nextFrom(end)
                    || runs.start() - end > GAP_MAX
                    || runs.length() > Secret.LENGTH_MAX
                    || !Plain.of(runs.written()).equals(word)) {
                return -1;
            }
            end = runs.end();
        }
        return end;
    }
}
