package org.dokaz.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dokaz.collect.Inputs;
import org.dokaz.collect.Received;
import org.dokaz.flow.Content;
import org.dokaz.flow.DokazException;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.flow.Stage;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Language;
import org.dokaz.model.Maker;
import org.dokaz.model.Reading;
import org.dokaz.model.Transcript;
import org.dokaz.publish.Answer;
import org.dokaz.publish.Document;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Extractor;
import org.dokaz.read.extract.ForeignReader;
import org.dokaz.read.furniture.RecurringLines;
import org.dokaz.read.identify.Identified;
import org.dokaz.read.identify.LanguageIdentifier;
import org.dokaz.worker.ForeignParsers;

/** The stages in order: from the bytes of one input to what came of each document in it. Several threads may use one. */
public final class Pipeline {

    /** The longest text that is read, in UTF-16 code units: about a thousand printed pages. */
    public static final int TEXT_LENGTH_MAX = 2_000_000;

    private final ForeignReader foreign;
    private final Extractor extractor;
    private final LanguageIdentifier languages = new LanguageIdentifier();
    private final Function<RecurringLines, Stage<Transcript, Reading>> readers;
    private final Stage<Transcript, Reading> reading;
    private final Consumer<Throwable> witness;
    private final Equipment equipment;
    private final Predicate<Extraction.Found> passedOver;

    /** A pipeline that tells {@code witness} of every stage that broke down over a document. */
    public Pipeline(Consumer<Throwable> witness) {
        this(witness, Equipment.shipped());
    }

    /** The same with what was equipment elsewhere. */
    public Pipeline(Consumer<Throwable> witness, Equipment equipment) {
        this(witness, equipment, new ForeignParsers());
    }

    /** The same with foreign formats read by {@code foreign}, such as by worker processes, and not in this process. */
    public Pipeline(Consumer<Throwable> witness, Equipment equipment, ForeignReader foreign) {
        this(
                known -> new Readers(known, equipment),
                RecurringLines.NONE,
                witness,
                equipment,
                foreign,
                ignored -> false);
    }

    /** The same with another stage in the place of all that read. */
    public Pipeline(Stage<Transcript, Reading> reading, Consumer<Throwable> witness) {
        this(
                ignored -> reading,
                RecurringLines.NONE,
                witness,
                Equipment.shipped(),
                new ForeignParsers(),
                ignored -> false);
    }

    private Pipeline(
            Function<RecurringLines, Stage<Transcript, Reading>> readers,
            RecurringLines known,
            Consumer<Throwable> witness,
            Equipment equipment,
            ForeignReader foreign,
            Predicate<Extraction.Found> passedOver) {
        this.passedOver = passedOver;
        this.foreign = foreign;
        this.extractor = new Extractor(foreign);
        this.equipment = equipment;
        this.readers = readers;
        this.reading = readers.apply(known);
        this.witness = witness;
        Program.lookUpSettings();
    }

    /** The same stages, knowing which lines recur in the documents of an outlet. */
    public Pipeline knowing(RecurringLines known) {
        return known.isEmpty() ? this : new Pipeline(readers, known, witness, equipment, foreign, passedOver);
    }

    /** The same stages, which do not read again what was read before at the same place. */
    public Pipeline passingOver(Predicate<Extraction.Found> readBefore) {
        return new Pipeline(readers, RecurringLines.NONE, witness, equipment, foreign, readBefore);
    }

    /** Who makes the records that come out. */
    public Maker.Machine maker() {
        return equipment.maker(Program.maker());
    }

    /** What came of an input that could not be had. */
    Treated refused(Received.Refused refused) {
        // There are no bytes to be named by, so the input goes by its path.
        Digest id = Digest.ofText(refused.path().orElse(""));
        Outcome<Reading> outcome = new Outcome.Failed<>(refused.fault(), refused.detail());
        return Treated.whole(
                refused, Optional.empty(), List.of(new Answer(Document.unread(id, refused.path()), outcome, maker())));
    }

    /** What came of an input that was there and could no longer be read when it was asked for. */
    public Treated lost(Received received) {
        return refused(new Received.Refused(
                received.path(),
                Fault.UNREADABLE,
                "the file system would not give it to its end; check the disk, then read it again"));
    }

    /** What came of an input that is too long to be read, but not to be kept. */
    Treated large(Received.Large large) {
        Optional<Exhibit> exhibit = exhibit(large.content(), "application/octet-stream");
        if (exhibit.isEmpty()) {
            return lost(large);
        }
        String detail = "larger than " + Inputs.FILE_SIZE_BYTES_MAX
                + " bytes (FILE_SIZE_BYTES_MAX) and no Telegram export; split it and read the pieces";
        Document document = Document.unread(exhibit.get().id(), large.path());
        Outcome<Reading> outcome = ExportMedia.isIn(large.path())
                ? new Outcome.Declined<>(ExportMedia.WHY_DECLINED)
                : new Outcome.Failed<>(Fault.TOO_LARGE, detail);
        return Treated.whole(large, exhibit, List.of(new Answer(document, outcome, maker())));
    }

    /** The name and size of these bytes; nothing where they could not be read to their end. */
    public static Optional<Exhibit> exhibit(Content content, String mediaType) {
        MessageDigest sha256 = Digest.sha256();
        try (InputStream in = content.open()) {
            long sizeBytes = Digest.feed(sha256, in);
            return Optional.of(new Exhibit(Digest.ofFinished(sha256.digest()), sizeBytes, mediaType));
        } catch (IOException lost) {
            return Optional.empty();
        }
    }

    /** What came of one input that is held whole: one answer for each document in it, never none. */
    public Treated treat(Received.Whole whole) {
        Extraction extraction;
        try {
            extraction = extractor.extract(whole.bytes(), whole.path().orElse(""));
        } catch (DokazException cannotGoOn) {
            throw cannotGoOn;
        } catch (RuntimeException | StackOverflowError broken) {
            Exhibit exhibit = new Exhibit(Digest.of(whole.bytes()), whole.bytes().length, "application/octet-stream");
            Document document = Document.unread(exhibit.id(), whole.path());
            return Treated.whole(
                    whole, Optional.of(exhibit), List.of(new Answer(document, brokeDown(broken), maker())));
        }
        List<Answer> answers = new ArrayList<>();
        for (Extraction.Found found : extraction.documents()) {
            Extraction.Found placed = Places.at(whole.provenance().address(), found);
            answers.add(answer(whole.path(), extraction.exhibit(), ExportMedia.declinedIn(whole.path(), news(placed))));
        }
        return Treated.whole(whole, Optional.of(extraction.exhibit()), answers);
    }

    private Extraction.Found news(Extraction.Found found) {
        return passedOver.test(found)
                ? new Extraction.Found(
                        found.part(),
                        found.masthead(),
                        found.fileData(),
                        new Outcome.Declined<>("read before, word for word, when it stood at the same place"))
                : found;
    }

    /** What came of one document found in an exhibit. */
    Answer answer(Optional<String> path, Exhibit exhibit, Extraction.Found found) {
        Document unread =
                Places.document(exhibit, path, found.part(), Optional.empty(), found.masthead(), found.fileData());
        try {
            return switch (found.outcome()) {
                case Outcome.Made<Draft>(Draft draft) -> read(unread, exhibit, found.part(), draft);
                case Outcome.Declined<Draft>(String why) -> new Answer(unread, new Outcome.Declined<>(why), maker());
                case Outcome.Failed<Draft>(Fault fault, String detail) ->
                    new Answer(unread, new Outcome.Failed<>(fault, detail), maker());
            };
        } catch (DokazException cannotGoOn) {
            throw cannotGoOn;
        } catch (RuntimeException | StackOverflowError broken) {
            return new Answer(unread, brokeDown(broken), maker());
        }
    }

    private Answer read(Document unread, Exhibit exhibit, Optional<String> part, Draft draft) {
        if (draft.text().length() > TEXT_LENGTH_MAX) {
            String detail = "its text is longer than " + TEXT_LENGTH_MAX + " characters (TEXT_LENGTH_MAX); split it";
            return new Answer(unread, new Outcome.Failed<>(Fault.TOO_LARGE, detail), maker());
        }
        return switch (languages.identify(draft.text(), draft.declaredLanguage())) {
            case Identified.Other other ->
                new Answer(in(unread, other.code()), new Outcome.Declined<>(other.why()), maker());
            case Identified.Read(Language language) -> {
                Transcript transcript = draft.transcript(exhibit.id(), part, language);
                yield new Answer(in(unread, language.code()), new Outcome.Made<>(reading.apply(transcript)), maker());
            }
        };
    }

    private static Document in(Document document, String language) {
        return new Document(
                document.id(),
                document.path(),
                document.part(),
                document.mediaType(),
                Optional.of(language),
                document.masthead(),
                document.fileData());
    }

    <T> Outcome<T> brokeDown(Throwable broken) {
        witness.accept(broken);
        StackTraceElement[] trace = broken.getStackTrace();
        String place = trace.length == 0 ? "" : " in " + trace[0].getClassName() + "." + trace[0].getMethodName();
        return new Outcome.Failed<>(
                Fault.BROKEN,
                "a stage broke down over it (" + broken.getClass().getSimpleName() + place
                        + "); that is a bug in Dokaz: please report it with the file, if you may share it");
    }
}
