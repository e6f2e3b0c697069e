package org.dokaz.web.reader;

import java.util.List;
import org.dokaz.app.ClaimStand;
import org.dokaz.app.DeskDocument;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.model.Maker;
import org.dokaz.record.HandReading;
import org.dokaz.web.account.Right;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;

/** What people read in a document and is in its claims no more: taken back, or of words that it no longer has. Its words are told by their kinds alone. */
final class Unplaced {

    private final Visitor visitor;
    private final Labels labels;
    private final Html html;

    Unplaced(Visitor visitor, Html html) {
        this.visitor = visitor;
        this.labels = visitor.labels();
        this.html = html;
    }

    void write(DeskDocument document) {
        List<ClaimStand.Told> all = document.unplaced();
        if (all.isEmpty()) {
            return;
        }
        html.element("h3", labels.text("second.unplaced"))
                .open("ol", "class", "history")
                .line();
        for (ClaimStand.Told told : all) {
            if (told.decided() instanceof HandReading reading) {
                html.open("li", "class", told.revoked().isPresent() ? "revoked" : "holds");
                html.element("b", labels.text(reading.insteadOf().isPresent() ? "second.split" : "second.read"))
                        .own(" \u00B7 ")
                        .foreign(who(reading.by()))
                        .own(": ");
                html.text(String.join(
                        ", ",
                        reading.claims().stream()
                                .map(claim -> labels.of(claim.kind()))
                                .toList()));
                if (told.revoked().isPresent()) {
                    html.open("p").text(labels.text("reader.revoked")).close("p");
                } else {
                    html.open("p").text(labels.text("second.lost")).close("p");
                    if (visitor.may(Right.JUDGE)) {
                        Shell.form(html, visitor, ReaderPage.address(document.line()) + "/taken-back", "class", "undo");
                        Shell.hidden(html, "decision", reading.id().hex());
                        html.element("button", labels.text("reader.undo"), "class", "quiet")
                                .close("form");
                    }
                }
                html.close("li").line();
            }
        }
        html.close("ol").line();
    }

    private static String who(Maker maker) {
        return switch (maker) {
            case Maker.Analyst(String pseudonym) -> pseudonym;
            case Maker.Machine machine -> machine.name();
        };
    }
}
