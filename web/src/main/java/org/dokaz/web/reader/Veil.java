package org.dokaz.web.reader;

import java.util.List;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.publish.AtRisk;
import org.dokaz.web.page.Veiled;

/** Words that may put somebody at risk, kept out of a page until whoever reads it asks for them. Rather one word too many than one too few. */
final class Veil {

    private final Reading reading;
    private final Veiled veiled;

    /**
     * Over the words of one document.
     *
     * @param lifted whether they were asked for
     */
    Veil(Reading reading, boolean lifted, Labels labels) {
        this.reading = reading;
        this.veiled = new Veiled(AtRisk.of(reading), lifted, labels);
    }

    /** Where such words stand in the transcript: where they were found, and wherever a form of them stands. Apart and in order. */
    List<Span> inTranscript() {
        return AtRisk.inTranscript(reading);
    }

    /** Whether something of a text is kept out of the page. */
    boolean hides(String text) {
        return !veiled.isOpen(text);
    }

    /** Writes a stretch of such words. */
    void words(Html html, String words) {
        veiled.words(html, words);
    }

    /** Writes a text that tells of the document, with whatever form of such words stands in it. */
    void write(Html html, String text) {
        veiled.write(html, text);
    }
}
