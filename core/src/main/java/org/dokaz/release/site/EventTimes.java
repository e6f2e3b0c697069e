package org.dokaz.release.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dokaz.markup.Axis;
import org.dokaz.markup.Html;
import org.dokaz.model.When;
import org.dokaz.release.Release;

/** When the statements about one event say that it happened, and when they were made: drawn, and told in a table. */
final class EventTimes {

    private static final int ROWS_MAX = 12;
    private static final int LISTED_MAX = 100;
    private static final int ROW_HEIGHT = 24;
    private static final int LABEL_HEIGHT = 22;
    private static final int AXIS_HEIGHT = 22;

    /** The width, in per cent of the chart, that one mark needs on a phone. */
    private static final double MARK_PERCENT = 9;

    private static final double POINT_PERCENT = 0.4;

    private final Edition edition;
    private final Html html;

    EventTimes(Edition edition, Html html) {
        this.edition = edition;
        this.html = html;
    }

    /** A time and the statements that give it. */
    private record Mark(When when, double from, double to, int row, List<Integer> statements) {}

    private record Lane(String name, List<Mark> marks, int rows, int leftOut) {
        int height() {
            return LABEL_HEIGHT + rows * ROW_HEIGHT;
        }
    }

    void write(Release.Occurrence event) {
        Map<When, List<Integer>> happened = new LinkedHashMap<>();
        Map<When, List<Integer>> said = new LinkedHashMap<>();
        for (int at = 0; at < event.statements().size(); at++) {
            Release.Statement statement = event.statements().get(at);
            int number = at + 1;
            statement
                    .when()
                    .filter(EventTimes::isDrawn)
                    .ifPresent(when -> happened.computeIfAbsent(when, ignored -> new ArrayList<>())
                            .add(number));
            saidOn(statement)
                    .filter(Calendar::isDrawn)
                    .ifPresent(day -> said.computeIfAbsent(When.day(day), ignored -> new ArrayList<>())
                            .add(number));
        }
        List<When> all = Stream.concat(happened.keySet().stream(), said.keySet().stream())
                .toList();
        if (all.isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "times").element("h2", edition.text("event.times"), "id", "times");
        html.element("p", edition.text("event.timesHow"), "class", "soft").line();
        Axis axis = Axis.of(all);
        chart(
                axis,
                List.of(
                        lane(edition.text("event.happened"), happened, axis),
                        lane(edition.text("event.said"), said, axis)));
        table(event);
        html.close("section").line();
    }

    private Optional<LocalDate> saidOn(Release.Statement statement) {
        return statement.statedOn().or(() -> edition.source(statement).flatMap(Release.Source::published));
    }

    /** Whether one end is known, and none lies where no chart leads. */
    private static boolean isDrawn(When when) {
        List<LocalDate> ends =
                Stream.concat(when.earliest().stream(), when.latest().stream()).toList();
        return !ends.isEmpty() && ends.stream().allMatch(Calendar::isDrawn);
    }

    /** Puts each mark in the first row where it does not run into the one before. */
    private static Lane lane(String name, Map<When, List<Integer>> dated, Axis axis) {
        List<Double> ends = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        int leftOut = 0;
        for (Map.Entry<When, List<Integer>> entry : dated.entrySet()) {
            double from = axis.percent(entry.getKey().earliest().orElse(axis.first()));
            double to = axis.percent(entry.getKey().latest().orElse(axis.last()));
            int row = 0;
            while (row < ends.size() && ends.get(row) > from) {
                row++;
            }
            if (row == ROWS_MAX) {
                leftOut += entry.getValue().size();
                continue;
            }
            if (row == ends.size()) {
                ends.add(0.0);
            }
            ends.set(row, to + MARK_PERCENT);
            marks.add(new Mark(entry.getKey(), from, to, row, entry.getValue()));
        }
        return new Lane(name, marks, ends.size(), leftOut);
    }

    private void chart(Axis axis, List<Lane> lanes) {
        List<Lane> shown =
                lanes.stream().filter(lane -> !lane.marks().isEmpty()).toList();
        int height = shown.stream().mapToInt(Lane::height).sum() + AXIS_HEIGHT;
        html.open("div", "class", "chart");
        html.open(
                "svg",
                "class",
                "times",
                "height",
                Integer.toString(height),
                "role",
                "img",
                "aria-labelledby",
                "times-title times-desc");
        html.element("title", edition.text("event.times"), "id", "times-title");
        html.element("desc", edition.text("event.timesTable"), "id", "times-desc")
                .line();
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
            html.element(
                    "text",
                    axis.label(tick, edition.labels()),
                    "class",
                    "date",
                    "x",
                    x,
                    "y",
                    Integer.toString(height - 4));
        }
        int top = 0;
        for (Lane lane : shown) {
            String label =
                    lane.leftOut() == 0 ? lane.name() : edition.text("page.leftOut", lane.name(), lane.leftOut());
            html.element("text", label, "class", "kind", "x", "0", "y", Integer.toString(top + 15));
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
        String name = mark.statements().size() == 1
                ? Integer.toString(mark.statements().getFirst())
                : "\u00D7" + mark.statements().size();
        double middle = (mark.from() + mark.to()) / 2;
        double half = Math.max((mark.to() - mark.from()) / 2, POINT_PERCENT);
        html.open("g", "class", vague ? "mark vague" : "mark");
        html.element("title", edition.wording().when(when) + ": " + numbers(mark.statements()));
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

    private String numbers(List<Integer> statements) {
        StringBuilder numbers = new StringBuilder();
        for (int number : statements.subList(0, Math.min(ROWS_MAX, statements.size()))) {
            numbers.append(numbers.isEmpty() ? "" : ", ").append(edition.text("statement.heading", number));
        }
        return statements.size() > ROWS_MAX
                ? numbers + " " + edition.text("runs.more", statements.size() - ROWS_MAX)
                : numbers.toString();
    }

    private void table(Release.Occurrence event) {
        html.open("details").element("summary", edition.text("event.timesTable"));
        html.open("table")
                .element("caption", edition.text("event.times"))
                .open("thead")
                .open("tr");
        for (String column : List.of("table.statement", "event.happened", "event.said")) {
            html.element("th", edition.text(column), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody").line();
        for (Release.Statement statement : event.statements()
                .subList(0, Math.min(LISTED_MAX, event.statements().size()))) {
            Optional<Addresses.Standing> standing = edition.addresses().statement(statement.key());
            if (standing.isPresent()) {
                html.open("tr")
                        .open("th", "scope", "row")
                        .open("a", "href", standing.get().href());
                html.text(edition.text("statement.heading", standing.get().number()))
                        .close("a")
                        .close("th");
                String when =
                        statement.when().map(edition.wording()::when).orElseGet(() -> edition.text("document.undated"));
                String said =
                        saidOn(statement).map(edition.wording()::day).orElseGet(() -> edition.text("document.undated"));
                html.element("td", when).element("td", said).close("tr").line();
            }
        }
        html.close("tbody").close("table").close("details").line();
        int left = event.statements().size() - LISTED_MAX;
        if (left > 0) {
            html.element("p", edition.text("runs.more", left), "class", "soft");
        }
    }

    static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
