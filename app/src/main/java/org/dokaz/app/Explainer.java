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
import org.dokaz.publish.Answer;
import org.dokaz.read.speech.SpeechReasons;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.text.Sentences;

/**
 * Tells why documents were read as they were, after the fact: nothing is noted down while reading, but what is decided is
 * decided once more on the same grounds.
 */
public final class Explainer {

    private final Equipment equipment;

    /**
     * @param equipment what was read with
     */
    public Explainer(Equipment equipment) {
        this.equipment = equipment;
    }

    /** The reasons for what was made of a document; none where nothing was. */
    public List<Reason> reasons(Answer answer) {
        return answer.outcome() instanceof Outcome.Made<Reading>(Reading reading) ? reasons(reading) : List.of();
    }

    private List<Reason> reasons(Reading reading) {
        Notes notes = whole(reading.notes());
        Language language = notes.prose().language();
        SpeechReasons speech = equipment.speechReasons(language);
        List<Reason> reasons = new ArrayList<>(speech.reasons(notes.prose(), notes.mentions(), notes.attributions()));
        reasons.addAll(ClaimReasons.of(notes, reading.claims(), equipment.claimModel()));
        return List.copyOf(reasons);
    }

    /** The notes with their sentences, which a case does not keep since they follow from the transcript. */
    private static Notes whole(Notes notes) {
        Prose prose = notes.prose();
        return new Notes(
                Tagger.of(prose.language()).tag(Sentences.of(prose.transcript(), prose.furniture())),
                notes.mentions(),
                notes.attributions());
    }
}
