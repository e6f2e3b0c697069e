package org.dokaz.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Block;
import org.dokaz.model.FileData;
import org.dokaz.model.Placement;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.worker.WireEntrance;

/** What must hold of anything that was found in an exhibit, whatever the exhibit. */
final class Soundness {

    /** Ends a line in old encodings, though Java does not take it for white space. */
    private static final int NEXT_LINE = 0x85;

    private Soundness() {}

    static void of(List<Extraction.Found> documents) {
        must(!documents.isEmpty(), "no outcome");
        documents.forEach(Soundness::of);
        try {
            WireEntrance.same(documents);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    static void of(Extraction.Found found) {
        switch (found.outcome()) {
            case Outcome.Made<Draft>(Draft draft) -> of(draft);
            case Outcome.Declined<Draft>(String why) -> line(why);
            case Outcome.Failed<Draft> failed -> line(failed.detail());
        }
        found.fileData().stream().map(FileData::value).forEach(Soundness::line);
    }

    private static void of(Draft draft) {
        int at = 0;
        for (Block block : draft.blocks()) {
            must(
                    block.span().start() >= at
                            && block.span().end() <= draft.text().length(),
                    "a block out of place");
            must(
                    draft.text().substring(at, block.span().start()).chars().allMatch(Soundness::isBetweenLines),
                    "words outside of the blocks");
            at = block.span().end();
        }
        for (Placement place : draft.placements()) {
            must(place.span().end() <= draft.text().length(), "a place beyond the text");
        }
    }

    private static boolean isBetweenLines(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == NEXT_LINE;
    }

    private static void line(String words) {
        must(!words.isBlank(), "an outcome without a word");
        must(words.chars().noneMatch(letter -> letter < ' ' || letter == 0x7f), "an outcome that steers a terminal");
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
