package org.dokaz.app;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.claim.ClaimReasons;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Language;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.model.Reading;
import org.dokaz.model.Reason;
import org.dokaz.pipeline.Equipment;
import org.dokaz.pipeline.Readers;
import org.dokaz.publish.Answer;
import org.dokaz.read.furniture.RecurringLines;
import org.dokaz.read.speech.SpeechReasons;
import org.dokaz.read.text.Sentences;

/**
 * Tells why documents were read as they were, after the fact: nothing is noted down while reading, but what is decided is
 * decided once more on the same grounds.
 */
public final class Explainer {

    private final Equipment equipment;
    private final Readers readers;

    /**
     * @param equipment what was read with
     */
    public Explainer(Equipment equipment) {
        this.equipment = equipment;
        this.readers = new Readers(RecurringLines.NONE, equipment);
    }

    /** The reasons for what was made of a document; none where nothing was. */
    public List<Reason> reasons(Answer answer) {
        return answer.outcome() instanceof Outcome.Made<Reading>(Reading reading) ? reasons(reading) : List.of();
    }

    private List<Reason> reasons(Reading reading) {
        Prose kept = reading.notes().prose();
        // A case keeps neither sentences nor what a second look at the names dropped: both follow from the transcript.
        Notes notes = readers.notes(Sentences.of(kept.transcript(), kept.furniture()));
        Language language = notes.prose().language();
        SpeechReasons speech = equipment.speechReasons(language);
        List<Reason> reasons = new ArrayList<>(speech.reasons(notes.prose(), notes.mentions(), notes.attributions()));
        reasons.addAll(ClaimReasons.of(notes, reading.claims(), equipment.claimModel()));
        return List.copyOf(reasons);
    }
}
