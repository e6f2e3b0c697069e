package org.dokaz.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.model.Provenance;
import org.dokaz.model.Reading;
import org.dokaz.preserve.CaseFolder;
import org.dokaz.preserve.Disk;
import org.dokaz.preserve.Exchange;
import org.dokaz.preserve.Flaw;
import org.dokaz.preserve.KeptLine;
import org.dokaz.preserve.LogEntry;
import org.dokaz.preserve.Whereabouts;
import org.dokaz.record.Capture;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Decided;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Matching;
import org.dokaz.record.Released;
import org.dokaz.record.Restriction;
import org.dokaz.record.RunAccount;
import org.dokaz.record.Unreceived;
import org.dokaz.store.CaseDatabase;
import org.dokaz.store.Filed;

/**
 * A case with its database: what comes in is kept once, however often it is read. To be used by one thread.
 *
 * <p>The folder is the truth; the database is brought up to it at each opening, and built anew where it cannot be.
 */
public final class CaseFile implements AutoCloseable {

    /** The file of the database. */
    static final String DATABASE = "case.db";

    /** How much time's work a program that is killed may lose. */
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(1);

    private final CaseFolder folder;
    private final CaseDatabase database;
    private final Maker.Machine maker;
    private final InstantSource clock;

    /** Where its database is written; empty where the case is only looked at. */
    private final Optional<CaseStore> written;

    private final boolean stopped;
    private Instant committed = Instant.EPOCH;
    private boolean changed;

    private CaseFile(
            CaseFolder folder,
            CaseDatabase database,
            Optional<CaseStore> written,
            Maker.Machine maker,
            InstantSource clock) {
        this.written = written;
        this.stopped = database.isRunOwed();
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
        return open(root, maker, clock, random, new Disk());
    }

    static CaseFile open(Path root, Maker.Machine maker, InstantSource clock, RandomGenerator random, Disk disk) {
        CaseFolder folder = CaseFolder.open(root, maker, clock, random, disk);
        try {
            CaseStore store = CaseStore.of(root, folder);
            CaseDatabase database = store.open();
            try {
                DatabaseUpkeep.bringUp(database, folder);
            } catch (RuntimeException refused) {
                database.close();
                throw refused;
            }
            return new CaseFile(folder, database, Optional.of(store), maker, clock);
        } catch (RuntimeException refused) {
            folder.abandon();
            throw refused;
        }
    }

    /** A case to look at only: nothing in its folder changes, and its database is built in memory. */
    public static CaseFile openToRead(Path root, Maker.Machine maker) {
        CaseFolder folder = CaseFolder.openToRead(root);
        CaseDatabase database = CaseStore.of(root, folder).toRead(folder);
        return new CaseFile(folder, database, Optional.empty(), maker, () -> {
            throw new IllegalStateException("the case was opened to read only");
        });
    }

    /**
     * Keeps the bytes of an input and, the first time they are found there, the occasion.
     *
     * @return nothing where the bytes could not be read to their end
     */
    public Optional<Exhibit> receive(Optional<String> path, Content content, String mediaType) {
        return receive(path, content, mediaType, Provenance.BLANK);
    }

    /** The same where something is known of where the bytes were before. */
    Optional<Exhibit> receive(Optional<String> path, Content content, String mediaType, Provenance provenance) {
        Optional<Exhibit> exhibit = folder.seal(content, mediaType);
        if (exhibit.isPresent() && !database.isCaptured(exhibit.get(), path)) {
            enter(new Capture(exhibit.get(), path, clock.instant(), provenance, maker));
        }
        return exhibit;
    }

    /** Which exhibit was obtained there last. */
    Optional<Digest> latest(String path) {
        return database.latest(Optional.of(path));
    }

    /** Marks an exhibit as restricted, unless it is. */
    void restrict(Exhibit exhibit, String why) {
        if (!database.isRestricted(exhibit.id())) {
            enter(new Restriction(exhibit, why, maker));
        }
    }

    /** An original, to be opened as often as needed; each time it is checked to its last byte first. */
    Content original(Exhibit exhibit) {
        return new KeptOriginal(folder, exhibit);
    }

    /** Keeps that the bytes of an input could not be had, unless that is the last thing known of it. */
    public void unreceived(Optional<String> path, Fault fault, String detail) {
        Unreceived unreceived = new Unreceived(path, fault, detail, maker);
        if (!database.isKnown(unreceived)) {
            enter(unreceived);
        }
    }

    /** How far this program, as it is set, came with an exhibit before. */
    public CaseDatabase.Progress progress(Exhibit exhibit) {
        return database.progress(exhibit, maker);
    }

    /** What this program, as it is set, made of some of an exhibit's documents before, in their order. */
    public List<DocumentOutcome> outcomes(Exhibit exhibit, long from, int countMax) {
        return kept(database.outcomes(exhibit, maker, from, countMax), DocumentOutcome.class);
    }

    /** What anybody made of an exhibit's documents, in their order. */
    List<DocumentOutcome> outcomes(Exhibit exhibit) {
        return kept(database.outcomes(exhibit.id()), DocumentOutcome.class);
    }

    /** Where the outcomes of an exhibit's documents are, whoever made them. */
    List<Filed> filed(Digest exhibit) {
        return database.outcomes(exhibit);
    }

    /** What the bytes of this name were taken for when they were found there before. */
    List<Exhibit> known(Digest id, Optional<String> path, long sizeBytes) {
        return database.mediaTypes(id, path).stream()
                .map(mediaType -> new Exhibit(id, sizeBytes, mediaType))
                .toList();
    }

    /** Keeps the account of a run, unless the run changed nothing and the same account was given before. */
    public void account(RunAccount run) {
        if (changed || !database.isKnown(run)) {
            enter(run);
        }
    }

    /** The accounts of all runs that came to their end, the latest last. */
    public List<RunAccount> accounts() {
        return kept(database.runs(), RunAccount.class);
    }

    /** Keeps what came of one document, unless the case has it from this maker. */
    public void record(DocumentOutcome outcome) {
        if (!database.isKnown(outcome)) {
            enter(outcome);
        }
    }

    /** What stands for the document that was obtained there and lies in the vault now. */
    Optional<Exhibit> standIn(Optional<String> path) {
        return database.standIn(path);
    }

    /** Every record that lies in the case as it is kept, in the order of the log; not what lies in the vault. */
    void eachLine(Consumer<KeptLine> each) {
        folder.eachLine(each);
    }

    /** Where the record of this entry is. */
    Whereabouts whereabouts(long entry) {
        return entry < folder.end().entries() ? folder.whereabouts(entry) : Whereabouts.IN_CASE;
    }

    /** Stores bytes under no occasion, for a record that is to follow. */
    void seal(Content content, String mediaType) {
        folder.seal(content, mediaType);
    }

    /** The number that the next entry has. */
    public long nextEntry() {
        return folder.end().entries();
    }

    /** Makes an exchange with the vault, which closes the case. The database is built anew at the next opening, so that nothing lingers in it. */
    void exchange(Exchange exchange) {
        commit();
        database.close();
        written.filter(store -> store.team().isPresent()).ifPresent(CaseStore::remove);
        folder.exchange(exchange, maker);
    }

    /** Keeps what a person decided, or something else that is told each time it happens. */
    public void decide(CaseRecord decision) {
        enter(decision);
    }

    /** Keeps that something left the house. */
    void released(Released released) {
        enter(released);
    }

    /** What left the house so far, in its order. */
    public List<Released> releases() {
        // One that was written anew stands behind later ones.
        return kept(database.releases(), Released.class).stream()
                .sorted(Comparator.comparingInt(Released::number))
                .toList();
    }

    /** The program that this case is open in, as it is set. */
    Maker.Machine maker() {
        return maker;
    }

    /** Keeps what the program thinks of the names, unless that is what it thought when it last compared them. */
    void match(Matching matching) {
        if (database.matching().map(this::at).filter(matching::equals).isEmpty()) {
            enter(matching);
        }
    }

    /** What people decided of one sort and did not revoke, in the order in which it was decided. */
    public <T extends Decided> List<T> holding(Class<T> sort) {
        return kept(database.judgements(), sort);
    }

    private <T extends CaseRecord> List<T> kept(List<Filed> places, Class<T> sort) {
        return places.stream()
                .map(filed -> folder.kept(filed.entry(), filed.leaf()))
                .filter(sort::isInstance)
                .map(sort::cast)
                .toList();
    }

    /** All that people decided and revoked, in the order in which they were made. */
    public List<CaseRecord> decisions() {
        return kept(database.decisions(), CaseRecord.class);
    }

    /** Where all lies that people decided and revoked, in the order in which it was made. */
    List<Filed> decisionsFiled() {
        return database.decisions();
    }

    /** Where every document and every input lies that could not be had, in path order. */
    List<Filed> documentsFiled() {
        List<Filed> all = new ArrayList<>();
        database.eachInPathOrder(all::add);
        return List.copyOf(all);
    }

    private void enter(CaseRecord kept) {
        LogEntry entry = folder.enter(kept);
        database.add(entry.leaf(), kept, folder.end());
        changed = true;
        Instant now = clock.instant();
        if (folder.isFull() || now.isAfter(committed.plus(COMMIT_EVERY))) {
            commit();
            committed = now;
        }
    }

    CaseFolder folder() {
        return folder;
    }

    CaseDatabase database() {
        return database;
    }

    /** Makes everything kept so far outlast the program, and signs the log as it is then. */
    public void signHead() {
        folder.signHead();
        DatabaseUpkeep.bringUp(database, folder);
    }

    /** Makes everything kept so far outlast the program. The database never gets ahead of the log. */
    public void commit() {
        folder.commit();
        database.commit();
    }

    /** Gives every document and every input that could not be had, in path order. */
    public void each(Consumer<Held> each) {
        database.eachInPathOrder(
                filed -> each.accept(new Held(filed.path(), folder.kept(filed.entry(), filed.leaf()))));
    }

    /** The record that lies there. */
    CaseRecord at(Filed place) {
        return folder.kept(place.entry(), place.leaf());
    }

    /** All readings in path order. */
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        each(held -> held.reading().ifPresent(readings::add));
        return readings;
    }

    /** Gives every document that was read, once, in the order of the first path that it was found at. */
    void eachReading(BiConsumer<DocumentOutcome, Reading> each) {
        Set<DocumentId> given = new HashSet<>();
        each(held -> {
            if (held.kept() instanceof DocumentOutcome document
                    && document.outcome() instanceof Outcome.Made<Reading>(Reading reading)
                    && given.add(DocumentId.of(reading.transcript()))) {
                each.accept(document, reading);
            }
        });
    }

    /** Why the exhibits that are restricted are. */
    Map<Digest, String> restricted() {
        return database.restrictions();
    }

    /** How many documents the case has, and inputs that could not be had. */
    long documents() {
        return database.documents();
    }

    /** What the opening found and set right, for the user to see. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(folder.notes());
        if (stopped) {
            notes.add(
                    "the last run was stopped before its end; what it kept is kept, and the same inputs go on from there");
        }
        return notes;
    }

    /** Everything in a case that does not hold. Nothing in the folder changes. */
    public static List<Flaw> verify(Path root) {
        return CaseVerification.of(root, Optional.empty()).flaws();
    }

    @Override
    public void close() {
        try (folder;
                database) {
            if (written.isPresent() && folder.isOpen()) {
                signHead();
            }
        }
    }
}
