package org.dokaz.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.model.Reading;
import org.dokaz.model.Transcript;
import org.dokaz.read.name.NameReader;
import org.dokaz.read.place.PlaceReader;
import org.dokaz.read.speech.SpeechReader;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.text.Sentences;

/** The pure stages in order: from a transcript to all that was noticed and is claimed in it. */
final class Reader {

    private static final Comparator<Mention> IN_TEXT_ORDER =
            Comparator.comparing(mention -> mention.cited().span());

    private Reader() {}

    /** What this transcript says. */
    static Reading read(Transcript transcript) {
        Language language = transcript.language();
        Prose prose = Tagger.of(language).tag(Sentences.of(transcript, List.of()));
        List<Mention> mentions = mentions(prose, language);
        Notes notes = new Notes(prose, mentions, SpeechReader.of(language).read(prose, mentions));
        return new Reading(notes, List.of(), List.of());
    }

    private static List<Mention> mentions(Prose prose, Language language) {
        List<Mention> names = NameReader.of(language).read(prose);
        List<Mention> mentions = new ArrayList<>(names);
        mentions.addAll(PlaceReader.of(language).read(prose, names));
        mentions.sort(IN_TEXT_ORDER);
        return mentions;
    }
}
