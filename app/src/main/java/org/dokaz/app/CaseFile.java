package org.dokaz.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.model.Reading;
import org.dokaz.preserve.CaseFolder;
import org.dokaz.preserve.Flaw;
import org.dokaz.preserve.LogEntry;
import org.dokaz.record.Capture;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.LogMark;
import org.dokaz.record.Unreceived;
import org.dokaz.store.CaseDatabase;

/**
 * A case with its database: what comes in is kept once, however often it is read. To be used by one thread.
 *
 * <p>The folder is the truth; the database is brought up to it at each opening, and built anew where it cannot be.
 */
public final class CaseFile implements AutoCloseable {

    private static final String DATABASE = "case.db";

    private final CaseFolder folder;
    private final CaseDatabase database;
    private final Maker.Machine maker;
    private final InstantSource clock;

    private CaseFile(CaseFolder folder, CaseDatabase database, Maker.Machine maker, InstantSource clock) {
        this.folder = folder;
        this.database = database;
        this.maker = maker;
        this.clock = clock;
    }

    /**
     * A case to add to; begun if the folder is missing or empty.
     *
     * @param random for salts: must be unforeseeable
     */
    public static CaseFile open(Path root, Maker.Machine maker, InstantSource clock, RandomGenerator random) {
        CaseFolder folder = CaseFolder.open(root, maker.name() + " " + maker.version(), clock, random);
        try {
            CaseDatabase database = CaseDatabase.open(root.resolve(DATABASE));
            bringUp(database, folder);
            return new CaseFile(folder, database, maker, clock);
        } catch (RuntimeException refused) {
            folder.close();
            throw refused;
        }
    }

    /** A case to look at only: nothing in its folder changes, and its database is built in memory. */
    public static CaseFile openToRead(Path root, Maker.Machine maker) {
        CaseFolder folder = CaseFolder.openToRead(root);
        CaseDatabase database = CaseDatabase.inMemory();
        bringUp(database, folder);
        return new CaseFile(folder, database, maker, () -> {
            throw new IllegalStateException("the case was opened to read only");
        });
    }

    private static void bringUp(CaseDatabase database, CaseFolder folder) {
        Optional<LogMark> reached = database.mark().filter(folder::holds);
        if (reached.isEmpty()) {
            database.clear();
        }
        folder.walk(
                reached.orElseGet(folder::beginning),
                (entry, behind) -> database.add(entry.leaf(), folder.kept(entry.leaf()), behind));
    }

    /** Keeps the bytes of an input and, the first time they are found there, the occasion. */
    public Exhibit receive(Optional<String> path, byte[] bytes, String mediaType) {
        Exhibit exhibit = folder.seal(bytes, mediaType);
        if (!database.isCaptured(exhibit, path)) {
            enter(new Capture(exhibit, path, clock.instant(), maker));
        }
        return exhibit;
    }

    /** Keeps that the bytes of an input could not be had, unless that is the last thing known of it. */
    public void unreceived(Optional<String> path, Fault fault, String detail) {
        Unreceived unreceived = new Unreceived(path, fault, detail, maker);
        if (!database.isKnown(unreceived)) {
            enter(unreceived);
        }
    }

    /** What this program, as it is set, made of an exhibit before; empty unless it came to the exhibit's end. */
    public List<DocumentOutcome> outcomes(Exhibit exhibit) {
        List<DocumentOutcome> outcomes = new ArrayList<>();
        database.outcomes(exhibit, maker).forEach(leaf -> {
            if (folder.kept(leaf) instanceof DocumentOutcome outcome) {
                outcomes.add(outcome);
            }
        });
        return outcomes;
    }

    /** Keeps what came of one document, unless the case has it from this maker. */
    public void record(DocumentOutcome outcome) {
        if (!database.isKnown(outcome)) {
            enter(outcome);
        }
    }

    private void enter(CaseRecord kept) {
        LogEntry entry = folder.enter(kept);
        database.add(entry.leaf(), kept, folder.end());
    }

    /** Gives every document and every input that could not be had, in path order. */
    public void each(Consumer<Held> each) {
        database.eachInPathOrder(filed -> each.accept(new Held(filed.path(), folder.kept(filed.leaf()))));
    }

    /** All readings in path order. */
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        each(held -> {
            if (held.kept() instanceof DocumentOutcome document
                    && document.outcome() instanceof Outcome.Made<Reading>(Reading reading)) {
                readings.add(reading);
            }
        });
        return readings;
    }

    /** What the opening found and set right, for the user to see. */
    public List<String> notes() {
        return folder.notes();
    }

    /** Everything in a case that does not hold. Nothing in the folder changes. */
    public static List<Flaw> verify(Path root) {
        List<Flaw> flaws = new ArrayList<>(CaseFolder.verify(root));
        Path file = root.resolve(DATABASE);
        if (flaws.isEmpty() && Files.exists(file) && !agrees(root, file)) {
            flaws.add(
                    new Flaw(DATABASE, "says other than the log and the records; delete it: the next run rebuilds it"));
        }
        return List.copyOf(flaws);
    }

    private static boolean agrees(Path root, Path file) {
        Optional<CaseDatabase> lying = CaseDatabase.asItLies(file);
        if (lying.isEmpty()) {
            return false;
        }
        try (CaseDatabase found = lying.get();
                CaseDatabase rebuilt = CaseDatabase.inMemory();
                CaseFolder folder = CaseFolder.openToRead(root)) {
            Optional<LogMark> reached = found.mark();
            if (!reached.equals(Optional.of(folder.end()))) {
                // Behind the log, as a run that was stopped leaves it, is not against the log.
                return reached.isEmpty() || folder.holds(reached.get());
            }
            bringUp(rebuilt, folder);
            return found.contents().equals(rebuilt.contents());
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } finally {
            folder.close();
        }
    }

    /**
     * A record with the place its input was found at.
     *
     * @param path of the input; empty for standard input
     */
    public record Held(Optional<String> path, CaseRecord kept) {}
}
