package org.dokaz.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dokaz.flow.DokazException;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Exhibit;
import org.dokaz.record.DocumentOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {

    @TempDir
    Path parent;

    private static TreeMap<String, String> truth(Path root) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> inside = Files.walk(root)) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith("case.db")) {
                    files.put(root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    private static List<String> held(CaseFile file) {
        List<String> held = new ArrayList<>();
        file.each(each -> held.add(each.path().orElse("-") + " " + each.kept().deed()));
        return held;
    }

    @Test
    void readingACaseTwiceChangesNothing() throws IOException {
        Path root = parent.resolve("case");
        try (CaseFile file = CaseWriter.open(root)) {
            assertThat(CaseWriter.run(file, 0, 5)).isEqualTo(5);
            file.unreceived(Optional.of("gone"), Fault.UNREADABLE, "put it back");
        }
        TreeMap<String, String> before = truth(root);

        try (CaseFile file = CaseWriter.open(root)) {
            assertThat(CaseWriter.run(file, 0, 5)).isZero();
            file.unreceived(Optional.of("gone"), Fault.UNREADABLE, "put it back");
        }
        assertThat(truth(root)).isEqualTo(before);
        assertThat(CaseFile.verify(root)).isEmpty();
    }

    @Test
    void theSameBytesElsewhereAreAnotherCaptureOfOneOriginal() throws IOException {
        Path root = parent.resolve("case");
        try (CaseFile file = CaseWriter.open(root)) {
            CaseWriter.run(file, 0, 1);
            Exhibit exhibit = CaseWriter.receive(file, "copy", 0);

            assertThat(file.outcomes(exhibit, 0, 9)).hasSize(1);
            assertThat(held(file)).containsExactly("copy READ", "in/0 READ");
            assertThat(file.readings()).hasSize(2);
        }
        assertThat(truth(root).keySet())
                .filteredOn(name -> name.startsWith("originals"))
                .hasSize(1);
    }

    @Test
    void aDeletedDatabaseComesBackAsItWas() throws IOException {
        Path root = parent.resolve("case");
        List<String> before;
        try (CaseFile file = CaseWriter.open(root)) {
            CaseWriter.run(file, 0, 3);
            Exhibit exhibit = CaseWriter.receive(file, "a", 9);
            file.record(DocumentOutcome.sole(exhibit, new Outcome.Declined<>("in Polish"), CaseWriter.MAKER));
            before = held(file);
        }
        Files.delete(root.resolve("case.db"));

        try (CaseFile file = CaseFile.openToRead(root, CaseWriter.MAKER)) {
            assertThat(held(file)).isEqualTo(before);
        }
        assertThat(root.resolve("case.db")).doesNotExist();
        try (CaseFile file = CaseWriter.open(root)) {
            assertThat(held(file)).isEqualTo(before);
        }
        assertThat(CaseFile.verify(root)).isEmpty();
    }

    @Test
    void aDatabaseOfAnotherCaseIsNoticedAndReplaced() throws IOException {
        Path root = parent.resolve("case");
        Path other = parent.resolve("other");
        for (Path each : List.of(root, other)) {
            try (CaseFile file = CaseWriter.open(each)) {
                CaseWriter.run(file, each.equals(root) ? 0 : 7, 8);
            }
        }
        Files.copy(other.resolve("case.db"), root.resolve("case.db"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(CaseFile.verify(root)).singleElement().asString().startsWith("case.db: ");
        try (CaseFile file = CaseWriter.open(root)) {
            assertThat(held(file)).hasSize(8);
        }
        assertThat(CaseFile.verify(root)).isEmpty();
    }

    @Test
    void aLogThatWasCutOffIsNotWrittenTo() throws IOException {
        Path root = parent.resolve("case");
        Path older = parent.resolve("older");
        try (CaseFile file = CaseWriter.open(root)) {
            CaseWriter.run(file, 0, 3);
            file.commit();
            copy(root, older);
            CaseWriter.run(file, 3, 6);
        }
        for (String part : List.of("log", "records")) {
            remove(root.resolve(part));
            copy(older.resolve(part), root.resolve(part));
        }
        TreeMap<String, String> before = truth(root);

        assertThatThrownBy(() -> CaseWriter.open(root))
                .isInstanceOf(DokazException.class)
                .hasMessageContaining("cut off");
        assertThat(truth(root)).isEqualTo(before);
        assertThat(CaseFile.verify(root)).isNotEmpty();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> inside = Files.walk(from)) {
            for (Path path : inside.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void anAlteredFoundingFileStopsTheHouse() throws IOException {
        Path root = parent.resolve("case");
        try (CaseFile file = CaseWriter.open(root)) {
            CaseWriter.run(file, 0, 1);
        }
        Path founding = root.resolve("case.json");
        Files.writeString(founding, Files.readString(founding).replace("1970", "1971"));

        assertThatThrownBy(() -> CaseWriter.open(root))
                .isInstanceOf(DokazException.class)
                .hasMessageContaining("founding file");
    }

    @Test
    void aFailedCommitLeavesTheDatabaseBehindTheLogAndNotAhead() throws IOException {
        Path root = parent.resolve("case");
        CaseFile file = CaseWriter.open(root);
        CaseWriter.run(file, 0, 1);
        file.commit();
        CaseWriter.run(file, 1, 2);
        // What stands where the next bundle is to be written makes its writing fail.
        Files.createDirectories(root.resolve("records/000000/000000000002.jsonl"));
        assertThatThrownBy(file::commit).isInstanceOf(DokazException.class);
        file.close();
        Files.delete(root.resolve("records/000000/000000000002.jsonl"));

        try (CaseFile again = CaseWriter.open(root)) {
            assertThat(held(again)).hasSize(1);
            assertThat(CaseWriter.run(again, 0, 2)).isEqualTo(1);
        }
        assertThat(CaseFile.verify(root)).isEmpty();
    }

    @Test
    void aCaseInUseIsRefused() {
        Path root = parent.resolve("case");
        try (CaseFile file = CaseWriter.open(root)) {
            assertThatThrownBy(() -> CaseWriter.open(root)).isInstanceOf(DokazException.class);
            assertThat(held(file)).isEmpty();
        }
    }

    @Test
    void killedAtAnyMomentItLosesAndDoublesNothing() throws IOException, InterruptedException {
        int documents = 60;
        Path root = parent.resolve("case");
        for (int killAfter : List.of(1, 17, 40)) {
            kill(root, documents, killAfter);
            try (CaseFile file = CaseFile.openToRead(root, CaseWriter.MAKER)) {
                assertThat(held(file).size()).isGreaterThanOrEqualTo(killAfter);
            }
        }
        try (CaseFile file = CaseWriter.open(root)) {
            CaseWriter.run(file, 0, documents);
            assertThat(held(file)).hasSize(documents).doesNotHaveDuplicates();
        }
        assertThat(CaseFile.verify(root)).isEmpty();
        assertThat(Files.readAllLines(root.resolve("log/custody.jsonl"))).hasSize(2 * documents + 1);
        assertThat(truth(root).keySet())
                .filteredOn(name -> name.startsWith("originals"))
                .hasSize(documents);
    }

    private static void kill(Path root, int documents, int killAfter) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        java.toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        CaseWriter.class.getName(),
                        root.toString(),
                        Integer.toString(documents))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            while (line != null && Integer.parseInt(line) < killAfter) {
                line = said.readLine();
            }
            process.destroyForcibly();
        }
        process.waitFor();
    }
}
