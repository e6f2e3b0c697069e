package org.dokaz.preserve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Attribution;
import org.dokaz.model.Citation;
import org.dokaz.model.Claim;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.model.Transcript;
import org.dokaz.record.Citations;

/** Whether a reading bears out what it says: its transcript's id, each cited word, each claim's id. */
final class ReadingCheck {

    private ReadingCheck() {}

    /** What does not hold, one line each. The words themselves are not repeated: they may be withheld. */
    static List<String> of(Reading reading) {
        List<String> flaws = new ArrayList<>();
        Transcript transcript = reading.transcript();
        Transcript anew = Transcript.of(
                transcript.exhibit(),
                transcript.part(),
                transcript.language(),
                transcript.masthead(),
                transcript.text(),
                transcript.blocks());
        if (!anew.id().equals(transcript.id())) {
            flaws.add("its transcript is not the one it is named by");
        }
        for (Citation cited : Citations.of(reading)) {
            if (!cited.holdsIn(transcript)) {
                flaws.add("a citation does not hold: offsets " + cited.start() + " to " + cited.end());
            }
        }
        for (Claim claim : reading.claims()) {
            if (!claim.isSealed()) {
                flaws.add("a claim's id is not that of its content: " + claim.id());
            }
        }
        furthest(reading)
                .filter(end -> end > transcript.text().length())
                .ifPresent(end -> flaws.add("a span reaches beyond the text: " + end));
        return flaws;
    }

    private static Optional<Integer> furthest(Reading reading) {
        List<Span> spans = new ArrayList<>(reading.notes().prose().furniture());
        for (Attribution attribution : reading.notes().attributions()) {
            spans.addAll(attribution.source());
            spans.addAll(attribution.cue());
            spans.addAll(attribution.content());
        }
        reading.transcript().blocks().forEach(block -> spans.add(block.span()));
        reading.transcript().placements().forEach(place -> spans.add(place.span()));
        return spans.stream().map(Span::end).max(Integer::compare);
    }
}
