package org.dokaz.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.testing.Packings.utf8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dokaz.flow.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server on this very machine; nothing here leaves it. */
class FetcherTest {

    private static final int CHUNK_BYTES = 1 << 20;
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2024-03-05T10:00:00Z"));
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/page", exchange -> {
            asked.add(String.join(",", exchange.getRequestHeaders().keySet()));
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            exchange.getResponseHeaders().add("Set-Cookie", "a=b");
            answer(exchange, known ? 304 : 200, utf8("words"));
        });
        server.createContext("/moved", exchange -> moved(exchange, "/page"));
        server.createContext("/circle", exchange -> moved(exchange, "/circle"));
        server.createContext("/toFile", exchange -> moved(exchange, "file:///etc/passwd"));
        server.createContext("/gone", exchange -> answer(exchange, 404, new byte[0]));
        server.createContext("/endless", FetcherTest::withoutEnd);
        server.createContext("/silent", exchange -> {});
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, status == 304 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(status == 304 ? new byte[0] : body);
        }
    }

    private static void moved(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        answer(exchange, 302, new byte[0]);
    }

    private static void withoutEnd(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int sent = 0; sent < 2 * Fetcher.SIZE_BYTES_MAX; sent += CHUNK_BYTES) {
                out.write(new byte[CHUNK_BYTES]);
            }
        } catch (IOException hungUp) {
            exchange.close();
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private Fetched fetch(String path, Stamps known) {
        return fetch(path, known, Fetcher.TIME_MAX);
    }

    private Fetched fetch(String path, Stamps known, Duration timeMax) {
        try (Fetcher fetcher = new Fetcher(Network.REAL, true, clock, pauses::add, timeMax)) {
            return fetcher.fetch(address(path), known);
        }
    }

    private Fault fault(String path) {
        return ((Fetched.Refused) fetch(path, Stamps.NONE)).fault();
    }

    @Test
    void aPageIsGivenWithItsStampsAndNothingIsToldOfTheAsker() {
        Fetched.Given given = (Fetched.Given) fetch("/page", Stamps.NONE);

        assertThat(given.bytes()).isEqualTo(utf8("words"));
        assertThat(given.stamps().tag()).contains("\"v1\"");
        assertThat(asked)
                .allSatisfy(headers -> assertThat(headers).doesNotContain("Cookie", "Referer", "Authorization"));
    }

    @Test
    void whatHasNotChangedIsNotGivenAgain() {
        assertThat(fetch("/page", new Stamps(Optional.of("\"v1\""), Optional.empty())))
                .isInstanceOf(Fetched.Unchanged.class);
    }

    @Test
    void redirectsAreFollowedSomeTimesAndTold() {
        Fetched.Given given = (Fetched.Given) fetch("/moved", Stamps.NONE);

        assertThat(given.remarks()).anyMatch(remark -> remark.startsWith("the site sent on to"));
        assertThat(fault("/circle")).isEqualTo(Fault.UNREADABLE);
        assertThat(fault("/toFile")).isEqualTo(Fault.UNSUPPORTED);
    }

    @Test
    void oneHostIsAskedOnceASecond() {
        try (Fetcher fetcher = new Fetcher(true, clock, pauses::add)) {
            fetcher.fetch(address("/page"), Stamps.NONE);
            fetcher.fetch(address("/page"), Stamps.NONE);
            fetcher.fetch(address("/page"), Stamps.NONE);
        }

        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void whatIsNotThereOrHasNoEndOrNeverComesIsRefused() {
        assertThat(fault("/gone")).isEqualTo(Fault.UNREADABLE);
        assertThat(fault("/endless")).isEqualTo(Fault.TOO_LARGE);
        assertThat(((Fetched.Refused) fetch("/silent", Stamps.NONE, SHORT)).fault())
                .isEqualTo(Fault.TIMED_OUT);
    }

    @Test
    void machinesOfTheOwnNetworkAreAskedOnlyWhereTheUserSaysSo() {
        try (Fetcher fetcher = new Fetcher(false, clock, pauses::add)) {
            Fetched.Refused refused = (Fetched.Refused) fetcher.fetch(address("/page"), Stamps.NONE);

            assertThat(refused.detail()).contains("--allow-private-addresses");
        }
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "198.18.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "224.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "::127.0.0.1",
                "::ffff:0:10.0.0.1",
                "192.0.2.1",
                "198.51.100.1",
                "203.0.113.1",
                "192.88.99.1",
                "64:ff9b:1::101:101",
                "64:ff9b:1:7f00:0:100::",
                "2001:0:7f00:1::1",
                "2001:db8::1",
                "100::1",
                "fec0::1",
                "2606:4700::5efe:10.0.0.1",
                "2606:4700::200:5efe:127.0.0.1",
                "0:0:0:1::1",
                "4000::1"
            })
    void whatLeadsInwardIsPrivate(String address) throws UnknownHostException {
        assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "172.32.0.1",
                "100.128.0.1",
                "2606:4700::1",
                "2001:4860::8888",
                "64:ff9b::101:101",
                "2606:4700::5efe:1.1.1.1",
                "2002:101:101::"
            })
    void whatLeadsOutwardIsPublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://a.example/x",
                "jar:file:/a!/b",
                "http://user:word@a.example/",
                "http:///x"
            })
    void whatIsNoAddressOfTheWebIsNotAsked(String address) {
        try (Fetcher fetcher = new Fetcher(true, clock, pauses::add)) {
            assertThat(fetcher.fetch(URI.create(address), Stamps.NONE)).isInstanceOf(Fetched.Refused.class);
        }
    }

    @Test
    void hostileStampsAreNotKept() {
        assertThat(new Stamps(Optional.of("a\nb"), Optional.of("x".repeat(1_000))))
                .isEqualTo(Stamps.NONE);
    }
}
