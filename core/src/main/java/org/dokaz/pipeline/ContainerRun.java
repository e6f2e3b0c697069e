package org.dokaz.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dokaz.collect.PathInside;
import org.dokaz.collect.Received;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Exhibit;
import org.dokaz.publish.Answer;
import org.dokaz.read.extract.Container;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Piece;
import org.dokaz.read.extract.Pieces;

/**
 * The taking apart of one file that holds files or many documents. Its documents are read as parts of it; each file in it
 * goes back to the run as an input of its own, which says where it lay. Taken apart anew by every run: what the case has of
 * the pieces is not read again.
 */
final class ContainerRun {

    private final Run run;
    private final Pipeline pipeline;
    private final InOrder<Treated> crew;
    private final Optional<Keeping> keeper;
    private final Portion portion;
    private long position;
    private boolean stopped;
    private boolean lastGiven;

    ContainerRun(Run run, Pipeline pipeline, InOrder<Treated> crew, Optional<Keeping> keeper, Portion portion) {
        this.portion = portion;
        this.run = run;
        this.pipeline = pipeline;
        this.crew = crew;
        this.keeper = keeper;
    }

    /**
     * Takes a file apart.
     *
     * @param exhibit the file, which the case keeps by now
     * @param allowance what may come out of it
     */
    void read(Received received, Exhibit exhibit, Container container, Content content, Allowance allowance) {
        long known = keeper.map(one -> one.progress(exhibit).documents()).orElse(0L);
        if (!allowance.isDeepEnough()) {
            part(received, exhibit, failed(Fault.TOO_LARGE, Allowance.toldOfDepth()), true, known);
            return;
        }
        try (Pieces pieces =
                Containers.pieces(container, content, received.path().orElse(""))) {
            long place = 0;
            for (Optional<Piece> piece = next(pieces);
                    piece.isPresent();
                    piece = stopped ? Optional.empty() : next(pieces)) {
                boolean isWithin = allowance.take(piece.get());
                stopped |= !isWithin;
                Piece taken = isWithin ? piece.get() : new Piece.Part(failed(Fault.TOO_LARGE, Allowance.told()), true);
                if (portion.holds(place++)) {
                    piece(received, exhibit, taken, allowance, known);
                } else if (taken instanceof Piece.Part) {
                    position++;
                }
            }
        } catch (IOException lost) {
            String detail = "the file system would not give it to its end; what was given was read: read it again";
            part(received, exhibit, failed(Fault.UNREADABLE, detail), true, known);
        }
    }

    private void piece(Received received, Exhibit exhibit, Piece piece, Allowance allowance, long known) {
        switch (piece) {
            case Piece.Part(Extraction.Found found, boolean last) -> part(received, exhibit, found, last, known);
            case Piece.File file -> run.begin(inside(received, exhibit, file), allowance.inside());
        }
    }

    /** The next piece; where the taking apart breaks down, that is the last. */
    private Optional<Piece> next(Pieces pieces) throws IOException {
        try {
            return pieces.next();
        } catch (RuntimeException | StackOverflowError broken) {
            stopped = true;
            return Optional.of(
                    new Piece.Part(new Extraction.Found(Optional.empty(), pipeline.brokeDown(broken)), true));
        }
    }

    private static Received.Whole inside(Received outer, Exhibit exhibit, Piece.File file) {
        return new Received.Whole(
                Optional.of(PathInside.of(outer.path(), file.entry())),
                file.bytes(),
                file.provenance().in(exhibit.id(), file.entry()));
    }

    private static Extraction.Found failed(Fault fault, String detail) {
        return new Extraction.Found(Optional.empty(), new Outcome.Failed<Draft>(fault, detail));
    }

    private void part(Received received, Exhibit exhibit, Extraction.Found found, boolean end, long known) {
        long at = position;
        position++;
        boolean last = end && !lastGiven;
        lastGiven |= end;
        Optional<List<Answer>> kept =
                at < known ? keeper.flatMap(one -> one.standing(received, exhibit, at)) : Optional.empty();
        if (kept.isPresent()) {
            crew.begin(0, () -> new Treated(received, Optional.of(exhibit), at, kept.get(), last));
            return;
        }
        long weight = found.outcome() instanceof Outcome.Made<Draft>(Draft draft)
                ? draft.text().length()
                : 0;
        crew.begin(weight, () -> {
            Answer answer = pipeline.answer(received.path(), exhibit, found);
            return new Treated(received, Optional.of(exhibit), at, List.of(answer), last);
        });
    }
}
