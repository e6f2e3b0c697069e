package org.dokaz.record;

import java.util.Optional;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Span;

/** What becomes of the pieces of a record when some of its words are exchanged for others. */
public interface Rewriting {

    /** A text. */
    String text(String text);

    /** Something that a digest names: an exhibit, a transcript, a decision. Given and returned as its hexadecimal digits. */
    String digest(String hex);

    /** An exhibit with its size and media type. */
    Exhibit exhibit(Exhibit exhibit);

    /** A stretch of the one transcript that the record is of. */
    Span span(Span span);

    /**
     * Words where they stand.
     *
     * @param document the document they stand in; empty where it is the one that the record is of
     */
    Words cited(Optional<DocumentId> document, Words words);

    /** Words where they stand in a transcript. */
    record Words(Span span, String words) {}
}
