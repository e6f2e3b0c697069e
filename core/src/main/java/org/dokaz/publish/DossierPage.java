package org.dokaz.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Outcome;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.Digest;
import org.dokaz.model.Masthead;
import org.dokaz.model.Posting;
import org.dokaz.model.Reading;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;

/**
 * The dossier as one page for eyes inside the house. It loads nothing from anywhere, runs no script, and the same answers give
 * the same bytes.
 */
public final class DossierPage {

    private static final String STYLE = style();
    private static final String ABSENT = "\u2013";

    /** Beyond this many documents the table of what was read is their only index. */
    private static final int INDEXED_MAX = 60;

    private final Dossier dossier;
    private final Labels labels;
    private final Wording wording;
    private final Html html;
    private final List<Sheet> sheets;
    private final List<Sheet.Entry> entries;

    private DossierPage(Dossier dossier, Labels labels, Appendable out) {
        this.dossier = dossier;
        this.labels = labels;
        this.wording = new Wording(labels);
        this.html = new Html(out);
        this.sheets = Sheet.of(dossier.answers());
        this.entries =
                sheets.stream().flatMap(sheet -> sheet.entries().stream()).toList();
    }

    /**
     * Writes the page.
     *
     * @throws UncheckedIOException where {@code out} fails
     */
    public static void write(Dossier dossier, Labels labels, Appendable out) {
        new DossierPage(dossier, labels, out).page();
    }

    private static String style() {
        try (InputStream in = DossierPage.class.getResourceAsStream("dossier.css")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its style sheet dossier.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String styleHash() {
        byte[] digest = Digest.sha256().digest(STYLE.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    private void page() {
        html.own("<!DOCTYPE html>").line();
        html.open("html", "lang", labels.text("html.lang")).line();
        head();
        html.open("body").line();
        html.element("a", labels.text("page.skip"), "class", "skip", "href", "#claims")
                .line();
        banner();
        html.open("main").line();
        section("read", "page.read");
        new ReadTable(labels, html).write(sheets);
        html.close("section").line();
        section("risk", "page.risk");
        new RiskList(labels, html).write(sheets);
        html.close("section").line();
        if (isCompared()) {
            section("events", "page.events");
            new EventList(dossier.comparison(), new ClaimIndex(sheets, entries, dossier.comparison()), labels, html)
                    .write();
            html.close("section").line();
        }
        section("timeline", "page.timeline");
        new Timeline(labels, html).write(entries);
        html.close("section").line();
        section("claims", "page.claims");
        html.element("p", labels.text("page.claimsWhy"), "class", "lead");
        new ClaimTable(labels, html).write(entries);
        html.close("section").line();
        section("documents", "page.documents");
        key();
        sheets.forEach(this::sheet);
        html.close("section").line();
        if (!dossier.keeping().runs().isEmpty()) {
            section("runs", "page.runs");
            new RunList(labels, html).write(dossier.keeping().runs());
            html.close("section").line();
        }
        html.close("main").line();
        html.element("a", labels.text("page.contents"), "class", "up", "href", "#contents")
                .line();
        foot();
        html.close("body").line().close("html").line();
    }

    private void head() {
        html.open("head").line().own("<meta charset=\"utf-8\">").line();
        html.open(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src " + styleHash() + "; base-uri 'none'; form-action 'none'")
                .line();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.open("meta", "name", "color-scheme", "content", "light dark").line();
        html.open("meta", "name", "referrer", "content", "no-referrer").line();
        html.open("meta", "name", "robots", "content", "noindex, nofollow").line();
        html.element("title", dossier.title() + " \u00B7 " + labels.text("page.kicker"))
                .line();
        html.open("style").own(STYLE).close("style").line();
        html.close("head").line();
    }

    private void banner() {
        html.open("header", "class", "top").line();
        html.element("p", labels.text("page.kicker"), "class", "kicker");
        html.open("h1").foreign(dossier.title()).close("h1").line();
        html.element("p", labels.text("page.inside"), "class", "inside").line();
        if (sheets.stream().anyMatch(this::isFiction)) {
            html.element("p", labels.text("page.fiction"), "class", "fiction", "role", "note")
                    .line();
        }
        html.element(
                        "p",
                        labels.text(
                                "page.account",
                                sheets.size(),
                                count(Outcome.Made.class),
                                count(Outcome.Declined.class),
                                count(Outcome.Failed.class)),
                        "class",
                        "account")
                .line();
        html.open("p", "class", "counts").text(labels.text("page.counts", entries.size(), outlets(), sources()));
        html.own(" ")
                .element("strong", labels.text("page.notSources"))
                .close("p")
                .line();
        html.open("nav", "id", "contents", "aria-label", labels.text("page.contents"))
                .open("ul");
        List<String> parts = isCompared()
                ? List.of("read", "risk", "events", "timeline", "claims")
                : List.of("read", "risk", "timeline", "claims");
        for (String part : parts) {
            html.open("li")
                    .element("a", labels.text("page." + part), "href", "#" + part)
                    .close("li");
        }
        html.open("li")
                .element("a", labels.text("page.documents"), "href", "#documents")
                .close("li");
        for (Sheet sheet : sheets) {
            if (sheet.reading().isPresent() && sheets.size() <= INDEXED_MAX) {
                html.open("li")
                        .element("a", sheet.letters(), "href", "#d-" + sheet.letters(), "title", sheet.outlet(labels));
                html.close("li");
            }
        }
        html.close("ul").close("nav").close("header").line();
    }

    private boolean isCompared() {
        return !dossier.comparison().events().isEmpty();
    }

    private long count(Class<?> outcome) {
        return dossier.answers().stream()
                .filter(answer -> outcome.isInstance(answer.outcome()))
                .count();
    }

    private long outlets() {
        return sheets.stream()
                .flatMap(sheet -> sheet.masthead().outlet().stream())
                .distinct()
                .count();
    }

    private long sources() {
        return entries.stream()
                .filter(entry -> !entry.claim().chain().isEmpty())
                .map(entry -> entry.claim().chain().getLast())
                .filter(Step::stated)
                .map(Step::name)
                .distinct()
                .count();
    }

    private boolean isFiction(Sheet sheet) {
        return dossier.fiction().contains(sheet.answer().document().id());
    }

    private void section(String id, String heading) {
        html.open("section", "id", id, "aria-labelledby", "h-" + id).line();
        html.element("h2", labels.text(heading), "id", "h-" + id).line();
    }

    private void key() {
        html.open("p", "class", "key").element("b", labels.text("page.key")).own(" ");
        for (Stance stance : Stance.values()) {
            html.element("mark", labels.of("stance", stance), "class", JsonValues.lower(stance))
                    .own(" ");
        }
        html.element("mark", labels.text("stance.hedged"), "class", "asserts hedged")
                .own(" ");
        html.element("span", labels.text("page.keyRisk"), "class", "risk").own(" ");
        html.element("span", labels.text("page.keyFurniture"), "class", "furniture");
        html.close("p").line();
    }

    private void sheet(Sheet sheet) {
        Optional<Reading> read = sheet.reading();
        if (read.isEmpty()) {
            return;
        }
        Reading reading = read.get();
        String letters = sheet.letters();
        String language = reading.transcript().language().code();
        html.open("article", "class", "document", "id", "d-" + letters, "aria-labelledby", "h-" + letters)
                .line();
        masthead(sheet);
        html.open(
                        "div",
                        "class",
                        "text",
                        "lang",
                        language,
                        "role",
                        "group",
                        "aria-label",
                        labels.text("document.text", letters))
                .line();
        new MarkedText(sheet, reading, labels, html).write();
        html.close("div").line();
        if (sheet.entries().isEmpty()) {
            html.element("p", labels.text("document.noClaims"), "class", "lead");
        } else {
            html.open("details", "open", "").open("summary");
            html.element("h4", labels.text("document.claimsIn", letters)).own(" ");
            html.element("small", Integer.toString(sheet.entries().size()))
                    .close("summary")
                    .line();
            html.open("ol", "class", "cards").line();
            ClaimCard card = new ClaimCard(labels, html, reading.transcript(), new HeldThen(dossier.atlas(), labels));
            sheet.entries().forEach(card::write);
            html.close("ol").close("details");
        }
        html.close("article").line();
    }

    private void masthead(Sheet sheet) {
        Masthead masthead = sheet.masthead();
        html.open("header", "class", "masthead").line();
        html.open("p", "class", "outlet")
                .element("span", sheet.letters(), "class", "letters")
                .own(" ");
        html.foreign(sheet.outlet(labels));
        if (isFiction(sheet)) {
            html.own(" ").element("span", labels.text("page.fictionTag"), "class", "tag fictional");
        }
        html.close("p").line();
        html.open("h3", "id", "h-" + sheet.letters(), "lang", sheet.language().orElse(""));
        html.foreign(sheet.heading(labels)).close("h3").line();
        html.open("dl", "class", "facts");
        fact("table.date", masthead.published().map(wording::day).orElse(labels.text("document.undated")));
        fact("table.language", sheet.language().map(labels::ofLanguage).orElse(ABSENT));
        sheet.answer().document().path().ifPresent(path -> fact("document.path", path));
        masthead.url().ifPresent(url -> fact("document.address", url));
        masthead.posting().ifPresent(this::posting);
        Digest exhibit = sheet.answer().document().id();
        if (dossier.keeping().restricted().containsKey(exhibit)) {
            fact("document.restricted", dossier.keeping().restricted().get(exhibit));
        }
        html.element("dt", labels.text("document.digest")).open("dd");
        html.element("code", exhibit.toString()).close("dd").close("dl");
        Optional.ofNullable(dossier.keeping().books().get(exhibit)).ifPresent(new BookSheet(labels, html)::write);
        html.close("header").line();
    }

    private void posting(Posting posting) {
        posting.forward()
                .ifPresent(forward ->
                        fact("post.forwarded", forward.from().orElseGet(() -> labels.text("post.nameless"))));
        posting.replyTo().ifPresent(number -> fact("post.answers", labels.text("document.post", number)));
        posting.album()
                .filter(number -> !number.equals(posting.number()))
                .ifPresent(number -> fact("post.album", labels.text("document.post", number)));
        posting.signature().ifPresent(signature -> fact("post.signed", signature));
        posting.editedAt()
                .ifPresent(edited -> fact(
                        "post.edited",
                        wording.day(edited.atOffset(ZoneOffset.UTC).toLocalDate())));
        for (Posting.Attachment attachment : posting.attachments()) {
            String kind = attachment.kind().replace('_', ' ');
            fact("post.enclosed", attachment.exhibit().isPresent() ? kind : labels.text("post.notHad", kind));
        }
    }

    private void fact(String label, String value) {
        html.element("dt", labels.text(label)).open("dd").foreign(value).close("dd");
    }

    private void foot() {
        html.open("footer");
        dossier.answers().stream()
                .map(Answer::maker)
                .distinct()
                .forEach(maker -> html.element("p", labels.text("page.foot", maker.name(), maker.version())));
        html.close("footer").line();
    }
}
