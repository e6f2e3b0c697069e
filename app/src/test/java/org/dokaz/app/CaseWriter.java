package org.dokaz.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dokaz.flow.Content;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Language;
import org.dokaz.model.Maker;
import org.dokaz.model.Masthead;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.model.Reading;
import org.dokaz.model.Transcript;
import org.dokaz.record.DocumentOutcome;

/** A program that receives and reads documents into a case and says so after each; made to be killed. */
final class CaseWriter {

    static final Maker.Machine MAKER = new Maker.Machine("dokaz", "0.0.0", Digest.ofText("settings"));

    private CaseWriter() {}

    static CaseFile open(Path root) {
        return CaseFile.open(root, MAKER, InstantSource.fixed(Instant.EPOCH), new Random(root.hashCode()));
    }

    static byte[] bytes(int number) {
        return ("Document " + number + " of Vyshnivka.").getBytes(StandardCharsets.UTF_8);
    }

    static Reading reading(Exhibit exhibit, int number) {
        Transcript transcript = Transcript.of(
                exhibit.id(),
                Optional.empty(),
                Language.ENGLISH,
                Masthead.BLANK,
                new String(bytes(number), StandardCharsets.UTF_8),
                List.of());
        return new Reading(
                new Notes(new Prose(transcript, List.of(), List.of()), List.of(), List.of()), List.of(), List.of());
    }

    static Exhibit receive(CaseFile file, String path, int number) {
        return file.receive(Optional.of(path), Content.of(bytes(number)), "text/plain")
                .orElseThrow();
    }

    /** Receives the documents of these numbers and reads those the case has no outcome for. */
    static int run(CaseFile file, int from, int to) {
        int read = 0;
        for (int number = from; number < to; number++) {
            Exhibit exhibit = receive(file, "in/" + number, number);
            if (!file.progress(exhibit).complete()) {
                file.record(DocumentOutcome.sole(exhibit, new Outcome.Made<>(reading(exhibit, number)), MAKER));
                read++;
            }
        }
        return read;
    }

    /** Arguments: the case, and how many documents to write. */
    public static void main(String[] arguments) {
        try (CaseFile file = open(Path.of(arguments[0]))) {
            for (int number = 0; number < Integer.parseInt(arguments[1]); number++) {
                run(file, number, number + 1);
                file.commit();
                System.out.println(number);
            }
        }
    }
}
