package org.dokaz.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of requests over the network, and nothing else that goes over it (TS-4). */
class CourierTest {

    private static final Digest IMPRINT = Digest.ofText("a head");

    @TempDir
    private Path folder;

    private final TestAuthority authority = new TestAuthority("Stamps");
    private final StampRequest first = StampRequest.of("first", IMPRINT, new Random(1));
    private final StampRequest second = StampRequest.of("second", IMPRINT, new Random(2));

    private CourierFolder requests() {
        return CourierFolder.write(folder.resolve("out"), List.of(first, second));
    }

    private static Courier.Carried carry(CourierFolder requests, StampRequest request, TestServer to)
            throws Courier.NotCarried {
        return new Courier(Duration.ofSeconds(20)).carry(requests, request, URI.create(to.address()));
    }

    @Test
    void answersAreKeptAndNotAskedForAgain() throws Exception {
        CourierFolder requests = requests();
        try (TestServer server = TestServer.of(authority::answer)) {
            assertThat(carry(requests, first, server)).isEqualTo(Courier.Carried.NOW);
            assertThat(carry(requests, first, server)).isEqualTo(Courier.Carried.ALREADY);
            assertThat(server.asked()).isEqualTo(1);
        }
        assertThat(requests.answer(first)).isPresent();
        assertThat(requests.answer(second)).isEmpty();
    }

    @Test
    void anAnswerThatWasCutOffIsAskedForAgain() throws Exception {
        CourierFolder requests = requests();
        requests.keep(first, Arrays.copyOf(authority.answer(first.encode()), 100));
        try (TestServer server = TestServer.of(authority::answer)) {
            assertThat(carry(requests, first, server)).isEqualTo(Courier.Carried.NOW);
        }
    }

    @Test
    void anAnswerThatDoesNotFitIsNotKept() {
        refused("its nonce is not the one", TestServer.of(ignored -> authority.answer(second.encode())));
        refused("no answer to a request", TestServer.of(ignored -> new byte[] {1, 2, 3}));
        refused(
                "this the address for timestamps?",
                TestServer.of((exchange, request) -> send(exchange, 200, "<html>")));
    }

    @Test
    void aServerThatSendsOnIsNotFollowed() {
        try (TestServer other = TestServer.of(authority::answer)) {
            refused(
                    "sends on to another address, which is not followed: " + other.address(),
                    TestServer.of((exchange, request) -> {
                        exchange.getResponseHeaders().set("Location", other.address());
                        send(exchange, 307, "");
                    }));
            assertThat(other.asked()).isZero();
        }
    }

    @Test
    void aServerThatFailsIsNamedByItsStatus() {
        refused("HTTP status 503", TestServer.of((exchange, request) -> send(exchange, 503, "busy")));
    }

    @Test
    void aServerThatHangsIsNotWaitedForForEver() {
        refused(Duration.ofMillis(300), "does not answer within", TestServer.hanging());
    }

    @Test
    void anAnswerThatDripsIsNotWaitedForForEver() {
        refused(Duration.ofMillis(300), "does not answer within", TestServer.of((exchange, request) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            try {
                new java.util.concurrent.CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        refused("answers longer than", TestServer.of((exchange, request) -> {
            exchange.sendResponseHeaders(200, 0);
            for (int piece = 0; piece < 1_000; piece++) {
                exchange.getResponseBody().write(new byte[1 << 16]);
            }
        }));
    }

    @Test
    void anAnswerThatBreaksOffIsRefused() {
        refused("breaks off", TestServer.of((exchange, request) -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(new byte[10]);
            throw new IOException("the line is cut");
        }));
    }

    @Test
    void anAddressWhereNobodyAnswersIsNamed() {
        TestServer gone = TestServer.of(authority::answer);
        gone.close();
        refused("cannot be reached", gone);
    }

    private void refused(String why, TestServer server) {
        refused(Duration.ofSeconds(20), why, server);
    }

    private void refused(Duration patience, String why, TestServer server) {
        CourierFolder requests = requests();
        try (server) {
            assertThatThrownBy(() -> new Courier(patience).carry(requests, first, URI.create(server.address())))
                    .isInstanceOfSatisfying(
                            Courier.NotCarried.class,
                            refused -> assertThat(refused.why()).contains(why));
        }
        assertThat(requests.answer(first)).isEmpty();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://tsa.example/",
                "https://user:word@tsa.example/",
                "tsa.example",
                "https:///tsr",
                "https://tsa.example/#a",
                "https://ts a.example/"
            })
    void onlyAddressesOfTheWebAreSentTo(String address) {
        assertThatThrownBy(() -> Courier.address(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFolderHoldsDigestsAndNothingElse() throws IOException {
        requests();
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("READ-ME.txt", "first.tsq", "manifest.json", "second.tsq");
        }
        assertThat(folder.resolve("out").resolve("manifest.json"))
                .content()
                .isEqualTo("{\"format\":1,\"requests\":[{\"authority\":\"first\",\"imprint\":\"" + IMPRINT.hex()
                        + "\",\"request\":\"" + Digest.of(first.encode()).hex()
                        + "\"},{\"authority\":\"second\",\"imprint\":\"" + IMPRINT.hex() + "\",\"request\":\""
                        + Digest.of(second.encode()).hex() + "\"}]}\n");
    }

    @Test
    void aFolderThatWasChangedIsRefused() throws IOException {
        requests();
        Path out = folder.resolve("out");
        Files.write(out.resolve("first.tsq"), second.encode());
        assertThatThrownBy(() -> CourierFolder.open(out))
                .isInstanceOf(DokazException.class)
                .hasMessageContaining("first.tsq is not as it was written");
        Files.writeString(
                out.resolve("manifest.json"),
                Files.readString(out.resolve("manifest.json")).replace("\"first\"", "\"../first\""));
        assertThatThrownBy(() -> CourierFolder.open(out)).hasMessageContaining("cannot be one");
        Files.writeString(out.resolve("manifest.json"), "[");
        assertThatThrownBy(() -> CourierFolder.open(out)).isInstanceOf(DokazException.class);
        Files.delete(out.resolve("manifest.json"));
        assertThatThrownBy(() -> CourierFolder.open(out)).hasMessageContaining("is missing");
    }
}
