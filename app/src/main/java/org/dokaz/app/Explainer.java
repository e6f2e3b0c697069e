package org.dokaz.app;

import java.util.List;
import org.dokaz.claim.ClaimReasons;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.model.Reading;
import org.dokaz.model.Reason;
import org.dokaz.publish.Answer;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.text.Sentences;

/**
 * Tells why documents were read as they were, after the fact: nothing is noted down while reading, but what is decided is
 * decided once more on the same grounds.
 */
public final class Explainer {

    /** The reasons for what was made of a document; none where nothing was. */
    public List<Reason> reasons(Answer answer) {
        return answer.outcome() instanceof Outcome.Made<Reading>(Reading reading) ? reasons(reading) : List.of();
    }

    private static List<Reason> reasons(Reading reading) {
        return ClaimReasons.of(whole(reading.notes()), reading.claims());
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
