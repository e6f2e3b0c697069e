package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.cli.Program;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grades, standards of proof, and claims held against elements of crimes. */
class WeighingTest {

    private static final int LOOKS_MAX = 60;

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

    private static Document page(Guest guest, String path) {
        return Jsoup.parse(guest.get(path.replaceFirst("#.*", "")).body());
    }

    /** The first event, once the claims are compared. */
    static String event(Guest guest) {
        for (int look = 0; look < LOOKS_MAX; look++) {
            Element link = page(guest, "/weighing").selectFirst(".events a");
            if (link != null) {
                return link.attr("href").substring("/weighing/".length());
            }
        }
        throw new IllegalStateException("no event was found");
    }

    private String cli(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--case");
        all.add(folder.resolve("case").toString());
        return Program.run(all.toArray(String[]::new)).told();
    }

    @Test
    void aSourceIsGradedAsTheCommandLineGradesIt() {
        Guest analyst = guest("analyst");
        String address = "/weighing/" + event(analyst);
        Document page = page(analyst, address);
        assertThat(analyst.post(
                                address + "/grade",
                                Served.form("origin", "0", "reliability", "B", "credibility", "3", "why", "near <it>"))
                        .status())
                .isEqualTo(303);
        assertThat(page(analyst, address).select(".origin .history").text()).contains("B3", "analyst", "near <it>");
        assertThat(analyst.post(
                                address + "/grade",
                                Served.form("origin", "77", "reliability", "B", "credibility", "3", "why", "x"))
                        .status())
                .isEqualTo(404);
        if (page.text().contains("All this may come from one origin")) {
            assertThat(analyst.post(
                                    address + "/grade",
                                    Served.form("origin", "0", "reliability", "A", "credibility", "1", "why", "x"))
                            .body())
                    .contains("fewer than two independent origins");
        }
        close();
        assertThat(cli("judge", "list")).contains("grade B3: ");
        served = Optional.of(Served.on(folder.resolve("case")));
        Guest again = guest("analyst");
        event(again);
        Document graded = page(again, address);
        assertThat(again.post(
                                address + "/taken-back",
                                Served.form(
                                        "decision",
                                        graded.select(".origin input[name=decision]")
                                                .attr("value")))
                        .status())
                .isEqualTo(303);
        assertThat(page(again, address).select(".origin .history")).isEmpty();
    }

    @Test
    void theStandardOfProofNamesWhatItRestsOnAndIsTakenBack() {
        Guest reviewer = guest("reviewer");
        String address = "/weighing/" + event(reviewer);
        page(reviewer, address);
        assertThat(reviewer.post(
                                address + "/standard",
                                Served.form("standard", "reasonable_suspicion", "why", "one official only"))
                        .status())
                .isEqualTo(303);
        Document page = page(reviewer, address);
        assertThat(page.text()).contains("reasonable suspicion", "claims it rests on:", "one official only");
        assertThat(page.text()).doesNotContain("%");
        close();
        assertThat(cli("judge", "list")).contains("standard reasonable suspicion: ");
        assertThat(cli("verify")).doesNotContain("does not");
    }

    @Test
    void theMatrixSuggestsByKindAndNeverSaysWhatIsProved() {
        Guest analyst = guest("analyst");
        Document page = page(analyst, "/elements?crime=confinement");
        assertThat(page.select(".matrix tbody tr")).hasSize(6);
        assertThat(page.select("main").text())
                .contains("It does not say that an element is there", "never assumed", "art. 8(2)(a)(vii)-2")
                .doesNotContainIgnoringCase("proved");
        assertThat(page.select(".matrix tbody tr").first().select(".placed a").text())
                .contains("thirty men had been detained");
        Element status = page.select(".matrix tbody tr").get(1);
        assertThat(status.text()).contains("protected", "No claim is held to support it", "a person has to say");
        assertThat(status.select(".placed")).isEmpty();
        Document inducement = page(analyst, "/elements?crime=compelled_service");
        assertThat(inducement.select("tbody tr").first().select("td").get(1).text())
                .as("a denial stands against it")
                .contains("forced into the army", "denies");
        assertThat(page(analyst, "/elements?crime=%3Cscript%3E").select(".matrix"))
                .hasSize(1);
        assertThat(analyst.get("/elements?event=" + "0".repeat(64)).status()).isEqualTo(404);
        String event = event(analyst);
        assertThat(page(analyst, "/elements?event=" + event).text()).contains("Claims of one event");
    }

    @Test
    void aPersonPutsAClaimToAnElementAndTakesItAway() {
        Guest analyst = guest("analyst");
        String path = "/documents/" + served.orElseThrow().document(analyst, "Men taken");
        Document reader = page(analyst, path);
        String base = reader.select("form.review").attr("action").replace("/review", "");
        assertThat(reader.select("#element-code option")).hasSizeGreaterThan(30);
        assertThat(analyst.post(
                                base + "/bearing",
                                Served.form(
                                        "element",
                                        "compelled_service.protected",
                                        "side",
                                        "contrary",
                                        "why",
                                        "own soldiers <u>"))
                        .location())
                .contains("/elements?crime=compelled_service");
        Element row = page(analyst, "/elements?crime=compelled_service")
                .select(".matrix tbody tr")
                .get(1);
        assertThat(row.select("td").get(1).text()).contains("analyst: own soldiers <u>");
        assertThat(row.select("td").get(0).text()).isEqualTo("\u2013");
        analyst.post(
                base + "/bearing",
                Served.form("element", "compelled_service.protected", "side", "unrelated", "why", "on reflection"));
        assertThat(page(analyst, "/elements?crime=compelled_service")
                        .select(".matrix tbody tr")
                        .get(1)
                        .select(".placed"))
                .isEmpty();
        assertThat(page(analyst, path).select(".history").text()).contains("compelled_service.protected");
    }

    @Test
    void theMatrixVeilsWordsAtRiskAndWhatTellsOfViolence() {
        Guest analyst = guest("analyst");
        for (String crime : List.of("confinement", "imprisonment", "geneva_147", "compelled_service")) {
            assertThat(analyst.get("/elements?crime=" + crime).body())
                    .doesNotContain("Oksana", "my brother in the school", "Two men were beaten");
        }
        assertThat(analyst.get("/weighing").body()).doesNotContain("Oksana", "my brother", "Two men were beaten");
    }
}
