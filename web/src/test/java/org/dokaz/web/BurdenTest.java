package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dokaz.app.CaseFile;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that are too large, too many, too slow or torn: refused or dropped, while others are served, and nothing of them stays. */
class BurdenTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String PARTS = "Content-Type: multipart/form-data; boundary=x";
    private static final String FILE =
            "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n";

    @TempDir
    private Path folder;

    private Optional<Served> served = Optional.empty();
    private Optional<Guest> signedIn = Optional.empty();

    @BeforeEach
    void serve() throws IOException {
        served = Optional.of(Served.in(folder));
        signedIn = Optional.of(served().signedIn("analyst"));
        analyst().get("/intake");
    }

    @AfterEach
    void close() {
        served.ifPresent(Served::close);
    }

    private Served served() {
        return served.orElseThrow();
    }

    private Guest analyst() {
        return signedIn.orElseThrow();
    }

    /** The address of the form for files, with the token of its page. */
    private String files() {
        return "POST "
                + Jsoup.parse(analyst().get("/intake").body())
                        .select("form[action^=/intake/files]")
                        .attr("action");
    }

    private List<Path> uploads() throws IOException {
        Path uploads = served().folder().resolve("uploads");
        if (!Files.exists(uploads)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(uploads)) {
            return all.toList();
        }
    }

    private void nothingStays() throws IOException {
        for (int times = 0; times < 600 && !uploads().isEmpty(); times++) {
            pause();
        }
        assertThat(uploads()).isEmpty();
        assertThat(analyst().get("/documents?words=intake/").body()).doesNotContain("a.txt");
        othersAreServed();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void othersAreServed() {
        assertThat(analyst().get("/documents").status()).isEqualTo(200);
        assertThat(served().guest().get("/login").status()).isEqualTo(200);
    }

    @Test
    void whatIsAnnouncedAsLongerThanIsTakenIsRefusedBeforeItComes() throws IOException {
        String files = files();
        try (Wire wire = Wire.to(analyst())) {
            wire.send(Wire.head(analyst(), files, PARTS, "Content-Length: 9000000000000") + FILE + "x");
            assertThat(wire.status()).isIn(413, 422, 507);
        }
        try (Wire wire = Wire.to(analyst())) {
            wire.send(Wire.head(analyst(), "POST /login", FORM, "Content-Length: 300000") + "name=x");
            assertThat(wire.status()).isIn(0, 302, 400, 403, 413);
        }
        nothingStays();
    }

    @Test
    void whatIsLongerWithoutSayingSoIsRefusedOnTheWay() throws IOException {
        try (Wire wire = Wire.to(analyst())) {
            wire.send(Wire.head(analyst(), "POST /login", FORM, "Transfer-Encoding: chunked"));
            boolean taken = wire.send(Wire.chunk("name="));
            for (int piece = 0; taken && piece < 200; piece++) {
                taken = wire.send(Wire.chunk("x".repeat(64 * 1024)));
            }
            assertThat(taken).as("twelve megabytes of a form").isFalse();
        }
        String form = Jsoup.parse(analyst().get("/collection").body())
                .select("form[action^=/collection/form]")
                .attr("action");
        try (Wire wire = Wire.to(analyst())) {
            wire.send(Wire.head(analyst(), "POST " + form, PARTS, "Transfer-Encoding: chunked"));
            boolean taken = wire.send(Wire.chunk(FILE));
            for (int piece = 0; taken && piece < 4_000; piece++) {
                taken = wire.send(Wire.chunk("x".repeat(64 * 1024)));
            }
            assertThat(taken).as("a quarter of a gigabyte for a table").isFalse();
        }
        String text = Jsoup.parse(analyst().get("/intake").body())
                .select("form[action^=/intake/text]")
                .attr("action");
        try (Wire wire = Wire.to(analyst())) {
            wire.send(Wire.head(analyst(), "POST " + text, PARTS, "Transfer-Encoding: chunked"));
            boolean taken = wire.send(Wire.chunk("--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n"));
            for (int piece = 0; taken && piece < 4_000; piece++) {
                taken = wire.send(Wire.chunk("x".repeat(64 * 1024)));
            }
            assertThat(taken).as("a quarter of a gigabyte of a field").isFalse();
        }
        nothingStays();
    }

    @Test
    void moreHeadersParametersPartsAndFieldsThanAnybodyNeedsAreRefused() throws IOException {
        List<String> many = new ArrayList<>();
        for (int at = 0; at < 5_000; at++) {
            many.add("X-" + at + ": y");
        }
        try (Wire wire = Wire.to(analyst())) {
            wire.send(Wire.head(analyst(), "GET /documents", many.toArray(String[]::new)));
            assertThat(wire.status()).isIn(0, 400, 431);
        }
        try (Wire wire = Wire.to(analyst())) {
            wire.send(Wire.head(analyst(), "GET /documents?" + "a=b&".repeat(3_000)));
            assertThat(wire.status()).isIn(400, 403, 413);
        }
        try (Wire wire = Wire.to(analyst())) {
            wire.send(Wire.head(analyst(), "GET /documents?words=" + "x".repeat(20_000)));
            assertThat(wire.status()).isIn(0, 400, 414, 431);
        }
        String body = "name=x&" + "a=b&".repeat(5_000);
        try (Wire wire = Wire.to(analyst())) {
            wire.send(Wire.head(analyst(), "POST /login", FORM, "Content-Length: " + body.length()) + body);
            assertThat(wire.status()).isIn(400, 403, 413);
        }
        String files = files();
        for (String part : List.of(
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\"\r\n\r\n\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"collector\"\r\n\r\nA\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nx\r\n")) {
            try (Wire wire = Wire.to(analyst())) {
                wire.send(Wire.head(analyst(), files, PARTS, "Transfer-Encoding: chunked"));
                boolean taken = true;
                for (int piece = 0; taken && piece < 10_000; piece++) {
                    taken = wire.send(Wire.chunk(part.repeat(100)));
                }
                assertThat(taken).as("a million times " + part).isFalse();
            }
        }
        try (Wire wire = Wire.to(analyst())) {
            String head = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + "a".repeat(100_000)
                    + "\"\r\n\r\nx\r\n--x--\r\n";
            wire.send(Wire.head(analyst(), files, PARTS, "Content-Length: " + head.length()) + head);
            assertThat(wire.status()).isIn(0, 413, 422);
        }
        nothingStays();
    }

    @Test
    void whoGoesAwayInTheMiddleLeavesNothing() throws IOException {
        String files = files();
        for (String said : List.of("Content-Length: 5000000", "Transfer-Encoding: chunked")) {
            for (int bytes : List.of(0, 1, 100_000, 1_000_000)) {
                try (Wire wire = Wire.to(analyst())) {
                    wire.send(Wire.head(analyst(), files, PARTS, said));
                    String text = FILE + "x".repeat(bytes);
                    wire.send(said.startsWith("T") ? Wire.chunk(text) : text);
                }
            }
        }
        try (Wire wire = Wire.to(analyst())) {
            wire.send(Wire.head(analyst(), "GET /documents"));
        }
        nothingStays();
    }

    @Test
    void manyWhoSayNothingKeepNobodyOut() throws IOException {
        List<Wire> idle = new ArrayList<>();
        try {
            for (int count = 0; count < 300; count++) {
                Wire wire = Wire.to(analyst());
                idle.add(wire);
                // A third says nothing, a third stops in the head, a third in the body of a form for which no session
                // is needed.
                if (count % 3 == 1) {
                    wire.send("POST /login HTTP/1.1\r\nHost: ");
                } else if (count % 3 == 2) {
                    wire.send(Wire.head(served().guest(), "POST /login", FORM, "Content-Length: 5000") + "name=");
                }
            }
            for (int count = 0; count < 20; count++) {
                othersAreServed();
            }
            assertThat(idle.getFirst().status()).isZero();
            assertThat(idle.get(1).status()).isIn(0, 400, 408);
            assertThat(idle.get(2).status()).isIn(0, 302, 400, 403, 408);
        } finally {
            idle.forEach(Wire::close);
        }
        nothingStays();
    }

    @Test
    @Tag("slow")
    void whoCreepsIsNotWaitedFor() throws IOException {
        String files = files();
        try (Wire head = Wire.to(analyst());
                Wire body = Wire.to(analyst());
                Wire file = Wire.to(analyst());
                Wire unwanted = Wire.to(analyst())) {
            head.send("GET /login HTTP/1.1\r\nHost: " + analyst().host() + "\r\nX: ");
            body.send(Wire.head(served().guest(), "POST /login", FORM, "Content-Length: 5000") + "name=");
            file.send(Wire.head(analyst(), files, PARTS, "Content-Length: 5000000") + FILE);
            unwanted.send(
                    Wire.head(served().guest(), "POST /nowhere", "Content-Type: text/plain", "Content-Length: 90000"));
            List<Integer> ends = List.of(head, body, file, unwanted).parallelStream()
                    .map(wire -> wire.creep("x"))
                    .toList();
            assertThat(ends)
                    .allMatch(status ->
                            List.of(0, 302, 400, 403, 408, 413, 422, 500).contains(status));
            othersAreServed();
        }
        nothingStays();
        served().close();
        served = Optional.empty();
        assertThat(CaseFile.verify(folder.resolve("case"))).isEmpty();
    }
}
