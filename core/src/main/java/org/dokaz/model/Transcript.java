package org.dokaz.model;

import java.util.List;
import java.util.Optional;

/**
 * The words of an exhibit as one text. Where one exhibit holds several documents, {@code part} tells them apart.
 *
 * @param id the digest of the exhibit, the part and the text, so that a changed extraction is a new transcript
 * @param blocks the layout, in text order; text between blocks is white space
 */
public record Transcript(
        Digest id,
        Digest exhibit,
        Optional<String> part,
        Language language,
        Masthead masthead,
        String text,
        List<Block> blocks) {

    public Transcript {
        blocks = List.copyOf(blocks);
    }

    /** A transcript under the id that its content gives it. */
    public static Transcript of(
            Digest exhibit,
            Optional<String> part,
            Language language,
            Masthead masthead,
            String text,
            List<Block> blocks) {
        Digest id = Digest.ofText(exhibit.hex() + '\n' + part.orElse("") + '\n' + text);
        return new Transcript(id, exhibit, part, language, masthead, text, blocks);
    }

    /** A citation of the words at this place. */
    public Citation cite(Span span) {
        return new Citation(id, span, span.in(text));
    }

    /** A citation of the words from {@code start} up to, not including, {@code end}. */
    public Citation cite(int start, int end) {
        return cite(new Span(start, end));
    }
}
