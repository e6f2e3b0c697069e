package org.dokaz.release.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dokaz.markup.Html;
import org.dokaz.model.When;

/** How many events lie in a month or a year: certainly, and perhaps. */
final class Calendar {

    private static final int MONTHS_MAX = 36;
    private static final int BINS_MAX = 60;
    private static final int HEIGHT = 120;
    private static final int AXIS_HEIGHT = 24;
    private static final double BAR_PERCENT_MAX = 8;
    private static final int TICKS = 3;
    private static final int YEAR_MONTHS = 12;
    private static final int YEAR_MAX = 9_999;

    private final Edition edition;
    private final Html html;

    Calendar(Edition edition, Html html) {
        this.edition = edition;
        this.html = html;
    }

    /** A month or a year, counted from an era's beginning. */
    private record Bin(int number, int certain, int possible) {}

    void write(List<When> whens, int all) {
        List<When> bounded = whens.stream()
                .filter(when -> when.earliest().filter(Calendar::isDrawn).isPresent()
                        && when.latest().filter(Calendar::isDrawn).isPresent())
                .toList();
        if (bounded.isEmpty()) {
            html.element("p", edition.text("timeline.noDates"));
            return;
        }
        int first = bounded.stream()
                .mapToInt(when -> number(when.earliest().orElseThrow(), true))
                .min()
                .orElseThrow();
        int last = bounded.stream()
                .mapToInt(when -> number(when.latest().orElseThrow(), true))
                .max()
                .orElseThrow();
        boolean months = last - first < MONTHS_MAX;
        List<Bin> bins = bins(bounded, months);
        chart(bins, months);
        table(bins, months);
        if (bounded.size() < all) {
            html.element("p", edition.text("timeline.openEnds", all - bounded.size()), "class", "soft")
                    .line();
        }
    }

    /** Whether a day lies in a year of four digits or fewer; a chart of others tells nothing. */
    static boolean isDrawn(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= YEAR_MAX;
    }

    private static int number(LocalDate day, boolean months) {
        return months ? day.getYear() * YEAR_MONTHS + day.getMonthValue() - 1 : day.getYear();
    }

    private static List<Bin> bins(List<When> bounded, boolean months) {
        int[] starts = bounded.stream()
                .mapToInt(when -> number(when.earliest().orElseThrow(), months))
                .sorted()
                .toArray();
        int first = starts[0];
        int last = bounded.stream()
                .mapToInt(when -> number(when.latest().orElseThrow(), months))
                .max()
                .orElseThrow();
        if (last - first >= BINS_MAX) {
            // A date far off must not press all others into one bar.
            first = Math.max(first, starts[starts.length / 2] - BINS_MAX / 2);
            last = Math.min(last, first + BINS_MAX - 1);
        }
        int[] certain = new int[last - first + 1];
        int[] possible = new int[certain.length];
        for (When when : bounded) {
            int from = number(when.earliest().orElseThrow(), months);
            int to = number(when.latest().orElseThrow(), months);
            int[] counted = from == to ? certain : possible;
            for (int bin = Math.max(from, first); bin <= Math.min(to, last); bin++) {
                counted[bin - first]++;
            }
        }
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < certain.length; bin++) {
            bins.add(new Bin(first + bin, certain[bin], possible[bin]));
        }
        return bins;
    }

    private String label(Bin bin, boolean months) {
        return months
                ? edition.text(
                        "date.month",
                        edition.text("month." + (bin.number() % YEAR_MONTHS + 1)),
                        bin.number() / YEAR_MONTHS)
                : Integer.toString(bin.number());
    }

    private void chart(List<Bin> bins, boolean months) {
        int most = bins.stream()
                .mapToInt(bin -> bin.certain() + bin.possible())
                .max()
                .orElse(1);
        html.open("div", "class", "chart");
        html.open(
                "svg",
                "class",
                "bins",
                "height",
                Integer.toString(HEIGHT + AXIS_HEIGHT),
                "role",
                "img",
                "aria-labelledby",
                "bins-title bins-desc");
        html.element("title", edition.text(months ? "timeline.months" : "timeline.years"), "id", "bins-title");
        html.element("desc", edition.text("timeline.bars", most), "id", "bins-desc")
                .line();
        double width = 100.0 / bins.size();
        double bar = Math.min(BAR_PERCENT_MAX, width * 0.8);
        double left = (width - bar) / 2;
        int step = Math.ceilDiv(bins.size(), TICKS);
        for (int at = 0; at < bins.size(); at++) {
            Bin bin = bins.get(at);
            int certain = Math.ceilDiv((HEIGHT - 2) * bin.certain(), Math.max(1, most));
            int possible = Math.ceilDiv((HEIGHT - 2) * bin.possible(), Math.max(1, most));
            bar("certain", at * width + left, bar, HEIGHT - certain, certain);
            bar("possible", at * width + left, bar, HEIGHT - certain - possible, possible);
            if (at % step == step / 2) {
                html.element(
                        "text",
                        label(bin, months),
                        "class",
                        "date",
                        "x",
                        EventTimes.percent((at + 0.5) * width),
                        "y",
                        Integer.toString(HEIGHT + AXIS_HEIGHT - 6));
            }
        }
        html.open(
                        "line",
                        "class",
                        "tick",
                        "x1",
                        "0",
                        "x2",
                        "100%",
                        "y1",
                        Integer.toString(HEIGHT),
                        "y2",
                        Integer.toString(HEIGHT))
                .close("line");
        html.close("svg").close("div").line();
        html.element("p", edition.text("timeline.bars", most), "class", "soft").line();
    }

    private void bar(String kind, double x, double width, int y, int height) {
        if (height > 0) {
            html.open(
                            "rect",
                            "class",
                            kind,
                            "x",
                            EventTimes.percent(x),
                            "width",
                            EventTimes.percent(width),
                            "y",
                            Integer.toString(y),
                            "height",
                            Integer.toString(height))
                    .close("rect")
                    .line();
        }
    }

    private void table(List<Bin> bins, boolean months) {
        html.open("details").element("summary", edition.text("timeline.table"));
        html.open("table").element("caption", edition.text(months ? "timeline.months" : "timeline.years"));
        html.open("thead").open("tr");
        html.element("th", edition.text(months ? "timeline.month" : "timeline.year"), "scope", "col");
        html.element("th", edition.text("timeline.certain"), "scope", "col");
        html.element("th", edition.text("timeline.possible"), "scope", "col");
        html.close("tr").close("thead").open("tbody").line();
        for (Bin bin : bins) {
            html.open("tr").element("th", label(bin, months), "scope", "row");
            html.element("td", Integer.toString(bin.certain())).element("td", Integer.toString(bin.possible()));
            html.close("tr").line();
        }
        html.close("tbody").close("table").close("details").line();
    }
}
