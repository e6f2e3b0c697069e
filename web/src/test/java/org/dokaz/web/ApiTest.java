package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.web.Answered.list;
import static org.dokaz.web.Answered.member;
import static org.dokaz.web.Answered.object;
import static org.dokaz.web.Answered.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dokaz.cli.Program;
import org.dokaz.web.account.Tokens;
import org.dokaz.web.guard.Door;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs can do by a token, and what they cannot. */
class ApiTest {

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
        return Agent.of(here()).with(Agent.token(here().signedIn(role), "test", 30));
    }

    private static String document(Agent agent, String title) {
        return list(object(agent.get("/api/v1/documents").body()), "documents").stream()
                .filter(line -> (text(line, "title") + text(line, "paths")).contains(title))
                .map(line -> text(line, "key"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aProgramReadsAndDecidesAsPeopleDo() {
        Agent analyst = agent("analyst");
        String path = "/api/v1/documents/" + document(analyst, "Men taken");
        Map<?, ?> document = object(analyst.get(path).body());
        assertThat(text(document, "text")).contains("Soldiers took twenty men from Verbivka");
        Object claim = list(document, "claims").getFirst();
        String text = text(document, "text");
        int start = text.offsetByCodePoints(0, Integer.parseInt(text(claim, "start")));
        int end = text.offsetByCodePoints(0, Integer.parseInt(text(claim, "end")));
        assertThat(text.substring(start, end)).isEqualTo(text(claim, "words"));
        String at = path + "/claims/" + text(claim, "key");
        Guest.Answer kept = analyst.post(
                at + "/review",
                "{\"mark\":\"" + text(claim, "mark") + "\",\"answer\":\"reject\",\"why\":\"Не сказано\"}");
        assertThat(kept.status()).isEqualTo(200);
        Map<?, ?> now = object(analyst.get(at).body());
        assertThat(text(now, "state")).isEqualTo("rejected");
        assertThat(text(now, "mark")).isEqualTo(text(object(kept.body()), "mark"));
        Guest.Answer back = analyst.post(
                at + "/revocation",
                "{\"mark\":\"" + text(now, "mark") + "\",\"decision\":\"" + text(object(kept.body()), "decision")
                        + "\"}");
        assertThat(back.status()).isEqualTo(200);
        Guest.Answer right = analyst.post(
                at + "/correction",
                "{\"mark\":\"" + text(object(back.body()), "mark")
                        + "\",\"stance\":\"doubts\",\"notice\":\"read wrongly\",\"why\":\"see there\"}");
        assertThat(right.status()).isEqualTo(200);
        assertThat(text(object(analyst.get(at).body()), "stance")).isEqualTo("doubts");
        close();
        assertThat(Program.run("judge", "list", "--case", folder.resolve("case").toString())
                        .told())
                .contains("analyst", "Не сказано");
    }

    @Test
    void whoDecidesOnAnOutdatedMarkIsToldTheNewOneAndNothingIsKept() {
        Agent analyst = agent("analyst");
        Agent reviewer = agent("reviewer");
        String path = "/api/v1/documents/" + document(analyst, "Men taken");
        Object claim = list(object(analyst.get(path).body()), "claims").getFirst();
        String at = path + "/claims/" + text(claim, "key");
        String accept = "{\"mark\":\"" + text(claim, "mark") + "\",\"answer\":\"accept\"}";
        assertThat(analyst.post(at + "/review", accept).status()).isEqualTo(200);
        Guest.Answer late = reviewer.post(at + "/review", accept);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.header("Content-Type")).isEqualTo("application/problem+json");
        Map<?, ?> now = object(reviewer.get(at).body());
        assertThat(text(object(late.body()), "mark")).isEqualTo(text(now, "mark"));
        assertThat(list(now, "decisions")).hasSize(1);
    }

    @Test
    void restrictedAndVeiledWordsAreInNoByteThatAReaderGets() {
        Agent reader = agent("reader");
        Agent owner = agent("owner");
        String hidden = document(owner, "result.json");
        String open = document(owner, "Men taken");
        Object claim = list(object(owner.get("/api/v1/documents/" + hidden).body()), "claims")
                .getFirst();
        until(reader);
        for (String path : List.of(
                "/api/v1/documents",
                "/api/v1/documents/" + hidden,
                "/api/v1/documents/" + hidden + "/original",
                "/api/v1/documents/" + hidden + "/claims/" + text(claim, "key"),
                "/api/v1/search?q=twelve",
                "/api/v1/search?q=soldiers&limit=100",
                "/api/v1/search?q=" + text(claim, "key"),
                "/api/v1/search?filter=place:Sosnivka&limit=100")) {
            assertThat(reader.get(path).body())
                    .as(path)
                    .doesNotContain("result.json", hidden, "twelve men", text(claim, "id"), "restricted\":\"");
        }
        for (String path :
                List.of("/api/v1/documents", "/api/v1/documents/" + open, "/api/v1/search?q=Oksana&limit=100")) {
            assertThat(owner.get(path).body()).as(path).doesNotContain("Oksana");
        }
        assertThat(owner.get("/api/v1/documents/" + open + "?risks=shown").body())
                .contains("Oksana");
        assertThat(reader.get("/api/v1/search?filter=type:person").body()).contains("\"total\":0");
        assertThat(owner.get("/api/v1/search?q=Stelmashenko").body()).doesNotContain("\"value\":\"person\"");
    }

    private static void until(Agent agent) {
        for (int tries = 0; tries < 100; tries++) {
            String body = agent.get("/api/v1/search?q=men").body();
            if (body.contains("\"latest\":true") && body.contains("\"compared\":true")) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        throw new IllegalStateException("the index is never brought up");
    }

    @Test
    void whatAProgramSendsIsBoundedAndCheckedBeforeAnythingIsKept() {
        Agent analyst = agent("analyst");
        String path = "/api/v1/documents/" + document(analyst, "Men taken");
        Object claim = list(object(analyst.get(path).body()), "claims").getFirst();
        String at = path + "/claims/" + text(claim, "key");
        String mark = "\"mark\":\"" + text(claim, "mark") + "\"";
        assertThat(analyst.post(at + "/review", "not json").status()).isEqualTo(400);
        assertThat(analyst.post(at + "/review", "[]").status()).isEqualTo(400);
        assertThat(analyst.post(at + "/review", "{" + mark + ",\"answer\":null}")
                        .status())
                .isEqualTo(400);
        assertThat(analyst.post(at + "/review", "[".repeat(10_000)).status()).isEqualTo(400);
        assertThat(analyst.post(at + "/review", "{\"why\":\"" + "x".repeat(100_000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(analyst.ask("POST", at + "/review", Optional.of("mark=1"), "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(415);
        for (String wrong : List.of(
                "{}",
                "{" + mark + "}",
                "{" + mark + ",\"answer\":\"maybe\"}",
                "{" + mark + ",\"answer\":\"reject\"}",
                "{" + mark + ",\"answer\":\"reject\",\"why\":\"  \"}",
                "{" + mark + ",\"answer\":\"accept\",\"why\":\"" + "x".repeat(4_001) + "\"}",
                "{\"mark\":1,\"answer\":\"accept\"}",
                "{\"mark\":\"<script>\",\"answer\":\"accept\"}")) {
            assertThat(analyst.post(at + "/review", wrong).status()).as(wrong).isEqualTo(422);
        }
        for (String query : List.of("limit=0", "limit=501", "offset=-1")) {
            assertThat(analyst.get("/api/v1/documents?" + query).status()).isEqualTo(422);
        }
        assertThat(analyst.get("/api/v1/documents?limit=x").status()).isEqualTo(400);
        assertThat(analyst.get("/api/v1/search").status()).isEqualTo(422);
        assertThat(list(object(analyst.get(at).body()), "decisions")).isEmpty();
    }

    @Test
    void aTokenIsShownOnceAndLiesNowhere() throws IOException {
        Guest analyst = here().signedIn("analyst");
        String token = Agent.token(analyst, "<script>alert(1)</script>", 7);
        assertThat(token).startsWith("dokaz_").hasSize(49);
        String page = analyst.get("/tokens").body();
        assertThat(page).doesNotContain(token, "<script>alert");
        assertThat(Jsoup.parse(page).select("tbody th").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(Files.readString(folder.resolve("case/tokens.json"))).doesNotContain(token, token.substring(10));
        assertThat(here().signedIn("reviewer").get("/tokens").body()).doesNotContain("alert(1)");
        assertThat(String.join("", here().told())).doesNotContain(token);
    }

    @Test
    void aTokenEndsWithItsTermItsRevocationItsPasswordAndItsAccount() {
        Guest analyst = here().signedIn("analyst");
        Agent week = Agent.of(here()).with(Agent.token(analyst, "week", 7));
        Agent month = Agent.of(here()).with(Agent.token(analyst, "month", 30));
        Agent other = agent("reviewer");
        assertThat(week.get("/api/v1/documents").status()).isEqualTo(200);
        here().passTime(Duration.ofDays(7));
        assertThat(week.get("/api/v1/documents").status()).isEqualTo(401);
        assertThat(month.get("/api/v1/documents").status()).isEqualTo(200);
        String id = Jsoup.parse(here().signedIn("analyst").get("/tokens").body())
                .select("input[name=token]")
                .attr("value");
        // Nobody revokes another's.
        Guest reviewer = here().signedIn("reviewer");
        reviewer.post("/tokens/revocation", Served.form("token", id));
        assertThat(month.get("/api/v1/documents").status()).isEqualTo(200);
        Guest again = here().signedIn("analyst");
        again.post("/tokens/revocation", Served.form("token", id));
        assertThat(month.get("/api/v1/documents").status()).isEqualTo(401);
        Guest owner = here().signedIn("owner");
        owner.get("/accounts");
        owner.post("/accounts/password", Served.form("name", "reviewer", "password", "another long password"));
        assertThat(other.get("/api/v1/documents").status()).isEqualTo(401);
        Agent publisher = agent("publisher");
        owner.get("/accounts");
        owner.post("/accounts/removal", Served.form("name", "publisher"));
        assertThat(publisher.get("/api/v1/documents").status()).isEqualTo(401);
        owner.get("/accounts");
        owner.post("/accounts", Served.form("name", "publisher", "role", "owner", "password", Served.PASSWORD));
        assertThat(publisher.get("/api/v1/documents").status()).isEqualTo(401);
    }

    @Test
    void guessingIsRefusedAndSlowedAndShutsNobodyOut() {
        Agent nobody = Agent.of(here());
        Agent known = agent("reader");
        for (String header : List.of(
                "", "Bearer", "Bearer ", "Basic b3duZXI6eA==", "Bearer dokaz_", "Bearer " + "x".repeat(5_000))) {
            assertThat(nobody.sending(header).get("/api/v1/documents").status())
                    .as(header)
                    .isEqualTo(401);
        }
        int slowed = 0;
        for (int guess = 0; guess < 40; guess++) {
            int status = nobody.with("dokaz_" + "A".repeat(41) + guess)
                    .get("/api/v1/documents")
                    .status();
            assertThat(status).isIn(401, 429);
            slowed += status == 429 ? 1 : 0;
        }
        assertThat(slowed).isPositive();
        assertThat(known.get("/api/v1/documents").status()).isEqualTo(200);
        assertThat(nobody.get("/api/v1/documents?access_token=x").status()).isEqualTo(401);
    }

    @Test
    void whoSignedInByTheSecretHasNoTokens() throws IOException {
        close();
        Files.delete(folder.resolve("case/accounts.json"));
        served = Optional.of(Served.on(folder.resolve("case")));
        Guest owner = here().guest();
        owner.signIn("owner", here().open().secret().orElseThrow());
        owner.get("/tokens");
        Guest.Answer refused = owner.post("/tokens", Served.form("name", "x", "days", "7"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("has no account");
    }

    @Test
    void nobodyHasTooManyTokens() {
        Guest analyst = here().signedIn("analyst");
        for (int count = 0; count < Tokens.OF_ACCOUNT_MAX; count++) {
            Agent.token(analyst, "t" + count, 7);
        }
        analyst.get("/tokens");
        assertThat(analyst.post("/tokens", Served.form("name", "one more", "days", "7"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theDescriptionNamesExactlyTheDoorsThereAre() {
        Map<?, ?> description =
                object(agent("reader").get("/api/v1/openapi.json").body());
        assertThat(text(description, "openapi")).isEqualTo("3.1.0");
        assertThat(text(member(description, "info"), "title")).isNotBlank();
        assertThat(text(member(description, "info"), "version")).isNotBlank();
        Set<String> doors = new TreeSet<>();
        for (Door door : Door.values()) {
            if (door.isForPrograms()) {
                doors.add(door.method().name().toLowerCase(Locale.ROOT) + " " + door.path());
            }
        }
        Set<String> told = new TreeSet<>();
        Set<String> ids = new TreeSet<>();
        Map<?, ?> paths = (Map<?, ?>) member(description, "paths");
        paths.forEach((path, methods) -> ((Map<?, ?>) methods).forEach((method, operation) -> {
            told.add(method + " " + path);
            assertThat(ids.add(text(operation, "operationId"))).isTrue();
            whole(String.valueOf(path), operation);
        }));
        assertThat(told).isEqualTo(doors);
        references(description, description);
    }

    /** What OpenAPI 3.1 demands of an operation. */
    private static void whole(String path, Object operation) {
        Set<String> inPath = new TreeSet<>();
        for (Object parameter : list(operation, "parameters")) {
            assertThat(text(parameter, "in")).isIn("path", "query");
            assertThat(((Map<?, ?>) parameter).get("schema")).isNotNull();
            if (text(parameter, "in").equals("path")) {
                assertThat(text(parameter, "required")).isEqualTo("true");
                inPath.add("{" + text(parameter, "name") + "}");
            }
        }
        Set<String> steps = new TreeSet<>(List.of(path.split("/", -1)));
        steps.removeIf(step -> !step.startsWith("{"));
        assertThat(inPath).isEqualTo(steps);
        Map<?, ?> responses = (Map<?, ?>) member(operation, "responses");
        assertThat(responses.keySet().toString()).contains("200", "401", "403");
        responses
                .values()
                .forEach(response -> assertThat(text(response, "description")).isNotBlank());
    }

    /** Every reference leads somewhere. */
    private static void references(Object value, Map<?, ?> description) {
        if (value instanceof Map<?, ?> members) {
            members.forEach((key, inside) -> {
                if (key.equals("$ref")) {
                    Object at = description;
                    for (String step : String.valueOf(inside).substring(2).split("/", -1)) {
                        at = member(at, step);
                    }
                } else {
                    references(inside, description);
                }
            });
        } else if (value instanceof List<?> values) {
            values.forEach(inside -> references(inside, description));
        }
    }
}
