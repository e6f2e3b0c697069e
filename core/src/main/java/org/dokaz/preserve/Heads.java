package org.dokaz.preserve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.DokazException;
import org.dokaz.ledger.TreeHead;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Deed;
import org.dokaz.record.LogMark;

/**
 * The signed heads of a case's log: the latest in one file, and those before it in a folder. Nothing is signed that does not go on from what was
 * signed before.
 */
final class Heads {

    /** How many heads are kept. Where there are more, every second one of the older half goes: what a later head covers, it covers too. */
    static final int KEPT_MAX = 512;

    private final Layout layout;
    private final Disk disk;
    private final String origin;
    private Optional<KeptHead> latest;
    private Edge edge;

    private Heads(Layout layout, Disk disk, String origin, Optional<KeptHead> latest, LogMark beginning) {
        this.layout = layout;
        this.disk = disk;
        this.origin = origin;
        this.latest = latest;
        this.edge = Edge.before(beginning);
    }

    /** The heads of this case, for one who writes. Refuses a log that ends before the latest of them. */
    static Heads open(Layout layout, Disk disk, CustodyLog log) throws IOException {
        String origin = TreeHead.origin(log.beginning().self());
        Optional<KeptHead> latest = latest(layout);
        if (latest.isPresent()) {
            TreeHead head = latest.get().head();
            if (!head.origin().equals(origin)) {
                throw refused(layout.checkpoint() + ": is a head of another case's log");
            }
            if (head.size() > log.end().entries()) {
                throw refused(layout.log() + ": ends at entry " + log.end().entries() + ", but a head over "
                        + head.size() + " entries was signed: it was cut off");
            }
        }
        return new Heads(layout, disk, origin, latest, log.beginning());
    }

    /** The head over the most entries that lies in a case. */
    static Optional<KeptHead> latest(Layout layout) throws IOException {
        List<Path> older = KeptHead.files(layout.checkpoints());
        Optional<KeptHead> last = Optional.empty();
        if (!older.isEmpty()) {
            last = Optional.of(whole(older.getLast()));
        }
        if (Files.exists(layout.checkpoint())) {
            KeptHead found = whole(layout.checkpoint());
            Path twin = layout.checkpoint(found.head().size());
            if (Files.exists(twin) && !whole(twin).equals(found)) {
                throw refused(layout.checkpoint() + ": is not the head that " + layout.inside(twin) + " holds");
            }
            if (last.isEmpty() || found.head().size() > last.get().head().size()) {
                last = Optional.of(found);
            }
        }
        return last;
    }

    private static KeptHead whole(Path file) throws IOException {
        return KeptHead.read(file).orElseThrow(() -> refused(file + ": was changed: it is not a signed head"));
    }

    private static DokazException refused(String what) {
        return new DokazException(what + "; keep this folder as it is, and go on with a copy that verify finds whole");
    }

    /** Comes up to the end of the log. Refuses one that does not go on from the latest head. */
    void catchUp(CustodyLog log, Records records) throws IOException {
        long signed = latest.map(kept -> kept.head().size()).orElse(0L);
        edge = Edge.read(layout.edge())
                .filter(kept -> kept.mark().entries() == signed
                        && latest.isPresent()
                        && kept.root().equals(latest.get().head().root())
                        && log.holds(kept.mark()))
                .orElseGet(() -> Edge.before(log.beginning()));
        log.walk(edge.mark(), (entry, behind) -> {
            edge.add(entry.leaf(), behind);
            if (isOfKeys(entry.deed()) && records.whereabouts(entry.number()) == Whereabouts.IN_CASE) {
                edge.tell(records.load(entry.number(), entry.leaf()));
            }
            if (behind.entries() == signed
                    && !edge.root().equals(latest.orElseThrow().head().root())) {
                throw refused(layout.log() + ": is not what the head over " + signed + " entries was signed for");
            }
        });
        if (latest.isPresent() && !isOwed()) {
            complete(latest.get().note().bytes());
        }
    }

    static boolean isOfKeys(Deed deed) {
        return deed == Deed.KEY_MADE || deed == Deed.KEY_ROTATED || deed == Deed.KEY_MOURNED;
    }

    /** Goes on by an entry that is being written. */
    void add(LogEntry entry, LogMark behind, CaseRecord kept) {
        edge.add(entry.leaf(), behind);
        edge.tell(kept);
    }

    /** Whether there are entries that no head covers. */
    boolean isOwed() {
        return edge.mark().entries() > latest.map(kept -> kept.head().size()).orElse(0L);
    }

    /** The key that the log tells to be in use, as signed notes write it; empty before the first. */
    String lastKey() {
        return edge.lastKey();
    }

    /** Signs the log as it is now: all of it must be on disk. */
    void sign(SigningKey key) throws IOException {
        TreeHead head = new TreeHead(origin, edge.mark().entries(), edge.root());
        KeptHead signed = new KeptHead(head, key.note(head.text()));
        byte[] bytes = signed.note().bytes();
        disk.folder(layout.checkpoints());
        put(layout.checkpoint(head.size()), bytes);
        latest = Optional.of(signed);
        complete(bytes);
        thin(layout.checkpoints(), disk, KEPT_MAX);
    }

    /** Writes what goes with a head that covers the whole log, as far as it is not there: a signing that was cut short comes to its end so. */
    private void complete(byte[] head) throws IOException {
        put(layout.checkpoint(), head);
        put(layout.edge(), edge.file());
        put(layout.publicKeys(), lines(edge.keys()));
    }

    /** What the file of public keys holds. */
    static byte[] lines(List<String> keys) {
        StringBuilder lines = new StringBuilder();
        keys.forEach(key -> lines.append(key).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void put(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Path fresh = layout.freshHead();
        disk.delete(fresh);
        disk.write(fresh, bytes);
        disk.move(fresh, file);
        disk.settleNameOf(file);
    }

    static void thin(Path folder, Disk disk, int keptMax) throws IOException {
        List<Path> files = KeptHead.files(folder);
        if (files.size() > keptMax) {
            for (int at = 1; at < files.size() / 2; at += 2) {
                disk.delete(files.get(at));
            }
        }
    }
}
