package org.dokaz.preserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.dokaz.flow.DokazException;
import org.dokaz.record.KeyMourned;
import org.dokaz.testing.FailingDisk;
import org.dokaz.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MK-2: who may sign a log, when, and what of that is noticed. */
class HeadsTest {

    @TempDir
    Path parent;

    private Path root;

    @BeforeEach
    void makeACase() {
        root = SignedCase.of(parent.resolve("case"));
    }

    private List<String> found() {
        return CaseFolder.verify(root).stream().map(Flaw::toString).toList();
    }

    private List<String> remarks() {
        return CaseFolder.check(root, Optional.empty(), Optional.empty()).remarks();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> inside = Files.walk(from)) {
            for (Path path : inside.toList()) {
                Path place = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(path, place, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    @Test
    void eachRunThatWroteLeavesAHeadAndTheLogGoesOnFromIt() throws IOException {
        assertThat(found()).isEmpty();
        assertThat(KeptHead.files(root.resolve("log/checkpoints")))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("000000000003", "000000000004", "000000000008", "000000000009");
        SignedCase.open(root).close();
        assertThat(KeptHead.files(root.resolve("log/checkpoints"))).hasSize(4);
    }

    @Test
    void theKeyIsItsOwnersAlone() throws IOException {
        assertThat(Files.getPosixFilePermissions(root.resolve("keys/signing.key"))
                        .toString())
                .doesNotContain("GROUP", "OTHERS");
        assertThat(root.resolve("keys/next.key")).doesNotExist();
        assertThat(root.resolve("keys/old.key")).doesNotExist();
    }

    @Test
    void aLogThatWasCutOffIsNeitherWrittenToNorFoundWhole() throws IOException {
        Path log = root.resolve("log/custody.jsonl");
        List<String> lines = Files.readAllLines(log);
        Files.write(log, lines.subList(0, 6), StandardCharsets.UTF_8);

        assertThat(found()).anyMatch(flaw -> flaw.startsWith("log/checkpoint: is over 9 entries, but the log has 6"));
        assertThatThrownBy(() -> SignedCase.open(root))
                .isInstanceOf(DokazException.class)
                .hasMessageContaining("a head over 9 entries was signed: it was cut off");
        assertThat(Files.readAllLines(log)).hasSize(6);
    }

    @Test
    void whoCutsOffTheHeadsAsWellIsFoundOutByAHeadThatSomebodyKept() throws IOException {
        Path kept = parent.resolve("kept");
        Files.copy(root.resolve("log/checkpoint"), kept);
        Path early = parent.resolve("early");
        Files.copy(root.resolve("log/checkpoints/000000000003"), early);
        Path forged = SignedCase.of(parent.resolve("forged"));
        // The whole case as it once was: nothing in it tells that it went on.
        Path older = parent.resolve("older");
        SignedCase.run(older, 0, 1);

        assertThat(CaseFolder.check(root, Optional.empty(), Optional.of(kept)).flaws())
                .isEmpty();
        assertThat(CaseFolder.check(root, Optional.empty(), Optional.of(early)).remarks())
                .anyMatch(remark -> remark.contains("still begins with the 3 entries"));
        assertThat(CaseFolder.check(forged, Optional.empty(), Optional.of(kept)).flaws())
                .singleElement()
                .asString()
                .contains("another log");
        for (String gone : List.of("checkpoint", "checkpoints/000000000008", "checkpoints/000000000009", "edge.json")) {
            Files.delete(root.resolve("log").resolve(gone));
        }
        cutTo(4);
        assertThat(CaseFolder.check(root, Optional.empty(), Optional.of(kept)).flaws())
                .anyMatch(flaw -> flaw.toString().contains("is over 9 entries, but the log has 4"));
    }

    private void cutTo(int entries) throws IOException {
        Path log = root.resolve("log/custody.jsonl");
        Files.write(log, Files.readAllLines(log).subList(0, entries), StandardCharsets.UTF_8);
        for (Path bundle : KeptHead.files(root.resolve("records/000000"))) {
            if (Integer.parseInt(bundle.getFileName().toString().replace(".jsonl", "")) >= entries) {
                Files.delete(bundle);
            }
        }
    }

    @Test
    void aLogThatWasWrittenAnewIsNotSignedOnTopOfAnOldHead() throws IOException {
        Path other = SignedCase.of(parent.resolve("other"));
        copy(other.resolve("records"), root.resolve("records"));
        Files.copy(
                other.resolve("log/custody.jsonl"),
                root.resolve("log/custody.jsonl"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.copy(other.resolve("case.json"), root.resolve("case.json"), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> SignedCase.open(root)).isInstanceOf(DokazException.class);
        assertThat(found()).anyMatch(flaw -> flaw.contains("another log"));
    }

    @Test
    void aHeadThatAnotherKeySignedIsNoticed() throws IOException {
        Path other = SignedCase.of(parent.resolve("other"));
        Files.copy(
                other.resolve("log/checkpoint"), root.resolve("log/checkpoint"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(found()).anyMatch(flaw -> flaw.startsWith("log/checkpoint: is a head of another log"));
        assertThatThrownBy(() -> SignedCase.open(root)).isInstanceOf(DokazException.class);
    }

    @Test
    void aLostKeyIsReplacedAndSaidToBe() throws IOException {
        Files.delete(root.resolve("keys/signing.key"));
        Files.delete(root.resolve("keys/signing.pub"));
        assertThat(found()).isEmpty();
        assertThat(remarks()).anyMatch(remark -> remark.contains("nobody can sign"));
        try (CaseFolder folder = SignedCase.open(root)) {
            assertThat(folder.notes()).singleElement().asString().contains("is not here; made");
        }
        SignedCase.run(root, 4, 5);
        assertThat(found()).isEmpty();
        assertThat(remarks()).anyMatch(remark -> remark.contains("without the word of the key before it"));
    }

    @Test
    void heldKeysAreToldWhatTheyAreWorth() {
        assertThat(remarks())
                .anyMatch(remark -> remark.contains("is mourned: lost since 2024-05-07 (the disk broke)")
                        && remark.contains("heads by it that bear an earlier day: 1"));
        String inUse = keys().getLast().key().written();
        try (CaseFolder folder = SignedCase.open(root)) {
            KeyMourned mourned = new KeyMourned(
                    inUse,
                    KeyMourned.Fate.COMPROMISED,
                    LocalDate.parse("2024-05-06"),
                    "the laptop was taken",
                    SignedCase.CLOCK.instant(),
                    SignedCase.ANNA);
            assertThat(KeyKeeping.mourn(folder, mourned)).isPresent();
        }
        assertThat(found()).isEmpty();
        assertThat(remarks())
                .anyMatch(remark -> remark.contains("in other hands since 2024-05-06")
                        && remark.contains("prove nothing by themselves")
                        && remark.contains("rests on the later head by another key"));
        assertThat(keys()).hasSize(3);
    }

    private List<KeyLife> keys() {
        try (CaseFolder folder = CaseFolder.openToRead(root)) {
            return KeyKeeping.keys(folder);
        }
    }

    @Test
    void killedAtAnyWriteWhileItsKeyChangesACaseStillHoldsAndSigns() {
        int changesMax = 0;
        boolean survived = false;
        while (!survived) {
            Path kase = parent.resolve("rotated-" + changesMax);
            SignedCase.run(kase, 0, 1);
            FailingDisk disk = new FailingDisk(changesMax);
            try (CaseFolder folder =
                    CaseFolder.open(kase, Samples.MAKER, SignedCase.CLOCK, new Random(changesMax), disk)) {
                KeyKeeping.rotate(folder, SignedCase.CLOCK.instant(), SignedCase.ANNA);
            } catch (DokazException killed) {
                assertThat(killed).hasMessageContaining(kase.toString());
            }
            survived = disk.survived();
            SignedCase.run(kase, 1, 2);
            Checked checked = CaseFolder.check(kase, Optional.empty(), Optional.empty());
            assertThat(checked.flaws()).as("killed at change " + changesMax).isEmpty();
            // Handed over or not at all: never a key for which the one before does not speak.
            assertThat(checked.remarks()).as("killed at change " + changesMax).isEmpty();
            changesMax++;
        }
        assertThat(changesMax).isGreaterThan(10);
    }

    @Test
    void headsAreKeptInBoundsAndTheLatestStay() throws IOException {
        Path many = parent.resolve("many");
        for (int run = 0; run < 24; run++) {
            SignedCase.run(many, run, run + 1);
        }
        try (CaseFolder folder = SignedCase.open(many)) {
            assertThat(folder.isOpen()).isTrue();
            Path heads = many.resolve("log/checkpoints");
            int before = KeptHead.files(heads).size();
            Heads.thin(heads, new Disk(), 20);
            assertThat(KeptHead.files(heads)).hasSizeLessThan(before).hasSizeGreaterThan(10);
        }
        assertThat(CaseFolder.verify(many)).isEmpty();
    }

    @Test
    void aCaseFromBeforeThereWereHeadsIsReadAndGetsOne() throws IOException {
        Path old = parent.resolve("old");
        SignedCase.run(old, 0, 1);
        for (String gone : List.of("checkpoint", "checkpoints/000000000003", "edge.json", "keys")) {
            Files.delete(old.resolve("log").resolve(gone));
        }
        Files.delete(old.resolve("log/checkpoints"));
        Path log = old.resolve("log/custody.jsonl");
        Files.write(log, Files.readAllLines(log).subList(0, 2), StandardCharsets.UTF_8);
        Files.delete(old.resolve("records/000000/000000000002.jsonl"));

        Checked checked = CaseFolder.check(old, Optional.empty(), Optional.empty());
        assertThat(checked.flaws()).isEmpty();
        assertThat(checked.remarks()).anyMatch(remark -> remark.startsWith("no head of the log was signed yet"));
        SignedCase.run(old, 1, 2);
        assertThat(CaseFolder.verify(old)).isEmpty();
        assertThat(old.resolve("log/checkpoint")).exists();
    }

    @Test
    void eachItemHasSixResults() throws IOException {
        Checked checked = CaseFolder.check(root, Optional.empty(), Optional.empty());
        assertThat(checked.items())
                .hasSize(3)
                .allSatisfy(item -> assertThat(item.results())
                        .extracting(result -> result.property().code() + " " + result.standing())
                        .containsExactly(
                                "BP-P1 HOLDS",
                                "BP-P2 HOLDS",
                                "BP-P3 HOLDS",
                                "BP-P4 HOLDS",
                                "BP-P5 HOLDS",
                                "BP-P6 HOLDS"));
        Path original = KeptHead.files(KeptHead.files(root.resolve("originals")).getFirst())
                .getFirst();
        Files.delete(original);
        Files.writeString(original, "another");
        assertThat(CaseFolder.check(root, Optional.empty(), Optional.empty()).items())
                .flatExtracting(Item::results)
                .filteredOn(result -> result.standing() == Item.Standing.FAILS)
                .extracting(Item.Result::property)
                .containsExactly(Property.AUTHENTICITY, Property.PERSISTENCE);
    }
}
