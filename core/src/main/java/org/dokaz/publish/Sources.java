package org.dokaz.publish;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.Anchor;
import org.dokaz.model.CodePoints;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Masthead;
import org.dokaz.model.Transcript;

/** The documents of a case as far as pointing into them needs: where each was found, and how its offsets are printed. */
public final class Sources {

    private final Map<DocumentId, Source> held = new HashMap<>();

    /**
     * Takes in a document.
     *
     * @param path where it was found; empty for standard input
     * @return whether it was new: one exhibit found at two paths is one document
     */
    public boolean add(Transcript transcript, Optional<String> path) {
        Source source = new Source(path, transcript.masthead(), CodePoints.of(transcript.text()));
        return held.putIfAbsent(DocumentId.of(transcript), source) == null;
    }

    /** Where the document was found that holds these words. */
    public Optional<String> path(Anchor anchor) {
        return source(anchor).path();
    }

    /** What a person calls the document: its path, and its part where it is one of several in it. */
    String label(DocumentId document) {
        String path = source(document).path().orElse("standard input");
        return document.part().map(part -> path + " [" + part + "]").orElse(path);
    }

    /** What the document says of itself. */
    Masthead masthead(DocumentId document) {
        return source(document).masthead();
    }

    /** How many code points stand before this code unit in the document that holds these words. */
    public int before(Anchor anchor, int codeUnit) {
        return source(anchor).offsets().before(codeUnit);
    }

    private Source source(Anchor anchor) {
        return source(anchor.document());
    }

    private Source source(DocumentId document) {
        Source source = held.get(document);
        if (source == null) {
            throw new IllegalArgumentException("no document of this case: " + document.exhibit());
        }
        return source;
    }

    private record Source(Optional<String> path, Masthead masthead, CodePoints offsets) {}
}
