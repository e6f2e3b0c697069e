package org.dokaz.gazetteer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.atlas.Held;

/**
 * One row of a list of control: a territory, and from when to when it was held how.
 *
 * @param words the territory in the list's own words, exclusions among them
 */
record ControlRow(
        Held.Status status,
        Code code,
        String category,
        String words,
        Optional<LocalDate> start,
        Optional<LocalDate> end) {

    /** The columns that a file must have. */
    static final List<String> COLUMNS = List.of("section", "katottg", "category", "name_official", "start", "end");

    private static final int WORDS_LENGTH_MAX = 4000;
    private static final int CATEGORY_LENGTH_MAX = 4;

    /** The row of a line, whose columns stand where the head of the file says. */
    static ControlRow of(String line, Map<String, Integer> head) throws BadLine {
        List<String> fields = fields(line, head);
        Held.Status status = status(fields.get(0));
        Code code = Code.of(fields.get(1))
                .orElseThrow(() -> new BadLine(
                        "its katottg " + BadLine.shown(fields.get(1)) + " is not UA and " + Code.DIGITS + " digits"));
        if (fields.get(2).length() > CATEGORY_LENGTH_MAX || fields.get(3).length() > WORDS_LENGTH_MAX) {
            throw new BadLine("its name is longer than " + WORDS_LENGTH_MAX + " characters");
        }
        Optional<LocalDate> start = date(fields.get(4), "start");
        Optional<LocalDate> end = date(fields.get(5), "end");
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            throw new BadLine("it ends " + end.get() + ", before it starts " + start.get());
        }
        return new ControlRow(status, code, fields.get(2), fields.get(3), start, end);
    }

    private static List<String> fields(String line, Map<String, Integer> head) throws BadLine {
        String[] columns = line.split("\t", -1);
        List<String> fields = new ArrayList<>();
        for (String column : COLUMNS) {
            int at = head.getOrDefault(column, Integer.MAX_VALUE);
            // Editors drop the tab behind the last, empty field.
            if (at > columns.length) {
                throw new BadLine("has " + columns.length + " columns, too few for " + column);
            }
            fields.add(at == columns.length ? "" : columns[at].strip());
        }
        return fields;
    }

    /** The order lists combat with and without working state registers apart; either is combat. */
    private static Held.Status status(String section) throws BadLine {
        return switch (section) {
            case "occupied" -> Held.Status.OCCUPIED;
            case "active_combat", "active_combat_eregisters" -> Held.Status.ACTIVE_COMBAT;
            case "possible_combat" -> Held.Status.POSSIBLE_COMBAT;
            default ->
                throw new BadLine("its section " + BadLine.shown(section)
                        + " is none of occupied, active_combat, active_combat_eregisters, possible_combat");
        };
    }

    private static Optional<LocalDate> date(String field, String what) throws BadLine {
        if (field.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(field));
        } catch (DateTimeParseException none) {
            throw new BadLine("its " + what + " " + BadLine.shown(field) + " is no date such as 2022-02-24");
        }
    }
}
