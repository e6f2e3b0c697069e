package org.dokaz.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dokaz.claim.ClaimLearning;
import org.dokaz.claim.MarkedClaim;
import org.dokaz.claim.learned.ClaimModel;
import org.dokaz.collect.Received;
import org.dokaz.flow.Outcome;
import org.dokaz.model.ActKind;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Notes;
import org.dokaz.model.Reading;
import org.dokaz.model.Stance;
import org.dokaz.model.Transcript;
import org.dokaz.pipeline.Equipment;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.pipeline.Readers;
import org.dokaz.publish.Answer;
import org.dokaz.read.furniture.RecurringLines;

/**
 * Learns claims from documents in which they are marked, which are read by the same stages as any document. The same documents in the
 * same order give the same model.
 */
public final class ClaimLesson {

    private final Pipeline pipeline = new Pipeline(ClaimLesson::refuse);
    private final Readers readers = new Readers(RecurringLines.NONE, Equipment.shipped());
    private final ClaimLearning learning = new ClaimLearning();
    private int documents;
    private int claims;

    /**
     * A lesson from all documents in these files and folders, in the order of the names below each.
     *
     * @throws IOException naming the file, where one is not read or not marked well
     */
    public static ClaimLesson of(List<Path> places) throws IOException {
        ClaimLesson lesson = new ClaimLesson();
        for (Path place : places) {
            try (Stream<Path> walk = Files.walk(place)) {
                for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                    if (file.toString().endsWith(".json")) {
                        lesson.add(file);
                    } else if (file.toString().endsWith(".tsv")) {
                        lesson.addLines(file);
                    }
                }
            }
        }
        return lesson;
    }

    private ClaimLesson() {}

    private static void refuse(Throwable broken) {
        throw new IllegalStateException("a stage broke down over a marked document", broken);
    }

    /**
     * One more document to learn from: a file of JSON as {@link MarkedClaimFile} explains it.
     *
     * @throws IOException naming the file, where it is not read or not marked well
     */
    private void add(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<Answer> answers = pipeline.treat(new Received.Whole(Optional.of(file.toString()), bytes))
                .answers();
        if (answers.size() != 1 || !(answers.getFirst().outcome() instanceof Outcome.Made<Reading>(Reading reading))) {
            throw new IOException(file + ": not one document that is read");
        }
        Notes notes = readers.notes(reading.transcript());
        List<MarkedClaim> marked =
                MarkedClaimFile.claims(file, bytes, notes.prose().text());
        for (MarkedClaim claim : marked) {
            if (!learning.knows(claim.answers().kind())) {
                throw new IOException(file + ": no rules know the kind "
                        + claim.answers().kind().code());
            }
        }
        learning.add(notes, marked);
        documents++;
        claims += marked.size();
    }

    /** Claims alone, one a line: language, kind, stance, the words, parted by tabs. */
    private void addLines(Path file) throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            try {
                if (fields.length != 4) {
                    throw new IllegalArgumentException("not four fields");
                }
                Language language = Language.ofTag(fields[0])
                        .orElseThrow(() -> new IllegalArgumentException("no language " + fields[0]));
                learning.addAlone(
                        notes(language, fields[3].strip() + "."),
                        new ActKind(fields[1]),
                        Stance.valueOf(fields[2].toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException wrong) {
                throw new IOException(file + ", line " + number + ": " + wrong.getMessage(), wrong);
            }
            claims++;
        }
        documents++;
    }

    private Notes notes(Language language, String text) {
        Transcript transcript =
                Transcript.of(Digest.ofText(text), Optional.empty(), language, Masthead.BLANK, text, List.of());
        return readers.notes(transcript);
    }

    /** How many documents it has had. */
    public int documents() {
        return documents;
    }

    /** How many claims were marked in them. */
    public int claims() {
        return claims;
    }

    /** What was learned from all of them. */
    public ClaimModel learn() {
        return learning.learn();
    }
}
