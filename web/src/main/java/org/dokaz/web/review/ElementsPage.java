package org.dokaz.web.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.app.CrimeElements;
import org.dokaz.app.ElementMatrix;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.markup.Labels;
import org.dokaz.model.ActKind;
import org.dokaz.model.Maker;
import org.dokaz.publish.AtRisk;
import org.dokaz.record.Bearing;
import org.dokaz.web.page.ClaimKeys;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Veiled;
import org.dokaz.web.page.Visitor;
import org.dokaz.web.page.Ways;

/** The elements of a crime in rows: what supports each, what speaks against it, what is missing. It says of no element that it is there. */
final class ElementsPage {

    private final Visitor visitor;
    private final Labels labels;
    private final CrimeElements.Crime crime;
    private final String event;
    private final List<ElementMatrix.Row> rows;
    private final Optional<String> wrong;
    private int forms;

    /**
     * A page.
     *
     * @param event the digits of the one event; empty for the whole case
     */
    ElementsPage(
            Visitor visitor,
            CrimeElements.Crime crime,
            String event,
            List<ElementMatrix.Row> rows,
            Optional<String> wrong) {
        this.visitor = visitor;
        this.labels = visitor.labels();
        this.crime = crime;
        this.event = event;
        this.rows = rows;
        this.wrong = wrong;
    }

    private String told(CrimeElements.Told told) {
        return labels.text("html.lang").equals("uk") ? told.ukrainian() : told.english();
    }

    void write(Html html) {
        html.element("h1", labels.text("elements.title")).line();
        wrong.ifPresent(key -> html.element("p", labels.text(key), "class", "notice wrong", "role", "alert")
                .line());
        html.element("p", labels.text("elements.lead"), "class", "notice").line();
        html.element("p", labels.text(event.isEmpty() ? "elements.ofCase" : "elements.ofOne"), "class", "lead");
        html.open("form", "class", "filter", "method", "get", "action", "/elements")
                .line();
        if (!event.isEmpty()) {
            Shell.hidden(html, "event", event);
        }
        html.element("label", labels.text("elements.crime"), "for", "crime");
        html.open("select", "id", "crime", "name", "crime");
        for (CrimeElements.Crime one : CrimeElements.all()) {
            if (one.code().equals(crime.code())) {
                html.open("option", "value", one.code(), "selected", "");
            } else {
                html.open("option", "value", one.code());
            }
            html.text(told(one.title())).close("option");
        }
        html.close("select")
                .element("button", labels.text("list.go"))
                .close("form")
                .line();
        html.open("h2")
                .text(told(crime.title()))
                .own(" ")
                .element("small", crime.source())
                .close("h2")
                .line();
        html.open("table", "class", "matrix").open("thead").open("tr");
        for (String head :
                List.of("elements.element", "elements.supporting", "elements.contrary", "elements.missing")) {
            html.element("th", labels.text(head), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody").line();
        rows.forEach(row -> row(html, row));
        html.close("tbody").close("table").line();
        html.open("p")
                .element("a", labels.text("weighing.title"), "href", "/weighing")
                .close("p")
                .line();
    }

    private void row(Html html, ElementMatrix.Row row) {
        html.open("tr")
                .open("th", "scope", "row")
                .text(told(row.element().told()))
                .own(" ");
        html.open("small").text(row.element().source()).close("small").close("th");
        cell(html, row.element(), "elements.supporting", row.supporting());
        cell(html, row.element(), "elements.contrary", row.contrary());
        html.open("td", "data-head", labels.text("elements.missing"));
        missing(html, row);
        html.close("td").close("tr").line();
    }

    /** What no claim is there for; where the program suggests none, that only people can say. */
    private void missing(Html html, ElementMatrix.Row row) {
        if (row.supporting().count() == 0) {
            html.element("b", labels.text("elements.noneSupports"));
        }
        if (row.contrary().count() == 0) {
            html.element("p", labels.text("elements.noneContrary"), "class", "hint");
        }
        if (row.element().kinds().isEmpty()) {
            html.element("p", labels.text("elements.peopleOnly"), "class", "hint");
        } else {
            html.element(
                    "p",
                    labels.text(
                            "elements.suggested",
                            String.join(
                                    ", ",
                                    row.element().kinds().stream()
                                            .map((ActKind kind) -> labels.of(kind))
                                            .toList())),
                    "class",
                    "hint");
        }
    }

    private void cell(Html html, CrimeElements.Element element, String head, ElementMatrix.Cell cell) {
        html.open("td", "data-head", labels.text(head));
        if (cell.count() == 0) {
            html.text("\u2013");
        } else {
            html.open("ul", "class", "placed").line();
            cell.shown().forEach(placed -> placed(html, element, placed));
            html.close("ul");
            long more = cell.count() - cell.shown().size();
            if (more > 0) {
                html.element("p", labels.text("elements.more", more), "class", "hint");
            }
        }
        html.close("td");
    }

    private void placed(Html html, CrimeElements.Element element, ElementMatrix.Placed placed) {
        String key = placed.document().line().key();
        html.open("li").open("a", "href", Ways.claim(key, placed.claim().read().id()), "dir", "auto");
        if (placed.document().line().isGraphic()) {
            html.text(labels.text("queue.veiled"));
        } else {
            placed.document()
                    .reading()
                    .ifPresent(reading -> new Veiled(AtRisk.of(reading), false, labels)
                            .write(html, placed.claim().read().cited().words()));
        }
        html.close("a").own(" ");
        html.element(
                        "span",
                        labels.of("stance", placed.claim().right().stance()),
                        "class",
                        "tag " + JsonValues.lower(placed.claim().right().stance()))
                .own(" ");
        placed.by()
                .ifPresentOrElse(
                        bearing -> html.open("small")
                                .foreign(who(bearing.by()) + ": " + bearing.why())
                                .close("small"),
                        () -> html.element("small", labels.text("elements.byKind")));
        form(html, element, key, ClaimKeys.key(placed.claim().read().id()));
        html.close("li").line();
    }

    private void form(Html html, CrimeElements.Element element, String document, String claim) {
        int number = ++forms;
        html.open("details").element("summary", labels.text("elements.bearing"));
        Shell.form(html, visitor, "/documents/" + document + "/claims/" + claim + "/bearing", "class", "fields");
        Shell.hidden(html, "element", element.code());
        Shell.hidden(html, "event", event);
        html.element("label", labels.text("elements.side"), "for", "side" + number);
        html.open("select", "id", "side" + number, "name", "side");
        for (Bearing.Side side : Bearing.Side.values()) {
            html.open("option", "value", side.name().toLowerCase(Locale.ROOT))
                    .text(labels.of("bearing", side))
                    .close("option");
        }
        html.close("select");
        html.element("label", labels.text("reader.why"), "for", "side-why" + number);
        html.open(
                "input",
                "id",
                "side-why" + number,
                "name",
                "why",
                "maxlength",
                "4000",
                "required",
                "",
                "autocomplete",
                "off");
        html.open("p", "class", "buttons").element("button", labels.text("elements.keep"), "class", "quiet");
        html.close("p").close("form").close("details");
    }

    private static String who(Maker maker) {
        return switch (maker) {
            case Maker.Analyst(String pseudonym) -> pseudonym;
            case Maker.Machine machine -> machine.name();
        };
    }
}
