package org.dokaz.record;

import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Exhibit;
import org.dokaz.model.FileData;
import org.dokaz.model.Maker;
import org.dokaz.model.Masthead;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.model.Reading;

/**
 * What came of one document in an exhibit. A reading is kept without its sentences: they follow from the transcript.
 *
 * @param position where it stands among the documents of its exhibit, counted from 0
 * @param part what tells it apart from them by name
 * @param masthead what the document says of itself; blank where it was read, since its transcript tells
 * @param language the language it is in, where it was told though the document was not read
 * @param fileData what its file says of itself beside its words, as it says it
 * @param last whether none follows, so that the exhibit is known to be read to its end
 */
public record DocumentOutcome(
        Exhibit exhibit,
        int position,
        Optional<String> part,
        boolean last,
        Masthead masthead,
        List<FileData> fileData,
        Optional<String> language,
        Outcome<Reading> outcome,
        Maker by)
        implements CaseRecord {

    /** An outcome of a document whose file says nothing beside. */
    public DocumentOutcome(
            Exhibit exhibit,
            int position,
            Optional<String> part,
            boolean last,
            Masthead masthead,
            Optional<String> language,
            Outcome<Reading> outcome,
            Maker by) {
        this(exhibit, position, part, last, masthead, List.of(), language, outcome, by);
    }

    public DocumentOutcome {
        fileData = List.copyOf(fileData);
        if (position < 0) {
            throw new IllegalArgumentException("position below zero: " + position);
        }
        if (outcome instanceof Outcome.Made<Reading>(Reading reading)) {
            if (!reading.transcript().exhibit().equals(exhibit.id())) {
                throw new IllegalArgumentException("a reading of another exhibit than " + exhibit.id());
            }
            outcome = new Outcome.Made<>(withoutSentences(reading));
            masthead = Masthead.BLANK;
            language = Optional.empty();
        }
    }

    /** The outcome of an exhibit that is one document. */
    public static DocumentOutcome sole(Exhibit exhibit, Outcome<Reading> outcome, Maker by) {
        return new DocumentOutcome(exhibit, 0, Optional.empty(), true, Masthead.BLANK, Optional.empty(), outcome, by);
    }

    @Override
    public Deed deed() {
        return switch (outcome) {
            case Outcome.Made<Reading> ignored -> Deed.READ;
            case Outcome.Declined<Reading> ignored -> Deed.DECLINED;
            case Outcome.Failed<Reading> ignored -> Deed.FAILED;
        };
    }

    private static Reading withoutSentences(Reading reading) {
        Notes notes = reading.notes();
        Prose prose = notes.prose();
        return new Reading(
                new Notes(
                        new Prose(prose.transcript(), prose.furniture(), List.of()),
                        notes.mentions(),
                        notes.attributions()),
                reading.claims(),
                reading.risks(),
                reading.exposures());
    }
}
