package org.dokaz.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dokaz.markup.Axis;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.ActKind;
import org.dokaz.model.Stance;
import org.dokaz.model.When;

/** When the acts are said to have happened: a row for each kind of act, a mark for each date it is given. */
final class Timeline {

    /** How many rows of marks one kind of act may take; the table holds what is left out. */
    private static final int ROWS_MAX = 24;

    private static final int ROW_HEIGHT = 24;
    private static final int LABEL_HEIGHT = 22;
    private static final int AXIS_HEIGHT = 22;

    /** The width, in per cent of the chart, that one mark needs on a phone. */
    private static final double MARK_PERCENT = 8;

    /** Half the width of a mark, in per cent of the chart: room for a long number, and enough that a point is drawn at all. */
    private static final double LONG_NAME_PERCENT = 0.4;

    private static final double POINT_PERCENT = 0.005;

    private final Labels labels;
    private final Wording wording;
    private final Html html;

    Timeline(Labels labels, Html html) {
        this.labels = labels;
        this.wording = new Wording(labels);
        this.html = html;
    }

    /** One date of one kind of act and one stance, and the claims that give it. */
    private record Mark(When when, Stance stance, List<Sheet.Entry> entries) {}

    private record Key(When when, Stance stance) {}

    /** A claim and the time that it is shown at. */
    private record Dated(When when, Sheet.Entry entry) {}

    void write(List<Sheet.Entry> entries) {
        List<Sheet.Entry> dated = dated(entries).stream().map(Dated::entry).toList();
        if (dated.isEmpty()) {
            html.element("p", labels.text("page.noDates")).line();
            return;
        }
        html.element("p", labels.text("page.timelineWhy"), "class", "lead").line();
        Axis axis = Axis.of(dated(dated).stream().map(Dated::when).toList());
        List<Lane> lanes = new ArrayList<>();
        ClaimTable.byKind(dated).forEach((kind, ofKind) -> lanes.add(lane(labels.of(kind), dated(ofKind), axis)));
        chart(axis, lanes, labels.text("page.timeline"));
        if (dated.size() < entries.size()) {
            html.element("p", labels.text("page.undated", entries.size() - dated.size()), "class", "lead");
        }
    }

    /** Of one event: when its claims say that it happened, and when they were said; nothing where no day is known. */
    void write(List<Sheet.Entry> entries, String name) {
        List<Dated> happened = dated(entries);
        List<Dated> said = new ArrayList<>();
        for (Sheet.Entry entry : entries) {
            entry.claim()
                    .statedOn()
                    .or(() -> entry.sheet().masthead().published())
                    .ifPresent(day -> said.add(new Dated(When.day(day), entry)));
        }
        List<When> all =
                Stream.concat(happened.stream(), said.stream()).map(Dated::when).toList();
        if (all.isEmpty()) {
            return;
        }
        html.element("h4", name).line();
        Axis axis = Axis.of(all);
        List<Lane> lanes = new ArrayList<>();
        if (!happened.isEmpty()) {
            lanes.add(lane(labels.text("event.happened"), happened, axis));
        }
        if (!said.isEmpty()) {
            lanes.add(lane(labels.text("event.said"), said, axis));
        }
        chart(axis, lanes, name);
    }

    private static List<Dated> dated(List<Sheet.Entry> entries) {
        List<Dated> dated = new ArrayList<>();
        for (Sheet.Entry entry : entries) {
            entry.claim().when().filter(Timeline::isBounded).ifPresent(when -> dated.add(new Dated(when, entry)));
        }
        return dated;
    }

    private static boolean isBounded(When when) {
        return when.earliest().isPresent() || when.latest().isPresent();
    }

    private record Placed(Mark mark, double from, double to, int row) {}

    private record Lane(String name, List<Placed> marks, int rows, int leftOut) {
        int height() {
            return LABEL_HEIGHT + rows * ROW_HEIGHT;
        }
    }

    /** Puts each mark in the first row where it does not run into the one before. */
    private static Lane lane(String name, List<Dated> entries, Axis axis) {
        Map<Key, List<Sheet.Entry>> byDate = new LinkedHashMap<>();
        for (Dated dated : entries) {
            Key key = new Key(dated.when(), dated.entry().claim().stance());
            byDate.computeIfAbsent(key, ignored -> new ArrayList<>()).add(dated.entry());
        }
        List<Double> rowEnds = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        int leftOut = 0;
        for (Map.Entry<Key, List<Sheet.Entry>> date : byDate.entrySet()) {
            Key key = date.getKey();
            List<Sheet.Entry> same = date.getValue();
            double from = axis.percent(key.when().earliest().orElse(axis.first()));
            double to = axis.percent(key.when().latest().orElse(axis.last()));
            int row = 0;
            while (row < rowEnds.size() && rowEnds.get(row) > from) {
                row++;
            }
            if (row == ROWS_MAX) {
                leftOut += same.size();
                continue;
            }
            if (row == rowEnds.size()) {
                rowEnds.add(0.0);
            }
            rowEnds.set(row, to + MARK_PERCENT);
            placed.add(new Placed(new Mark(key.when(), key.stance(), same), from, to, row));
        }
        return new Lane(name, placed, rowEnds.size(), leftOut);
    }

    private void chart(Axis axis, List<Lane> lanes, String called) {
        int height = lanes.stream().mapToInt(Lane::height).sum() + AXIS_HEIGHT;
        html.open("div", "class", "chart");
        html.open("svg", "height", Integer.toString(height), "role", "group", "aria-label", called);
        for (LocalDate tick : axis.ticks()) {
            String x = percent(axis.percent(tick));
            html.open("line", "class", "tick", "x1", x, "x2", x, "y1", "0", "y2", pixels(height - AXIS_HEIGHT + 4))
                    .close("line");
            html.element("text", axis.label(tick, labels), "class", "date", "x", x, "y", pixels(height - 4));
        }
        int top = 0;
        for (Lane lane : lanes) {
            String label = lane.leftOut() == 0 ? lane.name() : labels.text("page.leftOut", lane.name(), lane.leftOut());
            html.element("text", label, "class", "kind", "x", "0", "y", pixels(top + 15));
            for (Placed placed : lane.marks()) {
                mark(placed, top + LABEL_HEIGHT + placed.row() * ROW_HEIGHT + ROW_HEIGHT / 2 - 2);
            }
            top += lane.height();
        }
        html.close("svg").close("div").line();
    }

    private void mark(Placed placed, int y) {
        Mark mark = placed.mark();
        Sheet.Entry first = mark.entries().getFirst();
        int count = mark.entries().size();
        String name = count == 1 ? first.number() : "\u00D7" + count;
        double middle = (placed.from() + placed.to()) / 2;
        double half =
                Math.max((placed.to() - placed.from()) / 2, name.length() > 2 ? LONG_NAME_PERCENT : POINT_PERCENT);
        html.open("a", "class", classes(mark), "href", "#" + target(mark));
        html.element("title", title(mark));
        for (String layer : List.of("rim", "body")) {
            html.open(
                            "line",
                            "class",
                            layer,
                            "x1",
                            percent(middle - half),
                            "x2",
                            percent(middle + half),
                            "y1",
                            pixels(y),
                            "y2",
                            pixels(y))
                    .close("line");
        }
        html.element("text", name, "x", percent(middle), "y", pixels(y + 4));
        html.close("a").line();
    }

    /** The card of the one claim; of several, the first in the list of claims, or its group where that may be folded away. */
    private static String target(Mark mark) {
        Sheet.Entry first = mark.entries().getFirst();
        if (mark.entries().size() == 1) {
            return first.number();
        }
        ActKind kind = first.claim().kind();
        return ClaimTable.isFolded(kind) ? ClaimTable.groupId(kind) : "r-" + first.number();
    }

    private static String classes(Mark mark) {
        boolean vague = !mark.when().precise()
                || mark.when().earliest().isEmpty()
                || mark.when().latest().isEmpty();
        return JsonValues.lower(mark.stance()) + (vague ? " vague" : "");
    }

    private String title(Mark mark) {
        StringBuilder numbers = new StringBuilder();
        for (Sheet.Entry entry : mark.entries()) {
            numbers.append(numbers.isEmpty() ? "" : ", ").append(entry.number());
        }
        return numbers + ": " + wording.when(mark.when()) + ", " + labels.of("stance", mark.stance());
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private static String pixels(int value) {
        return Integer.toString(value);
    }
}
