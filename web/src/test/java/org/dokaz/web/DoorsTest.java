package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
    private static final String EXPECTED = """
            LOGIN            200  200 200 200 200 200  200 200 200 200 200
            HOME             302  303 303 303 303 303  303 303 303 303 303
            ASSET            302  200 200 200 200 200  200 200 200 200 200
            DOCUMENTS        302  200 200 200 200 200  200 200 200 200 200
            DOCUMENT         302  200 200 200 200 200  200 200 200 200 404
            ORIGINAL         302  200 200 200 200 200  200 200 200 200 404
            REVIEW           302  409 409 409 403 403  409 409 409 403 403
            CORRECTION       302  422 422 422 403 403  422 422 422 403 403
            REVOCATION       302  409 409 409 403 403  409 409 409 403 403
            ACCOUNTS         302  200 403 403 403 403  200 403 403 403 403
            ACCOUNT_GIVEN    302  422 403 403 403 403  422 403 403 403 403
            ACCOUNT_TAKEN    302  422 403 403 403 403  422 403 403 403 403
            PASSWORD_RESET   302  422 403 403 403 403  422 403 403 403 403
            OWN_PASSWORD     302  200 200 200 200 200  200 200 200 200 200
            OWN_PASSWORD_SET 302  422 422 422 422 422  422 422 422 422 422
            SEARCH           302  200 200 200 200 200  200 200 200 200 200
            CLAIM_ADDED      302  422 422 422 403 403  422 422 422 403 403
            CLAIM_SPLIT      302  422 422 422 403 403  422 422 422 403 403
            TAKEN_BACK       302  422 422 422 403 403  422 422 422 403 403
            SOURCE           302  200 200 200 200 200  200 200 200 200 404
            QUEUE            302  200 200 200 403 403  200 200 200 403 403
            REVIEW_RULE      302  422 403 403 403 403  422 403 403 403 403
            CLAIM_HISTORY    302  200 200 200 200 200  200 200 200 200 404
            ASSIGNMENT       302  422 422 422 403 403  422 422 422 403 403
            DOCUMENT_ASSIGNMENT 302  422 422 422 403 403  422 422 422 403 403
            APPROVAL         302  409 409 409 403 403  409 409 409 403 403
            REMARK           302  422 422 422 403 403  422 422 422 403 403
            WEIGHING         302  200 200 200 403 403  200 200 200 403 403
            WEIGHED_EVENT    302  200 200 200 403 403  200 200 200 403 403
            GRADE            302  422 422 422 403 403  422 422 422 403 403
            PROOF_STANDARD   302  422 422 422 403 403  422 422 422 403 403
            WEIGHING_TAKEN_BACK 302 404 404 404 403 403 404 404 404 403 403
            ELEMENTS         302  200 200 200 403 403  200 200 200 403 403
            BEARING          302  422 422 422 403 403  422 422 422 403 403
            """;

    @TempDir
    private static Path folder;

    private static Optional<Served> served = Optional.empty();
    private static final Map<String, Guest> GUESTS = new LinkedHashMap<>();
    private static String open = "";
    private static String restricted = "";
    private static String weighed = "";
    private static final Map<String, String> CLAIMS = new TreeMap<>();

    @BeforeAll
    static void serve() throws IOException {
        Served made = Served.in(folder);
        served = Optional.of(made);
        for (String role : Served.ROLES) {
            GUESTS.put(role, made.signedIn(role));
        }
        Guest owner = guest("owner");
        open = made.document(owner, "Men taken");
        restricted = made.document(owner, "result.json");
        for (String document : List.of(open, restricted)) {
            CLAIMS.put(document, claim(owner, document));
        }
        weighed = WeighingTest.event(owner);
    }

    @AfterAll
    static void close() {
        served.ifPresent(Served::close);
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
                .replace("{document}", document)
                .replace("{weighed}", weighed)
                .replace("{claim}", Optional.ofNullable(CLAIMS.get(document)).orElseThrow());
    }

    /** Forms that are whole, but for what would change anything. */
    private static Map<String, String> fields(Door door) {
        String mark = "0".repeat(64);
        return switch (door) {
            case REVIEW -> Served.form("mark", mark, "answer", "accept", "why", "so it is");
            case CORRECTION -> Served.form("mark", mark, "kind", "no such kind");
            case REVOCATION -> Served.form("mark", mark, "decision", mark);
            case ACCOUNT_GIVEN -> Served.form("name", "guest", "role", "reader", "password", "short");
            case ACCOUNT_TAKEN -> Served.form("name", "nobody");
            case PASSWORD_RESET -> Served.form("name", "nobody", "password", Served.PASSWORD);
            case OWN_PASSWORD_SET -> Served.form("before", "not it", "password", "short");
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

    private static int knock(Guest guest, Door door, String document) {
        String path = path(door, document);
        return door.method() == Door.Method.POST
                ? guest.post(path, fields(door)).status()
                : guest.get(path).status();
    }

    private static Map<Door, List<Integer>> expected() {
        Map<Door, List<Integer>> expected = new LinkedHashMap<>();
        EXPECTED.lines().forEach(line -> {
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
                        () -> assertThat(knock(guest(role), door, document)).isEqualTo(answer)));
            }
        });
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> withoutTheTokenOfAPageNoFormIsTaken() {
        return Arrays.stream(Door.values())
                .filter(door -> door.method() == Door.Method.POST)
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
                "/api/claims",
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
