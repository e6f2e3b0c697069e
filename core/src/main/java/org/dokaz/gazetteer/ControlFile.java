package org.dokaz.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The head of a list of control, which names the columns in whichever order they stand. */
final class ControlFile {

    private ControlFile() {}

    /** Whether a line names the columns of a list of control. */
    static boolean isHead(String line) {
        return List.of(line.split("\t", -1)).containsAll(ControlRow.COLUMNS);
    }

    /** Where each column stands. */
    static Map<String, Integer> head(String line) {
        String[] names = line.split("\t", -1);
        Map<String, Integer> head = new HashMap<>();
        for (int at = 0; at < names.length; at++) {
            head.putIfAbsent(names[at].strip(), at);
        }
        return head;
    }
}
