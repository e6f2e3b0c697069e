package org.dokaz.read.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The lines of one page in the order of reading: those turned as most of the page is, column by column; then those turned
 * otherwise.
 *
 * @param columns how many columns the document has up to the end of this page
 */
record PageLines(List<Line> lines, int columns, double height) {

    PageLines {
        lines = List.copyOf(lines);
    }

    static PageLines of(PageReader.Page page, int number, int columnsBefore) {
        SortedMap<Integer, List<Glyph>> turns = new TreeMap<>();
        page.glyphs()
                .forEach(glyph -> turns.computeIfAbsent(glyph.turn(), ignored -> new ArrayList<>())
                        .add(glyph));
        List<List<Glyph>> mostFirst = turns.values().stream()
                .sorted(Comparator.comparingInt((List<Glyph> turned) -> -turned.size()))
                .toList();
        List<Line> lines = new ArrayList<>();
        int columns = columnsBefore;
        for (List<Glyph> turned : mostFirst) {
            if (turned.getFirst().turn() == Glyph.SLANTED) {
                slanted(turned, number, columns++, lines);
                continue;
            }
            for (List<Fragment> column : Columns.of(Fragment.of(turned))) {
                lines.addAll(Line.of(column, number, columns++));
            }
        }
        return new PageLines(lines, columns, page.height());
    }

    private static void slanted(List<Glyph> glyphs, int number, int column, List<Line> lines) {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text()));
        if (!text.toString().isBlank()) {
            Box box = glyphs.stream().map(Glyph::box).reduce(Box::cover).orElseThrow();
            double size = glyphs.getFirst().size();
            lines.add(new Line(text.toString().strip(), number, column, 0, 0, 0, size, false, true, 1, box));
        }
    }
}
