package org.dokaz.invent;

import java.util.List;
import org.dokaz.model.Span;

/** How an invented text is laid out: its paragraphs, the sentences in them, and the lines that belong to no article. */
record Layout(List<Span> paragraphs, List<Span> sentences, List<Span> furniture) {

    Layout {
        paragraphs = List.copyOf(paragraphs);
        sentences = List.copyOf(sentences);
        furniture = List.copyOf(furniture);
    }
}
