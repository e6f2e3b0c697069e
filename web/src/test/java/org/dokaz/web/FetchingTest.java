package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dokaz.fetch.Network;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people name in the intake room is asked outside and nowhere else, whatever names, redirects and feeds say. The machine outside is a server of the
 * test, which the workbench takes for one because of the network that it was opened in; nothing leaves this machine.
 */
class FetchingTest {

    private static final String OUTSIDE = "93.184.216.34";
    private static final String STORY =
            "Officials in Sosnivka said on Monday that thirty men had been detained at the checkpoint.";

    /** Where no redirect, link or person leads the workbench to. */
    private static final List<String> INWARD = List.of(
            "http://127.0.0.1:%d/",
            "http://localhost:%d/",
            "http://localhost.:%d/",
            "http://[::1]:%d/",
            "http://[::ffff:127.0.0.1]:%d/",
            "http://[::ffff:7f00:1]:%d/",
            "http://2130706433:%d/",
            "http://0177.0.0.1:%d/",
            "http://0x7f000001:%d/",
            "http://0x7f.0.0.1:%d/",
            "http://127.1:%d/",
            "http://0:%d/",
            "http://0.0.0.0:%d/",
            "http://[::]:%d/",
            "http://169.254.169.254/latest/meta-data/",
            "http://[fe80::1]/",
            "http://[fd00:ec2::254]/",
            "http://[64:ff9b::7f00:1]:%d/",
            "http://[2002:7f00:1::]:%d/",
            "http://10.0.0.1/",
            "http://172.16.0.1/",
            "http://192.168.0.1/",
            "http://100.64.0.1/",
            "http://inside.example:%d/",
            "http://half.example:%d/",
            "http://outside.example@127.0.0.1:%d/",
            "http://outside.example:80@localhost:%d/",
            "file:///etc/passwd",
            "gopher://127.0.0.1:%d/_x",
            "jar:http://127.0.0.1:%d/a!/b",
            "ftp://127.0.0.1/",
            "ldap://127.0.0.1/");

    @TempDir
    private Path folder;

    private final Map<String, List<String>> names = new HashMap<>(Map.of(
            "outside.example", List.of(OUTSIDE),
            "inside.example", List.of("10.1.2.3"),
            "half.example", List.of(OUTSIDE, "127.0.0.1")));

    /** Names that lead elsewhere each time they are looked up. */
    private final Map<String, List<String>> turning = new HashMap<>();

    private final List<String> looked = new CopyOnWriteArrayList<>();
    private final List<String> strayed = new CopyOnWriteArrayList<>();
    private final Map<String, String> redirects = new TreeMap<>();
    private final Map<String, String> pages = new TreeMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private Optional<HttpServer> site = Optional.empty();
    private Optional<Served> served = Optional.empty();

    private final class Beside implements Network {

        @Override
        public List<InetAddress> machines(String host) throws UnknownHostException {
            looked.add(host);
            List<InetAddress> machines = new ArrayList<>();
            List<String> turns = turning.getOrDefault(host, List.of());
            if (!turns.isEmpty()) {
                long before = looked.stream().filter(host::equals).count() - 1;
                machines.add(InetAddress.getByName(turns.get((int) Math.min(before, turns.size() - 1))));
                return machines;
            }
            for (String literal : names.getOrDefault(host, List.of())) {
                machines.add(InetAddress.getByName(literal));
            }
            return machines.isEmpty() ? Network.REAL.machines(host) : machines;
        }

        @Override
        public Socket connection(InetAddress machine, int port, Duration timeMax) throws IOException {
            if (!machine.getHostAddress().equals(OUTSIDE)) {
                strayed.add(machine.getHostAddress() + ":" + port);
                throw new ConnectException("astray");
            }
            return new Socket(
                    InetAddress.getLoopbackAddress(),
                    site.orElseThrow().getAddress().getPort());
        }
    }

    @BeforeEach
    void serve() throws IOException {
        HttpServer outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", this::answer);
        outside.start();
        site = Optional.of(outside);
        Path kase = Served.caseIn(folder);
        Served.withAccounts(kase);
        served = Optional.of(Served.on(kase, new Beside()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestHeaders().getFirst("Host") + path);
        String to = redirects.get(path);
        byte[] page = Optional.ofNullable(pages.get(path)).orElse(STORY).getBytes(StandardCharsets.UTF_8);
        if (to != null) {
            exchange.getResponseHeaders().add("Location", to);
        }
        exchange.sendResponseHeaders(to == null ? 200 : 302, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    @AfterEach
    void close() {
        served.ifPresent(Served::close);
        site.ifPresent(one -> one.stop(0));
    }

    private int port() {
        return site.orElseThrow().getAddress().getPort();
    }

    private Guest analyst() {
        Guest analyst = served.orElseThrow().signedIn("analyst");
        analyst.get("/intake");
        return analyst;
    }

    /** What came of an address that somebody names: the page of its run. */
    private static String fetched(Guest guest, Map<String, String> form) {
        Guest.Answer answer = guest.post("/intake/address", form);
        assertThat(answer.status()).as(form.toString()).isEqualTo(303);
        return Jsoup.parse(IntakeRoomTest.over(guest, IntakeRoomTest.path(answer)))
                .text();
    }

    @Test
    void whatLiesOutsideIsAskedThereAndItsNameIsLookedUpOnce() {
        turning.put("turning.example", List.of(OUTSIDE, "127.0.0.1"));
        assertThat(fetched(analyst(), Served.form("address", "http://turning.example/story")))
                .contains("1 read");
        assertThat(looked).containsExactly("turning.example");
        assertThat(asked).containsExactly("turning.example/story");
        assertThat(strayed).isEmpty();
    }

    @Test
    void aNameThatTurnsInwardIsNotFollowed() {
        turning.put("turning.example", List.of(OUTSIDE, "127.0.0.1"));
        redirects.put("/again", "http://turning.example:" + port() + "/secret");
        assertThat(fetched(analyst(), Served.form("address", "http://turning.example/again")))
                .contains("0 read", "private network");
        turning.put("inward.example", List.of("127.0.0.1", OUTSIDE));
        assertThat(fetched(analyst(), Served.form("address", "http://inward.example/")))
                .contains("0 read", "private network");
        assertThat(asked).containsExactly("turning.example/again");
        assertThat(strayed).isEmpty();
    }

    @Test
    void nobodyIsLedInwardByWhatTheyName() {
        Guest analyst = analyst();
        Agent program = Agent.of(served.orElseThrow()).with(Agent.token(analyst, "fetching", 30));
        analyst.get("/intake");
        for (String inward : INWARD) {
            String address = inward.replace("%d", Integer.toString(port()));
            Guest.Answer answer = analyst.post("/intake/address", Served.form("address", address));
            assertThat(answer.status()).as(address).isIn(303, 422);
            if (answer.status() == 303) {
                assertThat(Jsoup.parse(IntakeRoomTest.over(analyst, IntakeRoomTest.path(answer)))
                                .text())
                        .as(address)
                        .contains("In: 1 = 0 read", "1 failed");
            }
            assertThat(program.post("/api/v1/intake/address", "{\"address\":\"" + address + "\"}")
                            .status())
                    .as(address)
                    .isEqualTo(answer.status() == 303 ? 200 : 422);
        }
        assertThat(asked).isEmpty();
        assertThat(strayed).isEmpty();
    }

    @Test
    void noRedirectLeadsInward() {
        Guest analyst = analyst();
        for (int at = 0; at < INWARD.size(); at++) {
            String to = INWARD.get(at).replace("%d", Integer.toString(port()));
            redirects.put("/" + at, to);
            assertThat(fetched(analyst, Served.form("address", "http://outside.example/" + at)))
                    .as(to)
                    .contains("In: 1 = 0 read", "1 failed");
        }
        assertThat(asked).hasSize(INWARD.size()).allMatch(one -> one.startsWith("outside.example/"));
        assertThat(strayed).isEmpty();
    }

    @Test
    void noFeedLeadsInwardByItsEntries() {
        names.put("deep.outside.example", List.of("192.168.0.7"));
        turning.put("turn.outside.example", List.of(OUTSIDE, "127.0.0.1"));
        redirects.put("/moved", "http://169.254.169.254/");
        redirects.put("/turn", "http://turn.outside.example/secret");
        StringBuilder items = new StringBuilder();
        for (String link : List.of(
                "http://outside.example/story",
                "http://deep.outside.example/",
                "http://turn.outside.example/turn",
                "http://outside.example/moved",
                "http://127.0.0.1:" + port() + "/",
                "file:///etc/passwd",
                "http://outside.example@127.0.0.1/")) {
            items.append("<item><title>Word</title><link>" + link + "</link><description>" + STORY + " " + link.length()
                    + "</description></item>");
        }
        pages.put(
                "/feed",
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>F</title>" + items + "</channel></rss>");
        String page = fetched(analyst(), Served.form("address", "http://outside.example/feed", "articles", "on"));
        assertThat(page).contains("private network");
        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "outside.example/feed",
                        "outside.example/story",
                        "turn.outside.example/turn",
                        "outside.example/moved");
        assertThat(strayed).isEmpty();
    }
}
