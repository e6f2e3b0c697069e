package org.dokaz.web.review;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.app.ClaimStand;
import org.dokaz.app.DeskDocument;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.Claim;
import org.dokaz.model.Maker;
import org.dokaz.model.Speaker;
import org.dokaz.publish.AtRisk;
import org.dokaz.record.Decided;
import org.dokaz.web.page.Veiled;
import org.dokaz.web.page.Visitor;
import org.dokaz.web.page.Ways;

/** One claim: what was read of its words beside what people set right, and everything that was decided of it. */
final class HistoryPage {

    private static final String NONE = "\u2013";

    private final Labels labels;
    private final Wording wording;
    private final DeskDocument document;
    private final ClaimStand stand;

    HistoryPage(Visitor visitor, DeskDocument document, ClaimStand stand) {
        this.labels = visitor.labels();
        this.wording = new Wording(labels);
        this.document = document;
        this.stand = stand;
    }

    void write(Html html) {
        Veiled words = new Veiled(AtRisk.of(document.reading().orElseThrow()), false, labels);
        String key = document.line().key();
        html.open("p", "class", "back")
                .element(
                        "a",
                        labels.text("second.back"),
                        "href",
                        Ways.claim(key, stand.read().id()))
                .close("p");
        html.element("h1", labels.text("history.title")).line();
        if (document.line().isGraphic()) {
            html.element("p", labels.text("queue.veiled"), "class", "notice graphic");
        } else {
            html.open("blockquote", "dir", "auto");
            words.write(html, stand.read().cited().words());
            html.close("blockquote").line();
        }
        html.element("h2", labels.text("history.difference")).line();
        html.open("table", "class", "difference").open("thead").open("tr");
        html.element("th", labels.text("history.what"), "scope", "col");
        html.element(
                "th",
                labels.text(stand.work().byHand().isPresent() ? "second.byHand" : "history.read"),
                "scope",
                "col");
        html.element("th", labels.text("history.right"), "scope", "col");
        html.close("tr").close("thead").open("tbody").line();
        Claim read = stand.read();
        Claim right = stand.right();
        row(html, words, "reader.kind", labels.of(read.kind()), labels.of(right.kind()));
        row(html, words, "reader.stance", labels.of("stance", read.stance()), labels.of("stance", right.stance()));
        row(html, words, "claim.who", speaker(read), speaker(right));
        row(html, words, "reader.when", when(read), when(right));
        row(html, words, "reader.figure", figure(read), figure(right));
        html.close("tbody").close("table").line();
        if (stand.isNone()) {
            html.element("p", labels.text("reader.noClaim"), "class", "notice");
        }
        html.element("h2", labels.text("reader.history")).line();
        if (stand.told().isEmpty()) {
            html.element("p", labels.text("history.none"));
            return;
        }
        html.open("ol", "class", "history").line();
        stand.told().forEach(told -> told(html, words, told));
        html.close("ol").line();
    }

    private void row(Html html, Veiled words, String label, String read, String right) {
        boolean same = read.equals(right);
        html.open("tr").element("th", labels.text(label), "scope", "row");
        html.open("td", "data-head", labels.text("history.read"));
        html.open(same ? "span" : "del");
        words.write(html, read);
        html.close(same ? "span" : "del").close("td");
        html.open("td", "data-head", labels.text("history.right"));
        html.open(same ? "span" : "ins");
        words.write(html, right);
        html.close(same ? "span" : "ins").close("td").close("tr").line();
    }

    private static String speaker(Claim claim) {
        return claim.speaker().map(Speaker::name).orElse(NONE);
    }

    private String when(Claim claim) {
        return claim.when().map(wording::when).orElse(NONE);
    }

    private String figure(Claim claim) {
        return claim.quantity().map(figure -> wording.amount(figure.amount())).orElse(NONE);
    }

    private void told(Html html, Veiled words, ClaimStand.Told told) {
        Decided decided = told.decided();
        html.open("li", "class", told.revoked().isPresent() ? "revoked" : "holds");
        html.element("b", labels.text("deed." + decided.deed().name().toLowerCase(Locale.ROOT)))
                .own(" \u00B7 ");
        html.foreign(who(decided.by())).own(", ").text(at(decided.at()));
        html.open("p", "dir", "auto");
        words.write(html, decided.why());
        html.close("p");
        Optional.of(told)
                .flatMap(ClaimStand.Told::revoked)
                .ifPresent(revoked -> html.open("p")
                        .element("b", labels.text("reader.revoked"))
                        .own(" \u00B7 ")
                        .foreign(who(revoked.by()) + ", " + at(revoked.at()) + ": " + revoked.why())
                        .close("p"));
        html.open("p")
                .open("code")
                .text(decided.id().hex())
                .close("code")
                .close("p")
                .close("li")
                .line();
    }

    private static String at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS) + " UTC";
    }

    private static String who(Maker maker) {
        return switch (maker) {
            case Maker.Analyst(String pseudonym) -> pseudonym;
            case Maker.Machine machine -> machine.name();
        };
    }
}
