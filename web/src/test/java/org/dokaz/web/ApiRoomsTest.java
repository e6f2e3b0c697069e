package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.web.Answered.list;
import static org.dokaz.web.Answered.object;
import static org.dokaz.web.Answered.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs do by a token beside documents and claims: events, names, what waits, what comes in. */
class ApiRoomsTest {

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
    void aProgramJoinsEventsAndTakesItBack() throws IOException {
        close();
        Served told = Served.with(Files.createDirectories(folder.resolve("told")), Told.FILES);
        served = Optional.of(told);
        Agent analyst = Agent.of(told).with(Agent.token(told.signedIn("analyst"), "events", 30));
        Told.page(told.signedIn("analyst"), "/events");
        Map<?, ?> all = object(analyst.get("/api/v1/events").body());
        List<?> events = list(all, "events");
        assertThat(events).hasSizeGreaterThan(2);
        String one = text(events.get(0), "key");
        String other = text(events.get(1), "key");
        Map<?, ?> event = object(analyst.get("/api/v1/events/" + one).body());
        assertThat(list(event, "told")).hasSize(Integer.parseInt(text(event, "claims")));
        String wish = "{\"mark\":\"" + text(event, "mark") + "\",\"answer\":\"one_event\",\"other\":\"" + other + "\"";
        assertThat(analyst.post("/api/v1/events/" + one + "/judgement", wish + "}")
                        .status())
                .as("without a reason")
                .isEqualTo(422);
        Guest.Answer kept = analyst.post("/api/v1/events/" + one + "/judgement", wish + ",\"why\":\"one morning\"}");
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(analyst.post("/api/v1/events/" + one + "/judgement", wish + ",\"why\":\"once more\"}")
                        .status())
                .as("on an outdated mark")
                .isEqualTo(409);
        Told.page(told.signedIn("analyst"), "/events");
        assertThat(text(object(analyst.get("/api/v1/events/" + other).body()), "key"))
                .isEqualTo(text(object(analyst.get("/api/v1/events/" + one).body()), "key"));
        String mark = text(object(analyst.get("/api/v1/events/" + one).body()), "mark");
        assertThat(analyst.post(
                                "/api/v1/events/" + one + "/revocation",
                                "{\"mark\":\"" + mark + "\",\"decision\":\"" + text(object(kept.body()), "decision")
                                        + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aProgramBringsATextInAndASecondOneApprovesWhatWasDecided() throws InterruptedException {
        Agent analyst = agent("analyst");
        Guest.Answer taken = analyst.post(
                "/api/v1/intake/text",
                "{\"text\":\"The council of Kalynivka said on Tuesday that soldiers had detained nine men at the ferry.\",\"title\":\"Nine men\",\"published\":\"2023-05-20\"}");
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        String run = "/api/v1/intake/" + text(object(taken.body()), "run");
        for (int tries = 0;
                tries < 200 && !text(object(analyst.get(run).body()), "state").equals("done");
                tries++) {
            Thread.sleep(50);
        }
        assertThat(text(object(analyst.get(run).body()), "made")).isEqualTo("1");
        Map<?, ?> queue = object(analyst.get("/api/v1/review?limit=200").body());
        Object claim = list(queue, "claims").stream()
                .filter(one -> text(one, "document").equals(document(analyst, "Nine men")))
                .findFirst()
                .orElseThrow();
        String at = "/api/v1/documents/" + text(claim, "document") + "/claims/" + text(claim, "claim");
        Guest.Answer kept =
                analyst.post(at + "/review", "{\"mark\":\"" + text(claim, "mark") + "\",\"answer\":\"accept\"}");
        String mark = "{\"mark\":\"" + text(object(kept.body()), "mark") + "\"}";
        assertThat(analyst.post(at + "/approval", mark).status())
                .as("by whoever decided")
                .isEqualTo(422);
        assertThat(agent("reviewer").post(at + "/approval", mark).status()).isEqualTo(200);
        assertThat(list(object(analyst.get("/api/v1/review?stage=approved").body()), "claims"))
                .hasSize(1);
        assertThat(analyst.post("/api/v1/intake/address", "{\"address\":\"http://169.254.169.254/latest\"}")
                        .status())
                .isIn(200, 422);
        assertThat(agent("reader").get("/api/v1/review").status()).isEqualTo(403);
    }

    @Test
    void noListOfAProgramNamesAPrivatePerson() throws IOException {
        close();
        Served told = Served.with(Files.createDirectories(folder.resolve("told")), Told.FILES);
        served = Optional.of(told);
        Told.page(told.signedIn("owner"), "/events");
        Agent owner = Agent.of(told).with(Agent.token(told.signedIn("owner"), "names", 30));
        String names = owner.get("/api/v1/names").body();
        assertThat(names).contains("Kvitneve", "Bondarenko").doesNotContain("Kovalchuk", "Oksana");
        String events = owner.get("/api/v1/events").body();
        assertThat(events).contains("forced_conscription").doesNotContain("Kovalchuk", "Oksana", "Bondarenko");
        for (Object event : list(object(events), "events")) {
            assertThat(owner.get("/api/v1/events/" + text(event, "key")).body())
                    .doesNotContain("Kovalchuk", "Oksana", "Bondarenko");
        }
    }
}
