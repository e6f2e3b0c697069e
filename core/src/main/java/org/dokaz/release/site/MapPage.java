package org.dokaz.release.site;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dokaz.markup.Html;
import org.dokaz.markup.Visible;
import org.dokaz.model.Where;
import org.dokaz.release.Release;

/** Where events are said to have happened: drawn on the outline of Ukraine, and the same as a list. */
final class MapPage {

    /** How many events one page lists; all places are drawn on the first. */
    static final int EVENTS_MAX = 100;

    /** Beyond so many places their marks bear no numbers. */
    private static final int NUMBERED_MAX = 60;

    /** How many places are drawn at most; the list has them all. */
    private static final int DRAWN_MAX = 1_000;

    /** From this radius on a place is drawn as the area in which it lies. */
    private static final int AREA_METRES_MIN = 4_000;

    private static final int AREA_METRES_MAX = 600_000;
    private static final int MARK = 22;

    private final Edition edition;
    private final Shell shell;
    private final List<Spot> spots;

    MapPage(Edition edition, Shell shell) {
        this.edition = edition;
        this.shell = shell;
        this.spots = spots(edition);
    }

    private record Place(String name, Optional<Where.Point> point) {}

    /** A place and the events at it; its number is 0 where it is not drawn. */
    private record Spot(Place place, int number, List<Release.Occurrence> events) {}

    /** One line of the list. */
    private record Line(Spot spot, Release.Occurrence event) {}

    private static List<Spot> spots(Edition edition) {
        Map<Place, List<Release.Occurrence>> places = new LinkedHashMap<>();
        for (Release.Occurrence event : edition.release().events()) {
            event.where()
                    .ifPresent(where -> places.computeIfAbsent(
                                    new Place(
                                            edition.release().placeName(where.name(), edition.language()),
                                            where.point().filter(MapPage::isDrawn)),
                                    ignored -> new ArrayList<>())
                            .add(event));
        }
        Collator collator = Collator.getInstance(Locale.of(edition.language().code()));
        List<Map.Entry<Place, List<Release.Occurrence>>> sorted = places.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Place, List<Release.Occurrence>> entry) ->
                                entry.getKey().point().isEmpty())
                        .thenComparing(entry -> entry.getKey().name(), collator)
                        .thenComparing(entry -> entry.getKey().toString()))
                .toList();
        List<Spot> spots = new ArrayList<>();
        for (Map.Entry<Place, List<Release.Occurrence>> entry : sorted) {
            int number = entry.getKey().point().isPresent() ? spots.size() + 1 : 0;
            spots.add(new Spot(entry.getKey(), number, List.copyOf(entry.getValue())));
        }
        return spots;
    }

    private static boolean isDrawn(Where.Point point) {
        return Outline.shows(point.latitude(), point.longitude());
    }

    void write() {
        List<Line> lines = spots.stream()
                .flatMap(spot -> spot.events().stream().map(event -> new Line(spot, event)))
                .toList();
        int pages = Addresses.pages(lines.size(), EVENTS_MAX);
        for (int number = 1; number <= pages; number++) {
            Pager pager = new Pager(edition, "map", number, pages);
            shell.page(
                    Addresses.page("map", number),
                    pager.title(edition.text("page.map")),
                    "map",
                    html -> page(html, pager, Addresses.onPage(lines, pager.number(), EVENTS_MAX)));
        }
    }

    private void page(Html html, Pager pager, List<Line> lines) {
        html.element("h1", pager.title(edition.text("page.map"))).line();
        if (pager.number() == 1) {
            html.element("p", edition.text("map.what"), "class", "lead").line();
            drawn(html);
            html.element("p", edition.text("map.source"), "class", "soft").line();
        }
        html.element("h2", edition.text("map.places")).line();
        list(html, lines);
        long placeless = edition.release().events().stream()
                .filter(event -> event.where().isEmpty())
                .count();
        if (placeless > 0) {
            html.element("p", edition.text("map.placeless", placeless), "class", "soft")
                    .line();
        }
        pager.write(html);
    }

    private void list(Html html, List<Line> lines) {
        if (lines.isEmpty()) {
            html.element("p", edition.text("map.none"));
            return;
        }
        boolean numbered = isNumbered();
        html.open("ul", "class", "places").line();
        Optional<Spot> last = Optional.empty();
        for (Line line : lines) {
            Spot spot = line.spot();
            if (last.filter(spot::equals).isEmpty()) {
                html.own(last.isPresent() ? "</ul></li>\n" : "");
                html.open("li").open("h3");
                if (numbered && spot.number() > 0) {
                    html.element("span", Integer.toString(spot.number()), "class", "chip")
                            .text(" ");
                }
                edition.name(html, spot.place().name());
                html.close("h3");
                html.element("p", precision(spot), "class", "soft").open("ul", "class", "at");
                last = Optional.of(spot);
            }
            html.open("li");
            edition.link(html, line.event());
            html.text(" ").open("small");
            html.text(edition.labels().of("standing", line.event().standing()))
                    .close("small")
                    .close("li")
                    .line();
        }
        html.own("</ul></li>\n").close("ul").line();
    }

    private String precision(Spot spot) {
        Optional<Where.Point> point = spot.place().point();
        if (point.isEmpty()) {
            return edition.text("map.notDrawn");
        }
        int kilometres = Math.max(1, Math.round(point.get().radiusMetres() / 1000f));
        return edition.text("map.within", kilometres);
    }

    private boolean isNumbered() {
        return drawnSpots().size() <= NUMBERED_MAX;
    }

    private List<Spot> drawnSpots() {
        List<Spot> drawn = spots.stream().filter(spot -> spot.number() > 0).toList();
        return drawn.subList(0, Math.min(DRAWN_MAX, drawn.size()));
    }

    private void drawn(Html html) {
        Outline outline = Outline.whole();
        html.open("figure", "class", "map");
        html.open(
                "svg",
                "viewBox",
                "0 0 " + Outline.width() + " " + Outline.height(),
                "role",
                "img",
                "aria-labelledby",
                "map-title map-desc");
        html.element("title", edition.text("page.map"), "id", "map-title");
        html.element("desc", edition.text("map.description", drawnSpots().size()), "id", "map-desc")
                .line();
        for (Outline.Region neighbour : outline.land()) {
            html.open("path", "class", "land", "d", neighbour.path())
                    .close("path")
                    .line();
        }
        html.open("g", "class", "ukraine").line();
        for (Outline.Region oblast : outline.oblasts()) {
            html.open("path", "class", "oblast", "d", oblast.path());
            html.element("title", oblast.name(edition.language())).close("path").line();
        }
        html.close("g").line();
        // What is wide lies under what is narrow, so that the better known place can be read.
        List<Spot> wideFirst = drawnSpots().stream()
                .sorted(Comparator.comparingInt((Spot spot) ->
                                spot.place().point().orElseThrow().radiusMetres())
                        .reversed())
                .toList();
        if (isNumbered()) {
            wideFirst.forEach(spot -> area(html, spot));
            wideFirst.forEach(spot -> mark(html, spot));
        } else {
            dots(html, wideFirst);
        }
        html.close("svg").close("figure").line();
    }

    /** Many places: all their areas as one shape and all their marks as another, which keeps the page light. */
    private static void dots(Html html, List<Spot> spots) {
        StringBuilder areas = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        for (Spot spot : spots) {
            Where.Point point = spot.place().point().orElseThrow();
            String at = "M" + x(point) + " " + y(point);
            dots.append(at).append("h0");
            if (isArea(point)) {
                int radius = radius(point);
                String half = "a" + radius + " " + radius + " 0 1 0 ";
                areas.append(at).append("m").append(-radius).append(" 0");
                areas.append(half)
                        .append(2 * radius)
                        .append(" 0")
                        .append(half)
                        .append(-2 * radius)
                        .append(" 0");
            }
        }
        html.open("path", "class", "area", "d", areas.toString()).close("path").line();
        html.open("path", "class", "dots", "d", dots.toString()).close("path").line();
    }

    private static void area(Html html, Spot spot) {
        Where.Point point = spot.place().point().orElseThrow();
        if (isArea(point)) {
            circle(html, "area", point, radius(point));
        }
    }

    private void mark(Html html, Spot spot) {
        Where.Point point = spot.place().point().orElseThrow();
        html.open("g", "class", isArea(point) ? "spot vague" : "spot");
        String name = Visible.cut(Visible.line(spot.place().name()), Edition.NAME_LENGTH_MAX);
        html.element(
                "title", name + ": " + edition.text("map.events", spot.events().size()));
        circle(html, "mark", point, MARK);
        html.element("text", Integer.toString(spot.number()), "x", x(point), "y", y(point));
        html.close("g").line();
    }

    private static void circle(Html html, String kind, Where.Point point, int radius) {
        html.open("circle", "class", kind, "cx", x(point), "cy", y(point), "r", Integer.toString(radius))
                .close("circle")
                .line();
    }

    private static boolean isArea(Where.Point point) {
        return point.radiusMetres() >= AREA_METRES_MIN;
    }

    private static int radius(Where.Point point) {
        return (int) Math.round(Outline.length(Math.min(AREA_METRES_MAX, point.radiusMetres())));
    }

    private static String x(Where.Point point) {
        return Integer.toString(Math.round(Outline.x(point.longitude())));
    }

    private static String y(Where.Point point) {
        return Integer.toString(Math.round(Outline.y(point.latitude())));
    }
}
