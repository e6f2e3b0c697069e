package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.dokaz.cli.Program;
import org.dokaz.record.Deed;
import org.dokaz.web.page.Tongue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the owner sees of who did what. */
class AuditTest {

    private static final String REASON = "a reason that names somebody";

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

    private Guest guest(String role) {
        return served.orElseThrow().signedIn(role);
    }

    private static Document page(Guest guest, String query) {
        return Jsoup.parse(guest.get("/audit" + query).body());
    }

    @Test
    void whoTakesAnOriginalIsOnRecordAndWhoReadsIsNot() {
        Guest owner = guest("owner");
        int before = page(owner, "?deed=viewed").select("tbody tr").size();
        Guest reader = guest("reader");
        String key = served.orElseThrow().document(reader, "Men taken");
        reader.get("/documents/" + key);
        reader.head("/documents/" + key + "/original");
        assertThat(page(owner, "?deed=viewed").select("tbody tr")).hasSize(before);
        assertThat(reader.get("/documents/" + key + "/original").status()).isEqualTo(200);
        Agent agent = Agent.of(served.orElseThrow()).with(Agent.token(guest("analyst"), "x", 7));
        assertThat(agent.get("/api/v1/documents/" + key + "/original").status()).isEqualTo(200);
        assertThat(page(owner, "?deed=viewed").select("tbody tr").eachText())
                .hasSize(before + 2)
                .satisfies(rows -> assertThat(rows.getFirst()).contains("analyst", "original sha256:"))
                .satisfies(rows -> assertThat(rows.get(1)).contains("reader", "original sha256:"));
        assertThat(page(owner, "?person=reader").select("tbody tr")).hasSize(1);
        close();
        assertThat(Program.run("verify", "--case", folder.resolve("case").toString())
                        .code())
                .isZero();
    }

    @Test
    void aDeedIsToldWithItsAuthorAndWithoutItsWords() {
        Guest analyst = guest("analyst");
        String key = served.orElseThrow().document(analyst, "Men taken");
        Document reader = Jsoup.parse(analyst.get("/documents/" + key).body());
        analyst.post(
                reader.select("form.review").attr("action"),
                Served.form(
                        "mark",
                        reader.select("form.review input[name=mark]").attr("value"),
                        "answer",
                        "reject",
                        "why",
                        REASON));
        Guest owner = guest("owner");
        Document page = page(owner, "");
        assertThat(page.select("tbody tr").eachText().getFirst()).contains("reviewed a claim", "analyst");
        assertThat(page.html()).doesNotContain(REASON, "Men taken", "Verbivka");
        assertThat(page(owner, "?person=analyst&deed=reviewed").select("tbody tr"))
                .hasSize(1);
        assertThat(page(owner, "?person=reviewer").select("tbody tr")).isEmpty();
        assertThat(owner.get("/audit?person=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&deed=x&page=99")
                        .body())
                .doesNotContain("<script>alert");
    }

    @Test
    void everyDeedHasItsWords() {
        for (Deed deed : Deed.values()) {
            assertThat(Tongue.ENGLISH_LABELS.of("audit.did", deed)).isNotBlank();
        }
    }
}
