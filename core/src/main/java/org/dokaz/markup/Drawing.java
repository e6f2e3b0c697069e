package org.dokaz.markup;

import java.util.Locale;

/**
 * A drawing in rows, each a mark with words beside it, in lines that lead from a mark up to the one that it rests on. Marks differ by shape
 * as well as by colour. Words of documents are cut to fit a phone; what they are cut from stands in the row's title.
 */
public final class Drawing {

    /** What stands for a row. */
    public enum Mark {
        SQUARE,
        CIRCLE,
        DIAMOND,
        NONE
    }

    /** How sure a line is. */
    public enum Line {
        STATED,
        INFERRED
    }

    private static final int ROW_HEIGHT = 40;
    private static final int LEFT = 9;
    private static final int STEP = 20;
    private static final int HALF = 7;
    private static final int MIDDLE = 14;
    private static final int FIRST_LINE = 14;
    private static final int SECOND_LINE = 29;
    private static final int TEXT_GAP = 14;
    private static final int ARROW = 4;

    /** How many columns fit on a phone beside a mark at the left, and how many fewer for each step to the right. */
    private static final int COLUMNS = 35;

    private static final int COLUMNS_STEP = 3;
    private static final int TITLE_LENGTH_MAX = 300;

    private final Html html;

    /** A drawing that is written into this page. */
    public Drawing(Html html) {
        this.html = html;
    }

    /** Begins the drawing: what it is called and, for who cannot see it, how to read it. */
    public void open(String id, int rows, String title, String description) {
        html.open(
                "svg",
                "class",
                "drawing",
                "height",
                Integer.toString(rows * ROW_HEIGHT),
                "role",
                "group",
                "aria-labelledby",
                id + "-title " + id + "-desc");
        html.element("title", title, "id", id + "-title");
        html.element("desc", description, "id", id + "-desc").line();
    }

    /** Ends the drawing. */
    public void close() {
        html.close("svg").line();
    }

    /** A line from a row's mark to the one above that it rests on, an arrow's head at its end. */
    public void line(int row, int depth, int parentRow, int parentDepth, Line line) {
        int top = y(parentRow) + MIDDLE + HALF + 1;
        String way = "M" + (x(depth) - HALF) + " " + (y(row) + MIDDLE) + "H" + x(parentDepth) + "V" + (top + ARROW);
        html.open("path", "class", line == Line.STATED ? "way" : "way inferred", "d", way)
                .close("path");
        html.open(
                        "path",
                        "class",
                        "head",
                        "d",
                        "M" + x(parentDepth) + " " + top + "l" + ARROW + " " + (2 * ARROW) + "h" + (-2 * ARROW) + "z")
                .close("path")
                .line();
    }

    /** Begins a row: its whole words for who points at it, and its mark. */
    public void openRow(int row, int depth, Mark mark, String classes, String title) {
        html.open("g", "class", classes);
        html.element("title", Visible.line(Visible.cut(title, TITLE_LENGTH_MAX)));
        int x = x(depth);
        int y = y(row) + MIDDLE;
        switch (mark) {
            case SQUARE ->
                html.open(
                                "rect",
                                "x",
                                Integer.toString(x - HALF),
                                "y",
                                Integer.toString(y - HALF),
                                "width",
                                Integer.toString(2 * HALF),
                                "height",
                                Integer.toString(2 * HALF))
                        .close("rect");
            case CIRCLE ->
                html.open(
                                "circle",
                                "cx",
                                Integer.toString(x),
                                "cy",
                                Integer.toString(y),
                                "r",
                                Integer.toString(HALF - 1))
                        .close("circle");
            case DIAMOND ->
                html.open(
                                "path",
                                "class",
                                "mark",
                                "d",
                                String.format(
                                        Locale.ROOT,
                                        "M%d %dl%d %dl%d %dl%d %dz",
                                        x,
                                        y - HALF - 1,
                                        HALF + 1,
                                        HALF + 1,
                                        -HALF - 1,
                                        HALF + 1,
                                        -HALF - 1,
                                        -HALF - 1))
                        .close("path");
            case NONE -> {}
        }
    }

    /** Ends a row. */
    public void closeRow() {
        html.close("g").line();
    }

    /** Words in the upper line of a row, which lead to the target where one is given. */
    public void words(int row, int depth, String words, String language, String target) {
        String shown = Columns.cut(Visible.line(words), COLUMNS - COLUMNS_STEP * depth);
        openText(row, depth, FIRST_LINE, "name");
        if (!target.isEmpty()) {
            html.open("a", "href", target);
        }
        html.element("tspan", shown, "lang", language);
        if (!target.isEmpty()) {
            html.close("a");
        }
        html.close("text");
    }

    /** Begins the lower line of a row. */
    public void openDetail(int row, int depth) {
        openText(row, depth, SECOND_LINE, "detail");
    }

    /** Ends the lower line of a row. */
    public void closeDetail() {
        html.close("text");
    }

    private void openText(int row, int depth, int down, String name) {
        html.open(
                "text",
                "class",
                name,
                "x",
                Integer.toString(x(depth) + TEXT_GAP),
                "y",
                Integer.toString(y(row) + down + 4));
    }

    private static int x(int depth) {
        return LEFT + depth * STEP;
    }

    private static int y(int row) {
        return row * ROW_HEIGHT;
    }
}
