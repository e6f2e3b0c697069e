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

/** Claims that people read on the pages: added where none was read, split where one was read too wide. */
class HandTest {

    private static final String UNREAD = "a 34-year-old nurse from Verbivka";
    private static final String WHOLE = "Two men were beaten at the depot in Sosnivka on Friday";

    @TempDir
    private Path folder;

    private Optional<Served> served = Optional.empty();
    private String path = "";
    private String beaten = "";

    @BeforeEach
    void serve() throws IOException {
        Served made = Served.in(folder);
        served = Optional.of(made);
        Guest analyst = made.signedIn("analyst");
        path = "/documents/" + made.document(analyst, "Men taken");
        beaten = "/documents/" + made.document(analyst, "Beaten");
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

    private String cli(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--case");
        all.add(folder.resolve("case").toString());
        return Program.run(all.toArray(String[]::new)).told();
    }

    private static Map<String, String> claim(String words, String... more) {
        Map<String, String> fields = new HashMap<>(Served.form(
                "words",
                words,
                "kind",
                "casualties",
                "stance",
                "asserts",
                "basis",
                "unknown",
                "why",
                "it was overlooked"));
        fields.putAll(Served.form(more));
        return fields;
    }

    /** The page on which the claim that begins with these words stands in the panel. */
    private static Document shown(Guest guest, String path, String begin) {
        for (var link : page(guest, path).select(".text a.claim[id]")) {
            if (link.text().startsWith(begin)) {
                return page(
                        guest,
                        path.replaceFirst("\\?.*", "") + link.attr("href").replaceFirst("&graphic.*|#.*", "")
                                + "&graphic=shown");
            }
        }
        throw new IllegalStateException("no claim begins with " + begin);
    }

    @Test
    void aClaimThatIsAddedCountsInAllThatFollowsAndIsTakenBack() {
        Guest analyst = guest("analyst");
        page(analyst, path);
        Guest.Answer answer = analyst.post(
                path + "/claims",
                claim(
                        UNREAD,
                        "speaker",
                        "Oksana",
                        "places",
                        "Verbivka",
                        "earliest",
                        "2023-05-11",
                        "latest",
                        "2023-05-11",
                        "low",
                        "1",
                        "high",
                        "1",
                        "unit",
                        "women"));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).contains("done=added");
        Document page = page(analyst, answer.location());
        assertThat(page.select(".panel h2").text()).contains("Casualties", "read by a person");
        assertThat(page.select(".panel dl").text()).contains("11 May 2023", "Verbivka");
        assertThat(page.select(".history").text()).contains("analyst", "it was overlooked");
        close();
        assertThat(cli("judge", "list")).contains("read: casualties", UNREAD, "it was overlooked");
        assertThat(cli("corroborate", "--format", "text")).contains(UNREAD);
        assertThat(cli("verify")).doesNotContain("does not");
        assertThat(cli("search", "kind:casualties nurse")).contains("nurse");
        assertThat(cli("judge", "accept", "a.json#" + UNREAD, "--why", "so it is", "--author", "someone"))
                .doesNotContain("is no claim");
        served = Optional.of(Served.on(folder.resolve("case")));
        Guest again = guest("analyst");
        Document panel = page(again, answer.location().replaceFirst("http://[^/]*", ""));
        String base = panel.select("form.review").attr("action").replace("/review", "");
        String own = panel.select(".history li:contains(it was overlooked) input[name=decision]")
                .attr("value");
        assertThat(again.post(
                                base + "/revocation",
                                Served.form(
                                        "mark",
                                        panel.select("form.review input[name=mark]")
                                                .attr("value"),
                                        "decision",
                                        own))
                        .status())
                .isEqualTo(303);
        Document after = page(again, path);
        assertThat(after.select(".text a.claim").eachText()).noneMatch(UNREAD::contains);
        assertThat(after.select("h3:contains(Read by people) + .history").text())
                .contains("analyst", "Taken back");
    }

    @Test
    void whatCannotBeAddedIsToldAndNothingIsKept() {
        Guest analyst = guest("analyst");
        page(analyst, path);
        Map<String, Map<String, String>> wrong = Map.of(
                "do not stand in the document", claim("words <b>that</b> stand nowhere"),
                "is not named like this", claim(UNREAD, "speaker", "Napoleon"),
                "A place is not named", claim(UNREAD, "places", "Verbivka; Atlantis"),
                "times", claim("Verbivka"),
                "exactly these words",
                        claim(page(analyst, path).select(".panel blockquote").text()),
                "no such kind", claim(UNREAD, "kind", "No such kind"),
                "at least one number", claim(UNREAD, "low", "5", "high", "2", "unit", "men"),
                "Give a reason", claim(UNREAD, "why", " "));
        wrong.forEach((told, fields) -> {
            Guest.Answer answer = analyst.post(path + "/claims", fields);
            assertThat(answer.status()).as(told).isEqualTo(422);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("[role=alert]").text()).contains(told);
            assertThat(page.select("#new-words").text()).isEqualTo(fields.get("words"));
            assertThat(answer.body()).doesNotContain("<b>that</b>");
        });
        close();
        assertThat(cli("judge", "list")).doesNotContain("read: ");
    }

    @Test
    void ofSeveralPlacesTheOneThatIsMeantIsTaken() {
        Guest analyst = guest("analyst");
        page(analyst, path);
        assertThat(analyst.post(path + "/claims", claim("Verbivka", "place", "2"))
                        .status())
                .isEqualTo(303);
        assertThat(analyst.post(path + "/claims", claim("from  Verbivka", "near", "0"))
                        .location())
                .contains("done=added");
        assertThat(analyst.post(path + "/claims", claim("Verbivka", "place", "99"))
                        .status())
                .isEqualTo(422);
    }

    /** The claim as two: that they were beaten, and where they were held. */
    private static Map<String, String> splitInTwo(String mark) {
        return Served.form(
                "mark",
                mark,
                "words1",
                "Two men were beaten",
                "kind1",
                "ill_treatment",
                "stance1",
                "asserts",
                "low1",
                "2",
                "high1",
                "2",
                "unit1",
                "men",
                "words2",
                "at the depot in Sosnivka",
                "kind2",
                "detention",
                "stance2",
                "asserts",
                "why",
                "two acts");
    }

    @Test
    void aClaimIsSplitIntoTwoAndPutTogetherAgain() {
        Guest analyst = guest("analyst");
        Document panel = shown(analyst, beaten + "?graphic=shown", "Two men");
        String base = panel.select("form.review").attr("action").replace("/review", "");
        String mark = panel.select("form.review input[name=mark]").attr("value");
        Map<String, String> fields = splitInTwo(mark);
        Map<String, String> whole = new HashMap<>(fields);
        whole.put("words1", WHOLE);
        assertThat(analyst.post(base + "/split", whole).body()).contains("a part of the words of the claim");
        Map<String, String> same = new HashMap<>(fields);
        same.put("words2", "Two men were beaten");
        assertThat(analyst.post(base + "/split", same).body()).contains("have the same words");
        Map<String, String> old = new HashMap<>(fields);
        old.put("mark", "0".repeat(64));
        assertThat(analyst.post(base + "/split", old).status()).isEqualTo(409);
        int before = page(analyst, beaten + "?graphic=shown")
                .select(".text a.claim[id]")
                .size();
        assertThat(analyst.post(base + "/split", fields).location()).contains("done=split");
        Document after = page(analyst, beaten + "?graphic=shown");
        assertThat(after.select(".text a.claim[id]")).hasSize(before + 1);
        Document first = shown(analyst, beaten + "?graphic=shown", "Two men were beaten");
        assertThat(first.select(".panel dl").text()).contains("council", "Sosnivka", "2 men");
        String parts = first.select("form.review").attr("action").replace("/review", "");
        assertThat(analyst.post(
                                parts + "/revocation",
                                Served.form(
                                        "mark",
                                        first.select("form.review input[name=mark]")
                                                .attr("value"),
                                        "decision",
                                        first.select(".history input[name=decision]")
                                                .attr("value")))
                        .status())
                .isEqualTo(303);
        assertThat(page(analyst, beaten + "?graphic=shown").select(".text a.claim[id]"))
                .hasSize(before);
        close();
        assertThat(cli("judge", "list")).contains("split: ", "revoked: ");
        assertThat(cli("verify")).doesNotContain("does not");
    }

    @Test
    void anOriginalIsShownAsTextWithWordsAtRiskVeiled() {
        Guest analyst = guest("analyst");
        String source = analyst.get(path + "/source").body();
        assertThat(source).doesNotContain("Oksana", "<script>document.title", "<img src=x");
        Document shown = page(analyst, path + "/source?risks=shown");
        assertThat(shown.select("pre.source").text()).contains("Oksana", "<script>document.title='taken'</script>");
        assertThat(shown.select("pre.source *:not(bdi, mark, span.risk)")).isEmpty();
        String drawn = "/documents/" + served.orElseThrow().document(analyst, "Drawn");
        Document page = page(analyst, drawn + "/source");
        assertThat(page.select("pre.source").text()).contains("onload=\"alert(3)\"");
        assertThat(page.select("svg, [onload], [onclick]")).isEmpty();
        assertThat(page(analyst, beaten + "/source").text()).doesNotContain("Two men were beaten");
    }
}
