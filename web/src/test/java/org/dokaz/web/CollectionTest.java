package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How exhibits were collected is put on record by the pages as by the command line. */
class CollectionTest {

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
    }

    @Test
    void howItWasCollectedIsFilledOneByOneAndAsAForm() {
        Guest analyst = served.orElseThrow().signedIn("analyst");
        String form = Objects.requireNonNull(
                        Jsoup.parse(analyst.get("/collection").body()).selectFirst("li form"))
                .attr("action");
        assertThat(analyst.post(form, Served.form("collector", "n/a:")).status())
                .isEqualTo(422);
        assertThat(analyst.post(form, Served.form()).status()).isEqualTo(422);
        assertThat(analyst.post(form, Served.form("collector", "=Collector 4")).status())
                .isEqualTo(303);
        String sheet = analyst.get("/collection/form").body();
        assertThat(sheet).contains("'=Collector 4").doesNotContain("\t=");
        analyst.get("/collection");
        assertThat(analyst.send("/collection/form", Guest.file("f.tsv", "nothing\tlike\tit\n"))
                        .status())
                .isEqualTo(422);
        String filled = sheet.lines()
                .map(line -> line.startsWith("exhibit") ? line : line.replace("\t\t", "\tn/a: never known\t"))
                .collect(Collectors.joining("\n"));
        assertThat(analyst.send("/collection/form", Guest.file("f.tsv", filled)).status())
                .isEqualTo(303);
        assertThat(analyst.get("/collection/form").body()).contains("n/a: never known");
    }
}
