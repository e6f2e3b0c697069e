package org.dokaz.model;

import java.util.Optional;

/**
 * What a document goes by: its exhibit, and what tells it apart from others in it.
 *
 * @param part empty where the exhibit is one document
 */
public record DocumentId(Digest exhibit, Optional<String> part) {

    /** What the document goes by that a transcript was made of. */
    public static DocumentId of(Transcript transcript) {
        return new DocumentId(transcript.exhibit(), transcript.part());
    }
}
