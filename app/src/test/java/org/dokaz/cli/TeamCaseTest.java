package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Cases whose database lies on a real PostgreSQL server, worked on by the program in processes of their own. */
@Tag("slow")
@Timeout(600)
class TeamCaseTest {

    private static final int DOCUMENTS = 60;
    private static final int KILLS = Integer.getInteger("dokaz.kills", 20) / 4;
    private static final long SEED = 20_240_117;

    private static Optional<EmbeddedPostgres> server = Optional.empty();

    @TempDir
    private Path parent;

    private Path kase = Path.of("");
    private Path inbox = Path.of("");

    @BeforeAll
    static void startServer() throws IOException {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        assumeTrue(
                machine.toLowerCase(Locale.ROOT).equals("linux amd64"),
                "no PostgreSQL for this system comes with the tests");
        server = Optional.of(EmbeddedPostgres.start());
    }

    @AfterAll
    static void stopServer() throws IOException {
        if (server.isPresent()) {
            server.get().close();
        }
    }

    @BeforeEach
    void writeDocuments() throws IOException {
        kase = parent.resolve("case");
        inbox = Files.createDirectory(parent.resolve("inbox"));
        for (int number = 0; number < DOCUMENTS; number++) {
            Files.writeString(
                    inbox.resolve(String.format(Locale.ROOT, "%03d.txt", number)),
                    "Officials said on Monday that " + (number + 2) + " men were detained in Vyshnivka.\n");
        }
    }

    private static String url() {
        return "jdbc:postgresql://localhost:" + server.orElseThrow().getPort() + "/postgres";
    }

    private Process start(String... arguments) throws IOException {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.dokaz.cli.Main");
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(java, Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .redirectOutput(parent.resolve("said").toFile());
        builder.environment().put("DOKAZ_HOME", parent.resolve("home").toString());
        return builder.start();
    }

    /** What the program says, which must come to its end well. */
    private List<String> run(String... arguments) throws IOException, InterruptedException {
        int code = start(arguments).waitFor();
        List<String> said = Files.readAllLines(parent.resolve("said"));
        assertThat(code).as(String.join("\n", said)).isZero();
        return said;
    }

    private List<String> move(String to) throws IOException, InterruptedException {
        return run("move", "--case", kase.toString(), "--to", to, "--user", "postgres");
    }

    private void verify() throws IOException, InterruptedException {
        assertThat(run("verify", "--case", kase.toString())).last().asString().endsWith("everything holds");
    }

    @Test
    void aCaseGoesToTheServerAndComesBackRowForRow() throws IOException, InterruptedException {
        run("read", "--case", kase.toString(), inbox.resolve("000.txt").toString());
        List<String> there = move(url());
        assertThat(kase.resolve("case.db")).doesNotExist();
        assertThat(digests(there)).hasSize(2).allMatch(digests(there).getFirst()::equals);
        verify();

        run("read", "--case", kase.toString(), inbox.toString());
        verify();
        assertThat(kase.resolve("case.db")).doesNotExist();

        List<String> back = move("file");
        assertThat(digests(back)).hasSize(2).allMatch(digests(back).getFirst()::equals);
        assertThat(digests(back)).doesNotContainAnyElementsOf(digests(there));
        assertThat(kase.resolve("case.db")).exists();
        verify();
    }

    private static List<String> digests(List<String> said) {
        return said.stream()
                .filter(line -> line.startsWith("sha256:"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    @Test
    void killedAgainAndAgainNothingIsLostAndNothingDoubled() throws IOException, InterruptedException {
        run("read", "--case", kase.toString(), inbox.resolve("000.txt").toString());
        move(url());
        Random random = new Random(SEED);
        int unfinished = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start("read", "--case", kase.toString(), inbox.toString());
            boolean ended = process.waitFor(random.nextInt(500, 4_000), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            unfinished += ended ? 0 : 1;
        }
        assertThat(unfinished).as("a run was killed before its end").isPositive();
        List<String> lines = run("read", "--case", kase.toString(), "--format", "jsonl", inbox.toString());
        assertThat(lines.stream().filter(line -> line.startsWith("{"))).hasSize(DOCUMENTS);
        verify();
        assertThat(digests(move("file"))).hasSize(2);
        verify();
    }

    @Test
    void aCaseWhoseServerIsGoneComesBackWithoutIt() throws IOException, InterruptedException {
        run("read", "--case", kase.toString(), inbox.toString());
        move(url());
        Path register;
        try (Stream<Path> inside = Files.list(parent.resolve("home").resolve("teams"))) {
            register = inside.toList().getFirst();
        }
        Files.writeString(
                register,
                Files.readString(register).replace(":" + server.orElseThrow().getPort() + "/", ":1/"));
        int code = start("read", "--case", kase.toString(), inbox.toString()).waitFor();
        assertThat(code).isEqualTo(ExitCode.CANNOT_GO_ON);
        assertThat(Files.readString(parent.resolve("said"))).contains("localhost:1", "dokaz move --to file");

        assertThat(move("file")).anySatisfy(line -> assertThat(line).contains("could not be asked"));
        verify();
    }
}
