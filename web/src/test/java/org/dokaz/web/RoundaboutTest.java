package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.web.account.Right;
import org.dokaz.web.account.Role;
import org.dokaz.web.guard.Door;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No door is gone round: by another method, another way to write its address, a header that names another, or odd numbers. */
class RoundaboutTest {

    private static final List<Integer> CLOSED = List.of(0, 302, 400, 401, 403, 404, 405, 501);

    @TempDir
    private static Path folder;

    private static Optional<Served> served = Optional.empty();

    @BeforeAll
    static void serve() throws IOException {
        served = Optional.of(Served.in(folder));
    }

    @AfterAll
    static void close() {
        served.ifPresent(Served::close);
    }

    private static Served served() {
        return served.orElseThrow();
    }

    private static String path(Door door) {
        return door.path().replace("{*path}", "/index.html").replaceAll("\\{[a-z]+\\}", "0000000000000000");
    }

    private static boolean isClosedTo(Door door, Role role) {
        return door.right().filter(right -> !role.may(right)).isPresent();
    }

    private static int answer(Guest guest, String first, String... headers) {
        try (Wire wire = Wire.to(guest)) {
            List<String> all = new ArrayList<>(Arrays.asList(headers));
            all.add("Content-Length: 0");
            all.add("Connection: close");
            wire.send(Wire.head(guest, first, all.toArray(String[]::new)));
            return wire.status();
        }
    }

    /** Ways to write an address that some programs take for the same. */
    private static List<String> written(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        String begin = path.substring(0, path.lastIndexOf('/') + 1);
        String letter = last.isEmpty()
                ? ""
                : "%" + Integer.toHexString(last.charAt(0)).toUpperCase(Locale.ROOT) + last.substring(1);
        return List.of(
                path + "/",
                "/" + path,
                path + ";x=y",
                path + "%3bx",
                path + "%2f",
                path + "/.",
                path + "/..;/" + last,
                path + ".json",
                path + "%00",
                path + "%20",
                path + "?x=/login",
                path + "#/login",
                begin + letter,
                begin + "./" + last,
                begin + "%2e/" + last,
                "/login/.." + path,
                "/login/%2e%2e" + path,
                "/login;/.." + path,
                "\\" + path.substring(1),
                "http://elsewhere.example" + path,
                path.toUpperCase(Locale.ROOT));
    }

    @Test
    void noDoorIsGoneRoundByAnotherMethodOrAddress() {
        Guest reader = served().signedIn("reader");
        Guest nobody = served().guest();
        for (Door door : Door.values()) {
            if (door == Door.LOGIN) {
                continue;
            }
            String path = path(door);
            for (String one : written(path)) {
                if (!one.endsWith(".json") || !door.isForPrograms()) {
                    assertThat(answer(nobody, door.method() + " " + one))
                            .as("nobody " + one)
                            .isIn(CLOSED);
                }
                if (isClosedTo(door, Role.READER)) {
                    assertThat(answer(reader, door.method() + " " + one))
                            .as("reader " + one)
                            .isIn(CLOSED);
                }
            }
            for (String method :
                    List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY", "get")) {
                assertThat(answer(nobody, method + " " + path))
                        .as("nobody " + method + " " + path)
                        .isIn(CLOSED);
            }
        }
    }

    @Test
    void noHeaderNamesAnotherDoorOrAnotherMethod() {
        Guest reader = served().signedIn("reader");
        for (String header : List.of(
                "X-HTTP-Method-Override: GET",
                "X-Method-Override: GET",
                "X-Original-URL: /accounts",
                "X-Rewrite-URL: /accounts",
                "X-Forwarded-Prefix: /accounts",
                "X-Forwarded-For: 127.0.0.1",
                "X-Forwarded-User: owner",
                "Authorization: Basic b3duZXI6YSBsb25nIGVub3VnaCBwYXNzd29yZA==")) {
            assertThat(answer(reader, "GET /accounts", header)).as(header).isIn(401, 403);
            assertThat(answer(reader, "POST /accounts?_method=GET", header))
                    .as(header)
                    .isIn(400, 401, 403);
            assertThat(answer(served().guest(), "GET /documents", header))
                    .as(header)
                    .isIn(302, 401, 403);
        }
        for (String header : List.of("X-Forwarded-Host: evil.example", "Forwarded: host=evil.example")) {
            try (Wire wire = Wire.to(served().guest())) {
                wire.send(Wire.head(served().guest(), "GET /documents", header, "Connection: close"));
                assertThat(wire.rest()).doesNotContain("evil");
            }
        }
    }

    @Test
    void doorsForProgramsAreOpenToNoCookieHoweverTheirAddressIsWritten() {
        Guest owner = served().signedIn("owner");
        for (String path : List.of(
                "/%61pi/v1/documents",
                "/ap%69/v1/documents", "/%61%70%69/v1/openapi.json", "/api/%761/documents", "/api/v1/%64ocuments")) {
            assertThat(answer(owner, "GET " + path)).as(path).isIn(400, 401, 403, 404);
        }
    }

    @Test
    void signingInLeadsNowhereElse() {
        for (String query : List.of(
                "?continue=https://evil.example/",
                "?next=//evil.example/",
                "?url=https://evil.example",
                "?redirect=/logout",
                "?returnTo=%2F%2Fevil.example")) {
            Guest guest = served().guest();
            guest.get("/documents" + query);
            guest.get("/login" + query);
            Guest.Answer in = guest.post("/login" + query, Served.form("name", "reader", "password", Served.PASSWORD));
            assertThat(in.location()).as(query).isIn("/", guest.address() + "/");
        }
    }

    @Test
    void oddNumbersAndWordsInAnAddressBreakNothing() {
        Guest owner = served().signedIn("owner");
        Agent program = Agent.of(served()).with(Agent.token(owner, "odd", 30));
        List<String> odd = List.of(
                "-1",
                "0",
                "2147483647",
                "-2147483648",
                "99999999999999999999",
                "abc",
                "%F0%9F%98%80",
                "%FF",
                "1e9",
                "");
        for (Door door : Door.values()) {
            if (door.method() != Door.Method.GET) {
                continue;
            }
            for (String value : odd) {
                String path = path(door) + "?page=" + value + "&limit=" + value + "&offset=" + value + "&from=" + value
                        + "&to=" + value + "&after=" + value + "&q=" + value + "&claim=" + value + "&done=" + value
                        + "&entry=" + value + "&deed=" + value + "&kind=" + value + "&show=" + value + "&filter="
                        + value;
                int status = door.isForPrograms()
                        ? program.get(path).status()
                        : owner.get(path).status();
                assertThat(status).as(path).matches(one -> one < 500 || one == 503);
            }
        }
        assertThat(served().told()).noneMatch(line -> line.contains("bug"));
    }

    @Test
    void nothingThatIsForSomeIsKeptByBrowsersOrProxies() {
        Guest owner = served().signedIn("owner");
        String document = served().document(owner, "result.json");
        Agent program = Agent.of(served()).with(Agent.token(owner, "cache", 30));
        List<Guest.Answer> answers = new ArrayList<>();
        for (String path : List.of(
                "/documents",
                "/documents/" + document,
                "/documents/" + document + "/original",
                "/documents/" + document + "/source",
                "/collection/form",
                "/search?q=men",
                "/events",
                "/names",
                "/audit",
                "/review",
                "/nothing",
                "/documents/0000000000000000")) {
            answers.add(owner.get(path));
        }
        for (String path : List.of(
                "/api/v1/documents",
                "/api/v1/documents/" + document,
                "/api/v1/documents/" + document + "/original",
                "/api/v1/nothing")) {
            answers.add(program.get(path));
        }
        answers.add(served().signedIn("reader").get("/accounts"));
        answers.add(served().guest().get("/documents"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("ETag")).isEmpty();
            assertThat(answer.header("Last-Modified")).isEmpty();
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        });
    }

    @Test
    void whatIsRestrictedIsAsIfItWereNotThereToTheLastByte() {
        Guest reader = served().signedIn("reader");
        String restricted = served().document(served().signedIn("owner"), "result.json");
        Agent program = Agent.of(served()).with(Agent.token(reader, "same", 30));
        assertThat(Role.READER.may(Right.READ_RESTRICTED)).isFalse();
        for (String way :
                List.of("", "/original", "/source", "?claim=0000000000000000", "/claims/0000000000000000/history")) {
            Guest.Answer there = reader.get("/documents/" + restricted + way);
            Guest.Answer not = reader.get("/documents/0123456789abcdef" + way);
            assertThat(there.status()).as(way).isEqualTo(not.status()).isEqualTo(404);
            assertThat(there.body()).as(way).isEqualTo(not.body());
            assertThat(there.headers().map().keySet())
                    .as(way)
                    .isEqualTo(not.headers().map().keySet());
        }
        for (String way : List.of("", "/original", "/claims/0000000000000000")) {
            Guest.Answer there = program.get("/api/v1/documents/" + restricted + way);
            Guest.Answer not = program.get("/api/v1/documents/0123456789abcdef" + way);
            assertThat(there.status()).as(way).isEqualTo(not.status()).isEqualTo(404);
            assertThat(there.body()).as(way).isEqualTo(not.body());
        }
    }
}
