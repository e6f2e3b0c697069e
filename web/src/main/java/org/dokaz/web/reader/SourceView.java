package org.dokaz.web.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dokaz.app.ClaimStand;
import org.dokaz.app.Desk;
import org.dokaz.app.DeskDocument;
import org.dokaz.flow.DokazException;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Placement;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.web.page.Visitor;

/**
 * An original beside what was read of it. What is text is shown as text, whatever it says it is: nothing in it is run, drawn or fetched. Of other files it
 * is told what they are, and of what has pages, on which of them the words stand.
 */
final class SourceView {

    /** How much of an original is shown; the rest is in the file that can be kept. */
    private static final int SHOWN_MAX = 200_000;

    /** Characters that no text has are so many of, at most, in one that is shown. */
    private static final int STRANGE_PART = 100;

    private final Visitor visitor;
    private final Labels labels;
    private final DeskDocument document;
    private final Desk desk;
    private final Reading reading;
    private final Veil veil;
    private final boolean risks;
    private final boolean graphic;

    SourceView(Visitor visitor, DeskDocument document, Desk desk, boolean risks, boolean graphic) {
        this.visitor = visitor;
        this.labels = visitor.labels();
        this.document = document;
        this.desk = desk;
        this.reading = document.reading().orElseThrow();
        this.veil = new Veil(reading, risks, labels);
        this.risks = risks;
        this.graphic = graphic;
    }

    void write(Html html, Optional<ClaimStand> claim) {
        String address = ReaderPage.address(document.line());
        html.open("p", "class", "back")
                .element("a", labels.text("source.back"), "href", address)
                .close("p");
        html.element("h1", labels.text("source.title")).line();
        html.element("p", labels.text("source.lead"), "class", "lead");
        if (document.line().isGraphic() && !graphic) {
            html.open("div", "class", "notice graphic").element("p", labels.text("reader.graphic"));
            html.element("a", labels.text("reader.graphicShow"), "class", "button", "href", "?graphic=shown");
            html.close("div").line();
            return;
        }
        int veiled = veil.inTranscript().size();
        if (veiled > 0 || document.line().part().isPresent()) {
            html.open("div", "class", "notice risks").open("p");
            html.element("b", labels.text("risk.title")).own(" ").text(labels.text("reader.risks", veiled));
            html.close("p");
            html.element(
                    "a",
                    labels.text(risks ? "reader.risksHide" : "reader.risksShow"),
                    "class",
                    "button",
                    "href",
                    "?" + (graphic ? "graphic=shown&" : "") + (risks ? "risks=" : "risks=shown"));
            html.close("div").line();
        }
        html.open("div", "class", "beside").line();
        html.open("section", "aria-labelledby", "source-original")
                .element("h2", labels.text("source.original"), "id", "source-original");
        original(html, claim);
        html.close("section").line();
        html.open("section", "aria-labelledby", "source-read")
                .element("h2", labels.text("source.read"), "id", "source-read");
        transcript(html, claim);
        html.close("section").close("div").line();
    }

    private void transcript(Html html, Optional<ClaimStand> claim) {
        html.open(
                "div", "class", "text", "lang", reading.transcript().language().code());
        new MarkedWords(
                        reading,
                        veil,
                        claim.map(stand -> stand.read().id()),
                        (risks ? "&risks=shown" : "") + (graphic ? "&graphic=shown" : ""),
                        html)
                .write(document.claims());
        html.close("div").line();
    }

    private void original(Html html, Optional<ClaimStand> claim) {
        document.exhibit().ifPresent(exhibit -> {
            html.open("p")
                    .open("code")
                    .foreign(exhibit.mediaType())
                    .close("code")
                    .own(" ");
            html.element(
                    "a",
                    labels.text("reader.download", exhibit.sizeBytes()),
                    "href",
                    ReaderPage.address(document.line()) + "/original");
            html.close("p").line();
            placements(html, claim);
            Optional<String> text = text(exhibit);
            if (text.isEmpty()) {
                html.element("p", labels.text("source.noText"), "class", "notice");
                return;
            }
            if (!risks && document.line().part().isPresent()) {
                // What other parts of the file say of people is not looked through here.
                html.element("p", labels.text("source.parts"), "class", "notice");
                return;
            }
            html.open("pre", "class", "source", "tabindex", "0", "dir", "auto");
            marked(html, text.get(), claim);
            html.close("pre").line();
            if (exhibit.sizeBytes() > SHOWN_MAX) {
                html.element("p", labels.text("source.cut", SHOWN_MAX), "class", "hint");
            }
        });
    }

    /** The text with the words of the claim marked, where they stand in it as they were read; with words at risk veiled. */
    private void marked(Html html, String text, Optional<ClaimStand> claim) {
        String words = claim.map(stand -> stand.read().cited().words()).orElse("");
        int at = words.isEmpty() ? -1 : text.indexOf(words);
        if (at < 0) {
            veil.write(html, text);
            return;
        }
        veil.write(html, text.substring(0, at));
        html.open("mark");
        veil.write(html, words);
        html.close("mark");
        veil.write(html, text.substring(at + words.length()));
    }

    private void placements(Html html, Optional<ClaimStand> claim) {
        Span words = claim.map(stand -> stand.read().cited().span())
                .orElseGet(() -> new Span(0, reading.transcript().text().length()));
        List<Integer> pages = reading.transcript().placed(words).stream()
                .map(Placement::page)
                .distinct()
                .sorted()
                .toList();
        if (!pages.isEmpty()) {
            String told = pages.getFirst().equals(pages.getLast())
                    ? pages.getFirst().toString()
                    : pages.getFirst() + "\u2013" + pages.getLast();
            html.element(
                    "p",
                    labels.text(claim.isPresent() ? "source.claimPages" : "source.pages", told),
                    "class",
                    "notice");
        }
    }

    /** The original as text; nothing where it is none. */
    private Optional<String> text(Exhibit exhibit) {
        byte[] bytes;
        try (InputStream in = desk.original(exhibit).open()) {
            bytes = in.readNBytes(SHOWN_MAX);
        } catch (IOException unreadable) {
            throw new DokazException(
                    exhibit.id() + ": the original could not be read; check the disk, and 'dokaz verify'", unreadable);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        // A letter that is cut in two at the end is no fault.
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, exhibit.sizeBytes() <= SHOWN_MAX);
        if (result.isError()) {
            return Optional.empty();
        }
        String decoded = text.flip().toString();
        long strange = decoded.chars()
                .filter(unit -> unit < ' ' && unit != '\n' && unit != '\r' && unit != '\t')
                .count();
        return strange * STRANGE_PART > decoded.length() ? Optional.empty() : Optional.of(decoded);
    }
}
