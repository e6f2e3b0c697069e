package org.dokaz.web.event;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dokaz.app.ComparedCase;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.ActKind;
import org.dokaz.model.Event;
import org.dokaz.web.page.Pager;
import org.dokaz.web.page.Visitor;
import org.dokaz.web.page.Ways;

/** The events of a case, some at a time, those that are told most first; no list of people. */
final class EventList {

    private static final int SHOWN_AT_ONCE = 30;

    private final Labels labels;
    private final Wording wording;
    private final Html html;
    private final ComparedCase.Found found;
    private final Headline headline;

    EventList(Visitor visitor, Html html, ComparedCase.Found found) {
        this.labels = visitor.labels();
        this.wording = new Wording(labels);
        this.html = html;
        this.found = found;
        this.headline = new Headline(labels, found);
    }

    void write(EventFilter filter, int page) {
        List<Event> all = found.events().events();
        List<Event> wanted = all.stream()
                .filter(filter::takes)
                .sorted(Comparator.comparingInt(event -> -event.claims().size()))
                .toList();
        account(all);
        form(filter, all);
        if (wanted.isEmpty()) {
            html.element("p", labels.text("events.none"), "class", "notice");
            return;
        }
        html.element("p", labels.text("events.found", wanted.size()), "class", "lead");
        Pager pager = new Pager(page, SHOWN_AT_ONCE);
        html.open("ol", "class", "cards").line();
        pager.of(wanted).forEach(this::card);
        html.close("ol").line();
        pager.write(html, labels, wanted.size(), filter::address);
    }

    private void account(List<Event> all) {
        Map<Event.Standing, Integer> standings = new EnumMap<>(Event.Standing.class);
        long claims = 0;
        for (Event event : all) {
            standings.merge(event.standing(), 1, Integer::sum);
            claims += event.claims().size();
        }
        html.element(
                        "p",
                        labels.text(
                                "events.account",
                                claims,
                                all.size(),
                                standings.getOrDefault(Event.Standing.SINGLE_ORIGIN, 0),
                                standings.getOrDefault(Event.Standing.CORROBORATED, 0),
                                standings.getOrDefault(Event.Standing.CONTESTED, 0)),
                        "class",
                        "lead")
                .line();
    }

    private void form(EventFilter filter, List<Event> all) {
        html.open("form", "class", "filter wide", "method", "get", "action", "/events", "role", "search")
                .line();
        select("kind", labels.text("reader.kind"));
        option("", labels.text("events.any"), filter.kind());
        all.stream()
                .map(Event::kind)
                .distinct()
                .sorted(Comparator.comparing(labels::of))
                .map(ActKind::code)
                .forEach(code -> option(code, labels.of(new ActKind(code)), filter.kind()));
        html.close("select").close("div").line();
        field("place", "search", labels.text("claim.where"), filter.place());
        select("standing", labels.text("events.standing"));
        option("", labels.text("events.any"), filter.standing());
        for (Event.Standing standing : Event.Standing.values()) {
            option(standing.name().toLowerCase(Locale.ROOT), labels.of("standing", standing), filter.standing());
        }
        html.close("select").close("div").line();
        field(
                "from",
                "date",
                labels.text("events.from"),
                filter.from().map(LocalDate::toString).orElse(""));
        field(
                "to",
                "date",
                labels.text("events.to"),
                filter.to().map(LocalDate::toString).orElse(""));
        html.element("button", labels.text("list.go")).close("form").line();
    }

    private void select(String name, String label) {
        html.open("div").element("label", label, "for", name).open("select", "id", name, "name", name);
    }

    private void option(String value, String told, String now) {
        if (value.equals(now)) {
            html.open("option", "value", value, "selected", "");
        } else {
            html.open("option", "value", value);
        }
        html.text(told).close("option");
    }

    private void field(String name, String type, String label, String value) {
        html.open("div").element("label", label, "for", name);
        html.open("input", "id", name, "name", name, "type", type, "value", value, "maxlength", "200")
                .close("div")
                .line();
    }

    private void card(Event event) {
        html.open("li", "class", "card " + JsonValues.lower(event.standing()));
        html.open("h2", "lang", headline.language(event), "dir", "auto")
                .open("a", "href", Ways.event(event.id()))
                .foreign(headline.words(event))
                .close("a")
                .close("h2")
                .line();
        html.open("p", "class", "standing");
        html.element("span", labels.of("standing", event.standing()), "class", "tag");
        html.own(" ").element("strong", wording.independence(event.independence()));
        html.close("p").line();
        html.open("p", "class", "lead").foreign(headline.circumstances(event)).own(" \u00B7 ");
        html.text(labels.text(
                "event.told",
                event.claims().size(),
                found.events().sources(event).size()));
        part("event.contradictions", event.contradictions().size());
        part("event.figures", found.events().lineages(event).size());
        html.close("p").close("li").line();
    }

    private void part(String label, int count) {
        if (count > 0) {
            html.own(" \u00B7 ").text(labels.text(label) + ": " + count);
        }
    }
}
