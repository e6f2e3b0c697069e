package org.dokaz.read.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of a page.
 *
 * @param column which column of the document it stands in, in the order of reading
 * @param cells how many pieces far from each other it is made of
 */
record Line(
        String text,
        int page,
        int column,
        double start,
        double end,
        double line,
        double size,
        boolean bold,
        boolean aside,
        int cells,
        Box box) {

    private static final double ROW_APART_MAX = 0.45;
    private static final double RAISED_SIZE_MAX = 0.8;
    private static final double WORD_APART_MIN = 0.12;
    private static final double CELL_APART_MIN = 1.6;
    private static final double SPREAD_APART_MAX = 0.08;

    /** The lines of one column, downwards. */
    static List<Line> of(List<Fragment> column, int page, int number) {
        List<Line> lines = new ArrayList<>();
        List<Fragment> row = new ArrayList<>();
        for (Fragment fragment : column) {
            if (!row.isEmpty() && !isBeside(row, fragment)) {
                lines.add(joined(row, page, number));
                row.clear();
            }
            row.add(fragment);
        }
        if (!row.isEmpty()) {
            lines.add(joined(row, page, number));
        }
        return lines;
    }

    private static boolean isBeside(List<Fragment> row, Fragment fragment) {
        Fragment largest = largest(row);
        return fragment.aside() == largest.aside()
                && Math.abs(fragment.line() - largest.line())
                        <= ROW_APART_MAX * Math.max(largest.size(), fragment.size());
    }

    /** Whether pieces are as far from each other as others, as words are that were spread to fill their line. */
    private static boolean isJustified(List<Fragment> along) {
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int index = 1; index < along.size(); index++) {
            double apart = along.get(index).start() - along.get(index - 1).end();
            least = Math.min(least, apart);
            most = Math.max(most, apart);
        }
        boolean words = along.stream().noneMatch(piece -> piece.text().indexOf(' ') >= 0);
        return along.size() > 2
                && words
                && most - least <= SPREAD_APART_MAX * largest(along).size();
    }

    private static Fragment largest(List<Fragment> row) {
        return row.stream().max(Comparator.comparingDouble(Fragment::size)).orElseThrow();
    }

    private static Line joined(List<Fragment> row, int page, int column) {
        List<Fragment> along =
                row.stream().sorted(Comparator.comparingDouble(Fragment::start)).toList();
        Fragment largest = largest(row);
        Fragment main = along.stream()
                .max(Comparator.comparingInt(piece -> piece.text().length()))
                .orElseThrow();
        StringBuilder text = new StringBuilder();
        boolean justified = isJustified(along);
        int cells = 1;
        int bold = 0;
        Box box = along.getFirst().box();
        double end = along.getFirst().end();
        for (Fragment fragment : along) {
            if (!text.isEmpty()) {
                double apart = fragment.start() - end;
                boolean cell = !justified && apart > CELL_APART_MIN * largest.size();
                boolean raised = fragment.size() < RAISED_SIZE_MAX * largest.size();
                cells += cell ? 1 : 0;
                text.append(cell ? "\t" : apart > WORD_APART_MIN * largest.size() || raised ? " " : "");
            }
            text.append(fragment.text());
            bold += fragment.bold() ? fragment.text().length() : 0;
            box = box.cover(fragment.box());
            end = Math.max(end, fragment.end());
        }
        return new Line(
                text.toString(),
                page,
                column,
                along.getFirst().start(),
                end,
                main.line(),
                main.size(),
                2 * bold > text.length(),
                main.aside(),
                cells,
                box);
    }
}
