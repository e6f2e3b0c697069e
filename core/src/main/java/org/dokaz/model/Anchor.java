package org.dokaz.model;

import java.util.Comparator;
import java.util.Optional;

/**
 * Words in an exhibit that a judgement points at. It names no transcript, so that it can be found again when the exhibit is read anew.
 *
 * @param part what tells the document apart from others in its exhibit
 * @param span where the words stood in the transcript that was looked at
 * @param words the words themselves
 */
public record Anchor(Digest exhibit, Optional<String> part, Span span, String words) implements Comparable<Anchor> {

    private static final Comparator<Anchor> ORDER = Comparator.comparing(Anchor::exhibit)
            .thenComparing(anchor -> anchor.part.orElse(""))
            .thenComparing(Anchor::span)
            .thenComparing(Anchor::words);

    /** The words of a citation, in the exhibit they come from. */
    public static Anchor of(Transcript transcript, Citation cited) {
        return new Anchor(transcript.exhibit(), transcript.part(), cited.span(), cited.words());
    }

    /** The document it points into. */
    public DocumentId document() {
        return new DocumentId(exhibit, part);
    }

    @Override
    public int compareTo(Anchor other) {
        return ORDER.compare(this, other);
    }
}
