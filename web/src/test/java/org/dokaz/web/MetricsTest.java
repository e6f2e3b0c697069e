package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dokaz.web.guard.Door;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs that watch over machines are told. */
class MetricsTest {

    private static final String METRICS = "/api/v1/metrics";
    private static final String HEALTH = "/api/v1/health";

    @TempDir
    private Path folder;

    private Optional<Served> served = Optional.empty();

    @BeforeEach
    void serve() throws IOException {
        served = Optional.of(Served.in(folder));
    }

    @AfterEach
    void close() {
        served.ifPresent(Served::close);
        served = Optional.empty();
    }

    private Served here() {
        return served.orElseThrow();
    }

    private Agent agent(String role) {
        return Agent.of(here()).with(Agent.token(here().signedIn(role), "watcher", 30));
    }

    private static double value(String metrics, String measure) {
        return metrics.lines()
                .filter(line -> line.startsWith(measure + " "))
                .map(line -> Double.valueOf(line.substring(measure.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(measure + " in " + metrics));
    }

    @Test
    void requestsAreCountedByTheirDoorWhateverTheyWereAnswered() {
        Agent reader = agent("reader");
        reader.get("/api/v1/documents");
        reader.get("/api/v1/documents?limit=0");
        reader.get("/api/v1/documents/0000000000000000");
        here().guest().get("/documents");
        reader.get("/api/v1/nothing/of/the/sort");
        Guest.Answer answer = reader.get(METRICS);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain;version=0.0.4;charset=utf-8");
        String metrics = answer.body();
        assertThat(value(metrics, "dokaz_requests_total{answer=\"2xx\",door=\"api_documents\"}"))
                .isEqualTo(1);
        assertThat(value(metrics, "dokaz_requests_total{answer=\"4xx\",door=\"api_documents\"}"))
                .isEqualTo(1);
        assertThat(value(metrics, "dokaz_requests_total{answer=\"4xx\",door=\"api_document\"}"))
                .isEqualTo(1);
        assertThat(value(metrics, "dokaz_requests_total{answer=\"3xx\",door=\"documents\"}"))
                .isEqualTo(1);
        assertThat(value(metrics, "dokaz_request_seconds_count{door=\"api_documents\"}"))
                .isEqualTo(2);
        assertThat(value(metrics, "dokaz_request_seconds_bucket{door=\"api_documents\",le=\"+Inf\"}"))
                .isEqualTo(2);
        assertThat(value(metrics, "dokaz_request_seconds_sum{door=\"api_documents\"}"))
                .isPositive();
        assertThat(value(metrics, "dokaz_case_well")).isEqualTo(1);
    }

    @Test
    void everyLineIsAMeasureOfThisHouseUnderItsTypeAndNamesDoorsAlone() {
        Agent reader = agent("reader");
        reader.get("/api/v1/search?q=Stelmashenko");
        reader.get("/api/v1/documents/watcher-of-the-kettle/claims/Verbivka");
        String metrics = reader.get(METRICS).body();
        assertThat(metrics)
                .endsWith("\n")
                .doesNotContain("Stelmashenko", "kettle", "Verbivka", "watcher", "reader", "/");
        TreeSet<String> words = new TreeSet<>(Set.of("none", "made", "declined", "failed", "+Inf"));
        for (Door door : Door.values()) {
            words.add(door.name().toLowerCase(Locale.ROOT));
        }
        String family = "";
        for (String line : metrics.lines().toList()) {
            if (line.startsWith("# TYPE ")) {
                family = line.split(" ", -1)[2];
                assertThat(line).matches("# TYPE dokaz_[a-z_]+ (counter|gauge|histogram)");
            } else if (!line.startsWith("# HELP ")) {
                assertThat(line).startsWith(family).matches("dokaz_[a-z_]+(\\{[^}]*})? [0-9.E+-]+");
                int quote = line.indexOf('"');
                while (quote >= 0) {
                    int end = line.indexOf('"', quote + 1);
                    String word = line.substring(quote + 1, end);
                    assertThat(words.contains(word) || word.matches("[0-9.]+|[1-5]xx"))
                            .as(word)
                            .isTrue();
                    quote = line.indexOf('"', end + 1);
                }
            }
        }
    }

    @Test
    void anAccountIsToldOnlyOfDocumentsThatItMaySee() throws IOException {
        close();
        served = Optional.of(Served.with(Files.createDirectory(folder.resolve("told")), Told.FILES));
        String made = "dokaz_documents{outcome=\"made\"}";
        double all = value(agent("owner").get(METRICS).body(), made);
        double open = value(agent("reader").get(METRICS).body(), made);
        assertThat(open).isPositive().isLessThan(all);
    }

    @Test
    void aCaseThatCanBeWorkedOnIsWellAndOneThatCannotSaysWhatToDo() throws IOException {
        Agent reader = agent("reader");
        Guest.Answer well = reader.get(HEALTH);
        assertThat(well.status()).isEqualTo(200);
        assertThat(well.header("Content-Type")).isEqualTo("application/json");
        assertThat(Answered.text(Answered.object(well.body()), "status")).isEqualTo("well");
        Path kase = here().folder();
        Path away = kase.resolveSibling("taken away");
        Files.move(kase, away);
        try {
            Guest.Answer gone = reader.get(HEALTH);
            assertThat(gone.status()).isEqualTo(503);
            assertThat(gone.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(Answered.text(Answered.object(gone.body()), "detail"))
                    .contains("cannot be written to")
                    .doesNotContain(kase.toString(), "/");
            assertThat(value(reader.get(METRICS).body(), "dokaz_case_well")).isZero();
        } finally {
            Files.move(away, kase);
        }
        assertThat(reader.get(HEALTH).status()).isEqualTo(200);
    }

    @Test
    void aSessionOpensNeither() {
        Guest owner = here().signedIn("owner");
        for (String path : List.of(METRICS, HEALTH)) {
            assertThat(owner.get(path).status()).isEqualTo(401);
            assertThat(here().guest().get(path).status()).isEqualTo(401);
        }
    }
}
