package org.dokaz.web.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Reasons;
import org.dokaz.markup.Visible;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.publish.AtRisk;

/** Words of some documents as a page shows them: what may put somebody at risk is veiled, in whatever form it stands, unless it was asked for. */
public final class Veiled {

    /** As long whatever stands behind it. */
    public static final String BLOCKS = "\u2588\u2588\u2588\u2588";

    private final AtRisk atRisk;
    private final boolean lifted;
    private final Labels labels;
    private final Map<DocumentId, List<Span>> found = new HashMap<>();

    /**
     * A veil over these words at risk.
     *
     * @param lifted whether they were asked for
     */
    public Veiled(AtRisk atRisk, boolean lifted, Labels labels) {
        this.atRisk = atRisk;
        this.lifted = lifted;
        this.labels = labels;
    }

    /** A veil over what may put somebody at risk in any of these documents, in the words of all of them. */
    public static Veiled over(Collection<AtRisk> documents, boolean lifted, Labels labels) {
        return new Veiled(AtRisk.ofAll(documents), lifted, labels);
    }

    /** Writes a stretch of such words. */
    public void words(Html html, String words) {
        if (lifted) {
            html.open("span", "class", "risk").foreign(words).close("span");
        } else {
            html.element("span", BLOCKS, "class", "veiled", "role", "img", "aria-label", labels.text("reader.veiled"));
        }
    }

    /** Writes a text that tells of the documents, with whatever form of such words stands in it. */
    public void write(Html html, String text) {
        write(html, text, atRisk.in(text), List.of());
    }

    /** The same, cut to so many code units. */
    public void write(Html html, String text, int lengthMax) {
        write(html, Visible.cut(text, lengthMax));
    }

    /** Writes one of the program's own reasons, in the language of the page as far as it is known there. */
    public void reason(Html html, String english, int lengthMax) {
        String told = labels.text("html.lang").equals("uk")
                ? Reasons.ukrainian().in(english).orElse(english)
                : english;
        write(html, told, lengthMax);
    }

    /** A text with blocks for such words, where no markup can stand. */
    public String plain(String text) {
        StringBuilder plain = new StringBuilder();
        int from = 0;
        for (Span span : lifted ? List.<Span>of() : atRisk.in(text)) {
            plain.append(text, from, span.start()).append(BLOCKS);
            from = span.end();
        }
        return plain.append(text, from, text.length()).toString();
    }

    /** Whether nothing in a text is at risk. */
    public boolean isOpen(String text) {
        return lifted || atRisk.in(text).isEmpty();
    }

    /** Writes a stretch of a document. */
    public void stretch(Html html, Reading reading, Span stretch) {
        stretch(html, reading, stretch, List.of());
    }

    /**
     * The same without the names of some people.
     *
     * @param names where they stand in the document
     */
    public void stretch(Html html, Reading reading, Span stretch, List<Span> names) {
        String text = reading.transcript().text().substring(stretch.start(), stretch.end());
        List<Span> veiled = new ArrayList<>(atRisk.in(text));
        inTranscript(reading).stream().filter(stretch::overlaps).forEach(span -> veiled.add(within(span, stretch)));
        write(
                html,
                text,
                veiled,
                names.stream()
                        .filter(stretch::overlaps)
                        .map(span -> within(span, stretch))
                        .toList());
    }

    private static Span within(Span span, Span stretch) {
        return new Span(
                Math.max(span.start(), stretch.start()) - stretch.start(),
                Math.min(span.end(), stretch.end()) - stretch.start());
    }

    private List<Span> inTranscript(Reading reading) {
        return found.computeIfAbsent(DocumentId.of(reading.transcript()), ignored -> {
            List<Span> all = new ArrayList<>();
            reading.risks().forEach(risk -> all.add(risk.cited().span()));
            AtRisk.namesAtRisk(reading).forEach(name -> all.add(name.span()));
            return all;
        });
    }

    private record Hidden(Span span, boolean risk) {}

    private void write(Html html, String text, List<Span> risks, List<Span> names) {
        List<Hidden> all = new ArrayList<>();
        risks.forEach(span -> all.add(new Hidden(span, true)));
        names.forEach(span -> all.add(new Hidden(span, false)));
        all.sort(Comparator.comparingInt((Hidden hidden) -> hidden.span().start())
                .thenComparingInt(hidden -> -hidden.span().end()));
        int from = 0;
        for (Hidden hidden : all) {
            int start = Math.max(from, hidden.span().start());
            int end = hidden.span().end();
            if (start >= end) {
                continue;
            }
            plain(html, text.substring(from, start));
            if (hidden.risk()) {
                words(html, text.substring(start, end));
            } else {
                html.element("span", labels.text("web.somebody"), "class", "somebody");
            }
            from = end;
        }
        plain(html, text.substring(from));
    }

    private static void plain(Html html, String text) {
        if (!text.isEmpty()) {
            html.foreign(text);
        }
    }
}
