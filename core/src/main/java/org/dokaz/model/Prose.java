package org.dokaz.model;

import java.util.List;

/** A transcript taken apart: what is site furniture, and the sentences of the rest. Furniture holds no sentence. */
public record Prose(Transcript transcript, List<Span> furniture, List<Sentence> sentences) {

    public Prose {
        furniture = List.copyOf(furniture);
        sentences = List.copyOf(sentences);
    }

    /** The text all spans point into. */
    public String text() {
        return transcript.text();
    }

    /** The language it is written in. */
    public Language language() {
        return transcript.language();
    }
}
