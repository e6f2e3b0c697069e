package org.dokaz.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dokaz.fetch.Fetcher;
import org.dokaz.pipeline.Account;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.publish.Answer;
import org.dokaz.record.Capture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server on this very machine; nothing here leaves it. */
class WatchingTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final String ENTRY = "<item><title>One</title><link>BASE/1</link><description>"
            + "Officials said on Monday that twenty men were detained in Vyshnivka.</description></item>";
    private static final String ELSEWHERE =
            "<item><title>Two</title><link>http://other.example/2</link><description>Ten men were released on Tuesday, officials said.</description></item>";

    @TempDir
    Path parent;

    private final Pipeline pipeline = new Pipeline(broken -> {
        throw new AssertionError(broken);
    });

    private final List<Answer> answers = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String entries = ENTRY;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            String tag = "\"" + entries.hashCode() + "\"";
            boolean known = path.equals("/feed")
                    && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().add("ETag", tag);
            byte[] body = (path.equals("/feed")
                            ? "<rss><channel><title>Invented Times</title>" + entries.replace("BASE", base())
                                    + "</channel></rss>"
                            : "<html><body><article><p>Officials said on Monday that twenty men were detained in Vyshnivka, and that"
                                    + " ten of them were released.</p></article></body></html>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : body.length);
            if (!known) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Account look(boolean articles, boolean privateToo) {
        answers.clear();
        try (Fetcher fetcher = new Fetcher(privateToo, CLOCK, ignored -> {})) {
            Watching watching =
                    new Watching(parent.resolve("case"), pipeline, fetcher, CLOCK, new Random(7), 2, Optional::empty);
            return watching.look(
                    List.of(base() + "/feed"), articles, treated -> answers.addAll(treated.answers()), unchanged::add);
        }
    }

    @Test
    void whatIsNewIsKeptAndReadOnce() {
        assertThat(look(false, true).made()).isEqualTo(1);

        assertThat(look(false, true).in()).isZero();
        assertThat(unchanged).hasSize(1);

        entries = ELSEWHERE + ENTRY;
        Account third = look(false, true);
        assertThat(third.made()).isEqualTo(1);
        assertThat(third.declined()).isEqualTo(1);
        assertThat(CaseFile.verify(parent.resolve("case"))).isEmpty();
    }

    @Test
    void articlesOfTheSameSiteAreFetchedOnceWhereThatIsWanted() {
        entries = ENTRY + ELSEWHERE;

        assertThat(look(true, true).made()).isEqualTo(3);
        assertThat(answers.getLast().document().masthead().url()).contains(base() + "/1");
        entries = ENTRY;
        look(true, true);

        assertThat(asked).containsExactly("/feed", "/1", "/feed");
    }

    @Test
    void whereItCameFromIsKeptWithIt() {
        look(true, true);

        List<String> addresses = new ArrayList<>();
        try (CaseFile file = CaseFile.openToRead(parent.resolve("case"), pipeline.maker())) {
            file.eachLine(line -> {
                if (line.kept() instanceof Capture capture) {
                    capture.provenance().address().ifPresent(addresses::add);
                    assertThat(capture.provenance().remarks()).anyMatch(remark -> remark.startsWith("the site said"));
                }
            });
        }
        assertThat(addresses).containsExactly(base() + "/feed", base() + "/1");
    }

    @Test
    void aFeedThatIsNotGivenIsAnOutcome() {
        assertThat(look(false, false).failed()).isEqualTo(1);
        assertThat(asked).isEmpty();
    }

    @Test
    void aSiteIsAHostAndWhatLiesBelowIt() {
        URI feed = URI.create("https://feeds.times.example/x");

        assertThat(Watching.isSameSite(feed, URI.create("https://www.times.example/1")))
                .isTrue();
        assertThat(Watching.isSameSite(feed, URI.create("https://times.example.evil/1")))
                .isFalse();
        assertThat(Watching.isSameSite(feed, URI.create("https://badtimes.example/1")))
                .isFalse();
    }
}
