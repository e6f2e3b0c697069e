package org.dokaz.preserve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.ledger.MerkleTree;
import org.dokaz.ledger.TreeHead;
import org.dokaz.ledger.VerifierKey;
import org.dokaz.model.Digest;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.KeyMourned;
import org.dokaz.record.LogMark;

/** The check of a log's signed heads and of its keys, while the log is walked and after. */
final class HeadsCheck {

    private final Layout layout;
    private final boolean ofCase;
    private final String origin;
    private final KeyRing ring;
    private final MerkleTree tree = new MerkleTree();
    private final Edge edge;
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<Path, Optional<KeptHead>> heads = new LinkedHashMap<>();
    private final Map<Long, Instant> times = new HashMap<>();
    private byte[] edgeAtHead = new byte[0];
    private long covered;

    /**
     * A check of the heads that lie in a case.
     *
     * @param founding the digest of its founding file
     */
    HeadsCheck(Layout layout, Digest founding) throws IOException {
        this(layout, founding, true);
    }

    /** The same for heads in a package, where there is no more of the case than its log. */
    static HeadsCheck ofPackage(Layout layout, Digest founding) throws IOException {
        return new HeadsCheck(layout, founding, false);
    }

    private HeadsCheck(Layout layout, Digest founding, boolean ofCase) throws IOException {
        this.layout = layout;
        this.ofCase = ofCase;
        this.origin = TreeHead.origin(founding);
        this.ring = new KeyRing(origin);
        this.edge = Edge.before(new LogMark(0, founding, 0));
        List<Path> files = new ArrayList<>(KeptHead.files(layout.checkpoints()));
        if (Files.exists(layout.checkpoint())) {
            files.add(layout.checkpoint());
        }
        for (Path file : files) {
            Optional<KeptHead> kept = KeptHead.read(file);
            heads.put(file, kept);
            kept.ifPresent(found -> times.put(found.head().size(), Instant.MAX));
        }
    }

    /**
     * Goes on by an entry of the log.
     *
     * @param kept its record, where it lies open and holds
     */
    void add(LogEntry entry, Optional<CaseRecord> kept, long offsetBytes) {
        tree.add(entry.leaf());
        edge.add(entry.leaf(), new LogMark(tree.size(), entry.self(), offsetBytes));
        kept.ifPresent(record -> {
            ring.tell(entry.number(), record);
            edge.tell(record);
        });
        if (times.computeIfPresent(tree.size(), (size, before) -> entry.at()) != null) {
            edgeAtHead = edge.file();
        }
    }

    /** Holds the heads against the log, once all of it was walked and found to hang together. */
    void finish() throws IOException {
        ring.faults().forEach(fault -> flaw(layout.log(), fault));
        heads.forEach((file, kept) -> checkHead(file, kept));
        checkLatest();
        checkFiles();
        checkMourned();
    }

    private void checkHead(Path file, Optional<KeptHead> kept) {
        if (kept.isEmpty()) {
            flaw(file, "was changed: it is not a signed head");
            return;
        }
        boolean misplaced = !file.equals(layout.checkpoint())
                && !file.equals(layout.checkpoint(kept.get().head().size()));
        if (misplaced) {
            flaw(file, "is not named by the number of entries that it covers");
        }
        Optional<String> wrong = against(kept.get());
        wrong.ifPresent(what -> flaw(file, what));
        if (wrong.isEmpty()) {
            covered = Math.max(covered, kept.get().head().size());
        }
    }

    /** What is wrong with a head, held against this log; nothing where the log goes on from it. */
    Optional<String> against(KeptHead kept) {
        TreeHead head = kept.head();
        if (!head.origin().equals(origin)) {
            return Optional.of("is a head of another log");
        }
        if (head.size() > tree.size()) {
            return Optional.of("is over " + head.size() + " entries, but the log has " + tree.size()
                    + ": it was cut off, or another stands in its place");
        }
        if (!tree.root(head.size()).equals(head.root())) {
            return Optional.of(
                    "is over other entries than the log's first " + head.size() + ": they were changed since");
        }
        Optional<KeyLife> life = ring.inUseAt(head.size());
        if (life.isEmpty()) {
            return Optional.of("is signed by a key that the log tells nothing of");
        }
        return kept.note().isSignedBy(life.get().key())
                ? Optional.empty()
                : Optional.of("does not bear the signature of key "
                        + life.get().key().id() + ", which was in use when the log had " + head.size() + " entries");
    }

    private void checkLatest() throws IOException {
        boolean told = !ring.lives().isEmpty();
        if (!Files.exists(layout.checkpoint())) {
            if (told) {
                flaw(
                        layout.checkpoint(),
                        "is missing, though the log tells of a key that signs it; the next run signs");
            } else if (tree.size() > 0) {
                remarks.add("no head of the log was signed yet; the next run that writes to the case signs one");
            }
            return;
        }
        Optional<KeptHead> latest = heads.getOrDefault(layout.checkpoint(), Optional.empty());
        if (latest.isEmpty()) {
            return;
        }
        long size = latest.get().head().size();
        Path twin = layout.checkpoint(size);
        if (ofCase
                && (!Files.exists(twin)
                        || !Arrays.equals(
                                Files.readAllBytes(twin), latest.get().note().bytes()))) {
            flaw(twin, "is missing, or is not what " + layout.inside(layout.checkpoint()) + " holds");
        }
        if (covered == size && size < tree.size()) {
            flaw(
                    layout.checkpoint(),
                    "does not cover the entries from " + size + " on, as a run leaves it that was stopped; the next run"
                            + " signs them");
        }
    }

    /** Whether the files that go with the heads say what the log says. */
    private void checkFiles() throws IOException {
        if (!Files.exists(layout.checkpoint()) || covered < tree.size()) {
            return;
        }
        same(layout.publicKeys(), ring.file());
        if (!ofCase) {
            return;
        }
        same(layout.edge(), edgeAtHead);
        if (!Files.exists(layout.secret())) {
            remarks.add("the key that signs this log is not here: nobody can sign for it from this folder");
            return;
        }
        if (!Files.isReadable(layout.secret())) {
            remarks.add("the key that signs this log may not be read by whoever checks it, as it should be");
            return;
        }
        Optional<SigningKey> key = SigningKey.read(layout.secret(), origin);
        String inUse =
                ring.inUseAt(tree.size()).map(life -> life.key().written()).orElse("");
        if (key.filter(found -> found.verifier().written().equals(inUse)).isEmpty()) {
            flaw(layout.secret(), "is not the key that the log tells to be in use");
        } else {
            same(layout.open(), key.orElseThrow().publicFile());
        }
    }

    private void same(Path file, byte[] expected) throws IOException {
        boolean same = Files.exists(file)
                && Files.size(file) == expected.length
                && Arrays.equals(Files.readAllBytes(file), expected);
        if (!same) {
            flaw(file, "is missing, or says other than the log; delete it: the next run that writes makes it anew");
        }
    }

    /** What heads by keys that are lost or in other hands are worth. */
    private void checkMourned() {
        for (KeyLife life : ring.lives()) {
            life.mourned().ifPresent(mourned -> remarks.add(worth(life, mourned)));
        }
        ring.lives().stream()
                .skip(1)
                .filter(life -> !life.vouched())
                .forEach(life -> remarks.add("key " + life.key().id() + " signs from entry " + life.begun()
                        + " on without the word of the key before it"));
    }

    private String worth(KeyLife life, KeyMourned mourned) {
        long before = 0;
        List<Long> after = new ArrayList<>();
        for (Map.Entry<Path, Optional<KeptHead>> each : heads.entrySet()) {
            if (each.getKey().equals(layout.checkpoint()) || each.getValue().isEmpty()) {
                continue;
            }
            KeptHead kept = each.getValue().get();
            long size = kept.head().size();
            boolean its = kept.note().isSignedBy(life.key());
            if (its && life.isTrustedAt(times.getOrDefault(size, Instant.MAX))) {
                before++;
            } else if (its) {
                after.add(size);
            }
        }
        VerifierKey key = life.key();
        String told = "key " + key.id() + " is mourned: "
                + (mourned.fate() == KeyMourned.Fate.LOST ? "lost" : "in other hands") + " since " + mourned.since()
                + " ("
                + mourned.why() + "); heads by it that bear an earlier day: " + before;
        if (after.isEmpty()) {
            return told;
        }
        boolean othersCover =
                ring.inUseAt(covered).filter(last -> last.mourned().isEmpty()).isPresent();
        return told + "; heads by it from that day on: over "
                + String.join(", ", after.stream().map(String::valueOf).toList())
                + " entries, which prove nothing by themselves: "
                + (othersCover
                        ? "what they cover rests on the later head by another key, and on stamps from before that day"
                        : "what they cover rests on stamps from before that day, and on heads that others kept");
    }

    /** Holds a head that somebody kept elsewhere against this log, and adds what comes of it. */
    void keptElsewhere(Path file, List<Flaw> wrongs, List<String> told) throws IOException {
        Optional<KeptHead> kept = KeptHead.read(file);
        Optional<String> wrong = kept.isEmpty() ? Optional.of("is no signed head") : against(kept.get());
        if (wrong.isPresent()) {
            wrongs.add(new Flaw(file.toString(), wrong.get()));
        } else {
            told.add("the head in " + file + " holds: the log still begins with the "
                    + kept.orElseThrow().head().size() + " entries that it was signed over");
        }
    }

    private void flaw(Path file, String what) {
        flaws.add(new Flaw(layout.inside(file), what));
    }

    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** What a reader should know, though nothing is wrong with it. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** How many entries the largest head covers that holds. */
    long covered() {
        return covered;
    }

    /** How many heads were held against the log. */
    long count() {
        return heads.keySet().stream()
                .filter(file -> !file.equals(layout.checkpoint()))
                .count();
    }

    MerkleTree tree() {
        return tree;
    }

    KeyRing ring() {
        return ring;
    }
}
