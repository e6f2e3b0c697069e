package org.dokaz.web.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dokaz.app.ComparedCase;
import org.dokaz.app.Desk;
import org.dokaz.app.EventsInCase;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Visible;
import org.dokaz.markup.Wording;
import org.dokaz.model.Event;
import org.dokaz.model.Mention;
import org.dokaz.model.Span;
import org.dokaz.web.page.Veiled;

/** What an event goes by in a list: its words without the names of private persons and without words at risk, and nothing of acts of violence. */
final class Headline {

    private static final int LENGTH_MAX = 240;

    private final Labels labels;
    private final Wording wording;
    private final ComparedCase.Found found;

    Headline(Labels labels, ComparedCase.Found found) {
        this.labels = labels;
        this.wording = new Wording(labels);
        this.found = found;
    }

    /** The words, safe to stand in a list. */
    String words(Event event) {
        if (Desk.isGraphic(event.kind())) {
            return labels.text("event.graphicTitle");
        }
        List<EventsInCase.Source> sources = found.events().sources(event);
        Veiled veil =
                Veiled.over(sources.stream().map(EventsInCase.Source::atRisk).toList(), false, labels);
        String title = event.title();
        List<Span> names = new ArrayList<>();
        for (EventsInCase.Source source : sources) {
            for (Mention mention : found.known().privateNames(source.reading())) {
                String name = mention.cited().words();
                for (int at = title.indexOf(name); at >= 0 && !name.isEmpty(); at = title.indexOf(name, at + 1)) {
                    names.add(new Span(at, at + name.length()));
                }
            }
        }
        names.sort(Comparator.comparingInt(Span::start).thenComparingInt(span -> -span.end()));
        StringBuilder told = new StringBuilder();
        int from = 0;
        for (Span name : names) {
            if (name.start() >= from) {
                told.append(veil.plain(title.substring(from, name.start()))).append(labels.text("web.somebody"));
            }
            from = Math.max(from, name.end());
        }
        return Visible.cut(told.append(veil.plain(title.substring(from))).toString(), LENGTH_MAX);
    }

    /** Of what kind, when and where, each as it is known. */
    String circumstances(Event event) {
        Veiled veil = Veiled.over(
                found.events().sources(event).stream()
                        .map(EventsInCase.Source::atRisk)
                        .toList(),
                false,
                labels);
        return labels.of(event.kind()) + " \u00B7 "
                + event.when().map(wording::when).orElseGet(() -> labels.text("date.open"))
                + event.where()
                        .map(where -> " \u00B7 " + Visible.cut(veil.plain(where.name()), LENGTH_MAX))
                        .orElse("");
    }

    /** The language of the words; empty where they are the house's, or it is not known. */
    String language(Event event) {
        Optional<EventsInCase.Told> told = Desk.isGraphic(event.kind())
                ? Optional.empty()
                : found.events().told(event).stream()
                        .filter(one -> one.claim().cited().words().contains(event.title()))
                        .findFirst();
        return told.map(one -> one.source().reading().transcript().language().code())
                .orElseGet(() -> labels.text("html.lang"));
    }
}
