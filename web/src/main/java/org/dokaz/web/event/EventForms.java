package org.dokaz.web.event;

import java.util.List;
import org.dokaz.app.ComparedCase;
import org.dokaz.app.EventsInCase;
import org.dokaz.app.PairStand;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.model.Event;
import org.dokaz.web.page.History;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Veiled;
import org.dokaz.web.page.Visitor;
import org.dokaz.web.page.Ways;

/** The forms by which people join and part events and origins, and what they decided so far. */
final class EventForms {

    private final Visitor visitor;
    private final Labels labels;
    private final Headline headline;
    private final Event event;
    private final PairStand stand;
    private final Veiled veil;
    private final Html html;

    EventForms(Visitor visitor, ComparedCase.Found found, Event event, PairStand stand, Veiled veil, Html html) {
        this.visitor = visitor;
        this.labels = visitor.labels();
        this.headline = new Headline(labels, found);
        this.event = event;
        this.stand = stand;
        this.veil = veil;
        this.html = html;
    }

    private String action(String what) {
        return Ways.event(event.id()) + "/" + what;
    }

    private void why(String id, String typed) {
        html.element("label", labels.text("reader.why"), "for", id);
        html.open(
                        "input",
                        "id",
                        id,
                        "name",
                        "why",
                        "maxlength",
                        "4000",
                        "autocomplete",
                        "off",
                        "required",
                        "",
                        "value",
                        typed)
                .line();
    }

    /** The form for the claims that were chosen above it. */
    void onClaims(EventPage.Draft draft) {
        if (event.claims().size() < 2) {
            return;
        }
        Shell.form(html, visitor, action("parting"), "id", "judge", "class", "decide");
        Shell.hidden(html, "mark", stand.mark().hex());
        html.element("p", labels.text("event.chosen"), "class", "lead");
        why("why-claims", draft.why());
        html.open("p", "class", "buttons");
        html.element("button", labels.text("event.part"), "id", "part").own(" ");
        origin("one");
        origin("apart");
        html.close("p").close("form").line();
    }

    private void origin(String answer) {
        html.element(
                        "button",
                        labels.text("event.origin." + answer),
                        "class",
                        "quiet",
                        "name",
                        "answer",
                        "value",
                        answer,
                        "id",
                        "origin-" + answer,
                        "formaction",
                        action("origins"))
                .own(" ");
    }

    /** The form by which this event is said to be one with another. */
    void joining(List<EventsInCase.Neighbour> neighbours, EventPage.Draft draft) {
        html.element("h2", labels.text("event.join"), "id", "joining").line();
        Shell.form(html, visitor, action("join"), "class", "decide");
        Shell.hidden(html, "mark", stand.mark().hex());
        html.open("fieldset", "class", "choices").element("legend", labels.text("event.joinWhich"));
        for (EventsInCase.Neighbour neighbour : neighbours) {
            neighbour(neighbour, draft);
        }
        html.close("fieldset").line();
        html.element("label", labels.text("event.joinOther"), "for", "address");
        html.open(
                        "input",
                        "id",
                        "address",
                        "name",
                        "address",
                        "maxlength",
                        "300",
                        "autocomplete",
                        "off",
                        "value",
                        neighbours.stream()
                                        .anyMatch(one -> EventsInCase.key(
                                                        one.event().id())
                                                .equals(draft.other()))
                                ? ""
                                : draft.other())
                .line();
        why("why-join", draft.why());
        html.open("p", "class", "buttons")
                .element("button", labels.text("event.joinIt"), "id", "join")
                .close("p");
        html.close("form").line();
    }

    private void neighbour(EventsInCase.Neighbour neighbour, EventPage.Draft draft) {
        String key = EventsInCase.key(neighbour.event().id());
        html.open("div", "class", "choice");
        if (key.equals(draft.other())) {
            html.open("input", "type", "radio", "name", "other", "value", key, "id", "n-" + key, "checked", "");
        } else {
            html.open("input", "type", "radio", "name", "other", "value", key, "id", "n-" + key);
        }
        html.open("label", "for", "n-" + key);
        html.open("span", "lang", headline.language(neighbour.event()))
                .foreign(headline.words(neighbour.event()))
                .close("span");
        html.own(" ")
                .open("small")
                .foreign(headline.circumstances(neighbour.event()))
                .close("small");
        html.close("label");
        html.own(" ")
                .element(
                        "a",
                        labels.text("event.look"),
                        "href",
                        Ways.event(neighbour.event().id()));
        neighbour.nearly().ifPresent(pairing -> {
            html.open("p").element("small", labels.text("event.nearly") + " ").open("small");
            String gap = "";
            for (String reason : Quotes.first(pairing.reasons())) {
                html.own(gap);
                veil.reason(html, reason, Quotes.WHY_LENGTH_MAX);
                gap = "; ";
            }
            html.close("small").close("p");
        });
        html.close("div").line();
    }

    /** What people decided of the claims of this event. */
    void history() {
        new History(visitor, veil, html, action("revocation")).write(stand);
    }
}
