package org.dokaz.web.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.publish.AtRisk;

/** Words that may put somebody at risk, kept out of a page until whoever reads it asks for them. Rather one word too many than one too few. */
final class Veil {

    /** As long whatever stands behind it. */
    private static final String BLOCKS = "\u2588\u2588\u2588\u2588";

    private final Reading reading;
    private final AtRisk atRisk;
    private final boolean lifted;
    private final Labels labels;

    /**
     * Over the words of one document.
     *
     * @param lifted whether they were asked for
     */
    Veil(Reading reading, boolean lifted, Labels labels) {
        this.reading = reading;
        this.atRisk = AtRisk.of(reading);
        this.lifted = lifted;
        this.labels = labels;
    }

    /** Where such words stand in the transcript: where they were found, and wherever a form of them stands. Apart and in order. */
    List<Span> inTranscript() {
        List<Span> all = new ArrayList<>(atRisk.in(reading.transcript().text()));
        reading.risks().forEach(risk -> all.add(risk.cited().span()));
        AtRisk.namesAtRisk(reading).forEach(name -> all.add(name.span()));
        all.removeIf(Span::isEmpty);
        all.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        List<Span> apart = new ArrayList<>();
        for (Span span : all) {
            if (!apart.isEmpty() && span.start() < apart.getLast().end()) {
                apart.add(apart.removeLast().cover(span));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }

    /** Whether something of a text is kept out of the page. */
    boolean hides(String text) {
        return !lifted && !atRisk.in(text).isEmpty();
    }

    /** Writes a stretch of such words. */
    void words(Html html, String words) {
        if (lifted) {
            html.open("span", "class", "risk").foreign(words).close("span");
        } else {
            html.element("span", BLOCKS, "class", "veiled", "role", "img", "aria-label", labels.text("reader.veiled"));
        }
    }

    /** Writes a text that tells of the document, with whatever form of such words stands in it. */
    void write(Html html, String text) {
        int from = 0;
        for (Span span : atRisk.in(text)) {
            html.foreign(text.substring(from, span.start()));
            words(html, text.substring(span.start(), span.end()));
            from = span.end();
        }
        if (from < text.length()) {
            html.foreign(text.substring(from));
        }
    }
}
