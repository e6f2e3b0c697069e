package org.dokaz.web.review;

import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.publish.AtRisk;

/** Words of one document with what may put somebody at risk kept out of the page: whoever needs to see it goes to the reader. */
final class VeiledWords {

    /** As long whatever stands behind it. */
    private static final String BLOCKS = "\u2588\u2588\u2588\u2588";

    private final AtRisk atRisk;
    private final Labels labels;

    VeiledWords(Reading reading, Labels labels) {
        this.atRisk = AtRisk.of(reading);
        this.labels = labels;
    }

    void write(Html html, String text) {
        int from = 0;
        for (Span span : atRisk.in(text)) {
            html.foreign(text.substring(from, span.start()));
            html.element("span", BLOCKS, "class", "veiled", "role", "img", "aria-label", labels.text("reader.veiled"));
            from = span.end();
        }
        if (from < text.length()) {
            html.foreign(text.substring(from));
        }
    }
}
