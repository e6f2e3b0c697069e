package org.dokaz.preserve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dokaz.flow.DokazException;
import org.dokaz.ledger.MerkleTree;
import org.dokaz.model.CanonicalForm;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Digest;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.KeyMade;
import org.dokaz.record.KeyRotated;

/**
 * What a case gives away of its chain of custody, so that others can check it: the log, its signed heads, the public halves of the keys, and those
 * records that are to be known, each with the proof that the log holds it. Laid out as {@code data/custody/} of a package; docs/custody.md tells
 * the format.
 */
public final class CustodyExtract {

    private static final int STAMP_BYTES_MAX = 1 << 20;
    private static final int STAMP_FILES_MAX = 10_000;
    private static final String VERIFIER = "Verify.java";

    private final Layout layout;
    private final CaseFolder folder;
    private final Optional<OpenVault> vault;
    private final MerkleTree tree = new MerkleTree();
    private final List<Digest> leaves = new ArrayList<>();
    private final Set<Long> keyEntries = new TreeSet<>();
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private long logBytes;

    private CustodyExtract(CaseFolder folder, Optional<OpenVault> vault) {
        this.folder = folder;
        this.vault = vault;
        this.layout = folder.layout();
    }

    /**
     * The files, by their path inside {@code data/custody/}. Whatever was entered is committed and signed first, where the case is open to be
     * written.
     *
     * @param disclosed the entries whose records are to be known; those that tell of keys are added
     * @throws DokazException where the case has no signed head yet, or a record lies in the vault
     */
    public static SortedMap<String, byte[]> of(CaseFolder folder, Set<Long> disclosed) {
        return of(folder, disclosed, Optional.empty());
    }

    /** The same, with records among them that lie in a vault which somebody opened. */
    public static SortedMap<String, byte[]> of(CaseFolder folder, Set<Long> disclosed, Optional<OpenVault> vault) {
        folder.signIfWriting();
        CustodyExtract extract = new CustodyExtract(folder, vault);
        try {
            extract.fill(disclosed);
        } catch (IOException unreadable) {
            throw Trouble.reading(folder.layout().logs(), unreadable);
        }
        return extract.files;
    }

    /** The program by which anyone can check a package: one file of Java. It goes into a package as {@code Verify.java}. */
    public static byte[] verifier() {
        try (InputStream in = CustodyExtract.class.getResourceAsStream(VERIFIER)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its " + VERIFIER);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void fill(Set<Long> disclosed) throws IOException {
        KeptHead latest = Heads.latest(layout)
                .orElseThrow(() -> new DokazException(layout.root()
                        + ": has no signed head of its log yet; the next command that writes to it makes one"));
        long size = latest.head().size();
        List<String> keys = new ArrayList<>();
        folder.walk(folder.beginning(), (entry, behind) -> {
            if (entry.number() < size) {
                tree.add(entry.leaf());
                leaves.add(entry.leaf());
                logBytes = behind.offsetBytes();
                if (Heads.isOfKeys(entry.deed()) && folder.whereabouts(entry.number()) == Whereabouts.IN_CASE) {
                    keyEntries.add(entry.number());
                    key(folder.kept(entry.number(), entry.leaf())).ifPresent(keys::add);
                }
            }
        });
        try (InputStream log = Files.newInputStream(layout.log())) {
            files.put("custody.jsonl", log.readNBytes(Math.toIntExact(logBytes)));
        }
        files.put("checkpoint", latest.note().bytes());
        files.put("keys", Heads.lines(keys));
        StringBuilder proofs = new StringBuilder();
        records(disclosed, size, proofs);
        olderHeads(size, proofs);
        files.put("proofs.jsonl", proofs.toString().getBytes(StandardCharsets.UTF_8));
        stamps();
    }

    private static Optional<String> key(CaseRecord kept) {
        return switch (kept) {
            case KeyMade made -> Optional.of(made.key());
            case KeyRotated rotated -> Optional.of(rotated.key());
            default -> Optional.empty();
        };
    }

    private void records(Set<Long> disclosed, long size, StringBuilder proofs) {
        Set<Long> all = new TreeSet<>(disclosed);
        all.addAll(keyEntries);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (long number : all) {
            if (number < 0 || number >= size) {
                throw new IllegalArgumentException("no entry " + number + " under a signed head over " + size);
            }
            byte[] line = line(number);
            lines.writeBytes(("{\"number\":" + number + ",").getBytes(StandardCharsets.US_ASCII));
            // The line of the bundle without its first brace: content and salt byte for byte.
            lines.write(line, 1, line.length - 1);
            proofs.append(CanonicalJson.object()
                            .text("proof", "inclusion")
                            .put("entry", CanonicalJson.number(number))
                            .put("size", CanonicalJson.number(size))
                            .put("path", path(tree.inclusion(number, size)))
                            .toJson())
                    .append('\n');
        }
        files.put("records.jsonl", lines.toByteArray());
    }

    private byte[] line(long number) {
        Digest leaf = leaves.get(Math.toIntExact(number));
        if (folder.whereabouts(number) == Whereabouts.IN_CASE) {
            return folder.keptLine(number, leaf).line();
        }
        return vault.flatMap(open -> open.line(number))
                .flatMap(line -> KeptLine.parse(number, line))
                .filter(kept -> kept.fits(leaf))
                .map(KeptLine::line)
                .orElseThrow(() -> new DokazException("the record of entry " + number
                        + " lies in the vault: it cannot be given away; choose other documents, or open the vault"));
    }

    private void olderHeads(long size, StringBuilder proofs) throws IOException {
        for (Path file : KeptHead.files(layout.checkpoints())) {
            Optional<KeptHead> kept = KeptHead.read(file);
            if (kept.isPresent() && kept.get().head().size() < size) {
                long from = kept.get().head().size();
                files.put("checkpoints/" + file.getFileName(), kept.get().note().bytes());
                proofs.append(CanonicalJson.object()
                                .text("proof", "consistency")
                                .put("from", CanonicalJson.number(from))
                                .put("size", CanonicalJson.number(size))
                                .put("path", path(tree.consistency(from, size)))
                                .toJson())
                        .append('\n');
            }
        }
    }

    private static String path(List<Digest> path) {
        return CanonicalJson.array(CanonicalForm.each(path, hash -> CanonicalJson.text(hash.hex())));
    }

    private void stamps() throws IOException {
        if (!Files.isDirectory(layout.stamps())) {
            return;
        }
        List<Path> found;
        try (Stream<Path> inside = Files.walk(layout.stamps())) {
            found = inside.filter(Files::isRegularFile)
                    .sorted()
                    .limit(STAMP_FILES_MAX)
                    .toList();
        }
        for (Path file : found) {
            if (Files.size(file) <= STAMP_BYTES_MAX) {
                files.put(
                        "stamps/" + layout.stamps().relativize(file).toString().replace('\\', '/'),
                        Files.readAllBytes(file));
            }
        }
    }
}
