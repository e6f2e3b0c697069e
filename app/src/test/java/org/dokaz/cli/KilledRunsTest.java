package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dokaz.app.CaseFile;
import org.dokaz.app.CaseVerification;
import org.dokaz.pipeline.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are killed, or meet a disk that is full or cannot be written, as processes of their own. */
@Tag("slow")
@Timeout(900)
class KilledRunsTest {

    private static final int DOCUMENTS = 1000;

    /** How often a run is killed; a long test by hand may ask for more. */
    private static final int KILLS = Integer.getInteger("dokaz.kills", 20);

    /** How many documents come in while heads of the log are signed and runs are killed. */
    private static final int DOCUMENTS_SIGNED = 100;

    /** Every so many runs, one is left to come to its end and sign. */
    private static final int ENDS_EVERY = 4;

    private static final int KILL_AFTER_MILLISECONDS_MIN = 300;
    private static final int KILL_AFTER_MILLISECONDS_MAX = 3500;
    private static final long SEED = 20_230_312;

    /** What differs between two runs: times, salted commitments, chain hashes, keys. */
    private static final Pattern OF_ONE_RUN = Pattern.compile("\"(at|obtainedAt|leaf|previous|self|key)\":\"[^\"]*\"");

    @TempDir
    Path parent;

    private Path inputs;
    private String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    @BeforeEach
    void writeDocuments() throws IOException {
        inputs = Files.createDirectories(parent.resolve("in"));
        List<String> sentences = List.of(
                "Officials said on Monday that %d men were detained in Vyshnivka.",
                "Міський голова повідомив, що у Вишнівці затримали %d людей.",
                "По словам мэра, из Вишнёвки вывезли не менее %d мужчин.");
        for (int number = 0; number < DOCUMENTS - 1; number++) {
            String text = String.format(sentences.get(number % sentences.size()), number + 2);
            Files.writeString(inputs.resolve(String.format("%04d.txt", number)), text);
        }
        Files.writeString(
                inputs.resolve("0500.json"),
                "{\"name\":\"К\",\"type\":\"public_channel\",\"id\":1,\"messages\":["
                        + "{\"id\":1,\"type\":\"message\",\"text\":\"Затримали сімох.\"},"
                        + "{\"id\":2,\"type\":\"service\",\"action\":\"pin_message\",\"text\":\"\"}]}");
    }

    private Process start(Path kase, List<String> before) throws IOException {
        return start(kase, before, inputs);
    }

    private Process start(Path kase, List<String> before, Path inbox) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                "org.dokaz.cli.Main",
                "read",
                "--format",
                "jsonl",
                "--case",
                kase.toString(),
                inbox.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(kase.resolveSibling(kase.getFileName() + ".err").toFile())
                .start();
    }

    private static String said(Path kase) throws IOException {
        return Files.readString(kase.resolveSibling(kase.getFileName() + ".err"));
    }

    private static TreeMap<String, String> originals(Path kase) throws IOException {
        TreeMap<String, String> originals = new TreeMap<>();
        try (Stream<Path> inside = Files.walk(kase.resolve("originals"))) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                originals.put(kase.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return originals;
    }

    private static List<String> log(Path kase) throws IOException {
        return Files.readAllLines(kase.resolve("log/custody.jsonl")).stream()
                .map(line -> OF_ONE_RUN.matcher(line).replaceAll("\"$1\":\"\""))
                .toList();
    }

    /** The records in the order of the log, without times and salts. */
    private static List<String> records(Path kase) throws IOException {
        List<String> records = new ArrayList<>();
        try (Stream<Path> inside = Files.walk(kase.resolve("records"))) {
            for (Path file : inside.filter(Files::isRegularFile).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    String content = line.substring(0, line.lastIndexOf(",\"salt\":"));
                    records.add(OF_ONE_RUN.matcher(content).replaceAll("\"$1\":\"\""));
                }
            }
        }
        return records;
    }

    private static List<String> held(Path kase) {
        List<String> held = new ArrayList<>();
        try (CaseFile file = CaseFile.openToRead(kase, Program.maker())) {
            file.each(each -> held.add(each.path().orElse("-") + " " + each.kept()));
        }
        return held;
    }

    @Test
    void killedTwentyTimesItEndsAsIfItHadNeverBeen() throws IOException, InterruptedException {
        Path whole = parent.resolve("whole");
        assertThat(start(whole, List.of()).waitFor()).as(said(whole)).isZero();
        Path kase = parent.resolve("case");
        Random random = new Random(SEED);
        int unfinished = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int milliseconds = random.nextInt(KILL_AFTER_MILLISECONDS_MIN, KILL_AFTER_MILLISECONDS_MAX);
            Process process = start(kase, List.of());
            boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            unfinished += ended ? 0 : 1;
        }
        assertThat(start(kase, List.of()).waitFor()).as(said(kase)).isZero();

        assertThat(unfinished).as("a run was killed before its end").isPositive();
        assertThat(originals(kase)).isEqualTo(originals(whole)).hasSize(DOCUMENTS);
        assertThat(records(kase)).isEqualTo(records(whole));
        assertThat(log(kase)).isEqualTo(log(whole));
        assertThat(held(kase)).isEqualTo(held(whole)).hasSize(DOCUMENTS + 1);
        assertThat(CaseFile.verify(kase)).isEmpty();
    }

    @Test
    void whateverIsKilledTheLogGoesOnFromEveryHeadThatWasSigned() throws IOException, InterruptedException {
        Path kase = parent.resolve("case");
        Path inbox = Files.createDirectory(parent.resolve("inbox"));
        long started = System.nanoTime();
        assertThat(start(parent.resolve("warm"), List.of(), inputs.resolve("0000.txt"))
                        .waitFor())
                .isZero();
        long usual = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        Random random = new Random(SEED + 1);
        List<Path> heads = new ArrayList<>();
        int documents = 0;
        int unfinished = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            for (; documents < Math.max(1, DOCUMENTS_SIGNED * (kill + 1) / KILLS); documents++) {
                Files.copy(
                        inputs.resolve(String.format("%04d.txt", documents)),
                        inbox.resolve(String.format("%04d.txt", documents)));
            }
            Process process = start(kase, List.of(), inbox);
            if (kill % ENDS_EVERY == 0) {
                assertThat(process.waitFor()).as(said(kase)).isZero();
            } else {
                boolean ended = process.waitFor(random.nextLong(usual / 4, usual * 5 / 4), TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
                unfinished += ended ? 0 : 1;
            }
            if (Files.exists(kase.resolve("log/checkpoint"))) {
                heads.add(Files.copy(kase.resolve("log/checkpoint"), parent.resolve("head-" + kill)));
            }
        }
        assertThat(start(kase, List.of(), inbox).waitFor()).as(said(kase)).isZero();

        assertThat(unfinished).as("a run was killed before its end").isPositive();
        assertThat(originals(kase)).hasSize(DOCUMENTS_SIGNED);
        assertThat(held(kase)).hasSize(DOCUMENTS_SIGNED).doesNotHaveDuplicates();
        assertThat(heads).hasSizeGreaterThanOrEqualTo(KILLS / ENDS_EVERY);
        for (Path head : heads) {
            assertThat(CaseVerification.of(kase, Optional.empty(), Optional.of(head))
                            .flaws())
                    .as(head.toString())
                    .isEmpty();
        }
    }

    @Test
    void aFullDiskStopsTheRunAndNothingIsLost() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell to set a limit in");
        Path kase = parent.resolve("case");
        // No file may grow beyond this many blocks; a disk that is full refuses a write in the same way.
        int code = start(kase, List.of("/bin/sh", "-c", "ulimit -f 400; exec \"$@\"", "sh"))
                .waitFor();

        assertThat(code).as(said(kase)).isEqualTo(ExitCode.CANNOT_GO_ON);
        assertThat(said(kase)).contains(kase.toString()).doesNotContain("Exception");
        assertThat(start(kase, List.of()).waitFor()).as(said(kase)).isZero();
        assertThat(held(kase)).hasSize(DOCUMENTS + 1).doesNotHaveDuplicates();
        assertThat(CaseFile.verify(kase)).isEmpty();
    }

    @Test
    void aCaseThatMayNotBeWrittenStopsTheRunBeforeAnythingIsRead() throws IOException, InterruptedException {
        boolean root = "root".equals(System.getProperty("user.name"));
        assumeTrue(!root || Files.isExecutable(Path.of("/usr/bin/setpriv")), "nobody to be but root");
        Path kase = Files.createDirectories(parent.resolve("case"));
        assertThat(start(kase, List.of()).waitFor()).isZero();
        List<String> before = held(kase);
        try (Stream<Path> inside = Files.walk(kase)) {
            for (Path path : inside.toList()) {
                assertThat(path.toFile().setWritable(false, false)).isTrue();
            }
        }
        List<String> nobody =
                root ? List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") : List.of();
        classPath = copiedTo(parent.resolve("program"));
        makeReachable();
        int code = start(kase, nobody).waitFor();

        assertThat(code).as(said(kase)).isEqualTo(ExitCode.CANNOT_GO_ON);
        assertThat(said(kase)).contains("cannot be written");
        assertThat(held(kase)).isEqualTo(before);
    }

    /** The program where anybody can read it: the usual place of libraries is their owner's alone. */
    private String copiedTo(Path folder) throws IOException {
        List<String> copies = new ArrayList<>();
        for (String entry : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
            Path from = Path.of(entry);
            Path to = folder.resolve(Integer.toString(copies.size()));
            copies.add(to.resolve(from.getFileName()).toString());
            try (Stream<Path> inside = Files.walk(from)) {
                for (Path file : inside.filter(Files::isRegularFile).toList()) {
                    Path copy = to.resolve(from.getParent().relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        return String.join(File.pathSeparator, copies);
    }

    private void makeReachable() throws IOException {
        try (Stream<Path> inside = Files.walk(parent)) {
            for (Path path : inside.toList()) {
                assertThat(path.toFile().setReadable(true, false)).isTrue();
                assertThat(!Files.isDirectory(path) || path.toFile().setExecutable(true, false))
                        .isTrue();
            }
        }
    }
}
