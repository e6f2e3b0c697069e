package org.dokaz.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables that hold what a case says, those that others refer to first. */
final class Tables {

    private static final List<String> CONTENT = List.of(
            "captures",
            "unreceived",
            "documents",
            "mentions",
            "claims",
            "claim_places",
            "risks",
            "restrictions",
            "runs",
            "judgements",
            "revocations",
            "matchings",
            "releases");

    private Tables() {}

    /** All rows, one line each, in one order. */
    static List<String> lines(SqlDatabase database) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String table : CONTENT) {
            List<String> rows = new ArrayList<>();
            database.each("SELECT * FROM " + table, row -> rows.add(table + " " + RowLine.of(row)));
            rows.sort(null);
            lines.addAll(rows);
        }
        return lines;
    }

    /** Removes all rows. */
    static void clear(SqlDatabase database) throws SQLException {
        for (String table : CONTENT.reversed()) {
            database.update("DELETE FROM " + table);
        }
    }
}
