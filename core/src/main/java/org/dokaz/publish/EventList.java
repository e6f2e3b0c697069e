package org.dokaz.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Visible;
import org.dokaz.markup.Wording;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Event;
import org.dokaz.model.Lineage;
import org.dokaz.model.Pairing;
import org.dokaz.model.Retelling;

/**
 * What the claims of a dossier come to when they are held against each other: how the case stands, a card for each event that is told more
 * than once or disputed, a row for each that is told once, the documents that rest on one another, and what was nearly taken for one event.
 */
final class EventList {

    /** How many events have a card, and how many a row: a page of more could not be read. */
    static final int CARDS_MAX = 400;

    static final int ROWS_MAX = 2000;

    /** How many groups of documents, near misses and figures outside the cards are shown. */
    private static final int SHOWN_MAX = 100;

    private static final int WHY_LENGTH_MAX = 600;
    private static final int WORDS_LENGTH_MAX = 200;

    private final Comparison comparison;
    private final ClaimIndex index;
    private final Labels labels;
    private final Wording wording;
    private final Html html;
    private final EventCard card;

    EventList(Comparison comparison, ClaimIndex index, Labels labels, Html html) {
        this.comparison = comparison;
        this.index = index;
        this.labels = labels;
        this.wording = new Wording(labels);
        this.html = html;
        this.card = new EventCard(index, labels, html);
    }

    void write() {
        List<Event> told = new ArrayList<>();
        List<Event> once = new ArrayList<>();
        Set<Digest> beginning = new HashSet<>();
        comparison
                .lineages()
                .forEach(lineage -> beginning.add(lineage.firstSaid().claim()));
        for (Event event : comparison.events()) {
            boolean plain = event.claims().size() == 1
                    && event.contradictions().isEmpty()
                    && comparison.gradesOf(event).isEmpty()
                    && !beginning.contains(event.claims().getFirst().claim());
            (plain ? once : told).add(event);
        }
        told.sort(Comparator.comparingInt(event -> -event.claims().size()));
        account();
        contents(told);
        Map<Digest, List<Lineage>> lineages = lineages();
        for (int at = 0; at < Math.min(CARDS_MAX, told.size()); at++) {
            Event event = told.get(at);
            card.write(event, at + 1, figuresOf(event, lineages), comparison.gradesOf(event));
        }
        more(told.size(), CARDS_MAX);
        once(once);
        figures(lineages);
        retellings();
        nearMisses();
    }

    private void account() {
        Map<Event.Standing, Integer> standings = new HashMap<>();
        long claims = 0;
        for (Event event : comparison.events()) {
            standings.merge(event.standing(), 1, Integer::sum);
            claims += event.claims().size();
        }
        html.element(
                        "p",
                        labels.text(
                                "events.account",
                                claims,
                                comparison.events().size(),
                                standings.getOrDefault(Event.Standing.SINGLE_ORIGIN, 0),
                                standings.getOrDefault(Event.Standing.CORROBORATED, 0),
                                standings.getOrDefault(Event.Standing.CONTESTED, 0)),
                        "class",
                        "account")
                .line();
        html.element("p", labels.text("events.why"), "class", "lead").line();
        html.element("p", labels.text("event.repeatsHow"), "class", "lead").line();
        if (!comparison.lineages().isEmpty()) {
            html.element("p", labels.text("figure.lineageHow"), "class", "lead").line();
        }
    }

    private void contents(List<Event> told) {
        html.open("ol", "class", "events").line();
        for (int at = 0; at < Math.min(CARDS_MAX, told.size()); at++) {
            Event event = told.get(at);
            List<Sheet.Entry> entries = card.entries(event);
            html.open("li", "class", JsonValues.lower(event.standing()));
            html.element("span", labels.of("standing", event.standing()), "class", "tag")
                    .own(" ");
            html.open("a", "href", "#" + EventCard.id(at + 1), "lang", card.language(event, entries));
            index.risksIn(entries).write(html, event.title(), WORDS_LENGTH_MAX);
            html.close("a").own(" ");
            html.element("small", wording.independence(event.independence()))
                    .close("li")
                    .line();
        }
        html.close("ol").line();
    }

    private Map<Digest, List<Lineage>> lineages() {
        Map<Digest, List<Lineage>> lineages = new HashMap<>();
        for (Lineage lineage : comparison.lineages()) {
            lineages.computeIfAbsent(lineage.firstSaid().claim(), ignored -> new ArrayList<>())
                    .add(lineage);
        }
        return lineages;
    }

    /** The figures that begin in an event; what is taken here is shown nowhere else. */
    private static List<Lineage> figuresOf(Event event, Map<Digest, List<Lineage>> lineages) {
        List<Lineage> found = new ArrayList<>();
        event.claims().forEach(told -> {
            List<Lineage> begun = lineages.remove(told.claim());
            if (begun != null) {
                found.addAll(begun);
            }
        });
        return found;
    }

    private void once(List<Event> once) {
        if (once.isEmpty()) {
            return;
        }
        fold("events.once", once.size());
        html.open("ul", "class", "once").line();
        for (Event event : once.subList(0, Math.min(ROWS_MAX, once.size()))) {
            List<Sheet.Entry> entries = card.entries(event);
            html.open("li");
            for (Sheet.Entry entry : entries) {
                AtRisk.cited(html, entry, "span", WORDS_LENGTH_MAX);
            }
            html.open("small").text(wording.independence(event.independence())).own(": ");
            String separator = "";
            for (Event.Origin origin : event.origins()) {
                html.own(separator);
                index.risksIn(entries).write(html, origin.name(), WORDS_LENGTH_MAX);
                separator = "; ";
            }
            html.close("small").close("li").line();
        }
        html.close("ul");
        more(once.size(), ROWS_MAX);
        html.close("details").line();
    }

    /** The figures whose first claim stands on no card. */
    private void figures(Map<Digest, List<Lineage>> lineages) {
        List<Lineage> left = comparison.lineages().stream()
                .filter(lineage -> lineages.containsKey(lineage.firstSaid().claim()))
                .toList();
        if (left.isEmpty()) {
            return;
        }
        fold("events.figures", left.size());
        LineageDrawing drawing = new LineageDrawing(index, labels, html);
        for (int at = 0; at < Math.min(SHOWN_MAX, left.size()); at++) {
            drawing.write(left.get(at), "figure-" + (at + 1));
        }
        more(left.size(), SHOWN_MAX);
        html.close("details").line();
    }

    private void retellings() {
        if (comparison.retellings().isEmpty()) {
            return;
        }
        fold("events.retellings", comparison.retellings().size());
        html.open("ul", "class", "once").line();
        for (Retelling retelling : first(comparison.retellings())) {
            html.open("li")
                    .element("strong", labels.of("retelling", retelling.kind()))
                    .own(" ");
            html.element("small", labels.text("retelling.strength", wording.percent(retelling.strength())))
                    .own(" ");
            for (DocumentId document : first(retelling.documents())) {
                index.sheet(document).ifPresent(sheet -> {
                    html.element("a", sheet.letters(), "class", "letters", "href", "#d-" + sheet.letters())
                            .own(" ");
                    html.foreign(Visible.cut(sheet.outlet(labels), WORDS_LENGTH_MAX))
                            .own(" ");
                    if (retelling.original().filter(document::equals).isPresent()) {
                        html.element("span", labels.text("retelling.original"), "class", "tag")
                                .own(" ");
                    }
                });
            }
            more(retelling.documents().size(), SHOWN_MAX);
            html.open("small").foreign(Visible.cut(String.join("; ", retelling.reasons()), WHY_LENGTH_MAX));
            html.close("small").close("li").line();
        }
        html.close("ul");
        more(comparison.retellings().size(), SHOWN_MAX);
        html.close("details").line();
    }

    private void nearMisses() {
        if (comparison.nearMisses().isEmpty()) {
            return;
        }
        fold("events.nearMisses", comparison.nearMisses().size());
        html.open("ul", "class", "once").line();
        for (Pairing pairing : first(comparison.nearMisses())) {
            List<Sheet.Entry> pair = index.entries(List.of(pairing.left(), pairing.right()));
            html.open("li");
            for (Sheet.Entry entry : pair) {
                AtRisk.cited(html, entry, "q", WORDS_LENGTH_MAX);
            }
            html.open("small");
            index.risksIn(pair).write(html, String.join("; ", pairing.reasons()), WHY_LENGTH_MAX);
            html.close("small").close("li").line();
        }
        html.close("ul");
        more(comparison.nearMisses().size(), SHOWN_MAX);
        html.close("details").line();
    }

    private void fold(String label, int count) {
        html.open("details", "class", "group")
                .open("summary")
                .open("h3")
                .text(labels.text(label))
                .close("h3")
                .own(" ");
        html.element("small", Integer.toString(count)).close("summary").line();
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(SHOWN_MAX, all.size()));
    }

    private void more(int count, int countMax) {
        if (count > countMax) {
            html.element("p", labels.text("events.more", count - countMax), "class", "lead")
                    .line();
        }
    }
}
