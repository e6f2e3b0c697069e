package org.dokaz.publish;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Digest;
import org.dokaz.model.FileData;
import org.dokaz.model.Masthead;

/**
 * Which document an answer is about, as far as it is known, whether or not it could be read.
 *
 * @param id the digest of its exhibit's bytes
 * @param path where it was found; empty for standard input
 * @param part which of several documents in one exhibit
 * @param language a BCP 47 tag, of a language Dokaz reads or another
 * @param fileData what its file says of itself beside its words: for the case alone, in no output
 */
public record Document(
        Digest id,
        Optional<String> path,
        Optional<String> part,
        Optional<String> mediaType,
        Optional<String> language,
        Masthead masthead,
        List<FileData> fileData) {

    public Document {
        fileData = List.copyOf(fileData);
    }

    /** A document whose file says nothing beside. */
    public Document(
            Digest id,
            Optional<String> path,
            Optional<String> part,
            Optional<String> mediaType,
            Optional<String> language,
            Masthead masthead) {
        this(id, path, part, mediaType, language, masthead, List.of());
    }

    /** A document of which nothing is known but its bytes and its path. */
    public static Document unread(Digest id, Optional<String> path) {
        return new Document(id, path, Optional.empty(), Optional.empty(), Optional.empty(), Masthead.BLANK);
    }

    /** What a person calls it: its path, its part, or the beginning of its digest. */
    public String label() {
        String whole = path.orElseGet(() -> "standard input (" + id.hex().substring(0, 12) + ")");
        return part.map(one -> whole + " [" + one + "]").orElse(whole);
    }
}
