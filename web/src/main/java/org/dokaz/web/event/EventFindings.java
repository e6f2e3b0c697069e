package org.dokaz.web.event;

import java.util.List;
import java.util.Optional;
import org.dokaz.app.ComparedCase;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.Digest;
import org.dokaz.model.Event;
import org.dokaz.model.Lineage;
import org.dokaz.publish.Graded;
import org.dokaz.web.page.Veiled;

/** What in an event cannot both be so, what became of its figures from whoever said each first, and the grades that people gave. */
final class EventFindings {

    private final ComparedCase.Found found;
    private final Event event;
    private final Labels labels;
    private final Wording wording;
    private final Quotes quotes;
    private final Veiled veil;
    private final Html html;

    EventFindings(ComparedCase.Found found, Event event, Labels labels, Quotes quotes, Veiled veil, Html html) {
        this.found = found;
        this.event = event;
        this.labels = labels;
        this.wording = new Wording(labels);
        this.quotes = quotes;
        this.veil = veil;
        this.html = html;
    }

    void write() {
        contradictions();
        figures();
        grades();
    }

    private void contradictions() {
        if (event.contradictions().isEmpty()) {
            return;
        }
        quotes.heading("event.contradictions", event.contradictions().size());
        html.open("ul", "class", "clashes");
        for (Event.Contradiction one : Quotes.first(event.contradictions())) {
            html.open("li").open("p");
            html.element("strong", labels.of("contradiction", one.type())).own(": ");
            veil.reason(html, one.why(), Quotes.WHY_LENGTH_MAX);
            html.close("p").open("div", "class", "sides");
            side(one.left());
            side(one.right());
            html.close("div").close("li").line();
        }
        html.close("ul").line();
        quotes.more(event.contradictions().size());
    }

    private void side(Digest claim) {
        html.open("p");
        quotes.quote(claim);
        html.close("p");
    }

    private void figures() {
        List<Lineage> lineages = found.events().lineages(event);
        if (lineages.isEmpty()) {
            return;
        }
        quotes.heading("event.figures", lineages.size());
        for (Lineage lineage : Quotes.first(lineages)) {
            html.open("div", "class", "figure").open("h3").text(wording.amount(lineage) + " ");
            veil.write(html, lineage.what(), Quotes.WHY_LENGTH_MAX);
            html.close("h3").line();
            html.open("ol", "class", "lineage").line();
            first(lineage.firstSaid());
            Quotes.first(lineage.repeats()).forEach(this::repeat);
            html.close("ol").line();
            quotes.more(lineage.repeats().size());
            html.close("div").line();
        }
        quotes.more(lineages.size());
    }

    private void first(Lineage.FirstSaid first) {
        html.open("li", "class", "first").open("p");
        html.element("b", labels.text("figure.first"))
                .text(first.date().map(day -> ", " + wording.day(day)).orElse("") + ": ");
        if (found.events().told(first.claim()).filter(Quotes::isSpeakerAtRisk).isPresent()) {
            veil.words(html, first.by());
        } else {
            veil.write(html, first.by(), Quotes.NAME_LENGTH_MAX);
        }
        of(first.of());
        html.close("p").open("p");
        quotes.quote(first.claim());
        html.close("p").close("li").line();
    }

    private void repeat(Lineage.Repeat repeat) {
        html.open("li", "class", repeat.drift().isPresent() ? "drifted" : "kept")
                .open("p");
        html.element(
                "b", repeat.drift().map(one -> labels.of("drift", one)).orElseGet(() -> labels.text("drift.none")));
        of(repeat.of());
        html.close("p").open("p");
        quotes.quote(repeat.claim());
        html.close("p").open("small");
        veil.reason(html, repeat.why(), Quotes.WHY_LENGTH_MAX);
        html.close("small").close("li").line();
    }

    private void of(Optional<String> population) {
        population.ifPresent(of -> {
            html.text(" \u00B7 " + labels.text("figure.of") + " ");
            veil.write(html, of, Quotes.NAME_LENGTH_MAX);
        });
    }

    private void grades() {
        List<Graded> grades = found.events().grades(event);
        if (grades.isEmpty()) {
            return;
        }
        quotes.heading("grade.heading", grades.size());
        html.open("ul", "class", "grades");
        for (Graded graded : Quotes.first(grades)) {
            html.open("li")
                    .element("strong", graded.grade().toString(), "class", "tag")
                    .own(" ");
            if (graded.origin().isPresent()) {
                veil.write(html, graded.origin().get(), Quotes.NAME_LENGTH_MAX);
            } else {
                quotes.quote(graded.claims().getFirst());
            }
            html.own(" ").open("small").foreign(graded.by());
            html.text(", " + wording.day(graded.on()) + ": ");
            veil.write(html, graded.why(), Quotes.WHY_LENGTH_MAX);
            html.close("small").close("li").line();
        }
        html.close("ul").line();
        quotes.more(grades.size());
    }
}
