package org.dokaz.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same inputs give the same bytes, whatever reads them and whatever is killed on the way. */
@Tag("slow")
class EqualityTest {

    private static final int DOCUMENTS = 1_000;

    @TempDir
    private static Path folder;

    private static Path inputs = Path.of("");
    private static Laptop one = new Laptop("", "");

    @BeforeAll
    static void readOnOneThread() throws IOException {
        inputs = Laptop.corpus(folder, DOCUMENTS);
        one = Laptop.read(inputs, 1);
        assertThat(one.answers().lines()).hasSizeGreaterThan(DOCUMENTS + 40);
        assertThat(one.findings()).contains("\"standing\":\"corroborated\"");
    }

    @Test
    void eightThreadsReadWhatOneDoes() {
        one.assertEqualTo(Laptop.read(inputs, 8));
    }

    @Test
    void theEngineOnThisMachineReadsWhatOneThreadDoes() throws IOException {
        Path out = folder.resolve("local");
        assertThat(run("--master", "local[4]", inputs.toString(), "--out", out.toString()))
                .isEqualTo(1);

        one.assertEqualTo(Laptop.laidDown(out));
        assertThat(out.resolve("work")).doesNotExist();
        assertTablesSayTheSame(out);
        assertThat(run(inputs.toString(), "--out", out.toString())).isEqualTo(2);
    }

    @Test
    void aClusterReadsTheSameWhileAWorkerIsKilled() throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("worker-killed"));
        try (Engine engine = Engine.started(place)) {
            Path out = place.resolve("out");
            Process job = engine.job(inputs, out, place.resolve("job.log"));
            Engine.awaitRead(job, out, 1);
            ProcessHandle worker = engine.worker(1);
            List<ProcessHandle> killed = new ArrayList<>(worker.descendants().toList());
            killed.add(worker);
            killed.forEach(ProcessHandle::destroyForcibly);
            assertThat(job.waitFor())
                    .as(Files.readString(place.resolve("job.log")))
                    .isEqualTo(1);

            assertThat(worker.isAlive()).isFalse();
            one.assertEqualTo(Laptop.laidDown(out));
        }
    }

    @Test
    void aJobWhoseDriverWasKilledGoesOnWhereItStopped() throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("driver-killed"));
        try (Engine engine = Engine.started(place)) {
            Path out = place.resolve("out");
            Process first = engine.job(inputs, out, place.resolve("first.log"));
            Engine.awaitRead(first, out, 1);
            first.destroyForcibly().waitFor();
            List<Path> kept = tallies(out);
            assertThat(out.resolve("done.txt")).doesNotExist();
            assertThat(kept).isNotEmpty();
            List<Object> before = new ArrayList<>();
            for (Path tally : kept) {
                before.add(Files.getLastModifiedTime(tally));
            }
            Process second = engine.job(inputs, out, place.resolve("second.log"));
            while (second.isAlive() && tallies(out).size() <= kept.size() && !Files.exists(out.resolve("done.txt"))) {
                Thread.sleep(Engine.POLL_MILLIS);
            }
            List<Object> after = new ArrayList<>();
            for (Path tally : kept) {
                after.add(Files.exists(tally) ? Files.getLastModifiedTime(tally) : "given");
            }
            assertThat(second.waitFor())
                    .as(Files.readString(place.resolve("second.log")))
                    .isEqualTo(1);

            assertThat(after).isEqualTo(before);
            one.assertEqualTo(Laptop.laidDown(out));
        }
    }

    private static List<Path> tallies(Path out) throws IOException {
        if (!Files.isDirectory(out.resolve("work"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(out.resolve("work"))) {
            return files.filter(file -> file.toString().endsWith(".tally"))
                    .sorted()
                    .toList();
        }
    }

    private static void assertTablesSayTheSame(Path out) throws IOException {
        long made = one.answers()
                .lines()
                .filter(line -> line.contains("\"outcome\":\"made\""))
                .count();
        try (SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate()) {
            assertThat(spark.read()
                            .parquet(out.resolve("tables/documents").toString())
                            .count())
                    .isEqualTo(one.answers().lines().count());
            assertThat(spark.read()
                            .parquet(out.resolve("tables/documents").toString())
                            .filter("outcome = 'made'")
                            .count())
                    .isEqualTo(made);
            assertThat(spark.read()
                            .parquet(out.resolve("tables/events").toString())
                            .count())
                    .isEqualTo(Files.readAllLines(out.resolve(Comparing.EVENTS)).size());
            assertThat(spark.read()
                            .parquet(out.resolve("tables/claims").toString())
                            .filter("id IS NULL OR kind IS NULL")
                            .count())
                    .isZero();
        }
    }

    private static int run(String... words) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        return ClusterMain.run(List.of(words), new PrintStream(told, true, StandardCharsets.UTF_8));
    }
}
