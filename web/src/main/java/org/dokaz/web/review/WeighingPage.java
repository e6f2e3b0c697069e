package org.dokaz.web.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.dokaz.app.ComparedCase;
import org.dokaz.app.Weighing;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.Event;
import org.dokaz.model.Maker;
import org.dokaz.model.Step;
import org.dokaz.publish.AtRisk;
import org.dokaz.publish.Graded;
import org.dokaz.record.Decided;
import org.dokaz.record.Grading;
import org.dokaz.record.ProofStandard;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Veiled;
import org.dokaz.web.page.Visitor;
import org.dokaz.web.page.Ways;

/** Events to be weighed, and one of them with its sources, their grades and the standards it was held to reach. People among the sources are shown by what they say. */
final class WeighingPage {

    private static final int SHOWN_AT_ONCE = 20;
    private static final int CLAIMS_SHOWN_MAX = 60;
    private static final String LETTERS = "ABCDEF";
    private static final String DIGITS = "123456";

    private final Visitor visitor;
    private final Labels labels;
    private final Wording wording;
    private final Weighing weighing;
    private final Optional<String> wrong;

    /**
     * A page.
     *
     * @param wrong what was wrong with what was sent, under this label
     */
    WeighingPage(Visitor visitor, Weighing weighing, Optional<String> wrong) {
        this.visitor = visitor;
        this.labels = visitor.labels();
        this.wording = new Wording(labels);
        this.weighing = weighing;
        this.wrong = wrong;
    }

    Consumer<Html> list(int page) {
        return html -> {
            html.element("h1", labels.text("weighing.title")).line();
            html.element("p", labels.text("weighing.lead"), "class", "lead").line();
            ComparedCase.State state = weighing.state(visitor.sight());
            state.failed()
                    .ifPresent(why -> html.open("p", "class", "notice wrong", "role", "alert")
                            .foreign(why)
                            .close("p"));
            if (!state.isLatest()) {
                html.open("p", "class", "notice", "role", "status")
                        .text(labels.text("weighing.comparing"))
                        .own(" ");
                html.element("a", labels.text("weighing.again"), "href", "/weighing")
                        .close("p")
                        .line();
            }
            List<Event> events =
                    state.found().map(found -> found.comparison().events()).orElse(List.of());
            int from = (int) Math.min((page - 1L) * SHOWN_AT_ONCE, events.size());
            int to = Math.min(from + SHOWN_AT_ONCE, events.size());
            html.open("ul", "class", "events").line();
            events.subList(from, to).forEach(event -> line(html, event));
            html.close("ul").line();
            pages(html, page, events.size());
        };
    }

    private void pages(Html html, int page, int count) {
        int last = (count + SHOWN_AT_ONCE - 1) / SHOWN_AT_ONCE;
        if (last < 2) {
            return;
        }
        html.open("nav", "class", "steps", "aria-label", labels.text("list.pages"));
        if (page > 1) {
            html.element("a", labels.text("list.before"), "href", "/weighing?page=" + (page - 1))
                    .own(" ");
        }
        html.element("span", labels.text("list.page", page, last)).own(" ");
        if (page < last) {
            html.element("a", labels.text("list.after"), "href", "/weighing?page=" + (page + 1));
        }
        html.close("nav").line();
    }

    private void line(Html html, Event event) {
        html.open("li").open("a", "href", "/weighing/" + event.id().hex(), "dir", "auto");
        weighing.tellings(event, visitor.sight(), 1).forEach(telling -> words(html, telling));
        html.close("a").open("p");
        html.text(labels.of(event.kind())).own(" \u00B7 ");
        html.text(labels.of("standing", event.standing())).own(" \u00B7 ");
        html.text(origins(event)).close("p").close("li").line();
    }

    private String origins(Event event) {
        int min = event.independence().min();
        int max = event.independence().max();
        return labels.text("weighing.origins", min == max ? Integer.toString(min) : min + "\u2013" + max);
    }

    private void words(Html html, Weighing.Telling telling) {
        if (telling.document().line().isGraphic()) {
            html.text(labels.text("queue.veiled"));
        } else {
            telling.document()
                    .reading()
                    .ifPresent(reading -> new Veiled(AtRisk.of(reading), false, labels)
                            .write(html, telling.claim().read().cited().words()));
        }
    }

    Consumer<Html> one(Event event) {
        return html -> {
            html.open("p", "class", "back")
                    .element("a", labels.text("weighing.back"), "href", "/weighing")
                    .close("p");
            html.open("h1").text(labels.of(event.kind())).close("h1").line();
            wrong.ifPresent(key -> html.element("p", labels.text(key), "class", "notice wrong", "role", "alert")
                    .line());
            html.open("p", "class", "lead")
                    .text(labels.of("standing", event.standing()))
                    .own(" \u00B7 ");
            html.text(origins(event)).close("p").line();
            List<Weighing.Telling> tellings = weighing.tellings(event, visitor.sight(), CLAIMS_SHOWN_MAX);
            for (int number = 0; number < event.origins().size(); number++) {
                origin(html, event, number, tellings);
            }
            standard(html, event);
            html.open("p")
                    .element(
                            "a",
                            labels.text("elements.ofEvent"),
                            "href",
                            "/elements?event=" + event.id().hex())
                    .close("p");
        };
    }

    private void origin(Html html, Event event, int number, List<Weighing.Telling> tellings) {
        Event.Origin origin = event.origins().get(number);
        html.open("section", "class", "origin")
                .open("h2")
                .text(labels.text("weighing.origin", number + 1))
                .own(" ");
        boolean isBody = origin.kind() == Step.Kind.OUTLET
                || origin.kind() == Step.Kind.AGENCY
                || origin.kind() == Step.Kind.CHANNEL
                || origin.kind() == Step.Kind.ORGANISATION;
        if (isBody) {
            html.foreign(origin.name());
        } else {
            html.text(labels.of("step", origin.kind()));
        }
        html.close("h2").open("ul").line();
        tellings.stream()
                .filter(telling ->
                        origin.claims().contains(telling.claim().read().id()))
                .forEach(telling -> claim(html, telling));
        html.close("ul").line();
        List<Grading> gradings = weighing.gradings(event, origin);
        if (!gradings.isEmpty()) {
            html.open("ol", "class", "history");
            gradings.forEach(grading -> {
                html.open("li").element("b", grading.grade().toString()).own(" \u00B7 ");
                given(html, event, grading);
                html.close("li");
            });
            html.close("ol").line();
        }
        html.open("details").element("summary", labels.text("weighing.grade"));
        Shell.form(html, visitor, "/weighing/" + event.id().hex() + "/grade", "class", "fields");
        Shell.hidden(html, "origin", Integer.toString(number));
        select(html, "reliability", number, LETTERS);
        select(html, "credibility", number, Graded.mayBeConfirmed(event) ? DIGITS : DIGITS.substring(1));
        if (!Graded.mayBeConfirmed(event)) {
            html.element("p", labels.text("weighing.unconfirmed"), "class", "hint");
        }
        why(html, "grade-why" + number);
        html.open("p", "class", "buttons").element("button", labels.text("weighing.gradeIt"));
        html.close("p").close("form").close("details").close("section").line();
    }

    private void claim(Html html, Weighing.Telling telling) {
        html.open("li")
                .open(
                        "a",
                        "href",
                        Ways.claim(
                                telling.document().line().key(),
                                telling.claim().read().id()),
                        "dir",
                        "auto");
        words(html, telling);
        html.close("a").own(" ");
        html.element(
                        "span",
                        labels.of("stance", telling.claim().right().stance()),
                        "class",
                        "tag " + JsonValues.lower(telling.claim().right().stance()))
                .own(" ");
        telling.document()
                .line()
                .outlet()
                .ifPresent(outlet -> html.open("small").foreign(outlet).close("small"));
        html.close("li").line();
    }

    private void select(Html html, String name, int number, String marks) {
        String id = name + number;
        html.element("label", labels.text("weighing." + name), "for", id);
        html.open("select", "id", id, "name", name);
        for (int at = 0; at < marks.length(); at++) {
            String mark = marks.substring(at, at + 1);
            html.open("option", "value", mark)
                    .text(mark + " \u2013 " + labels.text("grade." + mark.toLowerCase(Locale.ROOT)))
                    .close("option");
        }
        html.close("select").line();
    }

    private void why(Html html, String id) {
        html.element("label", labels.text("reader.why"), "for", id);
        html.open("input", "id", id, "name", "why", "maxlength", "4000", "required", "", "autocomplete", "off");
    }

    private void given(Html html, Event event, Decided decided) {
        html.foreign(who(decided.by())).own(", ");
        html.text(wording.day(LocalDate.ofInstant(decided.at(), ZoneOffset.UTC)));
        html.open("p").foreign(decided.why()).close("p");
        Shell.form(html, visitor, "/weighing/" + event.id().hex() + "/taken-back", "class", "undo");
        Shell.hidden(html, "decision", decided.id().hex());
        html.element("button", labels.text("reader.undo"), "class", "quiet").close("form");
    }

    private void standard(Html html, Event event) {
        html.element("h2", labels.text("weighing.standard")).line();
        html.element("p", labels.text("weighing.standardLead"), "class", "hint");
        if (event.independence().min() < 2) {
            html.element("p", labels.text("weighing.single"), "class", "notice");
        }
        List<ProofStandard> standards = weighing.standards(event);
        if (!standards.isEmpty()) {
            html.open("ol", "class", "history");
            standards.forEach(proof -> {
                html.open("li")
                        .element("b", labels.of("proof", proof.standard()))
                        .own(" \u00B7 ");
                html.text(labels.text(
                                "weighing.restsOn",
                                proof.claims().size(),
                                proof.contrary().size()))
                        .own(" \u00B7 ");
                given(html, event, proof);
                html.close("li");
            });
            html.close("ol").line();
        }
        Shell.form(html, visitor, "/weighing/" + event.id().hex() + "/standard", "class", "stack");
        html.element("label", labels.text("weighing.standard"), "for", "standard");
        html.open("select", "id", "standard", "name", "standard");
        for (ProofStandard.Standard one : ProofStandard.Standard.values()) {
            html.open("option", "value", one.name().toLowerCase(Locale.ROOT))
                    .text(labels.of("proof", one))
                    .close("option");
        }
        html.close("select").line();
        why(html, "standard-why");
        html.element("button", labels.text("weighing.standardIt")).close("form").line();
    }

    private static String who(Maker maker) {
        return switch (maker) {
            case Maker.Analyst(String pseudonym) -> pseudonym;
            case Maker.Machine machine -> machine.name();
        };
    }
}
