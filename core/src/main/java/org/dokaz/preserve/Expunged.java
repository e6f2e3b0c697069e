package org.dokaz.preserve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dokaz.model.Maker;
import org.dokaz.record.Expunging;

/** What a check finds of records that were taken out for good, held against what the log tells of it. */
final class Expunged {

    private final Set<Long> found = new HashSet<>();
    private final NavigableMap<Long, Expunging> told = new TreeMap<>();
    private final List<Expunging> expungings = new ArrayList<>();

    /** Where the record of this entry should be, there is the mark that it was taken out. */
    void found(long number) {
        found.add(number);
    }

    /** The log tells of this. */
    void told(Expunging expunging) {
        expungings.add(expunging);
        expunging.entries().forEach(stretch -> stretch.entries().forEach(number -> told.put(number, expunging)));
    }

    /** All entries whose records were taken out. */
    Set<Long> all() {
        return told.keySet();
    }

    /** What does not hold, by entry: whether just what the log tells of was taken out. */
    SortedMap<Long, String> check() {
        SortedMap<Long, String> flaws = new TreeMap<>();
        found.stream()
                .filter(number -> !told.containsKey(number))
                .forEach(number -> flaws.put(
                        number,
                        "lacks the record of entry " + number
                                + " as if it had been expunged, but nothing in the log tells that anybody did"));
        told.keySet().stream()
                .filter(number -> !found.contains(number))
                .forEach(number -> flaws.put(
                        number,
                        "holds something in the place of entry " + number
                                + ", whose record was expunged; a copy made before was put back: expunge it again"));
        return flaws;
    }

    /** What was taken out, when, by whom and by whose authority, each in one line. */
    List<String> lines() {
        return expungings.stream().map(Expunged::line).toList();
    }

    private static String line(Expunging expunging) {
        long records = expunging.entries().stream()
                .mapToLong(stretch -> stretch.last() - stretch.first() + 1)
                .sum();
        String who = expunging.by() instanceof Maker.Analyst(String pseudonym) ? pseudonym : "the program";
        return records + (records == 1 ? " record was" : " records were") + " expunged on " + expunging.at() + " by "
                + who + " under " + expunging.authority();
    }
}
