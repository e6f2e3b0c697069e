package org.dokaz.preserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.dokaz.flow.Content;
import org.dokaz.flow.DokazException;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.record.Capture;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.CustodyDeed;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.testing.FailingDisk;
import org.dokaz.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFolderTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-05-06T07:08:09Z"));

    @TempDir
    Path parent;

    private CaseFolder open(Path root) {
        return CaseFolder.open(root, Samples.MAKER, CLOCK, new Random(1), FailingDisk.never());
    }

    private static List<CaseRecord> told(CaseFolder folder) {
        List<CaseRecord> told = new ArrayList<>();
        folder.walk(folder.beginning(), (entry, mark) -> told.add(folder.kept(entry.number(), entry.leaf())));
        told.removeIf(CustodyDeed.class::isInstance);
        return told;
    }

    /** Receives and reads documents that the case does not have yet, as a run that is started again does. */
    private static void run(CaseFolder folder, int count) {
        List<CaseRecord> told = told(folder);
        for (int number = 0; number < count; number++) {
            Exhibit exhibit = seal(folder, number);
            for (CaseRecord owed : List.of(
                    new Capture(exhibit, Optional.of("in/" + number), CLOCK.instant(), Samples.MAKER),
                    DocumentOutcome.sole(exhibit, new Outcome.Made<>(Samples.reading(number)), Samples.MAKER))) {
                if (!told.contains(owed)) {
                    folder.enter(owed);
                }
            }
            folder.commit();
        }
    }

    private static Exhibit seal(CaseFolder folder, int number) {
        return folder.seal(Content.of(Samples.bytes(number)), "text/plain").orElseThrow();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void whatWentInComesOutAndHolds() throws IOException {
        Path root = parent.resolve("case");
        try (CaseFolder folder = open(root)) {
            run(folder, 3);
        }

        try (CaseFolder again = CaseFolder.openToRead(root);
                InputStream original = again.original(Samples.exhibit(1).id())) {
            assertThat(told(again)).hasSize(6);
            assertThat(original.readAllBytes()).isEqualTo(Samples.bytes(1));
            assertThat(again.notes()).isEmpty();
        }
        assertThat(CaseFolder.verify(root)).isEmpty();
    }

    @Test
    void theSameBytesMakeOneOriginalThatNobodyCanWrite() throws IOException {
        Path root = parent.resolve("case");
        try (CaseFolder folder = open(root)) {
            Exhibit exhibit = seal(folder, 1);

            assertThat(seal(folder, 1)).isEqualTo(exhibit);
            List<Path> originals = files(root.resolve("originals"));
            assertThat(originals).hasSize(1);
            assertThat(Files.getPosixFilePermissions(originals.getFirst()).toString())
                    .doesNotContain("WRITE");
        }
    }

    @Test
    void theLogTellsNothingOfWhatItCommitsTo() throws IOException {
        Path root = parent.resolve("case");
        try (CaseFolder folder = open(root)) {
            run(folder, 1);
        }

        String log = Files.readString(root.resolve("log/custody.jsonl"));
        assertThat(log.lines()).hasSize(3);
        assertThat(log)
                .contains("\"deed\":\"RECEIVED\"", "\"deed\":\"READ\"", "\"deed\":\"KEY_MADE\"", "dokaz 0.0.0")
                .doesNotContain("in/0", "Koval", Samples.exhibit(0).id().hex());
    }

    @Test
    void anAlteredOriginalIsNeitherGivenNorTakenForTheSame() throws IOException {
        Path root = parent.resolve("case");
        try (CaseFolder folder = open(root)) {
            run(folder, 1);
            Path original = files(root.resolve("originals")).getFirst();
            flip(original, 5);
            Digest id = Samples.exhibit(0).id();

            assertThatThrownBy(() -> folder.original(id))
                    .isInstanceOf(DokazException.class)
                    .hasMessageContaining(original.toString())
                    .hasMessageContaining("restore");
            assertThatThrownBy(() -> seal(folder, 0)).isInstanceOf(DokazException.class);
        }
    }

    @Test
    void anAlteredRecordIsRefused() throws IOException {
        Path root = parent.resolve("case");
        try (CaseFolder folder = open(root)) {
            LogEntry entry = folder.enter(new Capture(seal(folder, 1), Optional.empty(), Instant.EPOCH, Samples.MAKER));
            folder.commit();
            flip(files(root.resolve("records")).getFirst(), 100);

            assertThatThrownBy(() -> folder.kept(entry.number(), entry.leaf())).isInstanceOf(DokazException.class);
        }
    }

    @Test
    void oneWriterAtATime() {
        Path root = parent.resolve("case");
        try (CaseFolder folder = open(root)) {
            run(folder, 1);
            assertThatThrownBy(() -> open(root))
                    .isInstanceOf(DokazException.class)
                    .hasMessageContaining(root.toString())
                    .hasMessageContaining("another program");
            assertThat(told(CaseFolder.openToRead(root))).hasSize(2);
        }
        open(root).close();
    }

    @Test
    void aFolderOfOtherThingsIsNotTurnedIntoACase() throws IOException {
        Files.writeString(parent.resolve("diary.txt"), "mine");

        assertThatThrownBy(() -> open(parent))
                .isInstanceOf(DokazException.class)
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> open(parent.resolve("diary.txt"))).isInstanceOf(DokazException.class);
        assertThatThrownBy(() -> CaseFolder.openToRead(parent)).isInstanceOf(DokazException.class);
        assertThat(files(parent)).hasSize(1);
    }

    @Test
    void aCaseWithoutItsFoundingFileIsNotBegunAnew() throws IOException {
        Path root = parent.resolve("case");
        try (CaseFolder folder = open(root)) {
            run(folder, 1);
        }
        Files.delete(root.resolve("case.json"));

        assertThatThrownBy(() -> open(root)).isInstanceOf(DokazException.class).hasMessageContaining("case.json");
        assertThat(CaseFolder.verify(root)).extracting(Flaw::place).contains("case.json");
    }

    @Test
    void aCaseOfALaterFormatIsRefused() throws IOException {
        Path root = parent.resolve("case");
        open(root).close();
        Files.writeString(root.resolve("case.json"), "{\"format\":999}\n");

        assertThatThrownBy(() -> open(root)).isInstanceOf(DokazException.class).hasMessageContaining("newer");
    }

    @Test
    void aTornLastLineIsCutOffWithANote() throws IOException {
        Path root = parent.resolve("case");
        try (CaseFolder folder = open(root)) {
            run(folder, 2);
        }
        Path log = root.resolve("log/custody.jsonl");
        byte[] whole = Files.readAllBytes(log);
        Files.writeString(log, "{\"at\":\"2024-", StandardOpenOption.APPEND);

        assertThat(CaseFolder.verify(root))
                .extracting(Flaw::what)
                .first()
                .asString()
                .contains("never finished");
        assertThat(CaseFolder.openToRead(root).notes()).hasSize(1);
        try (CaseFolder folder = open(root)) {
            assertThat(folder.notes()).singleElement().asString().contains("12 bytes");
            assertThat(told(folder)).hasSize(4);
        }
        assertThat(Files.readAllBytes(log)).isEqualTo(whole);
        assertThat(CaseFolder.verify(root)).isEmpty();
    }

    @Test
    void aLastLineThatDoesNotHoldStopsTheHouse() throws IOException {
        Path root = parent.resolve("case");
        try (CaseFolder folder = open(root)) {
            run(folder, 1);
        }
        Path log = root.resolve("log/custody.jsonl");
        flip(log, (int) Files.size(log) - 30);

        assertThatThrownBy(() -> open(root)).isInstanceOf(DokazException.class).hasMessageContaining("verify");
    }

    @Test
    void aCaseThatCannotBeWrittenSaysSo() throws IOException {
        Path root = parent.resolve("case");
        CaseFolder folder = CaseFolder.open(root, Samples.MAKER, CLOCK, new Random(1), new Disk() {
            @Override
            public void write(Path file, InputStream bytes) throws IOException {
                if (file.endsWith("original")) {
                    throw new IOException("No space left on device");
                }
                super.write(file, bytes);
            }
        });

        try (folder) {
            assertThatThrownBy(() -> seal(folder, 1))
                    .isInstanceOf(DokazException.class)
                    .hasMessageContaining(root.toString())
                    .hasMessageContaining("make room");
            assertThatThrownBy(() -> seal(folder, 1)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void killedAtAnyWriteItLosesAndDoublesNothing() throws IOException {
        int documents = 3;
        List<String> expected = null;
        int changesMax = 0;
        boolean survived = false;
        while (!survived) {
            Path root = parent.resolve("case-" + changesMax);
            FailingDisk disk = new FailingDisk(changesMax);
            List<CaseRecord> before = List.of();
            try (CaseFolder folder = CaseFolder.open(root, Samples.MAKER, CLOCK, new Random(changesMax), disk)) {
                run(folder, documents);
            } catch (DokazException killed) {
                assertThat(killed).hasMessageContaining(root.toString());
            }
            survived = disk.survived();
            if (Files.exists(root.resolve("case.json"))) {
                before = told(CaseFolder.openToRead(root));
            }
            try (CaseFolder folder = open(root)) {
                assertThat(told(folder)).containsAll(before);
                run(folder, documents);
                assertThat(told(folder)).hasSize(2 * documents).doesNotHaveDuplicates();
            }
            assertThat(CaseFolder.verify(root))
                    .as("killed at change " + changesMax)
                    .isEmpty();
            List<String> shape = files(root).stream()
                    .map(file -> root.relativize(file).toString().replaceFirst("^(records|log/checkpoints)/.*", "$1"))
                    .distinct()
                    .toList();
            expected = expected == null ? shape : expected;
            assertThat(shape).isEqualTo(expected);
            changesMax++;
        }
        assertThat(changesMax).isGreaterThan(25);
    }

    @Test
    void killedAgainWhileRecoveringItStillLosesNothing() throws IOException {
        for (int second = 0; second < 6; second++) {
            for (int first = 8; first < 20; first++) {
                Path root = parent.resolve(first + "-" + second);
                for (int changesMax : new int[] {first, second}) {
                    try (CaseFolder folder = CaseFolder.open(
                            root, Samples.MAKER, CLOCK, new Random(first), new FailingDisk(changesMax))) {
                        run(folder, 1);
                    } catch (DokazException killed) {
                        assertThat(killed).hasMessageContaining(root.toString());
                    }
                }
                try (CaseFolder folder = open(root)) {
                    run(folder, 1);
                    assertThat(told(folder)).hasSize(2).doesNotHaveDuplicates();
                }
                assertThat(CaseFolder.verify(root))
                        .as(first + " then " + second)
                        .isEmpty();
            }
        }
    }

    @Test
    void anyFlippedBitIsNoticed() throws IOException {
        Path root = parent.resolve("case");
        try (CaseFolder folder = open(root)) {
            run(folder, 3);
        }
        List<Path> files =
                files(root).stream().filter(file -> !file.endsWith("case.lock")).toList();
        assertThat(files).hasSize(3 + 4 + 2 + 2 + 4);
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            int bit = random.nextInt(bytes.length * Byte.SIZE);
            byte[] changed = bytes.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            overwrite(file, changed);
            assertThat(CaseFolder.verify(root))
                    .as("seed %d: bit %d of %s", seed, bit, root.relativize(file))
                    .isNotEmpty();
            overwrite(file, bytes);
        }
        assertThat(CaseFolder.verify(root)).isEmpty();
    }

    @Test
    void aLineDroppedMovedOrDoubledIsNoticed() throws IOException {
        Path root = parent.resolve("case");
        try (CaseFolder folder = open(root)) {
            run(folder, 3);
        }
        Path log = root.resolve("log/custody.jsonl");
        List<String> lines = Files.readAllLines(log);
        for (int at = 0; at < lines.size(); at++) {
            List<String> dropped = new ArrayList<>(lines);
            dropped.remove(at);
            List<String> moved = new ArrayList<>(dropped);
            moved.add((at + 1) % lines.size(), lines.get(at));
            List<String> doubled = new ArrayList<>(lines);
            doubled.add(at, lines.get(at));
            for (List<String> tampered : List.of(dropped, moved, doubled)) {
                Files.write(log, tampered, StandardCharsets.UTF_8);
                assertThat(CaseFolder.verify(root)).isNotEmpty();
            }
        }
        Files.write(log, lines, StandardCharsets.UTF_8);
        assertThat(CaseFolder.verify(root)).isEmpty();
    }

    @Test
    void hostilePathsAreKeptAsTheyAre() {
        List<String> paths = List.of(
                "new\nline", "nul\u0000", "\u202Ebidi", "../../etc", "a".repeat(100_000), "\ud83d", "\ud83d\ude00", "");
        Path root = parent.resolve("case");
        try (CaseFolder folder = open(root)) {
            Exhibit exhibit = seal(folder, 1);
            for (String path : paths) {
                folder.enter(new Capture(exhibit, Optional.of(path), CLOCK.instant(), Samples.MAKER));
            }
            assertThat(told(folder))
                    .extracting(kept -> ((Capture) kept).path().orElseThrow())
                    .isEqualTo(paths);
        }
        assertThat(CaseFolder.verify(root)).isEmpty();
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        overwrite(file, bytes);
    }

    private static void overwrite(Path file, byte[] bytes) throws IOException {
        // As one would who owns the machine: rights do not stop him.
        Files.delete(file);
        Files.write(file, bytes);
    }
}
