package org.dokaz.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Transcript;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Extractor;
import org.dokaz.read.furniture.FurnitureFinder;
import org.dokaz.read.furniture.RecurringLines;
import org.dokaz.read.name.NameReader;
import org.dokaz.read.speech.MarkedText;
import org.dokaz.read.speech.SpeechTraining;
import org.dokaz.read.speech.learned.AttributionModel;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.text.Sentences;

/** Learns attribution from marked texts, which are read by the same stages as any document. The same texts give the same model. */
public final class Lesson {

    private final Language language;
    private final Extractor extractor = new Extractor();
    private final FurnitureFinder furniture = new FurnitureFinder();
    private final Tagger tagger;
    private final NameReader names;
    private final SpeechTraining training;

    /** A lesson in a language. */
    public Lesson(Language language) {
        this.language = language;
        tagger = Tagger.of(language);
        names = NameReader.of(language);
        training = SpeechTraining.of(language);
    }

    /**
     * One more text to learn from.
     *
     * @throws IllegalArgumentException where it is no plain text
     */
    public void add(MarkedText marked) {
        Transcript transcript = transcript(marked.text());
        Prose prose = tagger.tag(Sentences.of(transcript, furniture.find(transcript, RecurringLines.NONE)));
        List<Mention> mentions = new ArrayList<>(names.read(prose));
        training.add(prose, mentions, marked.attributions());
    }

    private Transcript transcript(String text) {
        Extraction extraction = extractor.extract(text.getBytes(StandardCharsets.UTF_8), "lesson.txt");
        Extraction.Found found = extraction.documents().getFirst();
        if (found.outcome() instanceof Outcome.Made<Draft>(Draft draft)
                && draft.text().equals(text)) {
            return draft.transcript(extraction.exhibit().id(), found.part(), language);
        }
        throw new IllegalArgumentException("not a plain text that is read as it stands");
    }

    /** What was learned from all of them. */
    public AttributionModel learn() {
        return training.learn();
    }
}
