package org.dokaz.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.preserve.SigningKey;
import org.dokaz.record.Released;
import org.dokaz.release.Gate;
import org.dokaz.release.LeakReport;

/**
 * Makes a release of what passed the gate: written, looked through, signed, kept in the case, and only then put where it was asked for. Where
 * anything withheld is found, nothing is put there.
 */
public final class Publishing {

    /** The report that goes with a release. */
    private static final String REPORT = "leak-report.json";

    /** The list of a release's files and their digests, as {@code sha256sum -c} takes it. */
    private static final String MANIFEST = "manifest-sha256.txt";

    private static final String SIGNATURE = REPORT + ".sig";

    private Publishing() {}

    /** Makes files of a release. */
    @FunctionalInterface
    public interface Writing {

        /** The bytes of each file, by its path inside the release; no more than the passed release says goes in. */
        SortedMap<String, byte[]> files(CaseFile file, Gate.Passed passed);

        /** What the list of its files and their digests is called; another name where the files have one of this name. */
        default String manifest() {
            return MANIFEST;
        }
    }

    /** What came of it. */
    public sealed interface Result {}

    /** It is out. */
    public record Out(int files, long bytes, LeakReport report) implements Result {}

    /**
     * It stays in.
     *
     * @param leaks where something withheld was found; they name it by its label only
     */
    public record Stopped(List<String> leaks) implements Result {

        public Stopped {
            leaks = List.copyOf(leaks);
        }
    }

    /**
     * Makes a release of files in a folder.
     *
     * @param out must not exist, or be an empty folder
     * @param vaultOpen whether what the vault holds is among the secrets
     */
    public static Result publish(
            CaseFile file, Gate.Passed passed, Writing writing, Path out, boolean vaultOpen, Maker by, Instant at) {
        SortedMap<String, byte[]> files = new TreeMap<>(writing.files(file, passed));
        LeakCheck.Seen seen = LeakCheck.of(passed.secrets(), files);
        if (!seen.leaks().isEmpty()) {
            return new Stopped(seen.leaks());
        }
        SortedMap<String, Digest> digests = new TreeMap<>();
        files.forEach((path, bytes) -> digests.put(path, Digest.of(bytes)));
        SigningKey key = file.folder().key();
        LeakReport report = new LeakReport(
                passed.release().number(),
                passed.release().day(),
                digests,
                passed.secrets().size(),
                vaultOpen,
                seen.notLookedInto(),
                file.maker().name() + " " + file.maker().version(),
                key.publicHalf());
        long size = files.values().stream().mapToLong(bytes -> bytes.length).sum();
        files.put(writing.manifest(), LeakReport.lines(digests).getBytes(StandardCharsets.UTF_8));
        byte[] signed = report.json().getBytes(StandardCharsets.UTF_8);
        files.put(REPORT, signed);
        files.put(SIGNATURE, (key.sign(signed) + "\n").getBytes(StandardCharsets.UTF_8));
        Path unfinished = written(files, out);
        try {
            // Kept before it is out: what is counted may stay in, but nothing may be out that is not counted.
            file.released(new Released(
                    passed.release().number(),
                    passed.release().day(),
                    LeakReport.manifest(digests),
                    passed.said(),
                    passed.told(),
                    at,
                    by));
            file.commit();
            move(unfinished, out);
        } catch (IOException unwritable) {
            throw unwritable(out, unwritable);
        } finally {
            delete(unfinished);
        }
        return new Out(files.size(), size, report);
    }

    private static Path written(Map<String, byte[]> files, Path out) {
        Path unfinished = out.toAbsolutePath().normalize().resolveSibling(out.getFileName() + ".unfinished");
        delete(unfinished);
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path place = unfinished.resolve(file.getKey()).normalize();
                if (!place.startsWith(unfinished)) {
                    throw new IllegalArgumentException("outside the release: " + file.getKey());
                }
                Files.createDirectories(place.getParent());
                Files.write(place, file.getValue());
            }
        } catch (IOException unwritable) {
            delete(unfinished);
            throw unwritable(out, unwritable);
        }
        return unfinished;
    }

    private static void move(Path unfinished, Path out) throws IOException {
        Files.deleteIfExists(out);
        try {
            Files.move(unfinished, out, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException apart) {
            Files.move(unfinished, out);
        }
    }

    /** Whether something may be put there: nothing is there, or an empty folder. */
    public static boolean isFree(Path out) {
        if (!Files.exists(out)) {
            return true;
        }
        if (!Files.isDirectory(out)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(out)) {
            return inside.findFirst().isEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DokazException unwritable(Path out, IOException cause) {
        return new DokazException(
                out
                        + ": the release could not be written, and nothing is there; make room, or choose another place with"
                        + " --out",
                cause);
    }

    private static void delete(Path folder) {
        try {
            Folders.remove(folder);
        } catch (IOException stays) {
            throw new DokazException(
                    folder + ": is the beginning of a release that stays in; delete it by hand", stays);
        }
    }
}
