package org.dokaz.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.testing.Packings.utf8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dokaz.flow.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked is the machine that was checked, and whatever it answers is bounded. Nothing here leaves this machine. */
class ExchangeTest {

    private static final String PUBLIC = "93.184.216.34";

    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final List<String> looked = new CopyOnWriteArrayList<>();
    private final List<String> reached = new CopyOnWriteArrayList<>();
    private final InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    private ServerSocket server;
    private byte[] answer = utf8("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwords");
    private List<String> leadsTo = List.of(PUBLIC);

    @BeforeEach
    void serve() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    answer(socket);
                } catch (SocketException gone) {
                    continue;
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        });
    }

    private void answer(Socket socket) throws IOException {
        byte[] question = new byte[4096];
        InputStream in = socket.getInputStream();
        int count = in.read(question);
        questions.add(new String(question, 0, Math.max(0, count), StandardCharsets.US_ASCII));
        OutputStream out = socket.getOutputStream();
        out.write(answer);
        out.flush();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /** A network in which each look-up of a name gives the next of its answers, and every machine is the server here. */
    private final Network network = new Network() {
        @Override
        public List<InetAddress> machines(String host) throws UnknownHostException {
            looked.add(host);
            return List.of(InetAddress.getByName(leadsTo.get(Math.min(looked.size(), leadsTo.size()) - 1)));
        }

        @Override
        public Socket connection(InetAddress machine, int port, Duration timeMax) throws IOException {
            reached.add(machine.getHostAddress());
            Socket socket = new Socket();
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()));
            return socket;
        }
    };

    private Fetched fetch(String address) {
        try (Fetcher fetcher = new Fetcher(network, false, clock, ignored -> {}, Duration.ofSeconds(3))) {
            return fetcher.fetch(URI.create(address), Stamps.NONE);
        }
    }

    @Test
    void aNameThatLeadsElsewhereAMomentLaterIsAskedWhereItWasChecked() {
        leadsTo = List.of(PUBLIC, "127.0.0.1");
        assertThat(((Fetched.Given) fetch("http://rebinding.example/a?b=c%20d")).bytes())
                .isEqualTo(utf8("words"));
        assertThat(looked).containsExactly("rebinding.example");
        assertThat(reached).containsExactly(PUBLIC);
        assertThat(questions)
                .singleElement()
                .asString()
                .startsWith("GET /a?b=c%20d HTTP/1.1\r\nHost: rebinding.example\r\n");
    }

    @Test
    void eachStepOfARedirectIsCheckedAnew() {
        leadsTo = List.of(PUBLIC, "127.0.0.1");
        answer = utf8("HTTP/1.1 302 Found\r\nLocation: http://rebinding.example/again\r\nContent-Length: 0\r\n\r\n");
        assertThat(((Fetched.Refused) fetch("http://rebinding.example/")).fault())
                .isEqualTo(Fault.UNSUPPORTED);
        assertThat(reached).containsExactly(PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[fd00::1]/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://0/",
                "file:///etc/passwd",
                "gopher://127.0.0.1/",
                "jar:http://127.0.0.1/a!/b",
                "//127.0.0.1/",
                "http://public.example@127.0.0.1/",
                "http://127.0.0.1%00.example/"
            })
    void noRedirectLeadsIntoTheHouse(String to) {
        Network real = Network.REAL;
        Network outside = new Network() {
            @Override
            public List<InetAddress> machines(String host) throws UnknownHostException {
                return host.equals("public.example") ? network.machines(host) : real.machines(host);
            }

            @Override
            public Socket connection(InetAddress machine, int port, Duration timeMax) throws IOException {
                return network.connection(machine, port, timeMax);
            }
        };
        answer = utf8("HTTP/1.1 301 Moved\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n");
        try (Fetcher fetcher = new Fetcher(outside, false, clock, ignored -> {}, Duration.ofSeconds(3))) {
            assertThat(fetcher.fetch(URI.create("http://public.example/"), Stamps.NONE))
                    .isInstanceOf(Fetched.Refused.class);
        }
        assertThat(reached).containsExactly(PUBLIC);
    }

    @Test
    void piecesAndBodiesWithoutLengthAreTaken() {
        for (String one : List.of(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\nwo\r\n3\r\nrds\r\n0\r\n\r\n",
                "HTTP/1.0 200 OK\r\n\r\nwords",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200\r\nContent-Length: 5\r\n\r\nwords and more")) {
            answer = utf8(one);
            assertThat(((Fetched.Given) fetch("http://site.example")).bytes())
                    .as(one)
                    .isEqualTo(utf8("words"));
        }
    }

    @Test
    void crookedAnswersAreFailures() {
        List<String> crooked = new ArrayList<>(List.of(
                "",
                "SSH-2.0-x\r\n",
                "HTTP/1.1 +20 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
                "HTTP/1.1 200 OK\r\nETag: a\rHost: b\r\nContent-Length: 5\r\n\r\nwords",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nwords",
                "HTTP/1.1 200 OK\r\nContent-Length: 5, 5\r\n\r\nwords",
                "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nwords",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nwords",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nwords",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\nwords",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffff\r\nwords",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nwordsX",
                "HTTP/1.1 200 OK\r\nX: " + "x".repeat(9_000) + "\r\n\r\nwords",
                "HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(201) + "\r\nwords",
                "HTTP/1.1 100 Continue\r\n\r\n".repeat(20)));
        for (String one : crooked) {
            answer = utf8(one);
            assertThat(fetch("http://site.example/")).as(one).isInstanceOf(Fetched.Refused.class);
        }
    }

    @Test
    void whatAnswersWithoutEncryptionIsNoSecureSite() {
        assertThat(fetch("https://site.example/")).isInstanceOf(Fetched.Refused.class);
        assertThat(questions).noneMatch(question -> question.startsWith("GET"));
    }
}
