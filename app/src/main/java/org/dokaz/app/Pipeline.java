package org.dokaz.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dokaz.collect.Received;
import org.dokaz.flow.DokazException;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.flow.Stage;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Language;
import org.dokaz.model.Maker;
import org.dokaz.model.Masthead;
import org.dokaz.model.Reading;
import org.dokaz.model.Transcript;
import org.dokaz.publish.Answer;
import org.dokaz.publish.Document;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Extractor;
import org.dokaz.read.identify.Identified;
import org.dokaz.read.identify.LanguageIdentifier;

/** The stages in order: from the bytes of one input to what came of each document in it. Several threads may use one. */
public final class Pipeline {

    /** The longest text that is read, in UTF-16 code units: about a thousand printed pages. */
    public static final int TEXT_LENGTH_MAX = 2_000_000;

    private final Extractor extractor = new Extractor();
    private final LanguageIdentifier languages = new LanguageIdentifier();
    private final Stage<Transcript, Reading> reading;
    private final Consumer<Throwable> witness;

    /** A pipeline that tells {@code witness} of every stage that broke down over a document. */
    public Pipeline(Consumer<Throwable> witness) {
        this(new Readers(), witness);
    }

    Pipeline(Stage<Transcript, Reading> reading, Consumer<Throwable> witness) {
        this.reading = reading;
        this.witness = witness;
        Program.lookUpSettings();
    }

    /** What came of one input: one answer for each document in it, never none. */
    public Treated treat(Received received) {
        return switch (received) {
            case Received.Refused refused -> refused(refused);
            case Received.Whole whole -> whole(whole);
        };
    }

    /** Who makes the records that come out. */
    public Maker.Machine maker() {
        return Program.maker();
    }

    private Treated refused(Received.Refused refused) {
        // There are no bytes to be named by, so the input goes by its path.
        Digest id = Digest.ofText(refused.path().orElse(""));
        Outcome<Reading> outcome = new Outcome.Failed<>(refused.fault(), refused.detail());
        return new Treated(
                refused, Optional.empty(), List.of(new Answer(Document.unread(id, refused.path()), outcome, maker())));
    }

    private Treated whole(Received.Whole whole) {
        Extraction extraction;
        try {
            extraction = extractor.extract(whole.bytes(), whole.path().orElse(""));
        } catch (DokazException cannotGoOn) {
            throw cannotGoOn;
        } catch (RuntimeException | StackOverflowError broken) {
            Exhibit exhibit = new Exhibit(Digest.of(whole.bytes()), whole.bytes().length, "application/octet-stream");
            Document document = Document.unread(exhibit.id(), whole.path());
            return new Treated(whole, Optional.of(exhibit), List.of(new Answer(document, brokeDown(broken), maker())));
        }
        List<Answer> answers = new ArrayList<>();
        for (Extraction.Found found : extraction.documents()) {
            answers.add(answer(whole, extraction.exhibit(), found));
        }
        return new Treated(whole, Optional.of(extraction.exhibit()), answers);
    }

    private Answer answer(Received.Whole whole, Exhibit exhibit, Extraction.Found found) {
        Document unread = new Document(
                exhibit.id(),
                whole.path(),
                found.part(),
                Optional.of(exhibit.mediaType()),
                Optional.empty(),
                masthead(found));
        try {
            return switch (found.outcome()) {
                case Outcome.Made<Draft>(Draft draft) -> read(unread, exhibit, draft);
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

    private static Masthead masthead(Extraction.Found found) {
        return found.outcome() instanceof Outcome.Made<Draft>(Draft draft) ? draft.masthead() : Masthead.BLANK;
    }

    private Answer read(Document unread, Exhibit exhibit, Draft draft) {
        if (draft.text().length() > TEXT_LENGTH_MAX) {
            String detail = "its text is longer than " + TEXT_LENGTH_MAX + " characters (TEXT_LENGTH_MAX); split it";
            return new Answer(unread, new Outcome.Failed<>(Fault.TOO_LARGE, detail), maker());
        }
        return switch (languages.identify(draft.text(), draft.declaredLanguage())) {
            case Identified.Other other ->
                new Answer(in(unread, other.code()), new Outcome.Declined<>(other.why()), maker());
            case Identified.Read(Language language) -> {
                Transcript transcript = draft.transcript(exhibit.id(), unread.part(), language);
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
                document.masthead());
    }

    private Outcome<Reading> brokeDown(Throwable broken) {
        witness.accept(broken);
        StackTraceElement[] trace = broken.getStackTrace();
        String place = trace.length == 0 ? "" : " in " + trace[0].getClassName() + "." + trace[0].getMethodName();
        return new Outcome.Failed<>(
                Fault.BROKEN,
                "a stage broke down over it (" + broken.getClass().getSimpleName() + place
                        + "); that is a bug in Dokaz: please report it with the file, if you may share it");
    }
}
