package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dokaz.cli.Program;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide of claims on the pages, and what becomes of it. */
class ClaimsTest {

    private static final int PEOPLE = 8;

    @TempDir
    private Path folder;

    private Optional<Served> served = Optional.empty();
    private String path = "";

    @BeforeEach
    void serve() throws IOException {
        Served made = Served.in(folder);
        served = Optional.of(made);
        path = "/documents/" + made.document(made.signedIn("analyst"), "Men taken");
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
        return Jsoup.parse(guest.get(path).body());
    }

    private static String mark(Document page) {
        return page.select("form.review input[name=mark]").attr("value");
    }

    private static String action(Document page) {
        return page.select("form.review").attr("action");
    }

    private String cli(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--case");
        all.add(folder.resolve("case").toString());
        return Program.run(all.toArray(String[]::new)).told();
    }

    @Test
    void anAnswerIsKeptWithAuthorAndReasonAndTheNextClaimIsShown() {
        Guest analyst = guest("analyst");
        Document page = page(analyst, path);
        Guest.Answer answer = analyst.post(
                action(page), Served.form("mark", mark(page), "answer", "reject", "why", "Чутка <b>only</b>"));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).contains("done=rejected", "claim=");
        Document next = page(analyst, answer.location().replaceFirst("#.*", ""));
        assertThat(next.select(".notice.done").text()).contains("Rejected and kept");
        Document again = page(analyst, path);
        assertThat(again.select(".state").text()).isEqualTo("Rejected");
        assertThat(again.select(".history").text()).contains("analyst", "Чутка <b>only</b>");
        close();
        assertThat(cli("judge", "list")).contains("analyst", "reject: ", "Чутка <b>only</b>");
        assertThat(cli("verify")).doesNotContain("does not");
    }

    @Test
    void aRejectionNeedsAReasonAndAnAcceptanceHasOne() {
        Guest analyst = guest("analyst");
        Document page = page(analyst, path);
        Guest.Answer bare = analyst.post(action(page), Served.form("mark", mark(page), "answer", "reject", "why", " "));
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.body()).contains("Give a reason");
        assertThat(analyst.post(action(page), Served.form("mark", mark(page), "answer", "accept", "why", ""))
                        .status())
                .isEqualTo(303);
        assertThat(page(analyst, path).select(".history").text()).contains("Accepted", "The words bear it out.");
    }

    @Test
    void whoDecidesOnAPageThatIsOutdatedIsToldAndNothingIsKept() {
        Guest analyst = guest("analyst");
        Guest reviewer = guest("reviewer");
        Document seen = page(analyst, path);
        Document alsoSeen = page(reviewer, path);
        assertThat(analyst.post(action(seen), Served.form("mark", mark(seen), "answer", "accept"))
                        .status())
                .isEqualTo(303);
        Guest.Answer late = reviewer.post(
                action(alsoSeen), Served.form("mark", mark(alsoSeen), "answer", "reject", "why", "my own words"));
        assertThat(late.status()).isEqualTo(409);
        Document conflict = Jsoup.parse(late.body());
        assertThat(conflict.select("[role=alert]").text()).contains("Somebody decided");
        assertThat(conflict.select(".history").text()).contains("analyst").doesNotContain("reviewer");
        assertThat(conflict.select("#why").attr("value")).isEqualTo("my own words");
        assertThat(reviewer.post(
                                action(conflict),
                                Served.form("mark", mark(conflict), "answer", "reject", "why", "my own words"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void ofManyWhoDecideAtOnceOneIsKeptAndTheOthersAreTold() throws Exception {
        List<Guest> people = new ArrayList<>();
        for (int count = 0; count < PEOPLE; count++) {
            people.add(guest(count % 2 == 0 ? "analyst" : "reviewer"));
        }
        List<Callable<Integer>> wishes = new ArrayList<>();
        for (Guest person : people) {
            Document page = page(person, path);
            wishes.add(() -> person.post(action(page), Served.form("mark", mark(page), "answer", "accept"))
                    .status());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            for (Future<Integer> answer : threads.invokeAll(wishes)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(status -> status == 303).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(PEOPLE - 1);
        close();
        assertThat(cli("judge", "list").lines().filter(line -> line.contains("accept: ")))
                .hasSize(1);
    }

    @Test
    void whatWasAnsweredIsOnTheDiskHoweverTheProgramEnds() throws IOException {
        Guest analyst = guest("analyst");
        Document page = page(analyst, path);
        assertThat(analyst.post(action(page), Served.form("mark", mark(page), "answer", "reject", "why", "not said"))
                        .status())
                .isEqualTo(303);
        // The folder as a kill leaves it: nothing was closed.
        Path left = folder.resolve("left");
        Path kase = folder.resolve("case");
        try (Stream<Path> all = Files.walk(kase)) {
            for (Path one : all.toList()) {
                Files.copy(one, left.resolve(kase.relativize(one).toString()));
            }
        }
        assertThat(Program.run("judge", "list", "--case", left.toString()).told())
                .contains("reject: ", "not said");
        assertThat(Program.run("corroborate", "--case", left.toString()).code()).isEqualTo(0);
        assertThat(Program.run("verify", "--case", left.toString()).code()).isEqualTo(0);
    }

    @Test
    void aClaimIsSetRightAndTakenBack() {
        Guest analyst = guest("analyst");
        Document page = page(analyst, path);
        String base = action(page).replace("/review", "");
        Guest.Answer answer = analyst.post(
                base + "/correction",
                Served.form(
                        "mark",
                        mark(page),
                        "kind",
                        "detention",
                        "stance",
                        "doubts",
                        "earliest",
                        "2023-05-01",
                        "latest",
                        "2023-05-03",
                        "low",
                        "12",
                        "high",
                        "15",
                        "unit",
                        "people",
                        "notice",
                        "It was read wrongly.",
                        "why",
                        "see the second paragraph"));
        assertThat(answer.status()).isEqualTo(303);
        Document right = page(analyst, path);
        assertThat(right.select(".panel ins").eachText())
                .contains("doubts")
                .anyMatch(text -> text.startsWith("12 to 15"))
                .anyMatch(text -> text.contains("May 2023"));
        assertThat(right.select(".history").text()).contains("see the second paragraph");
        assertThat(analyst.post(
                                base + "/revocation",
                                Served.form(
                                        "mark",
                                        mark(right),
                                        "decision",
                                        right.select(".undo input[name=decision]")
                                                .attr("value")))
                        .status())
                .isEqualTo(303);
        assertThat(page(analyst, path).select(".panel ins")).isEmpty();
        assertThat(page(analyst, path).select(".history").text()).contains("Taken back");
    }

    @Test
    void aCorrectionThatSaysNothingOrNonsenseIsRefusedWithWhatWasTyped() {
        Guest analyst = guest("analyst");
        Document page = page(analyst, path);
        String correction = action(page).replace("/review", "/correction");
        for (String[] wrong : new String[][] {
            {"kind", "../x"}, {"stance", "sings"}, {"earliest", "yesterday"}, {"low", "many"}, {"high", "1e999"}
        }) {
            Guest.Answer answer = analyst.post(
                    correction,
                    Served.form("mark", mark(page), wrong[0], wrong[1], "why", "\"><script>x</script>", "notice", "n"));
            assertThat(answer.status()).as(wrong[0]).isEqualTo(422);
            assertThat(answer.body()).contains("Nothing was kept").doesNotContain("<script>x");
        }
        assertThat(page(analyst, path).select(".history")).isEmpty();
    }

    @Test
    void pagesAreInTheLanguageThatIsAskedFor() {
        Guest analyst = guest("analyst");
        assertThat(page(analyst, path + "?language=uk").select("html").attr("lang"))
                .isEqualTo("uk");
        assertThat(page(analyst, path).select("#accept").text()).startsWith("Прийняти");
        assertThat(page(analyst, path + "?language=en").select("#accept").text())
                .startsWith("Accept");
    }
}
