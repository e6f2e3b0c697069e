package org.dokaz.web.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.app.EventsInCase;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.model.ClaimPlace;
import org.dokaz.model.Event;
import org.dokaz.model.Language;
import org.dokaz.model.Where;
import org.dokaz.release.site.Outline;
import org.dokaz.web.page.Veiled;

/** Where the claims of an event say that it happened, on a small map that is drawn here and nowhere fetched, and the same as a list. */
final class EventPlaces {

    private static final int SPOTS_MAX = 20;
    private static final int AREA_METRES_MIN = 4_000;
    private static final int AREA_METRES_MAX = 600_000;
    private static final int MARK = 34;
    private static final float METRES_TO_KILOMETRES = 1000f;

    private final Labels labels;
    private final Veiled veil;
    private final Html html;

    EventPlaces(Labels labels, Veiled veil, Html html) {
        this.labels = labels;
        this.veil = veil;
        this.html = html;
    }

    private record Spot(String name, Where.Point point) {}

    void write(Event event, List<EventsInCase.Told> claims) {
        Map<String, Spot> all = new LinkedHashMap<>();
        event.where().ifPresent(where -> add(all, where));
        for (EventsInCase.Told told : claims) {
            for (ClaimPlace place : told.claim().places()) {
                add(all, place.where());
            }
        }
        // A name that is veiled would be told by its place.
        List<Spot> spots = all.values().stream()
                .filter(spot -> veil.isOpen(spot.name()))
                .limit(SPOTS_MAX)
                .toList();
        if (spots.isEmpty()) {
            return;
        }
        html.open("h2").text(labels.text("event.map")).close("h2").line();
        drawn(spots);
        html.open("ol", "class", "spots");
        for (Spot spot : spots) {
            html.open("li").foreign(spot.name()).own(" ");
            int kilometres = Math.max(1, Math.round(spot.point().radiusMetres() / METRES_TO_KILOMETRES));
            html.element("small", labels.text("event.within", kilometres)).close("li");
        }
        html.close("ol").line();
        html.element("p", labels.text("event.mapHow"), "class", "lead").line();
    }

    private static void add(Map<String, Spot> spots, Where where) {
        Optional<Where.Point> point = where.point().filter(one -> Outline.shows(one.latitude(), one.longitude()));
        point.ifPresent(one -> spots.putIfAbsent(where.name(), new Spot(where.name(), one)));
    }

    private void drawn(List<Spot> spots) {
        boolean ukrainian = labels.text("html.lang").equals("uk");
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
        html.element("title", labels.text("event.map"), "id", "map-title");
        html.element("desc", labels.text("event.mapHow"), "id", "map-desc").line();
        for (Outline.Region land : outline.land()) {
            html.open("path", "class", "land", "d", land.path()).close("path").line();
        }
        for (Outline.Region oblast : outline.oblasts()) {
            html.open("path", "class", "oblast", "d", oblast.path());
            html.element("title", oblast.name(ukrainian ? Language.UKRAINIAN : Language.ENGLISH))
                    .close("path")
                    .line();
        }
        List<Integer> wideFirst = new ArrayList<>();
        for (int at = 0; at < spots.size(); at++) {
            wideFirst.add(at);
        }
        wideFirst.sort(Comparator.comparingInt(at -> -spots.get(at).point().radiusMetres()));
        wideFirst.forEach(at -> spot(spots.get(at), at + 1));
        html.close("svg").close("figure").line();
    }

    private void spot(Spot spot, int number) {
        Where.Point point = spot.point();
        boolean vague = point.radiusMetres() >= AREA_METRES_MIN;
        String x = Integer.toString(Math.round(Outline.x(point.longitude())));
        String y = Integer.toString(Math.round(Outline.y(point.latitude())));
        if (vague) {
            long radius = Math.round(Outline.length(Math.min(AREA_METRES_MAX, point.radiusMetres())));
            html.open("circle", "class", "area", "cx", x, "cy", y, "r", Long.toString(radius))
                    .close("circle");
        }
        html.open("g", "class", vague ? "spot vague" : "spot").element("title", spot.name());
        html.open("circle", "class", "mark", "cx", x, "cy", y, "r", Integer.toString(MARK))
                .close("circle");
        html.element("text", Integer.toString(number), "x", x, "y", y)
                .close("g")
                .line();
    }
}
