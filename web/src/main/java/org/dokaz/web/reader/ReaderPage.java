package org.dokaz.web.reader;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dokaz.app.ClaimStand;
import org.dokaz.app.DeskDocument;
import org.dokaz.app.DeskLine;
import org.dokaz.app.FailedReadings;
import org.dokaz.flow.Outcome;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Reasons;
import org.dokaz.markup.Wording;
import org.dokaz.model.Anchor;
import org.dokaz.model.Digest;
import org.dokaz.model.Masthead;
import org.dokaz.model.Posting;
import org.dokaz.model.Reading;
import org.dokaz.model.Risk;
import org.dokaz.record.Reply;
import org.dokaz.web.account.Right;
import org.dokaz.web.page.Visitor;

/** A document beside one of its claims: where people read and judge. */
final class ReaderPage {

    private static final int TAG_LENGTH_MAX = 3;

    private final Visitor visitor;
    private final DeskDocument document;
    private final Shown shown;
    private final SecondLookPanel.Team team;
    private final Function<Anchor, List<Reply>> replies;
    private final Labels labels;

    /**
     * What of the document is to be shown.
     *
     * @param claim the one in the panel
     * @param risks whether words that may put somebody at risk were asked for
     * @param graphic whether what tells of violence was asked for
     * @param told what is to be said of what was done, under this label
     * @param draft what was typed before
     */
    record Shown(
            Optional<Digest> claim, boolean risks, boolean graphic, Optional<String> told, ClaimPanel.Draft draft) {

        /** What the way to another claim carries on. */
        String query() {
            return (risks ? "&risks=shown" : "") + (graphic ? "&graphic=shown" : "");
        }
    }

    ReaderPage(
            Visitor visitor,
            DeskDocument document,
            Shown shown,
            SecondLookPanel.Team team,
            Function<Anchor, List<Reply>> replies) {
        this.replies = replies;
        this.team = team;
        this.visitor = visitor;
        this.document = document;
        this.shown = shown;
        this.labels = visitor.labels();
    }

    /** Its address without what is to be shown of it. */
    static String address(DeskLine line) {
        return "/documents/" + line.key();
    }

    void write(Html html) {
        DeskLine line = document.line();
        List<Risk> risks = document.reading().map(Reading::risks).orElse(List.of());
        Optional<Veil> veil = document.reading().map(reading -> new Veil(reading, shown.risks(), labels));
        html.open("p", "class", "back")
                .element("a", labels.text("reader.back"), "href", "/documents")
                .close("p");
        html.open("header", "class", "masthead").open("p", "class", "outlet");
        html.foreign(line.outlet().orElseGet(() -> labels.text("document.noOutlet")))
                .close("p");
        html.open("h1", "lang", tag(line), "dir", "auto");
        veil.ifPresentOrElse(over -> over.write(html, title()), () -> html.foreign(title()));
        html.close("h1").line();
        facts(html, line);
        html.close("header").line();
        tries(html);
        told(html);
        if (document.reading().isPresent()) {
            read(html, document.reading().get(), veil.orElseThrow(), risks);
        } else {
            html.element("p", labels.of("outcome", line.outcome()), "class", "notice");
            line.detail().ifPresent(detail -> html.open("p").foreign(detail).close("p"));
        }
    }

    private String title() {
        DeskLine line = document.line();
        return document.reading()
                .map(reading -> reading.transcript().masthead())
                .flatMap(Masthead::title)
                .or(line::title)
                .orElseGet(() -> name(line, labels));
    }

    /** The language of a document as pages tell it; empty where it is none that has a tag. */
    static String tag(DeskLine line) {
        return line.language().filter(tag -> tag.length() <= TAG_LENGTH_MAX).orElse("");
    }

    /** What a document without a title goes by. */
    static String name(DeskLine line, Labels labels) {
        String path = line.paths().isEmpty()
                ? labels.text("document.untitled")
                : line.paths().getFirst();
        return line.part().map(part -> path + " [" + part + "]").orElse(path);
    }

    private void facts(Html html, DeskLine line) {
        Wording wording = new Wording(labels);
        html.open("dl", "class", "facts");
        fact(html, "table.date", line.published().map(wording::day).orElse(labels.text("document.undated")));
        line.language().ifPresent(tag -> fact(html, "table.language", labels.ofLanguage(tag)));
        line.paths()
                .forEach(path -> fact(
                        html,
                        "document.path",
                        line.part().map(part -> path + " [" + part + "]").orElse(path)));
        document.reading().map(reading -> reading.transcript().masthead()).ifPresent(masthead -> {
            masthead.url().ifPresent(url -> fact(html, "document.address", url));
            masthead.posting().ifPresent(posting -> posting(html, posting));
        });
        line.restricted().ifPresent(why -> fact(html, "document.restricted", why));
        document.exhibit().ifPresent(exhibit -> {
            html.element("dt", labels.text("reader.original")).open("dd");
            html.element("a", labels.text("reader.download", exhibit.sizeBytes()), "href", address(line) + "/original");
            html.own(" ").element("code", exhibit.id().toString()).close("dd");
            if (document.reading().isPresent()) {
                html.element("dt", labels.text("source.title")).open("dd");
                String claim =
                        shown.claim().map(id -> "?claim=" + MarkedWords.key(id)).orElse("");
                html.element("a", labels.text("source.open"), "href", address(line) + "/source" + claim)
                        .close("dd");
            }
        });
        html.close("dl").line();
    }

    /** How often its reading was tried, and what came of it each time. */
    private void tries(Html html) {
        if (document.tries().isEmpty()) {
            return;
        }
        html.open("details", "class", "tries")
                .element("summary", labels.text("reader.tries", document.tries().size()))
                .open("ol")
                .line();
        // How long the log is tells of what is restricted.
        boolean numbered = visitor.may(Right.READ_RESTRICTED);
        for (FailedReadings.Tried tried : document.tries()) {
            html.open("li");
            if (numbered) {
                html.text(labels.text("reader.try", tried.entry())).own(" ");
            }
            switch (tried.outcome().outcome()) {
                case Outcome.Made<Reading> _ -> html.text(labels.of("outcome", DeskLine.Outcome.MADE));
                case Outcome.Declined<Reading>(String why) ->
                    html.text(labels.of("outcome", DeskLine.Outcome.DECLINED) + ": ")
                            .foreign(why);
                case Outcome.Failed<Reading> failed ->
                    html.text(labels.of("outcome", DeskLine.Outcome.FAILED) + ": ")
                            .foreign(failed.detail());
            }
            html.close("li").line();
        }
        html.close("ol").close("details").line();
    }

    private void posting(Html html, Posting posting) {
        posting.sentAt()
                .ifPresent(at ->
                        fact(html, "post.sent", at.atOffset(ZoneOffset.UTC).toLocalDateTime() + " UTC"));
        posting.forward()
                .ifPresent(forward ->
                        fact(html, "post.forwarded", forward.from().orElseGet(() -> labels.text("post.nameless"))));
        posting.replyTo().ifPresent(number -> fact(html, "post.answers", labels.text("document.post", number)));
    }

    private void fact(Html html, String label, String value) {
        html.element("dt", labels.text(label)).open("dd").foreign(value).close("dd");
    }

    private void told(Html html) {
        shown.told().ifPresent(key -> {
            boolean good = key.startsWith("reader.done.");
            html.element(
                            "p",
                            labels.keys().contains(key) ? labels.text(key) : key,
                            "class",
                            good ? "notice done" : "notice wrong",
                            "role",
                            good ? "status" : "alert")
                    .line();
        });
    }

    private void read(Html html, Reading reading, Veil veil, List<Risk> risks) {
        int veiled = veil.inTranscript().size();
        if (veiled > 0) {
            risks(html, risks, veiled);
        }
        html.open("div", "class", "reader").line();
        html.open(
                        "article",
                        "class",
                        "text",
                        "lang",
                        reading.transcript().language().code(),
                        "aria-label",
                        labels.text("reader.words"))
                .line();
        if (document.line().isGraphic() && !shown.graphic()) {
            html.open("div", "class", "notice graphic").element("p", labels.text("reader.graphic"));
            html.element(
                    "a",
                    labels.text("reader.graphicShow"),
                    "class",
                    "button",
                    "href",
                    query("graphic=shown", shown.risks()));
            html.own(" ")
                    .element("a", labels.text("reader.graphicAlways"), "href", query("graphic=always", shown.risks()));
            html.close("div").close("article").close("div").line();
            return;
        }
        new MarkedWords(reading, veil, shown.claim(), shown.query(), html).write(document.claims());
        html.close("article").line();
        html.open("aside", "id", "panel", "class", "panel", "aria-label", labels.text("reader.panel"))
                .line();
        panel(html, reading, veil);
        html.close("aside").close("div").line();
        keys(html);
    }

    private String query(String graphic, boolean risks) {
        List<String> parts = new ArrayList<>();
        shown.claim().ifPresent(claim -> parts.add("claim=" + MarkedWords.key(claim)));
        if (!graphic.isEmpty()) {
            parts.add(graphic);
        }
        if (risks) {
            parts.add("risks=shown");
        }
        return address(document.line()) + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    private void risks(Html html, List<Risk> risks, int veiled) {
        html.open("div", "class", "notice risks").open("p");
        html.element("b", labels.text("risk.title")).own(" ").text(labels.text("reader.risks", veiled));
        html.close("p").open("ul");
        risks.stream().map(Risk::why).distinct().forEach(why -> html.element("li", inTongue(why)));
        html.close("ul");
        html.element(
                "a",
                labels.text(shown.risks() ? "reader.risksHide" : "reader.risksShow"),
                "class",
                "button",
                "href",
                query(shown.graphic() ? "graphic=shown" : "", !shown.risks()));
        html.close("div").line();
    }

    /** One of the program's own reasons in the language of the page, as far as it is known there. */
    private String inTongue(String reason) {
        return labels.text("html.lang").equals("uk")
                ? Reasons.ukrainian().in(reason).orElse(reason)
                : reason;
    }

    private void panel(Html html, Reading reading, Veil veil) {
        List<ClaimStand> claims = document.claims();
        if (claims.isEmpty()) {
            html.element("p", labels.text("document.noClaims"));
            added(html);
            return;
        }
        int at = at(claims);
        steps(html, claims, at);
        ClaimStand stand = claims.get(at);
        new ClaimPanel(visitor, html, veil, document.line().outlet().orElseGet(() -> labels.text("document.noOutlet")))
                .write(
                        stand,
                        at + 1,
                        claims.size(),
                        reading.transcript().language().code(),
                        address(document.line()) + "/claims/"
                                + MarkedWords.key(stand.read().id()),
                        shown.draft());
        new RepliesHere(visitor, html, veil)
                .write(replies.apply(
                        Anchor.of(reading.transcript(), stand.read().cited())));
        new NamesHere(visitor, document, veil, html).write(reading, stand);
        new SecondLookPanel(visitor, html, veil, team)
                .write(
                        stand,
                        address(document.line()) + "/claims/"
                                + MarkedWords.key(stand.read().id()),
                        document);
        added(html);
    }

    /** What somebody adds to what was read, and what of that stands nowhere now. */
    private void added(Html html) {
        if (visitor.may(Right.JUDGE)) {
            new NewClaimFields(visitor, html)
                    .write(
                            address(document.line()) + "/claims",
                            shown.draft().adding().orElseGet(() -> new NewClaim(Map.of())),
                            shown.draft().adding().isPresent());
        }
        new Unplaced(visitor, html).write(document);
    }

    /** The claim that was asked for, else the first. */
    private int at(List<ClaimStand> claims) {
        for (int at = 0; at < claims.size(); at++) {
            if (shown.claim().filter(claims.get(at).read().id()::equals).isPresent()) {
                return at;
            }
        }
        return 0;
    }

    private void steps(Html html, List<ClaimStand> claims, int at) {
        html.open("nav", "class", "steps", "aria-label", labels.text("reader.steps"));
        step(html, claims, at - 1, "previous");
        step(html, claims, at + 1, "next");
        html.close("nav").line();
    }

    private void step(Html html, List<ClaimStand> claims, int at, String name) {
        if (at >= 0 && at < claims.size()) {
            String key = MarkedWords.key(claims.get(at).read().id());
            html.open(
                    "a",
                    "rel",
                    name.equals("next") ? "next" : "prev",
                    "href",
                    "?claim=" + key + shown.query() + "#c-" + key);
            html.text(labels.text("reader." + name)).own(" ").element("kbd", labels.text("reader.key." + name));
            html.close("a").own(" ");
        }
    }

    private void keys(Html html) {
        html.open("dialog", "id", "keys", "aria-labelledby", "keys-title");
        html.element("h2", labels.text("reader.keys"), "id", "keys-title").open("dl");
        for (String name : List.of("next", "previous", "accept", "reject", "correct", "split", "add", "keys")) {
            html.open("dt").element("kbd", labels.text("reader.key." + name)).close("dt");
            html.element("dd", labels.text("reader.keyFor." + name));
        }
        html.close("dl")
                .open("form", "method", "dialog")
                .element("button", labels.text("reader.close"))
                .close("form");
        html.close("dialog").line();
        html.element("p", labels.text("reader.keysHint"), "class", "hint");
        if (visitor.may(Right.JUDGE)) {
            html.open("button", "id", "take", "type", "button", "hidden", "")
                    .text(labels.text("reader.addTake"))
                    .own(" ")
                    .element("kbd", labels.text("reader.key.add"))
                    .close("button")
                    .line();
        }
    }
}
