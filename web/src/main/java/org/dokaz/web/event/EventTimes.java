package org.dokaz.web.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dokaz.app.EventsInCase;
import org.dokaz.markup.Axis;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.When;
import org.dokaz.web.page.Ways;

/** When the claims of an event say that it happened, and when they were said: drawn, and told in a table. */
final class EventTimes {

    private static final int ROWS_MAX = 12;
    private static final int ROW_HEIGHT = 24;
    private static final int LABEL_HEIGHT = 22;
    private static final int AXIS_HEIGHT = 22;

    /** The width, in per cent of the chart, that one mark needs on a phone. */
    private static final double MARK_PERCENT = 9;

    private static final double POINT_PERCENT = 0.4;

    /** Beyond these no chart leads. */
    private static final int YEAR_MIN = 1900;

    private static final int YEAR_MAX = 2200;

    private final Labels labels;
    private final Wording wording;
    private final Html html;

    EventTimes(Labels labels, Html html) {
        this.labels = labels;
        this.wording = new Wording(labels);
        this.html = html;
    }

    private record Mark(When when, double from, double to, int row, List<Integer> claims) {}

    private record Lane(String name, List<Mark> marks, int rows) {
        int height() {
            return LABEL_HEIGHT + rows * ROW_HEIGHT;
        }
    }

    void write(List<EventsInCase.Told> claims) {
        Map<When, List<Integer>> happened = new LinkedHashMap<>();
        Map<When, List<Integer>> said = new LinkedHashMap<>();
        for (int at = 0; at < claims.size(); at++) {
            int number = at + 1;
            claims.get(at)
                    .claim()
                    .when()
                    .filter(EventTimes::isDrawn)
                    .ifPresent(when -> happened.computeIfAbsent(when, ignored -> new ArrayList<>())
                            .add(number));
            saidOn(claims.get(at))
                    .map(When::day)
                    .filter(EventTimes::isDrawn)
                    .ifPresent(day -> said.computeIfAbsent(day, ignored -> new ArrayList<>())
                            .add(number));
        }
        List<When> all = Stream.concat(happened.keySet().stream(), said.keySet().stream())
                .toList();
        if (all.isEmpty()) {
            return;
        }
        html.open("h2").text(labels.text("event.times")).close("h2").line();
        Axis axis = Axis.of(all);
        chart(
                axis,
                Stream.of(
                                lane(labels.text("event.happened"), happened, axis),
                                lane(labels.text("event.said"), said, axis))
                        .filter(lane -> !lane.marks().isEmpty())
                        .toList());
        table(claims);
    }

    private static Optional<LocalDate> saidOn(EventsInCase.Told told) {
        return told.claim()
                .statedOn()
                .or(() -> told.source().reading().transcript().masthead().published());
    }

    private static boolean isDrawn(When when) {
        List<LocalDate> ends =
                Stream.concat(when.earliest().stream(), when.latest().stream()).toList();
        return !ends.isEmpty() && ends.stream().allMatch(day -> day.getYear() >= YEAR_MIN && day.getYear() <= YEAR_MAX);
    }

    /** Puts each mark in the first row where it does not run into the one before; the table has what no row is left for. */
    private static Lane lane(String name, Map<When, List<Integer>> dated, Axis axis) {
        List<Double> ends = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        dated.forEach((when, claims) -> {
            double from = axis.percent(when.earliest().orElse(axis.first()));
            double to = axis.percent(when.latest().orElse(axis.last()));
            int row = 0;
            while (row < ends.size() && ends.get(row) > from) {
                row++;
            }
            if (row < ROWS_MAX) {
                if (row == ends.size()) {
                    ends.add(0.0);
                }
                ends.set(row, to + MARK_PERCENT);
                marks.add(new Mark(when, from, to, row, claims));
            }
        });
        return new Lane(name, marks, ends.size());
    }

    private void chart(Axis axis, List<Lane> lanes) {
        int height = lanes.stream().mapToInt(Lane::height).sum() + AXIS_HEIGHT;
        html.open("div", "class", "chart");
        html.open(
                "svg",
                "class",
                "times",
                "height",
                Integer.toString(height),
                "role",
                "img",
                "aria-label",
                labels.text("event.times"));
        for (LocalDate tick : axis.ticks()) {
            String x = percent(axis.percent(tick));
            html.open(
                            "line",
                            "class",
                            "tick",
                            "x1",
                            x,
                            "x2",
                            x,
                            "y1",
                            "0",
                            "y2",
                            Integer.toString(height - AXIS_HEIGHT + 4))
                    .close("line");
            html.element("text", axis.label(tick, labels), "class", "date", "x", x, "y", Integer.toString(height - 4));
        }
        int top = 0;
        for (Lane lane : lanes) {
            html.element("text", lane.name(), "class", "kind", "x", "0", "y", Integer.toString(top + 15));
            for (Mark mark : lane.marks()) {
                mark(mark, top + LABEL_HEIGHT + mark.row() * ROW_HEIGHT + ROW_HEIGHT / 2 - 2);
            }
            top += lane.height();
        }
        html.close("svg").close("div").line();
    }

    private void mark(Mark mark, int y) {
        When when = mark.when();
        boolean vague =
                !when.precise() || when.earliest().isEmpty() || when.latest().isEmpty();
        int count = mark.claims().size();
        String name = count == 1 ? Integer.toString(mark.claims().getFirst()) : "\u00D7" + count;
        double middle = (mark.from() + mark.to()) / 2;
        double half = Math.max((mark.to() - mark.from()) / 2, POINT_PERCENT);
        html.open("g", "class", vague ? "mark vague" : "mark").element("title", wording.when(when));
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
                            Integer.toString(y),
                            "y2",
                            Integer.toString(y))
                    .close("line");
        }
        html.element("text", name, "x", percent(middle), "y", Integer.toString(y + 4))
                .close("g")
                .line();
    }

    private void table(List<EventsInCase.Told> claims) {
        html.open("details").element("summary", labels.text("event.timesTable"));
        html.open("table").open("thead").open("tr");
        for (String column : List.of("reader.panel", "event.happened", "event.said")) {
            html.element("th", labels.text(column), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody").line();
        for (int at = 0; at < claims.size(); at++) {
            EventsInCase.Told told = claims.get(at);
            html.open("tr").open("th", "scope", "row");
            html.element(
                            "a",
                            Integer.toString(at + 1),
                            "href",
                            Ways.claim(told.source().key(), told.claim().id()))
                    .close("th");
            cell("event.happened", told.claim().when().map(wording::when));
            cell("event.said", saidOn(told).map(wording::day));
            html.close("tr").line();
        }
        html.close("tbody").close("table").close("details").line();
    }

    private void cell(String head, Optional<String> value) {
        html.element("td", value.orElseGet(() -> labels.text("document.undated")), "data-head", labels.text(head));
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
