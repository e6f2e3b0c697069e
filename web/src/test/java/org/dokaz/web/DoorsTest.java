package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dokaz.web.guard.Door;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every door of the workbench, for every role, on what is open and on what is restricted. */
class DoorsTest {

    /** What each door answers: to nobody; then to owner, analyst, reviewer, publisher, reader, first on what is open, then on what is restricted. */
    private static final String EXPECTED_FILE = "doors.txt";

    @TempDir
    private static Path folder;

    private static Optional<Served> served = Optional.empty();
    private static final Map<String, Guest> GUESTS = new LinkedHashMap<>();
    private static final Map<String, Agent> AGENTS = new LinkedHashMap<>();
    private static String open = "";
    private static String restricted = "";
    private static String weighed = "";
    private static String run = "";
    private static final Map<String, String> CLAIMS = new TreeMap<>();
    private static final Map<String, String> EVENTS = new TreeMap<>();
    private static final Map<String, String> NAMES = new TreeMap<>();
    private static final Map<String, String> PLACES = new TreeMap<>();

    @BeforeAll
    static void serve() throws IOException {
        Served made = Served.with(folder, Told.FILES);
        served = Optional.of(made);
        for (String role : Served.ROLES) {
            GUESTS.put(role, made.signedIn(role));
            AGENTS.put(role, Agent.of(made).with(Agent.token(guest(role), "doors", 30)));
        }
        Guest owner = guest("owner");
        open = made.document(owner, "Men taken");
        restricted = made.document(owner, "chat/result.json");
        Told.page(guest("reader"), "/events");
        for (String document : List.of(open, restricted)) {
            CLAIMS.put(document, claim(owner, document));
            EVENTS.put(document, holding(owner, "/events", ".card h2 a", document));
            NAMES.put(document, holding(owner, "/names", "tbody th a", document));
            PLACES.put(
                    document,
                    place(owner, Optional.ofNullable(NAMES.get(document)).orElseThrow()));
        }
        weighed = WeighingTest.event(owner);
        String address = owner.send("/intake/text", Guest.part("text", "The bridge was closed, the mayor said."))
                .location();
        run = address.substring(address.lastIndexOf('/') + 1);
        IntakeRoomTest.over(owner, "/intake/" + run);
    }

    /** The last step of the way from a list to the first page that leads into a document. */
    private static String holding(Guest guest, String list, String links, String document) {
        for (Element link : Told.page(guest, list).select(links)) {
            String address = link.attr("href");
            if (guest.get(address).body().contains("/documents/" + document + "?claim=")) {
                return address.substring(address.lastIndexOf('/') + 1);
            }
        }
        throw new IllegalStateException("nothing in " + list + " leads into " + document);
    }

    /** The address of a name by its first words. */
    private static String place(Guest guest, String name) {
        String action = Told.page(guest, "/names/" + name)
                .select("form[action$=/judgement]")
                .attr("action");
        return action.substring(0, action.lastIndexOf('/'));
    }

    @AfterAll
    static void close() {
        served.ifPresent(Served::close);
    }

    private static Agent agent(String role) {
        return Optional.ofNullable(AGENTS.get(role)).orElseThrow();
    }

    private static Guest guest(String role) {
        return Optional.ofNullable(GUESTS.get(role)).orElseThrow();
    }

    private static String claim(Guest guest, String document) {
        String page = guest.get("/documents/" + document).body();
        String begin = "/claims/";
        int at = page.indexOf(begin);
        assertThat(at).as("a claim on %s", page).isPositive();
        return page.substring(at + begin.length(), at + begin.length() + 16);
    }

    private static String path(Door door, String document) {
        return door.path()
                .replace("{name}", "workbench.css")
                .replace(
                        "/documents/{document}/names/{at}",
                        Optional.ofNullable(PLACES.get(document)).orElseThrow())
                .replace("{document}", document)
                .replace("{run}", run)
                .replace("{*path}", "index.html")
                .replace("{letter}", "0".repeat(64))
                .replace("{exhibit}", "0".repeat(64))
                .replace("{claim}", Optional.ofNullable(CLAIMS.get(document)).orElseThrow())
                .replace("{event}", Optional.ofNullable(EVENTS.get(document)).orElseThrow())
                .replace("{thing}", Optional.ofNullable(NAMES.get(document)).orElseThrow())
                .replace("{weighed}", weighed);
    }

    /** Forms that are whole, but for what would change anything. */
    private static Map<String, String> fields(Door door) {
        String mark = "0".repeat(64);
        return switch (door) {
            case REVIEW -> Served.form("mark", mark, "answer", "accept", "why", "so it is");
            case CORRECTION -> Served.form("mark", mark, "kind", "no such kind");
            case REVOCATION -> Served.form("mark", mark, "decision", mark);
            case EVENT_JOINED, EVENT_PARTED, ORIGINS_JUDGED, NAMES_JUDGED, NAMES_PARTED ->
                Served.form("mark", mark, "why", "so it is");
            case EVENT_REVOCATION, NAME_REVOCATION -> Served.form("mark", mark, "decision", mark);
            case ACCOUNT_GIVEN -> Served.form("name", "guest", "role", "reader", "password", "short");
            case ACCOUNT_TAKEN -> Served.form("name", "nobody");
            case PASSWORD_RESET -> Served.form("name", "nobody", "password", Served.PASSWORD);
            case RELEASE_PREVIEW -> Served.form("en", "on", "corrections", "nowhere");
            case OWN_PASSWORD_SET -> Served.form("before", "not it", "password", "short");
            case SEARCH_SAVED -> Served.form("name", "nothing asked for");
            case TOKEN_MADE -> Served.form("name", "for ever", "days", "100000");
            case TOKEN_REVOKED -> Served.form("token", "none");
            case SEARCH_FORGOTTEN -> Served.form("name", "no such search");
            case CLAIM_ADDED ->
                Served.form("words", "words that stand nowhere", "kind", "other", "stance", "asserts", "why", "so");
            case CLAIM_SPLIT -> Served.form("mark", mark, "why", "so it is");
            case TAKEN_BACK -> Served.form("decision", mark);
            case REVIEW_RULE -> Served.form("second", "yes", "why", " ");
            case ASSIGNMENT, DOCUMENT_ASSIGNMENT -> Served.form("to", "nobody of this name");
            case APPROVAL -> Served.form("mark", mark, "why", "so it is");
            case GRADE -> Served.form("origin", "0", "reliability", "B", "credibility", "9", "why", "so");
            case PROOF_STANDARD -> Served.form("standard", "no such standard", "why", "so");
            case WEIGHING_TAKEN_BACK -> Served.form("decision", mark);
            case BEARING -> Served.form("element", "no such element", "side", "supporting", "why", "so");
            case REMARK -> Served.form("text", " ");
            default -> Map.of();
        };
    }

    /** The same as programs send it. */
    private static String sent(Door door) {
        String mark = "\"mark\":\"" + "0".repeat(64) + "\"";
        return switch (door) {
            case API_REVIEW -> "{" + mark + ",\"answer\":\"accept\"}";
            case API_CORRECTION -> "{" + mark + ",\"kind\":\"no such kind\",\"notice\":\"n\",\"why\":\"w\"}";
            case API_EVENT_JUDGED -> "{" + mark + ",\"answer\":\"one_event\",\"why\":\"w\"}";
            case API_APPROVAL -> "{" + mark + "}";
            case API_INTAKE_TEXT -> "{\"text\":\" \"}";
            case API_INTAKE_ADDRESS -> "{\"address\":\"file:///etc/passwd\"}";
            case API_REVOCATION, API_EVENT_REVOCATION -> "{" + mark + ",\"decision\":\"" + "0".repeat(64) + "\"}";
            default -> "{}";
        };
    }

    private static int knock(Agent agent, Door door, String document) {
        String path = path(door, document) + (door == Door.API_SEARCH ? "?q=men" : "");
        return door.method() == Door.Method.POST
                ? agent.post(path, sent(door)).status()
                : agent.get(path).status();
    }

    private static int knock(String role, Door door, String document) {
        return door.isForPrograms() ? knock(agent(role), door, document) : knock(guest(role), door, document);
    }

    private static int knock(Guest guest, Door door, String document) {
        String path = path(door, document);
        return door.method() == Door.Method.POST
                ? guest.post(path, fields(door)).status()
                : guest.get(path).status();
    }

    private static Stream<String> expectedLines() {
        try (InputStream in = DoorsTest.class.getResourceAsStream(EXPECTED_FILE)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<Door, List<Integer>> expected() {
        Map<Door, List<Integer>> expected = new LinkedHashMap<>();
        expectedLines().forEach(line -> {
            String[] columns = line.split(" +", -1);
            expected.put(
                    Door.valueOf(columns[0]),
                    Arrays.stream(columns).skip(1).map(Integer::valueOf).toList());
        });
        return expected;
    }

    @Test
    void everyDoorIsInTheTableAndEveryMappingIsADoor() {
        assertThat(expected().keySet()).containsExactly(Door.values());
        TreeSet<String> mapped = new TreeSet<>();
        ((Serving.Opened) served.orElseThrow().open())
                .context()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods()
                        .keySet()
                        .forEach(info -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> info.getPatternValues()
                                        .forEach(pattern -> mapped.add(method + " " + pattern)))));
        TreeSet<String> doors = new TreeSet<>();
        for (Door door : Door.values()) {
            doors.add(door.method() + " " + door.path());
        }
        assertThat(mapped).isEqualTo(doors);
    }

    @TestFactory
    Stream<DynamicTest> everyDoorAnswersEveryRoleAsItShould() {
        List<DynamicTest> tests = new ArrayList<>();
        expected().forEach((door, answers) -> {
            tests.add(DynamicTest.dynamicTest(door + " nobody", () -> {
                Guest nobody = served.orElseThrow().guest();
                nobody.get("/login");
                assertThat(knock(nobody, door, open)).isEqualTo(answers.getFirst());
            }));
            for (int at = 1; at < answers.size(); at++) {
                String role = Served.ROLES.get((at - 1) % Served.ROLES.size());
                String document = at <= Served.ROLES.size() ? open : restricted;
                int answer = answers.get(at);
                tests.add(DynamicTest.dynamicTest(
                        door + " " + role + (document.equals(open) ? " open" : " restricted"),
                        () -> assertThat(knock(role, door, document)).isEqualTo(answer)));
            }
        });
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> withoutTheTokenOfAPageNoFormIsTaken() {
        return Arrays.stream(Door.values())
                .filter(door -> door.method() == Door.Method.POST && !door.isForPrograms())
                .flatMap(door -> Served.ROLES.stream()
                        .map(role -> DynamicTest.dynamicTest(
                                door + " " + role,
                                () -> assertThat(guest(role)
                                                .bare(path(door, open), fields(door))
                                                .status())
                                        .isEqualTo(403))));
    }

    @Test
    void whoHasNotSignedInLearnsNothingFromAnyAddress() {
        Guest nobody = served.orElseThrow().guest();
        for (String path : List.of(
                "/nothing",
                "/documents/" + open,
                "/documents/0000000000000000",
                "/.git/config",
                "/actuator",
                "/error",
                "/index.html",
                "/login/",
                "/login.html",
                "/Login",
                "/logout",
                "/favicon.ico",
                "/assets/workbench.js",
                "/documents/" + open + "/original")) {
            Guest.Answer answer = nobody.get(path);
            assertThat(answer.status()).as(path).isEqualTo(302);
            assertThat(answer.location()).as(path).endsWith("/login");
            assertThat(answer.body()).as(path).isEmpty();
        }
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
            assertThat(nobody.ask(method, "/documents", Optional.empty()).status())
                    .as(method)
                    .isIn(302, 403);
        }
    }

    @Test
    void whoHasNoTokenLearnsNothingFromAnyAddressForPrograms() {
        Guest reader = guest("owner");
        for (String path : List.of("/api", "/api/", "/api/v1", "/api/v1/nothing", "/api/v1/documents/" + open)) {
            for (Guest.Answer answer : List.of(
                    Agent.of(served.orElseThrow()).get(path),
                    // A session opens none of these doors.
                    reader.get(path))) {
                assertThat(answer.status()).as(path).isEqualTo(401);
                assertThat(answer.header("Content-Type")).as(path).isEqualTo("application/problem+json");
                assertThat(answer.body()).as(path).doesNotContain("Men taken", open);
            }
        }
        assertThat(agent("owner").get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(agent("owner").get("/api/v1/nothing").header("Content-Type")).isEqualTo("application/problem+json");
        // A token opens no page.
        assertThat(agent("owner").get("/documents").status()).isEqualTo(302);
        assertThat(agent("owner")
                        .ask("DELETE", "/api/v1/documents", Optional.empty(), "")
                        .status())
                .isIn(403, 405);
    }

    @Test
    void aReaderSeesNothingOfWhatIsRestricted() {
        Guest reader = guest("reader");
        assertThat(reader.get("/documents").body()).contains("Men taken").doesNotContain("result.json", restricted);
        assertThat(reader.get("/documents?words=result").body()).doesNotContain(restricted);
        assertThat(guest("publisher").get("/documents").body()).contains(restricted);
    }

    @Test
    void unknownDoorsLeadNowhereForThoseWhoSignedIn() {
        for (String role : Served.ROLES) {
            assertThat(guest(role).get("/nothing").status()).isEqualTo(404);
            assertThat(guest(role).get("/documents/0000000000000000").status()).isEqualTo(404);
            assertThat(guest(role).get("/assets/..;/x").status()).isIn(403, 404);
            assertThat(guest(role).ask("DELETE", "/documents", Optional.empty()).status())
                    .isIn(403, 405);
        }
    }
}
