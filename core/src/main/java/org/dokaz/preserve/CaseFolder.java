package org.dokaz.preserve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.dokaz.flow.Content;
import org.dokaz.flow.DokazException;
import org.dokaz.ledger.TreeHead;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.KeyMade;
import org.dokaz.record.LogMark;
import org.dokaz.record.RecordJson;

/**
 * A case: originals, records and the log that commits to them, in one folder. Whoever writes holds it alone.
 *
 * <p>An original is in its place before the record that names it, a record is on disk before its line in the log, and
 * the line counts: what a kill leaves behind is finished or cleared away by the next opening.
 */
public final class CaseFolder implements AutoCloseable {

    private final Layout layout;
    private final Disk disk;
    private final Originals originals;
    private final Records records;
    private final CustodyLog log;
    private final Optional<Scribe> scribe;
    private Optional<Heads> heads = Optional.empty();
    private final List<String> notes = new ArrayList<>();
    private boolean uncommitted;
    private boolean stopped;

    private CaseFolder(Path root, Digest founding, Disk disk, Optional<Scribe> scribe) {
        this.layout = new Layout(root);
        this.disk = disk;
        this.originals = new Originals(layout, disk);
        this.records = new Records(layout);
        this.log = CustodyLog.open(layout.log(), founding);
        this.scribe = scribe;
    }

    /**
     * A case to add to; begun here if the folder is missing or empty.
     *
     * @param program that writes, as the log names it
     * @param salts for commitments: must be unforeseeable
     */
    public static CaseFolder open(Path root, Maker.Machine program, InstantSource clock, RandomGenerator salts) {
        return open(root, program, clock, salts, new Disk());
    }

    /** The same through this hand. */
    public static CaseFolder open(
            Path root, Maker.Machine program, InstantSource clock, RandomGenerator salts, Disk disk) {
        Layout layout = new Layout(root);
        Beginning beginning = new Beginning(layout, disk);
        try {
            beginning.prepare();
        } catch (IOException unwritable) {
            throw Trouble.writing(root, unwritable);
        }
        CaseLock lock = CaseLock.take(layout.lock());
        try {
            beginning.complete(() -> Founding.of(clock.instant(), named(program), salts));
            Digest founding = Founding.check(layout.founding());
            Scribe scribe = new Scribe(program, clock, salts, lock);
            CaseFolder folder = new CaseFolder(root, founding, disk, Optional.of(scribe));
            folder.heads = Optional.of(Heads.open(layout, disk, folder.log));
            folder.recover(scribe);
            folder.heads.orElseThrow().catchUp(folder.log, folder.records);
            folder.notes.addAll(folder.keyFiles().ready(folder.lastKey()));
            return folder;
        } catch (IOException unwritable) {
            lock.release();
            throw Trouble.writing(root, unwritable);
        } catch (RuntimeException refused) {
            lock.release();
            throw refused;
        }
    }

    private static String named(Maker.Machine program) {
        return program.name() + " " + program.version();
    }

    /** A case to look at only. Nothing in the folder changes, so that it may lie on a disk that cannot be written. */
    public static CaseFolder openToRead(Path root) {
        Layout layout = new Layout(root);
        if (!Files.exists(layout.founding())) {
            throw new DokazException(root + ": not a case; name a folder that 'dokaz read --case' has made");
        }
        CaseFolder folder = new CaseFolder(root, Founding.check(layout.founding()), new Disk(), Optional.empty());
        folder.notes.addAll(SeclusionPlan.lookAt(layout, folder.log, folder.records));
        if (folder.log.tornBytes() > 0) {
            folder.notes.add(layout.log() + ": ends in a line that was never finished; the next run repairs it");
        }
        return folder;
    }

    private void recover(Scribe scribe) throws IOException {
        if (log.tornBytes() > 0) {
            notes.add(layout.log() + ": cut off a last line that was never finished (" + log.tornBytes() + " bytes)");
            log.repair(disk);
        }
        List<SaltedRecord> owed = records.owed(log.end().entries(), disk);
        if (!owed.isEmpty()) {
            notes.add(layout.log() + ": entered " + owed.size() + " records that were waiting for their lines");
            owed.forEach(salted -> addLine(salted.leaf(), RecordJson.decode(salted.content()), scribe));
            log.commit(disk);
        }
        notes.addAll(SeclusionPlan.recover(layout, disk, log, records));
    }

    /** The name of the log. */
    String origin() {
        return TreeHead.origin(log.beginning().self());
    }

    /** The key that the log tells to be in use, as signed notes write it; empty before the first. */
    String lastKey() {
        return heads.orElseThrow().lastKey();
    }

    KeyFiles keyFiles() {
        return new KeyFiles(layout, disk, origin());
    }

    /**
     * Takes out what the vault holds by now, or what is to go for good, and puts back what comes from the vault, all or nothing, whenever the program is killed. The case is closed
     * with it, since what was read from it before no longer holds.
     *
     * @param by who moves it, as the record of a seclusion names it
     */
    public void exchange(Exchange exchange, Maker by) {
        commit();
        Scribe writer = writing();
        try {
            long witness = log.end().entries() + exchange.entered().size();
            new SeclusionPlan(
                            log.end().entries(),
                            witness,
                            exchange.secluded().stream().sorted().toList(),
                            exchange.returned().keySet().stream().sorted().toList(),
                            exchange.originals().stream().sorted().toList(),
                            exchange.expunged(),
                            exchange.disposable())
                    .write(layout, disk, exchange.returned());
            List<CaseRecord> all = new ArrayList<>(exchange.entered());
            all.add(exchange.witness(by));
            originals.settle();
            for (CaseRecord kept : all) {
                SaltedRecord salted = SaltedRecord.of(RecordJson.encode(kept), writer.salts());
                records.add(log.end().entries(), salted);
                addLine(salted.leaf(), kept, writer);
            }
            records.commitAtOnce(disk);
            log.commit(disk);
            SeclusionPlan.read(layout.plan()).carryOut(layout, disk, records);
            uncommitted = false;
            signHead();
        } catch (IOException unwritable) {
            throw stoppedBy(unwritable, layout.records());
        } finally {
            stopped = true;
            writer.lock().release();
        }
    }

    /** Gives every record that lies in the case, in the order of the log; not what lies in the vault or was taken out. */
    public void eachLine(Consumer<KeptLine> each) {
        walk(beginning(), (entry, mark) -> {
            if (records.whereabouts(entry.number()) == Whereabouts.IN_CASE) {
                each.accept(records.kept(entry.number(), entry.leaf()));
            }
        });
    }

    /** Where the record of this entry is. */
    public Whereabouts whereabouts(long number) {
        return records.whereabouts(number);
    }

    /**
     * Stores bytes as they are, unless the case has them already. Either way they are checked where they lie.
     *
     * @return nothing where the bytes could not be read to their end
     */
    public Optional<Exhibit> seal(Content content, String mediaType) {
        writing();
        try {
            Optional<Digest> id = originals.seal(content);
            return id.isPresent()
                    ? Optional.of(new Exhibit(id.get(), Files.size(layout.original(id.get())), mediaType))
                    : Optional.empty();
        } catch (IOException unwritable) {
            throw stoppedBy(unwritable, layout.originals());
        }
    }

    /** Keeps a record under a new line of the log. It outlasts the program from the next {@link #commit} on. */
    public LogEntry enter(CaseRecord kept) {
        Scribe writer = writing();
        SaltedRecord salted = SaltedRecord.of(RecordJson.encode(kept), writer.salts());
        records.add(log.end().entries(), salted);
        uncommitted = true;
        return addLine(salted.leaf(), kept, writer);
    }

    /** Whether so much was entered that it should be committed before more is. */
    public boolean isFull() {
        return records.isFull();
    }

    /** Whether more can be entered: nothing failed so far, and it is not closed. */
    public boolean isOpen() {
        return !stopped;
    }

    /** Makes everything entered so far outlast the program: originals, then records, then the lines that count. */
    public void commit() {
        writing();
        if (!uncommitted) {
            return;
        }
        try {
            originals.settle();
            records.commit(disk);
            log.commit(disk);
            uncommitted = false;
        } catch (IOException unwritable) {
            throw stoppedBy(unwritable, layout.records());
        }
    }

    /**
     * Signs the log as it is, unless a head covers all of it. A key that the log does not tell of yet is entered first.
     */
    public void signHead() {
        Scribe writer = writing();
        commit();
        Heads signed = heads.orElseThrow();
        if (!signed.isOwed()) {
            return;
        }
        try {
            SigningKey key = key();
            if (!signed.lastKey().equals(key.verifier().written())) {
                enter(new KeyMade(key.verifier().written(), writer.clock().instant(), writer.program()));
                commit();
            }
            signed.sign(key);
        } catch (IOException unwritable) {
            throw stoppedBy(unwritable, layout.checkpoint());
        }
    }

    /** The key by which the case signs. */
    public SigningKey key() {
        writing();
        return keyFiles().key();
    }

    private LogEntry addLine(Digest leaf, CaseRecord kept, Scribe writer) {
        LogMark end = log.end();
        LogEntry entry = LogEntry.after(
                end.entries(), end.self(), writer.clock().instant(), named(writer.program()), kept.deed(), leaf);
        log.add(entry);
        heads.ifPresent(signed -> signed.add(entry, log.end(), kept));
        return entry;
    }

    private Scribe writing() {
        if (stopped) {
            throw new IllegalStateException("the case was closed, or stopped at a failure");
        }
        return scribe.orElseThrow(() -> new IllegalStateException("the case was opened to read only"));
    }

    // What lies on disk is no longer what memory says: only a new opening can tell.
    private DokazException stoppedBy(IOException unwritable, Path place) {
        stopped = true;
        return Trouble.writing(place, unwritable);
    }

    /** The record that the line of this number commits to, checked. */
    public CaseRecord kept(long number, Digest leaf) {
        return records.load(number, leaf);
    }

    /** The same as it lies in its bundle. */
    KeptLine keptLine(long number, Digest leaf) {
        return records.kept(number, leaf);
    }

    Layout layout() {
        return layout;
    }

    /** Signs the log as it is, where the case is open to be written. */
    void signIfWriting() {
        if (scribe.isPresent()) {
            signHead();
        }
    }

    /** An original, checked to its last byte before the first is given. */
    public InputStream original(Digest exhibit) {
        return originals.open(exhibit);
    }

    /** The mark behind the last entry of the log. */
    public LogMark end() {
        return log.end();
    }

    /** The mark before the first entry of the log. */
    public LogMark beginning() {
        return log.beginning();
    }

    /** Whether this mark lies in this case's log. */
    public boolean holds(LogMark mark) {
        return log.holds(mark);
    }

    /** Gives every entry behind a mark, with the mark behind each. */
    public void walk(LogMark from, BiConsumer<LogEntry, LogMark> each) {
        if (uncommitted) {
            commit();
        }
        log.walk(from, each);
    }

    /** What the opening found and set right, for the user to see. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Everything that does not hold, found by computing all digests anew. */
    public static List<Flaw> verify(Path root) {
        return check(root, Optional.empty(), Optional.empty()).flaws();
    }

    /**
     * The same, what lies in the vault included where it is open.
     *
     * @param head the file of a signed head that somebody kept, to be held against the log
     */
    public static Checked check(Path root, Optional<OpenVault> vault, Optional<Path> head) {
        return check(root, vault, head, (entry, kept, behind) -> {});
    }

    /** The same, with something that goes along. */
    public static Checked check(Path root, Optional<OpenVault> vault, Optional<Path> head, Follower follower) {
        return new CaseCheck(new Layout(root), vault, head, follower).checked();
    }

    /** Closes it as it lies on disk: nothing more is written. */
    public void abandon() {
        stopped = true;
        scribe.ifPresent(writer -> writer.lock().release());
    }

    @Override
    public void close() {
        try {
            if (!stopped && scribe.isPresent()) {
                signHead();
            }
        } finally {
            abandon();
        }
    }

    /** Who writes, when, and with which salts; the lock is held as long as it may. */
    private record Scribe(Maker.Machine program, InstantSource clock, RandomGenerator salts, CaseLock lock) {}
}
