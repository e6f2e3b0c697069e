package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.dokaz.web.guard.Door;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the workbench leaves on its output, as a process of its own, of what is sent to it and what lies in its case: nothing. */
class LogTest {

    private static final String MARK = "zqmarkqz";
    private static final long PATIENCE_SECONDS = 120;
    private static final long LOOK_NANOS = 50_000_000;

    /** Words of the case, in titles, paths and texts. */
    private static final List<String> OF_THE_CASE =
            List.of("Verbivka", "Stelmashenko", "Oksana", "a.json", "Men taken", "Steppe Herald");

    /** Every field that any form or program may send. */
    private static final List<String> FIELDS = List.of(
            "name",
            "password",
            "before",
            "role",
            "why",
            "words",
            "kind",
            "stance",
            "notice",
            "mark",
            "decision",
            "text",
            "title",
            "outlet",
            "address",
            "folder",
            "q",
            "filter",
            "to",
            "origin",
            "element",
            "standard",
            "token",
            "days",
            "place",
            "other",
            "claims",
            "answer",
            "corrections",
            "quote",
            "published",
            "second",
            "side");

    @TempDir
    private Path folder;

    private Optional<Process> process = Optional.empty();

    @BeforeEach
    void start() throws IOException {
        Served.in(folder).close();
        process = Optional.of(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.dokaz.cli.Main",
                        "serve",
                        "--port",
                        "0",
                        "--case",
                        folder.resolve("case").toString())
                .redirectOutput(output().toFile())
                .redirectError(errors().toFile())
                .start());
    }

    @AfterEach
    void stop() {
        process.ifPresent(Process::destroyForcibly);
    }

    private Path output() {
        return folder.resolve("output");
    }

    private Path errors() {
        return folder.resolve("errors");
    }

    private String said() throws IOException {
        return Files.readString(output(), StandardCharsets.UTF_8) + Files.readString(errors(), StandardCharsets.UTF_8);
    }

    private String address() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && process.orElseThrow().isAlive()) {
            String said = Files.readString(output(), StandardCharsets.UTF_8);
            int at = said.indexOf("http://");
            if (at >= 0 && said.indexOf('\n', at) > 0) {
                return said.substring(at, said.indexOf('\n', at)).strip();
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        throw new AssertionError("it did not open: " + said());
    }

    private static String path(Door door, String document) {
        StringBuilder path = new StringBuilder();
        for (String step : door.path().substring(1).split("/", -1)) {
            path.append('/').append(step.equals("{document}") ? document : step.startsWith("{") ? MARK : step);
        }
        return path + "?q=" + MARK + "&words=" + MARK + "&" + MARK + "=" + MARK + "&limit=" + MARK;
    }

    private static String json() {
        List<String> members = new ArrayList<>();
        for (String field : FIELDS) {
            members.add("\"" + field + "\":\"" + MARK + "\"");
        }
        return "{" + String.join(",", members) + "}";
    }

    private static Map<String, String> form() {
        List<String> fields = new ArrayList<>();
        for (String field : FIELDS) {
            fields.add(field);
            fields.add(MARK);
        }
        return Served.form(fields.toArray(String[]::new));
    }

    private static void knock(Guest guest, Agent agent, Door door, String document) {
        String path = path(door, document);
        boolean sends = door.method() == Door.Method.POST;
        if (door.isForPrograms()) {
            Guest.Answer answer = sends ? agent.post(path, json()) : agent.get(path);
            assertThat(answer.status()).as(path).isNotEqualTo(401);
        } else if (sends) {
            guest.post(path, form());
            guest.send(path, Guest.part("text", MARK), Guest.file(MARK + ".html", "<p>" + MARK));
        } else {
            guest.get(path);
        }
    }

    @Test
    void nothingThatIsSentAndNothingOfTheCaseIsOnItsOutput() throws IOException, InterruptedException {
        String address = address();
        Guest guest = new Guest(address);
        guest.cookie(MARK, MARK);
        assertThat(guest.signIn(MARK, MARK + MARK + MARK).location()).contains("refused");
        assertThat(guest.signIn("owner", Served.PASSWORD).location()).endsWith("/");
        String token = Agent.token(guest, MARK, 30);
        Agent agent = Agent.at(address).with(token);
        Agent.at(address).with(MARK).get("/api/v1/documents");
        String list = guest.get("/documents").body();
        int at = list.indexOf("/documents/") + "/documents/".length();
        String document = list.substring(at, list.indexOf('"', at));
        for (Door door : Door.values()) {
            knock(guest, agent, door, MARK);
            knock(guest, agent, door, document);
        }
        Path originals = folder.resolve("case").resolve("originals");
        Files.move(originals, folder.resolve("taken away"), StandardCopyOption.ATOMIC_MOVE);
        guest.get("/documents/" + document + "/original");
        agent.get("/api/v1/documents/" + document + "/original");
        Files.move(folder.resolve("taken away"), originals, StandardCopyOption.ATOMIC_MOVE);
        List<String> cookies = List.copyOf(guest.cookies().values());
        process.orElseThrow().destroy();
        assertThat(process.orElseThrow().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isTrue();
        String said = said();
        assertThat(said).contains("The workbench is open").doesNotContain(MARK, token, Served.PASSWORD, document);
        assertThat(said).doesNotContain(cookies.toArray(CharSequence[]::new));
        assertThat(said).doesNotContain(OF_THE_CASE.toArray(CharSequence[]::new));
        // What went wrong is told all the same: where in the program, and nothing of what was asked for.
        assertThat(said).contains("a page could not be made", "org.dokaz.");
    }
}
