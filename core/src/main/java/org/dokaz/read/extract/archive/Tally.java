package org.dokaz.read.extract.archive;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dokaz.read.extract.packed.EntryName;

/** How many records of which sort a web archive holds, and by which program it says it was made. */
final class Tally {

    private static final int SORTS_MAX = 20;
    private static final int INFO_BYTES_MAX = 16 * 1024;

    private final Map<String, Integer> sorts = new TreeMap<>();
    private Optional<String> madeBy = Optional.empty();
    private int documents;

    void add(WarcRecord record) {
        String sort = EntryName.line(record.type());
        if (sorts.containsKey(sort) || sorts.size() < SORTS_MAX) {
            sorts.merge(sort, 1, Integer::sum);
        }
        if (record.type().equals("warcinfo") && madeBy.isEmpty()) {
            int length = Math.min(record.block().length, INFO_BYTES_MAX);
            Headers info = Headers.of(new String(record.block(), 0, length, StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            madeBy = info.value("software").map(software -> EntryName.line(software));
        }
    }

    void addDocument() {
        documents++;
    }

    /** All of it on one line. */
    String told(int records) {
        String each = sorts.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
        return "pages and documents in it are kept and read by themselves (" + documents + " of " + records
                + " records; " + each + ")"
                + madeBy.map(program -> "; it says that it was made by " + program)
                        .orElse("");
    }
}
