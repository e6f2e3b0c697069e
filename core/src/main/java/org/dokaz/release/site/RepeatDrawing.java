package org.dokaz.release.site;

import java.util.List;
import org.dokaz.markup.Drawing;
import org.dokaz.markup.Html;
import org.dokaz.release.Release;

/** Draws who repeats whom in an event, and tells the same as a list for whoever cannot see it. */
final class RepeatDrawing {

    /** How many statements of one origin are listed; the rest is counted. */
    private static final int LISTED_MAX = 60;

    private final Edition edition;
    private final RepeatTree tree;
    private final Html html;
    private final Drawing drawing;

    RepeatDrawing(Edition edition, RepeatTree tree, Html html) {
        this.edition = edition;
        this.tree = tree;
        this.html = html;
        this.drawing = new Drawing(html);
    }

    void write(Release.Occurrence event) {
        List<RepeatTree.Row> rows = tree.rows(event);
        drawing.open("repeats", rows.size(), edition.text("event.repeats"), edition.text("event.repeatsHow"));
        for (int at = 0; at < rows.size(); at++) {
            RepeatTree.Row row = rows.get(at);
            if (row.parent() != at) {
                Drawing.Line line = row.shown() instanceof RepeatTree.Between(Release.Hand hand) && !hand.stated()
                        ? Drawing.Line.INFERRED
                        : Drawing.Line.STATED;
                drawing.line(
                        at, row.depth(), row.parent(), rows.get(row.parent()).depth(), line);
            }
        }
        for (int at = 0; at < rows.size(); at++) {
            row(at, rows.get(at));
        }
        drawing.close();
        html.element("p", edition.text("event.repeatsHow"), "class", "soft").line();
        origins(event);
    }

    private void row(int at, RepeatTree.Row row) {
        switch (row.shown()) {
            case RepeatTree.Root root ->
                named(
                        at,
                        row.depth(),
                        Drawing.Mark.SQUARE,
                        edition.name(root.origin().name()),
                        edition.labels().of("step", root.origin().kind()),
                        "");
            case RepeatTree.Between between -> {
                String kind = edition.labels().of("step", between.hand().kind());
                String detail = between.hand().stated() ? kind : kind + ", " + edition.text("step.inferred");
                named(
                        at,
                        row.depth(),
                        Drawing.Mark.DIAMOND,
                        edition.name(between.hand().name()),
                        detail,
                        "");
            }
            case RepeatTree.Told told -> {
                String detail = edition.published(told.source())
                        + " \u00B7 "
                        + edition.text("event.statements", told.statements().size());
                String href = told.statements().getFirst().href();
                named(at, row.depth(), Drawing.Mark.CIRCLE, edition.outlet(told.source()), detail, href);
            }
            case RepeatTree.Folded folded ->
                named(at, row.depth(), Drawing.Mark.NONE, edition.text("runs.more", folded.count()), "", "");
        }
    }

    private void named(int at, int depth, Drawing.Mark mark, String name, String detail, String href) {
        drawing.openRow(at, depth, mark, "row", name);
        drawing.words(at, depth, name, "", href);
        drawing.openDetail(at, depth);
        html.text(detail);
        drawing.closeDetail();
        drawing.closeRow();
    }

    private void origins(Release.Occurrence event) {
        html.open("ul", "class", "origins").line();
        for (Release.Origin origin : event.origins()) {
            html.open("li").open("strong");
            edition.name(html, origin.name());
            html.close("strong").text(", " + edition.labels().of("step", origin.kind()));
            List<Addresses.Standing> statements = origin.statements().stream()
                    .flatMap(key -> edition.addresses().statement(key).stream())
                    .toList();
            if (statements.size() < origin.statements().size()) {
                html.text(" \u00B7 " + edition.text("event.heldBackShort"));
            }
            html.open("ul");
            for (Addresses.Standing standing : statements.subList(0, Math.min(LISTED_MAX, statements.size()))) {
                html.open("li").open("a", "href", standing.href());
                html.text(edition.text("statement.heading", standing.number()))
                        .close("a")
                        .text(": ");
                html.foreign(edition.outlet(edition.source(standing.statement())));
                html.text(", " + edition.published(edition.source(standing.statement())));
                html.close("li");
            }
            if (statements.size() > LISTED_MAX) {
                html.element("li", edition.text("runs.more", statements.size() - LISTED_MAX));
            }
            html.close("ul").close("li").line();
        }
        html.close("ul").line();
    }
}
