package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.cli.Program;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes through the door from people and documents that mean harm. */
class GuardTest {

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

    private Served served() {
        return served.orElseThrow();
    }

    private String cookieName(Guest guest) {
        return guest.cookies().keySet().stream()
                .filter(name -> !name.equals("dokaz-language"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSessionThatSomebodyElseBeganIsNotTheOneThatIsSignedIn() {
        Guest attacker = served().guest();
        attacker.get("/login");
        String name = cookieName(attacker);
        String planted = attacker.cookies().get(name);
        Guest victim = served().guest();
        victim.cookie(name, planted);
        assertThat(victim.signIn("analyst", Served.PASSWORD).location()).endsWith("/");
        assertThat(victim.cookies().get(name)).isNotEqualTo(planted);
        assertThat(attacker.get("/documents").status()).isEqualTo(302);
        assertThat(victim.get("/documents").status()).isEqualTo(200);
    }

    @Test
    void theSessionsCookieIsForThisSiteAndNoScript() {
        String cookie = served().guest().get("/login").header("Set-Cookie");
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");
    }

    @Test
    void afterSigningOutNothingIsLeftOfTheSession() {
        Guest analyst = served().signedIn("analyst");
        Map<String, String> before = analyst.cookies();
        assertThat(analyst.post("/logout", Map.of()).location()).endsWith("/login?out");
        Guest again = served().guest();
        before.forEach(again::cookie);
        assertThat(again.get("/documents").status()).isEqualTo(302);
    }

    @Test
    void guessingClosesANameForAWhileWhetherItIsKnownOrNot() {
        for (String name : List.of("analyst", "nobody")) {
            Guest guesser = served().guest();
            for (int count = 0; count < 5; count++) {
                assertThat(guesser.signIn(name, "guess " + count).location()).endsWith("/login?refused");
            }
            assertThat(guesser.signIn(name, Served.PASSWORD).location()).endsWith("/login?closed");
        }
        assertThat(served().signedIn("reviewer").get("/documents").status()).isEqualTo(200);
        served().passTime(Duration.ofMinutes(16));
        assertThat(served().signedIn("analyst").get("/documents").status()).isEqualTo(200);
    }

    @Test
    void manyGuessesAtTheSameMomentAreNoMoreThanOneByOne() throws InterruptedException {
        List<String> answers = Collections.synchronizedList(new ArrayList<>());
        List<Thread> guessing = new ArrayList<>();
        for (int count = 0; count < 30; count++) {
            Guest guesser = served().guest();
            guesser.get("/login");
            String guess = "guess number " + count;
            guessing.add(Thread.ofVirtual()
                    .start(() -> answers.add(guesser.post("/login", Served.form("name", "analyst", "password", guess))
                            .location())));
        }
        for (Thread thread : guessing) {
            thread.join();
        }
        assertThat(answers).hasSize(30);
        assertThat(answers.stream().filter(location -> location.endsWith("?refused")))
                .hasSizeLessThanOrEqualTo(5);
        assertThat(served().guest().signIn("analyst", Served.PASSWORD).location())
                .endsWith("/login?closed");
    }

    @Test
    void aRequestThatNamesAnotherHostIsRefused() {
        for (String host :
                List.of("evil.example", "127.0.0.1:1", "127.0.0.1.evil.example", "localhost", "", "127.0.0.1 evil")) {
            assertThat(served().guest().raw("GET /login HTTP/1.1\nHost: " + host + "\nConnection: close\n\n"))
                    .as(host)
                    .isIn(400, 403);
        }
    }

    @Test
    void aRequestThatNamesThisHostIsAnswered() {
        Guest guest = served().guest();
        assertThat(guest.raw("GET /login HTTP/1.1\nHost: " + guest.host() + "\nConnection: close\n\n"))
                .isEqualTo(200);
        String port = guest.host().substring(guest.host().indexOf(':'));
        assertThat(guest.raw("GET /login HTTP/1.1\nHost: localhost" + port + "\nConnection: close\n\n"))
                .isEqualTo(200);
    }

    @Test
    void aCrookedAddressIsRefusedBeforeAnythingIsLookedAt() {
        Guest guest = served().guest();
        Guest owner = served().signedIn("owner");
        String cookie = cookieName(owner) + "=" + owner.cookies().get(cookieName(owner));
        for (String path : List.of(
                "/documents/..%2faccounts",
                "/documents/%2e%2e/accounts",
                "/assets/..%5cx",
                "/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "//documents",
                "/documents;jsessionid=1",
                "/documents/%00",
                "/assets/....//x",
                "/documents/[x]",
                "/documents/%e2%80%ae",
                "/login;x",
                "/documents%3f")) {
            assertThat(guest.raw("GET " + path + " HTTP/1.1\nHost: " + guest.host() + "\nConnection: close\n\n"))
                    .as(path)
                    .isIn(302, 400, 403);
            assertThat(owner.raw("GET " + path + " HTTP/1.1\nHost: " + owner.host() + "\nCookie: " + cookie
                            + "\nConnection: close\n\n"))
                    .as(path)
                    .isIn(400, 403, 404);
        }
    }

    @Test
    void aRequestOfTooMuchIsRefused() {
        Guest guest = served().guest();
        assertThat(guest.raw("GET /login HTTP/1.1\nHost: " + guest.host() + "\nX: " + "x".repeat(40_000) + "\n\n"))
                .isIn(400, 431);
        Guest owner = served().signedIn("owner");
        String document = served().document(owner, "Men taken");
        owner.get("/documents/" + document);
        int status = owner.post(
                        "/documents/" + document + "/claims/0000000000000000/review",
                        Served.form("mark", "0", "answer", "accept", "why", "x".repeat(400_000)))
                .status();
        assertThat(status).isIn(400, 403, 413);
    }

    @Test
    void everyPageForbidsAllButItsOwnAndHoldsNoScriptOrStyleOfItsOwn() {
        Guest owner = served().signedIn("owner");
        String document = served().document(owner, "Men taken");
        for (String path : List.of(
                "/documents",
                "/documents/" + document,
                "/documents/" + document + "?risks=shown&graphic=shown",
                "/accounts",
                "/password",
                "/search",
                "/nothing")) {
            Guest.Answer answer = owner.get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe", "*", "http");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Server")).isEmpty();
            harmless(path, Jsoup.parse(answer.body()));
        }
    }

    private static void harmless(String path, Document page) {
        assertThat(page.select("script"))
                .as(path)
                .allMatch(script -> script.attr("src").startsWith("/assets/")
                        && script.data().isEmpty());
        assertThat(page.select("style, iframe, object, embed, base, img, svg, meta[http-equiv]"))
                .as(path)
                .isEmpty();
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).as(path).doesNotStartWith("on").isNotEqualTo("style");
                if (List.of("href", "src", "action").contains(attribute.getKey())) {
                    assertThat(attribute.getValue()).as(path).matches("[/#?].*").doesNotStartWith("//");
                }
            });
        }
    }

    @Test
    void whatDocumentsSayStaysTextWhereverItIsShown() {
        Guest owner = served().signedIn("owner");
        for (String title : List.of("Men taken", "Beaten", "result.json", "Drawn", "drawing.svg")) {
            String path = "/documents/" + served().document(owner, title);
            String page = owner.get(path + "?risks=shown&graphic=shown").body();
            harmless(path, Jsoup.parse(page));
            assertThat(page).doesNotContain("<img", "<svg", "onclick=");
        }
        assertThat(owner.get("/documents/" + served().document(owner, "Beaten")).body())
                .contains("b &lt;img src=x onerror=alert(5)&gt;.json");
        assertThat(owner.get("/documents").body()).doesNotContain("<img");
        assertThat(owner.get("/documents?words=%3Cscript%3Ealert(1)%3C/script%3E")
                        .body())
                .doesNotContain("<script>alert");
        assertThat(owner.get("/documents?show=%22%3E%3Cscript%3E").body()).doesNotContain("\"><script>");
        assertThat(owner.get("/nothing/<script>".replace("<", "%3C").replace(">", "%3E"))
                        .body())
                .doesNotContain("<script>");
    }

    @Test
    void anOriginalIsOnlyEverKeptAsAFile() {
        Guest owner = served().signedIn("owner");
        for (String title : List.of("Drawn", "drawing.svg", "Men taken")) {
            Guest.Answer answer = owner.get("/documents/" + served().document(owner, title) + "/original");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
            assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=\"original-");
            assertThat(answer.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void wordsAtRiskAreInNoPageUntilTheyAreAskedFor() {
        Guest analyst = served().signedIn("analyst");
        String path = "/documents/" + served().document(analyst, "Men taken");
        StringBuilder seen = new StringBuilder(analyst.get(path).body());
        for (Element claim : Jsoup.parse(analyst.get(path).body()).select("a.claim[id]")) {
            seen.append(analyst.get(path + claim.attr("href").replaceFirst("#.*", ""))
                    .body());
        }
        assertThat(seen.toString()).doesNotContain("Oksana").contains("veiled");
        assertThat(analyst.get(path + "?risks=shown").body()).contains("Oksana");
    }

    @Test
    void whoseAccountIsTakenIsOutAtOnce() {
        Guest owner = served().signedIn("owner");
        Guest analyst = served().signedIn("analyst");
        Guest reader = served().signedIn("reader");
        owner.get("/accounts");
        assertThat(owner.post("/accounts/removal", Served.form("name", "analyst"))
                        .status())
                .isEqualTo(303);
        assertThat(analyst.get("/documents").status()).isEqualTo(302);
        owner.get("/accounts");
        assertThat(owner.post("/accounts/password", Served.form("name", "reader", "password", "another password"))
                        .status())
                .isEqualTo(303);
        assertThat(reader.get("/documents").status()).isEqualTo(302);
        assertThat(served().guest().signIn("reader", "another password").location())
                .endsWith("/");
    }

    @Test
    void theLastOwnersAccountStays() {
        Guest owner = served().signedIn("owner");
        owner.get("/accounts");
        Guest.Answer answer = owner.post("/accounts/removal", Served.form("name", "owner"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(owner.get("/accounts").status()).isEqualTo(200);
    }

    @Test
    void passwordsAreKeptAsNothingThatTellsThemAndForNobodyElsesEyes() throws IOException {
        Path file = served().folder().resolve("accounts.json");
        assertThat(Files.readString(file))
                .contains("$argon2id$v=19$m=65536,t=3,p=4$")
                .doesNotContain(Served.PASSWORD);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        served().close();
        served = Optional.empty();
        Program verified =
                Program.run("verify", "--case", folder.resolve("case").toString());
        assertThat(verified.code()).as(verified.told()).isEqualTo(0);
    }

    @Test
    void aCaseWithoutAccountsIsOpenedByASecretOfThisTimeAlone() throws IOException {
        Path kase = Served.caseIn(Files.createDirectory(folder.resolve("second")));
        String first;
        try (Served bare = Served.on(kase)) {
            first = bare.open().secret().orElseThrow();
            assertThat(bare.guest().signIn("owner", "not the secret at all").location())
                    .endsWith("/login?refused");
            assertThat(bare.guest().signIn("analyst", first).location()).endsWith("/login?refused");
            Guest owner = bare.guest();
            assertThat(owner.signIn("owner", first).location()).endsWith("/");
            assertThat(owner.get("/accounts").status()).isEqualTo(200);
        }
        try (Served again = Served.on(kase)) {
            assertThat(again.open().secret().orElseThrow()).isNotEqualTo(first);
            Guest owner = again.guest();
            owner.signIn("owner", again.open().secret().orElseThrow());
            owner.get("/accounts");
            assertThat(owner.post(
                                    "/accounts",
                                    Served.form("name", "Anna", "role", "owner", "password", Served.PASSWORD))
                            .status())
                    .isEqualTo(303);
        }
        try (Served kept = Served.on(kase)) {
            assertThat(kept.open().secret()).isEmpty();
            assertThat(kept.guest().signIn("owner", first).location()).endsWith("/login?refused");
            assertThat(kept.guest().signIn("anna", Served.PASSWORD).location()).endsWith("/");
        }
    }
}
