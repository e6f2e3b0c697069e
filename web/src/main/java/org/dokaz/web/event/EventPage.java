package org.dokaz.web.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dokaz.app.ComparedCase;
import org.dokaz.app.Desk;
import org.dokaz.app.EventsInCase;
import org.dokaz.app.PairDesk;
import org.dokaz.app.PairStand;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.Anchor;
import org.dokaz.model.Claim;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Event;
import org.dokaz.model.Step;
import org.dokaz.record.Judgement;
import org.dokaz.web.account.Right;
import org.dokaz.web.page.Graphic;
import org.dokaz.web.page.Veiled;
import org.dokaz.web.page.Visitor;
import org.dokaz.web.page.Ways;

/** One event: how it stands and why, what each claim of it says, who repeats whom, what became of figures, what cannot both be so, when and where. */
final class EventPage {

    /** How many events are offered to be joined with this one. */
    private static final int NEIGHBOURS_MAX = 20;

    /** How many claims are shown in full. */
    private static final int CLAIMS_MAX = 300;

    private final Visitor visitor;
    private final Labels labels;
    private final Wording wording;
    private final ComparedCase.Found found;
    private final Event event;
    private final Html html;
    private final PairStand stand;
    private final List<EventsInCase.Neighbour> neighbours;
    private final Veiled veil;
    private final Quotes quotes;

    EventPage(Visitor visitor, Desk desk, ComparedCase.Found found, Event event, Html html) {
        this.visitor = visitor;
        this.labels = visitor.labels();
        this.wording = new Wording(labels);
        this.found = found;
        this.event = event;
        this.html = html;
        this.stand = PairDesk.of(desk).stand(EventsInCase.words(event), PairDesk.OF_EVENTS, visitor.sight());
        this.neighbours = found.events().neighbours(event, NEIGHBOURS_MAX);
        this.veil =
                Veiled.over(shown().stream().map(EventsInCase.Source::atRisk).toList(), false, labels);
        this.quotes = new Quotes(found, labels, veil, html);
    }

    /** What is to be shown of it. */
    record Shown(boolean graphic, Optional<String> told, Draft draft) {}

    /** What was typed and chosen before, and is to stand there again. */
    record Draft(String why, Set<String> claims, String other) {

        static final Draft EMPTY = new Draft("", Set.of(), "");

        Draft {
            claims = Set.copyOf(claims);
        }
    }

    /** Every document of which the page may show words. */
    private List<EventsInCase.Source> shown() {
        List<EventsInCase.Source> all = new ArrayList<>(found.events().sources(event));
        neighbours.forEach(one -> all.addAll(found.events().sources(one.event())));
        stand.told().stream()
                .flatMap(told -> told.decided() instanceof Judgement judgement
                        ? Stream.concat(judgement.left().stream(), judgement.right().stream())
                        : Stream.<Anchor>empty())
                .map(Anchor::document)
                .distinct()
                .flatMap((DocumentId document) -> found.events().source(document).stream())
                .forEach(all::add);
        return all.stream().distinct().toList();
    }

    void write(Shown shown) {
        boolean veiled = Desk.isGraphic(event.kind()) && !shown.graphic();
        head(veiled);
        shown.told().ifPresent(key -> {
            boolean good = key.startsWith("event.done.");
            html.element(
                            "p",
                            labels.text(key),
                            "class",
                            good ? "notice done" : "notice wrong",
                            "role",
                            good ? "status" : "alert")
                    .line();
        });
        if (veiled) {
            graphic();
            return;
        }
        if (!event.independence().because().isEmpty()) {
            quotes.heading("event.because", event.independence().because().size());
            quotes.reasons(event.independence().because());
        }
        EventForms forms = new EventForms(visitor, found, event, stand, veil, html);
        claims(shown.draft());
        if (visitor.may(Right.JUDGE)) {
            forms.onClaims(shown.draft());
        }
        new EventOrigins(found, event, labels, quotes, veil, html).write();
        new EventFindings(found, event, labels, quotes, veil, html).write();
        new EventTimes(labels, html).write(found.events().told(event));
        new EventPlaces(labels, veil, html).write(event, found.events().told(event));
        if (visitor.may(Right.JUDGE)) {
            forms.joining(neighbours, shown.draft());
        }
        forms.history();
    }

    private void head(boolean veiled) {
        Headline headline = new Headline(labels, found);
        html.open("header", "class", "masthead event " + JsonValues.lower(event.standing()));
        if (veiled) {
            html.element("h1", labels.text("event.graphicTitle"));
        } else {
            html.open("h1", "lang", headline.language(event), "dir", "auto");
            veil.write(html, event.title(), Quotes.WHY_LENGTH_MAX);
            html.close("h1").line();
        }
        html.open("p", "class", "standing");
        html.element("span", labels.of("standing", event.standing()), "class", "tag");
        html.own(" ").element("strong", wording.independence(event.independence()));
        html.close("p").line();
        html.open("p", "class", "lead").foreign(headline.circumstances(event)).own(" \u00B7 ");
        html.text(labels.text(
                        "event.told",
                        event.claims().size(),
                        found.events().sources(event).size()))
                .close("p");
        html.element("p", labels.text("event.veiledHere"), "class", "lead");
        html.close("header").line();
    }

    private void graphic() {
        html.open("div", "class", "notice graphic").element("p", labels.text("event.graphic"));
        html.element(
                "a",
                labels.text("event.graphicShow"),
                "class",
                "button",
                "href",
                Ways.event(event.id()) + "?" + Graphic.PARAMETER + "=" + Graphic.SHOWN);
        html.close("div").line();
    }

    private void claims(Draft draft) {
        List<EventsInCase.Told> all = found.events().told(event);
        quotes.heading("event.what", all.size());
        html.element("p", labels.text("event.whatHow"), "class", "lead").line();
        html.open("ol", "class", "statements").line();
        for (EventsInCase.Told told : all.subList(0, Math.min(CLAIMS_MAX, all.size()))) {
            claim(told, draft);
        }
        html.close("ol").line();
        if (all.size() > CLAIMS_MAX) {
            html.element("p", labels.text("runs.more", all.size() - CLAIMS_MAX), "class", "lead");
        }
    }

    private void claim(EventsInCase.Told told, Draft draft) {
        Claim claim = told.claim();
        String key = EventsInCase.key(claim.id());
        html.open("li", "class", JsonValues.lower(claim.stance()), "id", "s-" + key);
        if (visitor.may(Right.JUDGE)) {
            choice(key, draft);
        }
        html.open("p", "class", "told");
        quotes.words(told);
        html.close("p").open("p", "class", "by");
        html.element("span", labels.of("stance", claim.stance()), "class", "tag")
                .own(" ");
        if (claim.hedged()) {
            html.element("span", labels.text("stance.hedged"), "class", "tag hedge")
                    .own(" ");
        }
        quotes.speaker(told);
        through(claim);
        html.own(" \u00B7 ");
        quotes.source(told);
        html.close("p").close("li").line();
    }

    private void choice(String key, Draft draft) {
        String name = labels.text("event.choose");
        if (draft.claims().contains(key)) {
            html.open(
                    "input",
                    "type",
                    "checkbox",
                    "name",
                    "claim",
                    "value",
                    key,
                    "form",
                    "judge",
                    "aria-label",
                    name,
                    "checked",
                    "");
        } else {
            html.open("input", "type", "checkbox", "name", "claim", "value", key, "form", "judge", "aria-label", name);
        }
        html.line();
    }

    /** The hands between outlet and ultimate source. */
    private void through(Claim claim) {
        List<Step> chain = claim.chain();
        if (chain.size() > 1) {
            html.own(" ").open("small").text(labels.text("claim.through") + ": ");
            String gap = "";
            for (Step step : Quotes.first(chain)) {
                html.own(gap);
                veil.write(html, step.name(), Quotes.NAME_LENGTH_MAX);
                gap = " \u2190 ";
            }
            html.close("small");
        }
    }
}
