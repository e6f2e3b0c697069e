package org.dokaz.publish;

import java.util.List;
import org.dokaz.flow.Outcome;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.Reading;

/** What went in and what came of it: a row for each document, with the reason where it was not read. */
final class ReadTable {

    private static final String ABSENT = "\u2013";

    private final Labels labels;
    private final Wording wording;
    private final Html html;

    ReadTable(Labels labels, Html html) {
        this.labels = labels;
        this.wording = new Wording(labels);
        this.html = html;
    }

    void write(List<Sheet> sheets) {
        html.open("table", "class", "read").open("thead").open("tr");
        html.open("th", "scope", "col").close("th");
        for (String column : List.of("outlet", "title", "date", "language", "claims", "risks", "outcome")) {
            html.element("th", labels.text("table." + column), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody").line();
        for (FileSheets file : FileSheets.of(sheets)) {
            if (file.isSeveral()) {
                file(file);
            }
            file.sheets().forEach(sheet -> row(sheet, file.isSeveral()));
        }
        html.close("tbody").close("table").line();
    }

    private void file(FileSheets file) {
        Sheet first = file.first();
        html.open("tr", "class", "file").open("th", "colspan", "8", "scope", "rowgroup");
        html.foreign(first.outlet(labels)).own(" ").open("small");
        first.answer().document().path().ifPresent(path -> html.foreign(path).own(", "));
        html.text(labels.text("read.together", file.sheets().size())).close("small");
        html.close("th").close("tr").line();
    }

    private void row(Sheet sheet, boolean oneOfSeveral) {
        boolean made = sheet.reading().isPresent();
        html.open("tr", "class", made ? "made" : "unread").open("td", "class", "letters");
        if (made) {
            html.element("a", sheet.letters(), "href", "#d-" + sheet.letters());
        } else {
            html.text(sheet.letters());
        }
        html.close("td")
                .open("td", "class", "outlet")
                .foreign(oneOfSeveral ? sheet.number() : outlet(sheet))
                .close("td");
        html.open("td", "class", "title");
        html.foreign(oneOfSeveral && !made ? ABSENT : sheet.title(labels)).close("td");
        html.open("td", "class", "date", "data-label", labels.text("table.date"));
        html.text(sheet.masthead().published().map(wording::day).orElse(labels.text("document.undated")));
        html.close("td").open("td", "data-label", labels.text("table.language"));
        html.text(sheet.language().map(labels::ofLanguage).orElse(ABSENT)).close("td");
        html.open("td", "class", "number", "data-label", labels.text("table.claims"));
        html.text(made ? Integer.toString(sheet.entries().size()) : ABSENT).close("td");
        risks(sheet);
        html.open("td", "class", made ? "outcome none" : "outcome");
        switch (sheet.answer().outcome()) {
            case Outcome.Made<Reading> ignored -> html.text(labels.text("outcome.made"));
            case Outcome.Declined<Reading> declined ->
                html.element("b", labels.text("outcome.declined")).own(": ").foreign(declined.why());
            case Outcome.Failed<Reading> failed ->
                html.element("b", labels.text("outcome.failed"), "class", "failed")
                        .own(", ")
                        .text(labels.of("fault", failed.fault()))
                        .own(": ")
                        .foreign(failed.detail());
        }
        html.close("td").close("tr").line();
    }

    private String outlet(Sheet sheet) {
        return sheet.reading().isPresent()
                ? sheet.outlet(labels)
                : sheet.masthead().outlet().orElse(ABSENT);
    }

    private void risks(Sheet sheet) {
        int count = sheet.risks();
        html.open("td", "class", count == 0 ? "number none" : "number", "data-label", labels.text("table.risks"));
        if (count > 0) {
            html.element("a", Integer.toString(count), "class", "flags", "href", "#" + RiskList.id(sheet));
        }
        html.close("td");
    }
}
