package org.dokaz.read.extract.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an office file holds that is not the text of its document: counted, told, not read as its words. */
final class Beside {

    private int deletions;
    private int insertions;
    private int comments;
    private int hidden;

    void deletion() {
        deletions++;
    }

    void insertion() {
        insertions++;
    }

    void comment() {
        comments++;
    }

    void hidden() {
        hidden++;
    }

    /** All of it in words; nothing where there is nothing. */
    Optional<String> told() {
        List<String> told = new ArrayList<>();
        add(told, deletions, "deleted stretches that are still in the file (tracked changes)");
        add(told, comments, "comments");
        add(told, hidden, "stretches of hidden text");
        if (told.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("beside its text the document holds " + String.join(", ", told)
                + ": kept in the original, not read as its words; look at them in an office program");
    }

    /** What the file says of changes that count as its text. */
    Optional<String> insertions() {
        return insertions == 0 ? Optional.empty() : Optional.of("stretches added in tracked changes: " + insertions);
    }

    private static void add(List<String> told, int count, String what) {
        if (count > 0) {
            told.add(what + ": " + count);
        }
    }
}
