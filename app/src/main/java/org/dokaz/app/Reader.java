package org.dokaz.app;

import java.util.List;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.model.Reading;
import org.dokaz.model.Transcript;
import org.dokaz.read.text.Sentences;

/** The pure stages in order: from a transcript to all that was noticed and is claimed in it. */
final class Reader {

    private Reader() {}

    /** What this transcript says. */
    static Reading read(Transcript transcript) {
        Prose prose = Sentences.of(transcript, List.of());
        Notes notes = new Notes(prose, List.of(), List.of());
        return new Reading(notes, List.of(), List.of());
    }
}
