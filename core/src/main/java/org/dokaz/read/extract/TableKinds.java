package org.dokaz.read.extract;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/** Tells tables that hold data, read row by row, from those that old pages lay themselves out with. */
final class TableKinds {

    private static final int CELL_LENGTH_MAX = 200;

    private static final Evaluator TABLE = new Evaluator.Tag("table");

    private final Map<Element, Boolean> known = new HashMap<>();

    /** Whether this row or cell is one of a table of data. */
    boolean isOfData(Element part) {
        Element table = part.closest(TABLE);
        return table != null && known.computeIfAbsent(table, TableKinds::holdsData);
    }

    private static boolean holdsData(Element table) {
        if (table.selectFirst("td p, td div, td table, td br, td h1, td h2, td h3, td ul") != null) {
            return false;
        }
        boolean columns = table.selectFirst("tr > * + *") != null;
        return columns
                && table.select("td, th").stream().noneMatch(cell -> cell.text().length() > CELL_LENGTH_MAX);
    }
}
