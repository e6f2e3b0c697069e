package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.cli.Program;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims that wait, who is to look at them, and the second person. */
class ReviewTest {

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
        return Jsoup.parse(guest.get(path.replaceFirst("#.*", "")).body());
    }

    private static String base(Document page) {
        return page.select("form.review").attr("action").replace("/review", "");
    }

    private static String mark(Document page) {
        return page.select("form.review input[name=mark]").attr("value");
    }

    private static int stage(Guest guest, int number) {
        return Integer.parseInt(
                page(guest, "/review").select(".stages b").get(number).text());
    }

    private String cli(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--case");
        all.add(folder.resolve("case").toString());
        return Program.run(all.toArray(String[]::new)).told();
    }

    private static Map<String, String> correction(String mark) {
        Map<String, String> form = new HashMap<>(
                Served.form("mark", mark, "kind", "other", "stance", "asserts", "why", "w", "notice", "n"));
        List.of("earliest", "latest", "low", "high", "unit").forEach(empty -> form.put(empty, ""));
        return form;
    }

    @Test
    void whoDecidedCannotApproveAndSomebodyElseCan() {
        Guest analyst = guest("analyst");
        Guest reviewer = guest("reviewer");
        Document page = page(analyst, path);
        String base = base(page);
        String claim = path + "?claim=" + base.substring(base.lastIndexOf('/') + 1);
        int open = stage(analyst, 0);
        assertThat(analyst.post(base + "/approval", Served.form("mark", mark(page)))
                        .body())
                .contains("Nothing is decided of this claim");
        assertThat(analyst.post(base + "/review", Served.form("mark", mark(page), "answer", "accept"))
                        .status())
                .isEqualTo(303);
        Document decided = page(analyst, claim);
        assertThat(decided.select("#approve")).isEmpty();
        assertThat(decided.select(".second").text()).contains("Somebody else is to approve it");
        Guest.Answer own = analyst.post(base + "/approval", Served.form("mark", mark(decided)));
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.body()).contains("A second person is somebody else");
        Document seen = page(reviewer, claim);
        assertThat(seen.select("#approve")).hasSize(1);
        assertThat(reviewer.post(base + "/approval", Served.form("mark", mark(page)))
                        .status())
                .as("approved what was not seen")
                .isEqualTo(409);
        assertThat(reviewer.post(base + "/approval", Served.form("mark", mark(seen), "why", "read <i>again</i>"))
                        .location())
                .contains("done=approved");
        Document approved = page(analyst, claim);
        assertThat(approved.select(".approval").text())
                .contains("Approved by a second person", "reviewer", "<i>again</i>");
        assertThat(stage(analyst, 0)).isEqualTo(open - 1);
        assertThat(stage(analyst, 2)).isEqualTo(1);
        assertThat(reviewer.post(base + "/correction", correction(mark(approved)))
                        .status())
                .isIn(303, 422);
        close();
        assertThat(cli("judge", "list")).contains("approve: ");
        assertThat(cli("verify")).doesNotContain("does not");
    }

    @Test
    void anApprovalFallsWithWhatIsDecidedAfterIt() {
        Guest analyst = guest("analyst");
        Guest reviewer = guest("reviewer");
        Document page = page(analyst, path);
        String base = base(page);
        String claim = path + "?claim=" + base.substring(base.lastIndexOf('/') + 1);
        analyst.post(base + "/review", Served.form("mark", mark(page), "answer", "accept"));
        reviewer.post(base + "/approval", Served.form("mark", mark(page(reviewer, claim))));
        assertThat(page(analyst, claim).select(".approval").text()).contains("Approved");
        Guest owner = guest("owner");
        owner.post(
                base + "/review",
                Served.form("mark", mark(page(owner, claim)), "answer", "reject", "why", "it is a question"));
        assertThat(page(analyst, claim).select(".approval").text()).doesNotContain("Approved");
        assertThat(stage(analyst, 2)).isZero();
    }

    @Test
    void anotherSpellingOfOnesNameIsNoSecondPerson() {
        Guest analyst = guest("analyst");
        Document page = page(analyst, path);
        String words = page.select(".panel blockquote").text();
        close();
        assertThat(cli("judge", "accept", "a.json#" + words, "--why", "so", "--author", " ANALYST "))
                .doesNotContain("is no claim");
        served = Optional.of(Served.on(folder.resolve("case")));
        Guest again = guest("analyst");
        Document decided = page(again, path);
        assertThat(again.post(base(decided) + "/approval", Served.form("mark", mark(decided)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theOwnerAsksForASecondPersonAndWhatHasNoneStaysInTheHouse() {
        Guest owner = guest("owner");
        owner.get("/review");
        assertThat(owner.post("/review/rule", Served.form("second", "maybe", "why", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(owner.post("/review/rule", Served.form("second", "yes", "why", "four eyes <b>"))
                        .status())
                .isEqualTo(303);
        assertThat(page(owner, "/review").text()).contains("needs the approval of a second person", "four eyes <b>");
        Document page = page(owner, path);
        String base = base(page);
        owner.post(base + "/review", Served.form("mark", mark(page), "answer", "accept"));
        String claim = path + "?claim=" + base.substring(base.lastIndexOf('/') + 1);
        assertThat(page(owner, claim).select(".approval").text()).contains("Awaits a second person");
        close();
        Path none = folder.resolve("none");
        assertThat(cli("publish", "--out", none.toString())).contains("no second person");
        served = Optional.of(Served.on(folder.resolve("case")));
        Guest reviewer = guest("reviewer");
        reviewer.post(base + "/approval", Served.form("mark", mark(page(reviewer, claim))));
        guest("owner");
        close();
        assertThat(cli("judge", "list")).contains("second person asked for");
    }

    @Test
    void claimsAreSharedOutAndFoundByWhoHasThem() {
        Guest analyst = guest("analyst");
        Document page = page(analyst, path);
        String base = base(page);
        assertThat(analyst.post(base + "/assignment", Served.form("to", "reviewer"))
                        .location())
                .contains("done=assigned");
        assertThat(analyst.post(base + "/assignment", Served.form("to", "stranger"))
                        .status())
                .isEqualTo(422);
        assertThat(analyst.post(base + "/assignment", Served.form("to", "reader"))
                        .status())
                .as("who may not decide")
                .isEqualTo(422);
        Guest reviewer = guest("reviewer");
        assertThat(page(reviewer, "/review?assignee=me").select("tbody tr")).hasSize(1);
        assertThat(page(reviewer, "/review?assignee=nobody").select("tbody tr")).isNotEmpty();
        String key = path.substring("/documents/".length());
        page(analyst, path);
        assertThat(analyst.post("/documents/" + key + "/assignment", Served.form("to", "analyst"))
                        .status())
                .isEqualTo(303);
        assertThat(page(reviewer, "/review?assignee=me").select("tbody tr")).isEmpty();
        assertThat(page(analyst, "/review?assignee=me&document=" + key).select("tbody tr"))
                .hasSizeGreaterThan(1);
        Document kinds = page(analyst, "/review?kind=ill_treatment");
        assertThat(kinds.select("tbody tr")).hasSize(1);
        assertThat(kinds.text()).contains("Tells of violence").doesNotContain("Two men were beaten");
        assertThat(page(analyst, "/review?kind=ill_treatment&graphic=shown").text())
                .contains("Two men were beaten");
        assertThat(analyst.get("/review?page=99999999&kind=%3Cscript%3E&assignee=%22&name=%27")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theQueueVeilsWordsAtRisk() {
        assertThat(guest("analyst").get("/review").body()).doesNotContain("Oksana", "my brother in the school");
    }

    @Test
    void remarksStayInTheHouseAndAreTakenBack() {
        Guest analyst = guest("analyst");
        Document page = page(analyst, path);
        String base = base(page);
        String claim = path + "?claim=" + base.substring(base.lastIndexOf('/') + 1);
        assertThat(analyst.post(base + "/remark", Served.form("text", "ask <script>him</script> again", "words", ""))
                        .location())
                .contains("done=remarked");
        assertThat(analyst.post(base + "/remark", Served.form("text", "x", "words", "nowhere at all"))
                        .body())
                .contains("do not stand in the document");
        Document again = page(analyst, claim);
        assertThat(again.select(".remarks").text()).contains("ask <script>him</script> again", "analyst");
        assertThat(analyst.post(
                                path + "/taken-back",
                                Served.form(
                                        "decision",
                                        again.select(".remarks input[name=decision]")
                                                .attr("value")))
                        .status())
                .isEqualTo(303);
        assertThat(page(analyst, claim).select(".remarks .revoked").text()).contains("Taken back");
        close();
        assertThat(cli("judge", "list")).contains("remark on ", "revoked: ");
        assertThat(cli("corroborate", "--format", "json")).doesNotContain("ask <script>", "him again");
    }

    @Test
    void theHistoryOfAClaimTellsWhatWasReadAndWhatIsSetRight() {
        Guest analyst = guest("analyst");
        Document page = page(analyst, path);
        String base = base(page);
        analyst.post(
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
                        "2023-05-02",
                        "low",
                        "7",
                        "high",
                        "9",
                        "unit",
                        "men",
                        "why",
                        "read closely",
                        "notice",
                        "n"));
        Document history = page(analyst, base + "/history");
        assertThat(history.select("ins").text()).contains("Detention", "doubts", "7");
        assertThat(history.select("del").text()).isNotEmpty();
        assertThat(history.select(".history").text()).contains("analyst", "read closely");
        assertThat(page(guest("reader"), base + "/history").select(".history").text())
                .contains("read closely");
    }
}
