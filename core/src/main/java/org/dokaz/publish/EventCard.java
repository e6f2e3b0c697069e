package org.dokaz.publish;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Visible;
import org.dokaz.markup.Wording;
import org.dokaz.model.Digest;
import org.dokaz.model.Event;
import org.dokaz.model.Lineage;
import org.dokaz.model.Pairing;

/** One event with all that comparing its claims came to, on one card; every part leads to the words that it rests on. */
final class EventCard {

    static final int TITLE_LENGTH_MAX = 240;
    private static final int NAME_LENGTH_MAX = 160;
    private static final int WORDS_LENGTH_MAX = 300;
    private static final int WHY_LENGTH_MAX = 600;

    /** How many reasons, origins and contradictions a card shows, and how many claims of one origin; the rest is counted. */
    static final int SHOWN_MAX = 30;

    private final ClaimIndex index;
    private final Labels labels;
    private final Wording wording;
    private final Html html;
    private final OriginDrawing origins;
    private final LineageDrawing figures;

    EventCard(ClaimIndex index, Labels labels, Html html) {
        this.index = index;
        this.labels = labels;
        this.wording = new Wording(labels);
        this.html = html;
        this.origins = new OriginDrawing(index, labels, html);
        this.figures = new LineageDrawing(index, labels, html);
    }

    /** The anchor of the event of this number. */
    static String id(int number) {
        return "e-" + number;
    }

    /**
     * Writes the card.
     *
     * @param lineages the figures that begin in this event
     * @param grades what people gave to its claims and origins
     */
    void write(Event event, int number, List<Lineage> lineages, List<Graded> grades) {
        String id = id(number);
        List<Sheet.Entry> entries = entries(event);
        AtRisk atRisk = index.risksIn(entries);
        html.open(
                "article",
                "class",
                "event " + JsonValues.lower(event.standing()),
                "id",
                id,
                "aria-labelledby",
                "h-" + id);
        html.line().open("h3", "id", "h-" + id, "lang", language(event, entries), "dir", "auto");
        atRisk.write(html, event.title(), TITLE_LENGTH_MAX);
        html.close("h3").line();
        standing(event, entries);
        new GradeList(index, labels, html).write(event, grades, atRisk);
        because(event.independence().because(), atRisk);
        if (!event.origins().isEmpty()) {
            html.open("div", "class", "sides").open("div");
            heading("event.repeats", 0);
            origins.write(event, id + "-tree", atRisk);
            html.close("div").open("div");
            heading("event.origins", event.origins().size());
            origins(event, atRisk);
            html.close("div").close("div").line();
        }
        originless(event);
        links(event.links(), atRisk);
        if (!event.contradictions().isEmpty()) {
            heading("event.contradictions", event.contradictions().size());
            first(event.contradictions()).forEach(one -> contradiction(one, atRisk));
            more(event.contradictions().size());
        }
        if (!lineages.isEmpty()) {
            heading("event.figures", lineages.size());
            List<Lineage> shown = first(lineages);
            for (int at = 0; at < shown.size(); at++) {
                figures.write(shown.get(at), id + "-figure-" + (at + 1));
            }
            more(lineages.size());
        }
        new Timeline(labels, html).write(entries, labels.text("event.times"));
        html.close("article").line();
    }

    /** The claims of an event that the dossier shows. */
    List<Sheet.Entry> entries(Event event) {
        return index.entries(event.claims().stream().map(told -> told.claim()).toList());
    }

    /** The language of the claim whose words the event is shown under. */
    String language(Event event, List<Sheet.Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.claim().cited().words().contains(event.title()))
                .findFirst()
                .flatMap(entry -> entry.sheet().language())
                .orElse("");
    }

    private void standing(Event event, List<Sheet.Entry> entries) {
        html.open("p", "class", "standing");
        html.element("span", labels.of("standing", event.standing()), "class", "tag")
                .own(" ");
        html.element("strong", wording.independence(event.independence()))
                .close("p")
                .line();
        long documents = entries.stream()
                .map(entry -> entry.sheet().letters())
                .distinct()
                .count();
        html.open("p", "class", "lead").text(labels.of(event.kind())).own(" \u00B7 ");
        html.text(event.when().map(wording::when).orElse(labels.text("date.open")))
                .own(" \u00B7 ");
        if (event.where().isPresent()) {
            html.foreign(Visible.cut(event.where().get().name(), NAME_LENGTH_MAX))
                    .own(" \u00B7 ");
        }
        html.text(labels.text("event.told", event.claims().size(), documents))
                .close("p")
                .line();
    }

    private void heading(String label, int count) {
        html.open("h4").text(labels.text(label));
        if (count > 1) {
            html.own(" ").element("small", Integer.toString(count));
        }
        html.close("h4").line();
    }

    private void because(List<String> reasons, AtRisk atRisk) {
        if (reasons.isEmpty()) {
            return;
        }
        heading("event.because", reasons.size());
        html.open("ul", "class", "because");
        for (String reason : first(reasons)) {
            html.open("li");
            atRisk.write(html, reason, WHY_LENGTH_MAX);
            html.close("li");
        }
        html.close("ul").line();
        more(reasons.size());
    }

    private void origins(Event event, AtRisk atRisk) {
        html.open("ol", "class", "origins").line();
        for (Event.Origin origin : first(event.origins())) {
            List<Sheet.Entry> entries = index.entries(first(origin.claims()));
            html.open("li").open("p");
            if (entries.stream().anyMatch(AtRisk::isSpeakerOf)) {
                html.open("strong", "class", "risk").foreign(Visible.cut(origin.name(), NAME_LENGTH_MAX));
            } else {
                html.open("strong");
                atRisk.write(html, origin.name(), NAME_LENGTH_MAX);
            }
            html.close("strong")
                    .own(" ")
                    .element("small", labels.of("step", origin.kind()))
                    .close("p");
            quotes(entries);
            more(origin.claims().size());
            html.close("li").line();
        }
        html.close("ol").line();
        more(event.origins().size());
    }

    /** The claims of which no origin is known. */
    private void originless(Event event) {
        Set<Digest> placed = new HashSet<>();
        event.origins().forEach(origin -> placed.addAll(origin.claims()));
        List<Sheet.Entry> left = entries(event).stream()
                .filter(entry -> !placed.contains(entry.claim().id()))
                .toList();
        if (!left.isEmpty()) {
            heading("event.originless", left.size());
            quotes(first(left));
            more(left.size());
        }
    }

    /** Why its claims were taken for one event, pair by pair. */
    private void links(List<Pairing> links, AtRisk atRisk) {
        if (links.isEmpty()) {
            return;
        }
        html.open("details").open("summary");
        heading("event.links", links.size());
        html.close("summary").open("ul", "class", "said").line();
        for (Pairing link : first(links)) {
            html.open("li");
            index.entries(List.of(link.left(), link.right())).forEach(this::chip);
            html.open("small");
            atRisk.write(html, String.join("; ", link.reasons()), WHY_LENGTH_MAX);
            html.close("small").close("li").line();
        }
        html.close("ul");
        more(links.size());
        html.close("details").line();
    }

    private void quotes(List<Sheet.Entry> entries) {
        html.open("ul", "class", "said");
        for (Sheet.Entry entry : entries) {
            html.open("li");
            quote(entry);
            html.close("li").line();
        }
        html.close("ul");
    }

    /** A claim by its words, leading to its card, and who published them and when. */
    private void quote(Sheet.Entry entry) {
        chip(entry);
        html.open("q", "lang", entry.sheet().language().orElse(""));
        AtRisk.quote(html, entry, WORDS_LENGTH_MAX);
        html.close("q").own(" ");
        source(entry);
    }

    private void chip(Sheet.Entry entry) {
        String stance = JsonValues.lower(entry.claim().stance());
        html.open("a", "class", "chip " + stance, "href", "#" + entry.number());
        html.text(entry.number()).close("a").own(" ");
    }

    private void source(Sheet.Entry entry) {
        html.open("small").foreign(Visible.cut(entry.sheet().outlet(labels), NAME_LENGTH_MAX));
        entry.sheet().masthead().published().ifPresent(day -> html.text(", " + wording.day(day)));
        html.close("small");
    }

    private void contradiction(Event.Contradiction contradiction, AtRisk atRisk) {
        html.open("div", "class", "pair").open("p");
        html.element("strong", labels.of("contradiction", contradiction.type())).own(": ");
        atRisk.write(html, contradiction.why(), WHY_LENGTH_MAX);
        html.close("p").line();
        side(contradiction.left());
        side(contradiction.right());
        html.close("div").line();
    }

    private void side(Digest claim) {
        Optional<Sheet.Entry> found = index.entry(claim);
        if (found.isEmpty()) {
            html.open("figure").element("code", claim.toString()).close("figure");
            return;
        }
        Sheet.Entry entry = found.get();
        html.open("figure", "class", JsonValues.lower(entry.claim().stance()));
        html.open("blockquote", "lang", entry.sheet().language().orElse(""), "dir", "auto");
        AtRisk.quote(html, entry, WHY_LENGTH_MAX);
        html.close("blockquote").open("figcaption");
        chip(entry);
        boolean risky = AtRisk.isSpeakerOf(entry);
        html.open("span", "class", risky ? "risk" : "who").foreign(Visible.cut(entry.who(labels), NAME_LENGTH_MAX));
        html.close("span")
                .own(" ")
                .element("span", labels.of("stance", entry.claim().stance()), "class", "tag")
                .own(" ");
        source(entry);
        html.close("figcaption").close("figure").line();
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(SHOWN_MAX, all.size()));
    }

    private void more(int count) {
        if (count > SHOWN_MAX) {
            html.element("p", labels.text("runs.more", count - SHOWN_MAX), "class", "lead")
                    .line();
        }
    }
}
