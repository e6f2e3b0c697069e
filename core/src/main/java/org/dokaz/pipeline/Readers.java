package org.dokaz.pipeline;

import java.util.EnumMap;
import java.util.Map;
import org.dokaz.flow.Stage;
import org.dokaz.model.Language;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.model.Reading;
import org.dokaz.model.Transcript;
import org.dokaz.read.furniture.RecurringLines;

/** A reader for each language, made when a document first needs it. Several threads may use one. */
public final class Readers implements Stage<Transcript, Reading> {

    private final Map<Language, Reader> made = new EnumMap<>(Language.class);
    private final RecurringLines known;
    private final Equipment equipment;

    /** Readers that know these lines of outlets, with what was equipment elsewhere. */
    public Readers(RecurringLines known, Equipment equipment) {
        this.known = known;
        this.equipment = equipment;
    }

    @Override
    public Reading apply(Transcript transcript) {
        return of(transcript.language()).apply(transcript);
    }

    /** All that is noticed in a transcript before anything is claimed. */
    public Notes notes(Transcript transcript) {
        return of(transcript.language()).notes(transcript);
    }

    /** The same where the sentences are known. */
    public Notes notes(Prose sentences) {
        return of(sentences.language()).notes(sentences);
    }

    private synchronized Reader of(Language language) {
        return made.computeIfAbsent(language, each -> new Reader(each, known, equipment));
    }
}
