package org.dokaz.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dokaz.collect.Received;
import org.dokaz.flow.Content;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.publish.Answer;
import org.dokaz.read.extract.Container;

/** What keeps what a run reads, and has of runs before. To be asked by the thread that a run was begun on, and by no other. */
public interface Keeping {

    /**
     * How far an exhibit was read before.
     *
     * @param documents how many of its documents have their outcome, from its beginning without a gap
     * @param complete whether it was read to its end
     * @param failed how many of the outcomes are that the reading failed
     */
    record Progress(long documents, boolean complete, long failed) {}

    /** What is kept of an input from a run that came to the input's end. */
    Optional<Treated> kept(Received.Whole whole);

    /** What stands for an input whose document is kept apart; whatever lies at its path now is not looked at. */
    Optional<Treated> standing(Received received);

    /** Keeps an export with all its media before anything in it is parsed; nothing where the export could not be read to its end. */
    Optional<Exhibit> receiveExport(Received received);

    /** The digest of a file that an export names, as it was kept before the export was parsed. */
    Optional<Digest> enclosed(String exportPath, String named);

    /** Keeps a file that is too long to be held, before anything is taken out of it; nothing where it could not be read to its end. */
    Optional<Exhibit> receiveContainer(Received received, Container container);

    /** What is kept of one document of a file; nothing where nothing is, or where it is tried again. */
    Optional<List<Answer>> standing(Received received, Exhibit exhibit, long position);

    /** Whether an exhibit that was read so far is read again, for the sake of what failed in it. */
    boolean isTriedAgain(Progress progress);

    /** How far an exhibit was read before. */
    Progress progress(Exhibit exhibit);

    /** The bytes of an exhibit as they are kept. */
    Content content(Exhibit exhibit);

    /** Hands over what is kept of an export, some documents at a time. */
    void eachKept(Received received, Exhibit exhibit, Progress progress, Consumer<Treated> each);

    /** Keeps what came of an input: first its bytes, then each outcome. Tells what was kept. */
    Treated keep(Treated treated);
}
