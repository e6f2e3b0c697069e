package org.dokaz.model;

/** The exact words that bear out a statement, and where in a transcript they stand. */
public record Citation(Digest transcript, Span span, String words) {

    public Citation {
        if (words.length() != span.length()) {
            throw new IllegalArgumentException("the words do not fit their span " + span);
        }
    }

    /** Whether the transcript really says these words at this place. */
    public boolean holdsIn(Transcript cited) {
        return cited.id().equals(transcript)
                && span.end() <= cited.text().length()
                && span.in(cited.text()).equals(words);
    }

    /** Where the words begin. */
    public int start() {
        return span.start();
    }

    /** Where the words end. */
    public int end() {
        return span.end();
    }
}
