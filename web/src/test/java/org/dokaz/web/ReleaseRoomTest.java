package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dokaz.app.CaseFile;
import org.dokaz.cli.Program;
import org.dokaz.model.Digest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes out is what was looked at, and nothing that is withheld is even shown before. */
class ReleaseRoomTest {

    private static final String PREVIEW = "/release/preview/";

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

    private Guest publisher() {
        Guest publisher = served.orElseThrow().signedIn("publisher");
        publisher.get("/release");
        return publisher;
    }

    /** Has a preview made and waits for it; gives the page of the desk. */
    private static String made(Guest guest, String... fields) {
        Guest.Answer answer = guest.post("/release/preview", Served.form(fields));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return IntakeRoomTest.over(guest, "/release");
    }

    private static String mark(String page) {
        Element field = Jsoup.parse(page).selectFirst("input[name=mark]");
        return field == null ? "" : field.attr("value");
    }

    /** Every page of the preview that a link leads to. */
    private static SortedMap<String, Guest.Answer> pages(Guest guest) {
        SortedMap<String, Guest.Answer> seen = new TreeMap<>();
        Deque<String> waiting = new ArrayDeque<>();
        waiting.add(PREVIEW + "index.html");
        while (!waiting.isEmpty()) {
            String path = waiting.pop();
            if (seen.containsKey(path)) {
                continue;
            }
            Guest.Answer answer = guest.get(path);
            seen.put(path, answer);
            if (!path.endsWith(".html")) {
                continue;
            }
            for (Element link :
                    Jsoup.parse(answer.body(), guest.address() + path).select("[href], [src]")) {
                String to = link.hasAttr("href") ? link.absUrl("href") : link.absUrl("src");
                if (to.startsWith(guest.address() + PREVIEW)) {
                    waiting.add(to.substring(guest.address().length()).replaceAll("[#?].*", ""));
                }
            }
        }
        return seen;
    }

    @Test
    void aPreviewShowsTheSiteShutInAndNothingThatIsWithheld() {
        Guest publisher = publisher();
        String desk = made(publisher, "en", "on", "uk", "on", "corrections", "desk@herald.example");
        assertThat(Jsoup.parse(desk).text())
                .contains(
                        "Every release is a draft now",
                        "release 1",
                        "This is the first release",
                        "None of what is withheld");
        SortedMap<String, Guest.Answer> pages = pages(publisher);
        assertThat(pages).hasSizeGreaterThan(10).containsKey(PREVIEW + "uk/index.html");
        pages.forEach((path, answer) -> {
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "sandbox allow-same-origin")
                    .doesNotContain("allow-scripts", "script-src");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.body()).as(path).doesNotContain("Oksana", "<script>document", "onerror=alert(1)>");
        });
        assertThat(publisher.get(PREVIEW + "index.html").body()).containsIgnoringCase("draft");
        assertThat(publisher.get(PREVIEW + "../../case.json").status()).isIn(403, 404);
        assertThat(publisher.get(PREVIEW + "..%2f..%2fcase.json").status()).isIn(403, 404);
        assertThat(publisher.get(PREVIEW + "nothing.html").status()).isEqualTo(404);
        assertThat(served.orElseThrow()
                        .signedIn("analyst")
                        .get(PREVIEW + "index.html")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatGoesOutIsWhatWasLookedAtSignedAndCounted() throws IOException {
        Guest publisher = publisher();
        String desk = made(publisher, "en", "on");
        String index = publisher.get(PREVIEW + "index.html").body();
        assertThat(publisher
                        .post("/release/publication", Served.form("mark", "0".repeat(64)))
                        .status())
                .isEqualTo(409);
        assertThat(publisher
                        .post("/release/publication", Served.form("mark", mark(desk)))
                        .status())
                .isEqualTo(303);
        assertThat(Jsoup.parse(IntakeRoomTest.over(publisher, "/release")).text())
                .contains("Release 1 is out");
        Path out = served.orElseThrow().folder().resolve("releases").resolve("1-2026-03-02");
        assertThat(out.resolve("index.html")).hasContent(index);
        String manifest = Files.readString(out.resolve("manifest-sha256.txt"));
        for (String line : manifest.lines().toList()) {
            assertThat(Digest.of(Files.readAllBytes(out.resolve(line.substring(66))))
                            .hex())
                    .isEqualTo(line.substring(0, 64));
        }
        assertThat(out.resolve("leak-report.json.sig")).isNotEmptyFile();
        // The same once more is another release, since the first is out.
        assertThat(publisher
                        .post("/release/publication", Served.form("mark", mark(desk)))
                        .status())
                .isEqualTo(409);
        String second = made(publisher, "en", "on");
        assertThat(Jsoup.parse(second).text())
                .contains("release 2", "Against release 1", "As it was:")
                .doesNotContain("New:");
        served.orElseThrow().close();
        assertThat(CaseFile.verify(served.orElseThrow().folder())).isEmpty();
    }

    @Test
    void whatWasDecidedSinceMakesAPreviewStale() {
        Guest publisher = publisher();
        String desk = made(publisher, "en", "on");
        Guest analyst = served.orElseThrow().signedIn("analyst");
        String key = served.orElseThrow().document(analyst, "Men taken");
        Element form = Objects.requireNonNull(
                Jsoup.parse(analyst.get("/documents/" + key).body()).selectFirst("form.review"));
        assertThat(analyst.post(
                                form.attr("action"),
                                Served.form(
                                        "mark",
                                        form.select("input[name=mark]").attr("value"),
                                        "answer",
                                        "accept",
                                        "why",
                                        "so it stands"))
                        .status())
                .isEqualTo(303);
        assertThat(Jsoup.parse(publisher.get("/release").body()).text()).contains("Make it anew before it goes out");
        assertThat(publisher
                        .post("/release/publication", Served.form("mark", mark(desk)))
                        .status())
                .isEqualTo(409);
        assertThat(Files.exists(served.orElseThrow().folder().resolve("releases")))
                .isFalse();
    }

    @Test
    void whatIsWithheldStopsAReleaseAndIsNotShown() {
        Guest publisher = publisher();
        String desk = made(publisher, "en", "on", "corrections", "Oksana@herald.example");
        assertThat(Jsoup.parse(desk).text()).contains("Something withheld was found", "What must not be in it");
        assertThat(mark(desk)).isEmpty();
        assertThat(publisher.get(PREVIEW + "index.html").status()).isEqualTo(404);
        assertThat(publisher
                        .post("/release/publication", Served.form("mark", ""))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void anAssessmentThatHoldsMakesItNoDraft() {
        Guest publisher = publisher();
        assertThat(publisher
                        .post("/release/assessment", Served.form("threats", "x"))
                        .status())
                .isEqualTo(422);
        String[] whole = {
            "threats", "The occupying power threatens witnesses.",
            "harmed", "Witnesses and their relatives.",
            "measures", "Names are withheld.",
            "why", "What remains is small."
        };
        for (String day : new String[] {"", "2026-03-01", "2028-01-01", "soon"}) {
            Map<String, String> fields = Served.form(whole);
            fields.put("review", day);
            assertThat(publisher.post("/release/assessment", fields).status())
                    .as(day)
                    .isEqualTo(422);
        }
        Map<String, String> fields = Served.form(whole);
        fields.put("review", LocalDate.of(2026, 9, 1).toString());
        assertThat(publisher.post("/release/assessment", fields).status()).isEqualTo(303);
        String desk = made(publisher, "en", "on");
        assertThat(Jsoup.parse(desk).text()).doesNotContain("is a draft now").contains("holds until 1 September 2026");
        assertThat(publisher.get(PREVIEW + "index.html").body()).doesNotContainIgnoringCase("draft");
    }

    @Test
    void aCaseWithAVaultIsReleasedOnlyWithItsPassphrase() throws IOException {
        Path kase = served.orElseThrow().folder();
        served.orElseThrow().close();
        Path passphrase = folder.resolve("passphrase");
        Files.writeString(passphrase, "several words nobody guesses\n");
        Program begun =
                Program.run("vault", "begin", "--case", kase.toString(), "--passphrase-file", passphrase.toString());
        assertThat(Files.exists(kase.resolve("vault"))).as(begun.told()).isTrue();
        served = Optional.of(Served.on(kase));
        Guest publisher = publisher();
        assertThat(publisher.post("/release/preview", Served.form("en", "on")).status())
                .isEqualTo(422);
        assertThat(Jsoup.parse(made(publisher, "en", "on", "passphrase", "not the passphrase at all"))
                        .text())
                .contains("It could not be made");
        String desk = made(publisher, "en", "on", "passphrase", "several words nobody guesses");
        assertThat(mark(desk)).hasSize(64);
        assertThat(desk).doesNotContain("several words nobody guesses");
    }

    @Test
    void aLetterIsKeptAndAnsweredByWhatWasSetRight() {
        Guest owner = served.orElseThrow().signedIn("owner");
        owner.get("/release");
        String desk = made(owner, "en", "on");
        owner.post("/release/publication", Served.form("mark", mark(desk)));
        IntakeRoomTest.over(owner, "/release");
        String key = statement(desk, "Twenty men were taken");
        assertThat(letter(owner, "s-nothing", "2026-03-01")).isEqualTo(422);
        assertThat(letter(owner, key, "2026-03-03")).isEqualTo(422);
        assertThat(letter(owner, key, "2026-03-01")).isEqualTo(303);
        String page = owner.get("/letters").body();
        assertThat(page).doesNotContain("<script>document", "<img src=x");
        assertThat(Jsoup.parse(page).text())
                .contains("It was twelve men", "Nothing was set right in this statement yet");
        String answer = Objects.requireNonNull(Jsoup.parse(page).selectFirst("details.answer form"))
                .attr("action");
        assertThat(owner.post(answer, Served.form("correction", "f".repeat(64), "why", "so"))
                        .status())
                .isEqualTo(409);
        assertThat(owner.post(answer, Served.form("correction", "declined", "why", " "))
                        .status())
                .isEqualTo(422);
        corrected(
                owner,
                Objects.requireNonNull(Jsoup.parse(page).selectFirst(".letters a[href^=/documents/]"))
                        .attr("href"));
        String offered = Objects.requireNonNull(
                        Jsoup.parse(owner.get("/letters").body())
                                .selectFirst("details.answer option:contains(a reader told us)"))
                .attr("value");
        assertThat(owner.post(answer, Served.form("correction", offered, "why", "they are right"))
                        .status())
                .isEqualTo(303);
        assertThat(Jsoup.parse(owner.get("/letters").body()).text()).contains("Set right", "a reader told us");
        assertThat(owner.post(answer, Served.form("correction", "declined", "why", "again"))
                        .status())
                .isEqualTo(409);
        made(owner, "en", "on");
        assertThat(Jsoup.parse(owner.get(PREVIEW + "corrections.html").body()).text())
                .contains("a reader told us")
                .doesNotContain("It was twelve men", "Reader of");
    }

    /** The public name of a statement with these words. */
    private static String statement(String desk, String words) {
        return Objects.requireNonNull(Jsoup.parse(desk).selectFirst("details li:contains(" + words + ") code"))
                .text();
    }

    private static int letter(Guest guest, String statement, String on) {
        return guest.post(
                        "/letters",
                        Served.form(
                                "statement",
                                statement,
                                "sender",
                                "Reader of " + Served.HOSTILE,
                                "on",
                                on,
                                "said",
                                "It was twelve men. " + Served.HOSTILE))
                .status();
    }

    private static void corrected(Guest guest, String document) {
        for (Element claim :
                Jsoup.parse(guest.get(document + "?graphic=shown").body()).select(".text a.claim")) {
            if (!claim.text().contains("Twenty men were taken")) {
                continue;
            }
            Element form = Objects.requireNonNull(Jsoup.parse(guest.get(document
                                    + claim.attr("href").replace(document, "").split("#", 2)[0])
                            .body())
                    .selectFirst("#correct form"));
            Map<String, String> fields = Served.form();
            form.select("input[name]").forEach(field -> fields.put(field.attr("name"), field.attr("value")));
            form.select("select")
                    .forEach(field -> fields.put(
                            field.attr("name"), field.select("option[selected]").attr("value")));
            fields.remove("_csrf");
            fields.put("stance", "doubts");
            fields.put("notice", "a reader told us that the council was less sure");
            fields.put("whyRight", "so the council says");
            fields.put("why", "so the council says");
            assertThat(guest.post(form.attr("action"), fields).status()).isEqualTo(303);
            return;
        }
        throw new AssertionError("no such claim in " + document);
    }

    @Test
    void wishesThatMakeNoSenseAreRefused() {
        Guest publisher = publisher();
        String[][] wrong = {
            {"corrections", "x"},
            {"en", "on", "title", "x".repeat(301)},
            {"en", "on", "corrections", "javascript:alert(1)"},
            {"en", "on", "corrections", "two words@x"},
            {"en", "on", "address", "javascript:alert(1)"},
            {"en", "on", "address", "https://x.example/?a=" + "b".repeat(10)},
            {"ru", "on"},
        };
        for (String[] fields : wrong) {
            assertThat(publisher.post("/release/preview", Served.form(fields)).status())
                    .as(String.join(" ", fields))
                    .isEqualTo(422);
        }
        String desk = made(publisher, "en", "on", "title", Served.HOSTILE + "\u202E");
        assertThat(desk).doesNotContain("<script>document", "<img src=x", "\u202E");
        assertThat(publisher.get(PREVIEW + "index.html").body().getBytes(StandardCharsets.UTF_8))
                .asString(StandardCharsets.UTF_8)
                .doesNotContain("<script>document", "<img src=x", "\u202E");
    }
}
