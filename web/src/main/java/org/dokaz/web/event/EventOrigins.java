package org.dokaz.web.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.app.ComparedCase;
import org.dokaz.app.EventsInCase;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Event;
import org.dokaz.model.Pairing;
import org.dokaz.model.Retelling;
import org.dokaz.web.page.Veiled;
import org.dokaz.web.page.Ways;

/** The origins behind an event, the documents that rest on each, which of them repeat which, and by what evidence. */
final class EventOrigins {

    private static final Comparator<EventsInCase.Source> BY_DAY = Comparator.comparing(
            source -> source.reading().transcript().masthead().published().orElse(LocalDate.MAX));

    private final ComparedCase.Found found;
    private final Event event;
    private final Labels labels;
    private final Wording wording;
    private final Quotes quotes;
    private final Veiled veil;
    private final Html html;

    EventOrigins(ComparedCase.Found found, Event event, Labels labels, Quotes quotes, Veiled veil, Html html) {
        this.found = found;
        this.event = event;
        this.labels = labels;
        this.wording = new Wording(labels);
        this.quotes = quotes;
        this.veil = veil;
        this.html = html;
    }

    void write() {
        if (!event.origins().isEmpty()) {
            quotes.heading("event.origins", event.origins().size());
            html.element("p", labels.text("event.originsHow"), "class", "lead");
            html.open("ol", "class", "origins").line();
            Quotes.first(event.origins()).forEach(this::origin);
            html.close("ol").line();
            quotes.more(event.origins().size());
        }
        originless();
        retellings();
        links();
    }

    private void origin(Event.Origin origin) {
        List<EventsInCase.Told> told = origin.claims().stream()
                .flatMap(claim -> found.events().told(claim).stream())
                .toList();
        html.open("li").open("h3");
        if (told.stream().anyMatch(Quotes::isSpeakerAtRisk)) {
            veil.words(html, origin.name());
        } else {
            veil.write(html, origin.name(), Quotes.NAME_LENGTH_MAX);
        }
        html.own(" ")
                .element("small", labels.of("step", origin.kind()))
                .close("h3")
                .line();
        Map<EventsInCase.Source, List<EventsInCase.Told>> byDocument = new LinkedHashMap<>();
        told.forEach(one -> byDocument
                .computeIfAbsent(one.source(), ignored -> new ArrayList<>())
                .add(one));
        html.open("ul", "class", "resting");
        byDocument.keySet().stream().sorted(BY_DAY).limit(Quotes.SHOWN_MAX).forEach(source -> {
            html.open("li").open("p");
            document(source);
            takenFrom(source);
            html.close("p").open("ul", "class", "quotes");
            for (EventsInCase.Told one : Quotes.first(byDocument.getOrDefault(source, List.of()))) {
                html.open("li");
                quotes.words(one);
                html.close("li").line();
            }
            html.close("ul").close("li").line();
        });
        html.close("ul");
        quotes.more(byDocument.size());
        html.close("li").line();
    }

    private void document(EventsInCase.Source source) {
        html.open("a", "href", Ways.document(source.key()));
        veil.write(html, Quotes.outlet(source), Quotes.NAME_LENGTH_MAX);
        html.close("a");
        source.reading().transcript().masthead().published().ifPresent(day -> html.text(", " + wording.day(day)));
    }

    /** From where a document took what it says, and how surely. */
    private void takenFrom(EventsInCase.Source source) {
        Optional<Retelling> taken = found.events().takenFrom(source.id());
        Optional<EventsInCase.Source> original =
                taken.flatMap(Retelling::original).flatMap(found.events()::source);
        if (original.isPresent()) {
            html.own(" ").open("small", "class", "repeats");
            html.text(labels.text("event.repeatsIt") + " ");
            document(original.get());
            html.text(" (" + strength(taken.orElseThrow()) + ")").close("small");
        }
    }

    private String strength(Retelling retelling) {
        return labels.of("retelling", retelling.kind()) + ", "
                + labels.text("retelling.strength", wording.percent(retelling.strength()));
    }

    /** The claims of which no origin is known. */
    private void originless() {
        Set<Digest> placed = new HashSet<>();
        event.origins().forEach(origin -> placed.addAll(origin.claims()));
        List<EventsInCase.Told> left = found.events().told(event).stream()
                .filter(told -> !placed.contains(told.claim().id()))
                .toList();
        if (!left.isEmpty()) {
            quotes.heading("event.originless", left.size());
            html.open("ul", "class", "quotes");
            for (EventsInCase.Told told : Quotes.first(left)) {
                html.open("li");
                quotes.words(told);
                html.own(" ");
                quotes.source(told);
                html.close("li").line();
            }
            html.close("ul");
            quotes.more(left.size());
        }
    }

    private void retellings() {
        List<Retelling> all = found.events().retellings(event);
        if (all.isEmpty()) {
            return;
        }
        quotes.heading("event.repeats", all.size());
        html.open("ol", "class", "retellings");
        for (Retelling retelling : Quotes.first(all)) {
            html.open("li").open("p").element("strong", strength(retelling)).own(": ");
            String gap = "";
            for (DocumentId id : Quotes.first(retelling.documents())) {
                Optional<EventsInCase.Source> source = found.events().source(id);
                if (source.isPresent()) {
                    html.own(gap);
                    document(source.get());
                    if (retelling.original().filter(id::equals).isPresent()) {
                        html.own(" ").element("small", labels.text("retelling.original"));
                    }
                    gap = " \u00B7 ";
                }
            }
            html.close("p");
            quotes.reasons(retelling.reasons());
            html.close("li").line();
        }
        html.close("ol").line();
        quotes.more(all.size());
    }

    /** Why its claims were taken for one event, pair by pair. */
    private void links() {
        if (event.links().isEmpty()) {
            return;
        }
        html.open("details", "class", "links").open("summary");
        html.text(labels.text("event.links") + " ")
                .element("small", Integer.toString(event.links().size()))
                .close("summary");
        html.open("ol");
        for (Pairing link : Quotes.first(event.links())) {
            html.open("li").open("p");
            quotes.quote(link.left());
            html.close("p").open("p");
            quotes.quote(link.right());
            html.close("p");
            quotes.reasons(link.reasons());
            html.close("li").line();
        }
        html.close("ol");
        quotes.more(event.links().size());
        html.close("details").line();
    }
}
