package org.dokaz.preserve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dokaz.flow.DokazException;
import org.dokaz.ledger.MerkleTree;
import org.dokaz.ledger.Proof;
import org.dokaz.model.Digest;
import org.dokaz.record.Capture;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Intake;
import org.dokaz.record.JsonObject;
import org.dokaz.record.RecordJson;

/** The check of what a case gave away: a bag, folder or ZIP, with its chain of custody under {@code data/custody}. */
public final class PackageCheck {

    /** How much a ZIP may unpack to, for each of its own bytes. */
    private static final long UNPACKED_RATIO_MAX = 200;

    private static final long UNPACKED_BYTES_FREE = 1L << 30;
    private static final String CUSTODY = "data/custody";

    private final Layout layout;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<Long, SaltedRecord> disclosed = new TreeMap<>();
    private final Map<Digest, Capture> captured = new HashMap<>();
    private final Items items = new Items();
    private final Optional<Path> keptElsewhere;
    private boolean isLogWhole = true;

    private PackageCheck(Path root, Optional<Path> keptElsewhere) {
        this.layout = new Layout(root, CUSTODY);
        this.keptElsewhere = keptElsewhere;
    }

    /**
     * Everything that does not hold about a package.
     *
     * @param place a folder, or a ZIP file
     * @param head the file of a signed head that somebody kept, to be held against its log
     * @throws DokazException where it is no package of this house
     */
    public static Checked of(Path place, Optional<Path> head) {
        try {
            if (Files.isDirectory(place)) {
                return new PackageCheck(top(place), head).checked();
            }
            try (FileSystem zip = FileSystems.newFileSystem(place)) {
                Path root = zip.getPath("/");
                refuseBomb(root, Files.size(place), place);
                return new PackageCheck(top(root), head).checked();
            }
        } catch (IOException | ProviderNotFoundException unreadable) {
            throw new DokazException(
                    place + ": cannot be read as a package (" + unreadable.getMessage()
                            + "); name its folder, or its .zip",
                    unreadable);
        }
    }

    private static Path top(Path root) throws IOException {
        List<Path> inside = KeptHead.files(root);
        return inside.size() == 1 && Files.isDirectory(inside.getFirst()) ? inside.getFirst() : root;
    }

    private static void refuseBomb(Path root, long sizeBytes, Path place) throws IOException {
        long unpacked = 0;
        try (Stream<Path> inside = Files.walk(root)) {
            for (Path file : (Iterable<Path>) inside.filter(Files::isRegularFile)::iterator) {
                unpacked += Files.size(file);
            }
        }
        if (unpacked < 0 || unpacked > UNPACKED_BYTES_FREE + UNPACKED_RATIO_MAX * sizeBytes) {
            throw new DokazException(
                    place + ": would unpack to " + unpacked
                            + " bytes, which no package of this size does; unpack it by hand if you trust it, and name the folder");
        }
    }

    private Checked checked() throws IOException {
        if (!Files.isRegularFile(layout.log())) {
            throw new DokazException(layout.root() + ": no package of this program: it has no "
                    + layout.inside(layout.log()) + "; name a package, or a case with --case");
        }
        flaws.addAll(new BagCheck(layout.root()).flaws());
        readRecords();
        HeadsCheck heads = walk();
        long stamped = 0;
        List<String> remarks = new ArrayList<>();
        if (isLogWhole) {
            heads.finish();
            flaws.addAll(heads.flaws());
            remarks.addAll(heads.remarks());
            StampsCheck stamps = new StampsCheck(layout, heads);
            stamps.check();
            flaws.addAll(stamps.flaws());
            stamped = stamps.covered();
            checkProofs(heads.tree());
            if (keptElsewhere.isPresent()) {
                heads.keptElsewhere(keptElsewhere.get(), flaws, remarks);
            }
        }
        checkStrays();
        remarks.add("keys vouch for themselves only: compare them with what their owner told you by another way: "
                + heads.ring().lives().stream()
                        .map(life -> life.key().written())
                        .toList());
        return new Checked(
                flaws,
                remarks,
                items.items(heads.covered(), stamped),
                List.of(),
                new Checked.Extent(heads.tree().size(), items.count(), heads.count(), 0, false));
    }

    private void readRecords() throws IOException {
        Path file = layout.logs().resolve("records.jsonl");
        Records.Bundle bundle = Records.Bundle.read(0, file);
        if (!bundle.lines().isEmpty() && !bundle.isWhole()) {
            flaw(file, "was changed: its last line has no end");
        }
        for (byte[] line : bundle.lines()) {
            Optional<Long> number = number(line);
            Optional<SaltedRecord> salted = number.flatMap(known -> salted(line, known));
            if (salted.isEmpty() || disclosed.put(number.orElseThrow(), salted.get()) != null) {
                flaw(file, "was changed: a line is no record with its number and salt");
            }
        }
    }

    private static Optional<Long> number(byte[] line) {
        try {
            return Optional.of(JsonObject.parse(line).whole("number"));
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static Optional<SaltedRecord> salted(byte[] line, long number) {
        byte[] before = ("{\"number\":" + number + ",").getBytes(StandardCharsets.US_ASCII);
        if (line.length <= before.length || !Arrays.equals(line, 0, before.length, before, 0, before.length)) {
            return Optional.empty();
        }
        byte[] rest = Arrays.copyOfRange(line, before.length - 1, line.length);
        rest[0] = '{';
        return SaltedRecord.parse(rest);
    }

    private HeadsCheck walk() throws IOException {
        Optional<HeadsCheck> heads = Optional.empty();
        Optional<Digest> before = Optional.empty();
        long number = 0;
        try (LogLines lines = new LogLines(layout.log(), 0)) {
            for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                Optional<LogEntry> entry = LogEntry.parse(line.get());
                long here = number;
                Optional<Digest> previous = before;
                boolean holds = entry.filter(found -> found.number() == here
                                && previous.map(found.previous()::equals).orElse(true))
                        .isPresent();
                if (!holds) {
                    isLogWhole = false;
                    flaws.add(new Flaw(
                            layout.inside(layout.log()) + " line " + (number + 1),
                            "was changed, or does not follow on what stands before it"));
                    break;
                }
                LogEntry found = entry.orElseThrow();
                HeadsCheck signed = heads.isPresent() ? heads.get() : HeadsCheck.ofPackage(layout, found.previous());
                heads = Optional.of(signed);
                signed.add(found, record(found), lines.offsetBytes());
                before = Optional.of(found.self());
                number++;
            }
            if (lines.isTorn()) {
                flaw(layout.log(), "was changed: its last line has no end");
            }
        }
        long entries = number;
        disclosed.keySet().stream()
                .filter(entry -> isLogWhole && entry >= entries)
                .forEach(entry -> flaw(layout.log(), "has no entry " + entry + ", whose record is disclosed"));
        return heads.isPresent() ? heads.get() : HeadsCheck.ofPackage(layout, Digest.ofText(""));
    }

    private Optional<CaseRecord> record(LogEntry entry) throws IOException {
        SaltedRecord salted = disclosed.get(entry.number());
        if (salted == null) {
            return Optional.empty();
        }
        Path file = layout.logs().resolve("records.jsonl");
        if (!salted.leaf().equals(entry.leaf())) {
            flaw(file, "was changed: it does not hold what entry " + entry.number() + " commits to");
            return Optional.empty();
        }
        try {
            CaseRecord kept = RecordJson.decode(salted.content());
            if (kept instanceof Capture capture) {
                checkOriginal(capture, entry.number());
            } else if (kept instanceof DocumentOutcome document) {
                items.add(document);
            } else if (kept instanceof Intake intake) {
                items.add(intake, entry.number());
            }
            return Optional.of(kept);
        } catch (IllegalArgumentException unknown) {
            flaw(file, unknown.getMessage() + "; use the Dokaz that wrote it");
            return Optional.empty();
        }
    }

    private Path originals() {
        return layout.root().resolve("data/originals");
    }

    private void checkOriginal(Capture capture, long entry) throws IOException {
        String hex = capture.exhibit().id().hex();
        Path file = originals().resolve(hex.substring(0, 2)).resolve(hex.substring(2));
        if (captured.put(capture.exhibit().id(), capture) != null) {
            items.again(capture);
        } else if (!Files.exists(file)) {
            items.add(capture, entry, Items.Found.ELSEWHERE);
        } else if (Originals.digest(file).equals(capture.exhibit().id())) {
            items.add(capture, entry, Items.Found.WHOLE);
        } else {
            flaw(file, "was changed: it no longer holds the bytes it is named by");
            items.add(capture, entry, Items.Found.CHANGED);
        }
    }

    private void checkStrays() throws IOException {
        if (!Files.isDirectory(originals())) {
            return;
        }
        try (Stream<Path> inside = Files.walk(originals())) {
            for (Path file : inside.filter(Files::isRegularFile).sorted().toList()) {
                StringBuilder name = new StringBuilder();
                originals().relativize(file).forEach(name::append);
                if (!Digest.isOne(name.toString()) || !captured.containsKey(new Digest(name.toString()))) {
                    flaw(file, "is an original that no disclosed record tells of");
                }
            }
        }
    }

    private void checkProofs(MerkleTree tree) throws IOException {
        Path file = layout.logs().resolve("proofs.jsonl");
        Set<Long> unproven = new TreeSet<>(disclosed.keySet());
        int number = 0;
        for (byte[] line : Records.Bundle.read(0, file).lines()) {
            number++;
            try {
                JsonObject proof = JsonObject.parse(line);
                if (!holds(proof, tree)) {
                    flaw(file, "line " + number + " does not prove what it is said to prove");
                } else if (proof.text("proof").equals("inclusion")) {
                    unproven.remove(proof.whole("entry"));
                }
            } catch (IOException | IllegalArgumentException broken) {
                flaw(file, "line " + number + " is no proof");
            }
        }
        unproven.forEach(entry -> flaw(file, "nothing in it proves that the log holds entry " + entry));
    }

    private boolean holds(JsonObject proof, MerkleTree tree) {
        long size = proof.whole("size");
        List<Digest> path = proof.texts("path").stream().map(Digest::new).toList();
        if (proof.text("proof").equals("consistency")) {
            long from = proof.whole("from");
            return Proof.extendsFrom(from, tree.root(from), size, tree.root(size), path);
        }
        long entry = proof.whole("entry");
        SaltedRecord salted = disclosed.get(entry);
        return proof.text("proof").equals("inclusion")
                && salted != null
                && Proof.includes(salted.leaf(), entry, size, path, tree.root(size));
    }

    private void flaw(Path file, String what) {
        flaws.add(new Flaw(layout.inside(file), what));
    }
}
