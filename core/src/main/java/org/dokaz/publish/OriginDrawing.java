package org.dokaz.publish;

import java.util.List;
import org.dokaz.markup.Drawing;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.Event;
import org.dokaz.model.Step;

/** Draws who repeats whom in an event: origins, the documents that rest on each, and the hands between. */
final class OriginDrawing {

    /** How many claims of one document are named beside it. */
    private static final int CLAIMS_MAX = 4;

    private final ClaimIndex index;
    private final Labels labels;
    private final Wording wording;
    private final Html html;
    private final Drawing drawing;

    OriginDrawing(ClaimIndex index, Labels labels, Html html) {
        this.index = index;
        this.labels = labels;
        this.wording = new Wording(labels);
        this.html = html;
        this.drawing = new Drawing(html);
    }

    void write(Event event, String id, AtRisk atRisk) {
        List<OriginTree.Row> rows = new OriginTree(index).rows(event);
        drawing.open(id, rows.size(), labels.text("event.repeats"), labels.text("event.repeatsHow"));
        for (int at = 0; at < rows.size(); at++) {
            OriginTree.Row row = rows.get(at);
            if (row.parent() != at) {
                Drawing.Line line = row.shown() instanceof OriginTree.Hand(Step step) && !step.stated()
                        ? Drawing.Line.INFERRED
                        : Drawing.Line.STATED;
                drawing.line(
                        at, row.depth(), row.parent(), rows.get(row.parent()).depth(), line);
            }
        }
        for (int at = 0; at < rows.size(); at++) {
            row(at, rows.get(at), atRisk);
        }
        drawing.close();
    }

    private void row(int at, OriginTree.Row row, AtRisk atRisk) {
        switch (row.shown()) {
            case OriginTree.Root root -> {
                String name = root.origin().name();
                boolean risky = root.entries().stream().anyMatch(AtRisk::isSpeakerOf)
                        || !atRisk.in(name).isEmpty();
                drawing.openRow(at, row.depth(), Drawing.Mark.SQUARE, risky ? "origin risky" : "origin", name);
                drawing.words(at, row.depth(), name, "", "");
                drawing.openDetail(at, row.depth());
                html.text(labels.of("step", root.origin().kind()));
                html.text(risky ? " \u00B7 " + labels.text("page.keyRisk") : "");
                drawing.closeDetail();
            }
            case OriginTree.Hand hand -> {
                String name = hand.step().name();
                boolean risky = !atRisk.in(name).isEmpty();
                drawing.openRow(at, row.depth(), Drawing.Mark.DIAMOND, risky ? "hand risky" : "hand", name);
                drawing.words(at, row.depth(), name, "", "");
                String kind = labels.of("step", hand.step().kind());
                drawing.openDetail(at, row.depth());
                html.text(hand.step().stated() ? kind : kind + ", " + labels.text("step.inferred"));
                drawing.closeDetail();
            }
            case OriginTree.Told told -> told(at, row, told);
            case OriginTree.Folded folded -> {
                drawing.openRow(at, row.depth(), Drawing.Mark.NONE, "folded", "");
                drawing.words(at, row.depth(), labels.text("runs.more", folded.count()), "", "");
            }
        }
        drawing.closeRow();
    }

    private void told(int at, OriginTree.Row row, OriginTree.Told told) {
        Sheet sheet = told.sheet();
        String outlet = sheet.outlet(labels);
        String day = sheet.masthead().published().map(wording::day).orElse(labels.text("document.undated"));
        drawing.openRow(at, row.depth(), Drawing.Mark.CIRCLE, "told", outlet + ", " + day);
        drawing.words(at, row.depth(), outlet, "", "#d-" + sheet.letters());
        drawing.openDetail(at, row.depth());
        html.text(day + " \u00B7 ");
        String gap = "";
        for (Sheet.Entry entry :
                told.entries().subList(0, Math.min(CLAIMS_MAX, told.entries().size()))) {
            html.own(gap).element("a", entry.number(), "href", "#" + entry.number());
            gap = " ";
        }
        if (told.entries().size() > CLAIMS_MAX) {
            html.text(" " + labels.text("runs.more", told.entries().size() - CLAIMS_MAX));
        }
        drawing.closeDetail();
    }
}
