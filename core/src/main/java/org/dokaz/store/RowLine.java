package org.dokaz.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.CanonicalJson;

/** A row of a table as one line: rows with equal cells give equal lines. */
final class RowLine {

    private RowLine() {}

    static String of(ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            Object cell = row.getObject(column);
            cells.add(cell == null ? "null" : CanonicalJson.text(cell.toString()));
        }
        return CanonicalJson.array(cells);
    }
}
