package org.dokaz.model;

import java.util.List;
import java.util.Optional;

/**
 * The words of an exhibit as one text. Where one exhibit holds several documents, {@code part} tells them apart.
 *
 * @param id the digest of the exhibit, the part and the text, so that a changed extraction is a new transcript
 * @param blocks the layout, in text order; text between blocks is white space
 * @param placements where the words stand on pages, in text order; empty where there are no pages
 */
public record Transcript(
        Digest id,
        Digest exhibit,
        Optional<String> part,
        Language language,
        Masthead masthead,
        String text,
        List<Block> blocks,
        List<Placement> placements) {

    public Transcript {
        blocks = List.copyOf(blocks);
        placements = List.copyOf(placements);
    }

    /** A transcript of a document without pages, under the id that its content gives it. */
    public static Transcript of(
            Digest exhibit,
            Optional<String> part,
            Language language,
            Masthead masthead,
            String text,
            List<Block> blocks) {
        return of(exhibit, part, language, masthead, text, blocks, List.of());
    }

    /** A transcript under the id that its content gives it. */
    public static Transcript of(
            Digest exhibit,
            Optional<String> part,
            Language language,
            Masthead masthead,
            String text,
            List<Block> blocks,
            List<Placement> placements) {
        Digest id = Digest.ofText(exhibit.hex() + '\n' + part.orElse("") + '\n' + text);
        return new Transcript(id, exhibit, part, language, masthead, text, blocks, placements);
    }

    /** Where these words stand on pages, in text order: a box for each line that they reach into. */
    public List<Placement> placed(Span words) {
        return placements.stream().filter(place -> place.span().overlaps(words)).toList();
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
