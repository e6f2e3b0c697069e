package org.dokaz.read.extract;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Block;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Placement;
import org.dokaz.model.Transcript;

/**
 * A document's words before anyone has said which language they are in.
 *
 * @param declaredLanguage the language tag or name the document gives itself, as written
 * @param placements where its words stand on pages, in text order
 */
public record Draft(
        Masthead masthead,
        Optional<String> declaredLanguage,
        String text,
        List<Block> blocks,
        List<Placement> placements) {

    public Draft {
        blocks = List.copyOf(blocks);
        placements = List.copyOf(placements);
    }

    /** The words of a document without pages. */
    public Draft(Masthead masthead, Optional<String> declaredLanguage, String text, List<Block> blocks) {
        this(masthead, declaredLanguage, text, blocks, List.of());
    }

    /** The transcript, once the language is known. */
    public Transcript transcript(Digest exhibit, Optional<String> part, Language language) {
        return Transcript.of(exhibit, part, language, masthead, text, blocks, placements);
    }
}
