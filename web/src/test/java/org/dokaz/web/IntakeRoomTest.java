package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dokaz.app.CaseFile;
import org.dokaz.pipeline.Program;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is brought in is kept whole and read once, whoever sends it and however hostile it is. */
class IntakeRoomTest {

    private static final String STORY = """
            The village council of Kalynivka said on Tuesday that soldiers had detained nine men at the ferry. \
            The council said that two of them were taken to the depot in Sosnivka.
            """;

    @TempDir
    private Path folder;

    private Optional<Served> served = Optional.empty();

    @BeforeEach
    void serve() throws IOException {
        served = Optional.of(Served.in(Files.createDirectories(folder.resolve("served"))));
    }

    @AfterEach
    void close() {
        served.ifPresent(Served::close);
    }

    private Guest analyst() {
        return served.orElseThrow().signedIn("analyst");
    }

    private Path uploads() {
        return served.orElseThrow().folder().resolve("uploads");
    }

    private static List<Path> inside(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** Waits until a run is over; gives its page. */
    static String over(Guest guest, String address) {
        for (int times = 0; times < 600; times++) {
            String page = guest.get(address).body();
            if (!page.contains("data-poll")) {
                return page;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        throw new AssertionError("never over: " + address);
    }

    static String path(Guest.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location().substring(answer.location().indexOf("/intake"));
    }

    @Test
    void aFileThatIsSentIsReadAndIsThereAtOnce() throws IOException {
        Guest analyst = analyst();
        analyst.get("/intake");
        Guest.Answer answer =
                analyst.send("/intake/files", Guest.part("collector", "Analyst A"), Guest.file("kalynivka.txt", STORY));
        String page = over(analyst, path(answer));
        assertThat(Jsoup.parse(page).text()).contains("Done", "In: 1 = 1 read");
        assertThat(analyst.get("/documents?words=kalynivka.txt").body()).contains("kalynivka.txt");
        assertThat(analyst.get("/documents?words=kalynivka.txt").body()).contains("/documents/");
        assertThat(inside(uploads())).isEmpty();
    }

    @Test
    void namesAreOnlySaidHoweverHostileTheyAre() throws IOException {
        Guest analyst = analyst();
        analyst.get("/intake");
        String page = over(
                analyst,
                path(analyst.send(
                        "/intake/files",
                        Guest.file("../../../../etc/cron.d/evil", STORY + " One."),
                        Guest.file("C:\\\\Windows\\\\win.ini", STORY + " Two."),
                        Guest.file("/etc/passwd", STORY + " Three."),
                        Guest.file("..", STORY + " Four."),
                        Guest.file("a\u202Etxt.exe\u0007", STORY + " Five."),
                        Guest.file("x".repeat(3000) + ".txt", STORY + " Six."),
                        Guest.file("<img src=x onerror=alert(1)>.txt", STORY + " Seven."),
                        Guest.file("passwd", STORY + " Eight."))));
        assertThat(Jsoup.parse(page).text()).contains("In: 8 = 8 read");
        String list = analyst.get("/documents?words=intake/").body();
        assertThat(list).doesNotContain("<img src=x", "\u202E", "cron.d");
        assertThat(Jsoup.parse(list).text())
                .contains(
                        "evil",
                        "win.ini",
                        "passwd",
                        "passwd (2)",
                        "unnamed",
                        "⟨U+202E⟩",
                        "<img src=x onerror=alert(1)>.txt");
        assertThat(Files.exists(folder.resolve("etc"))).isFalse();
        try (Stream<Path> beside =
                Files.list(served.orElseThrow().folder().resolveSibling("case").getParent())) {
            assertThat(beside.map(Path::getFileName).map(Path::toString)).containsExactly("case");
        }
    }

    @Test
    void picturesAndPagesThatHoldScriptAreKeptAndNeverRun() throws IOException {
        Guest analyst = analyst();
        analyst.get("/intake");
        String page = over(
                analyst,
                path(analyst.send(
                        "/intake/files",
                        Guest.file(
                                "drawing.svg",
                                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script><text>x</text></svg>"),
                        Guest.file(
                                "page.html",
                                "<!DOCTYPE html><html lang=en><title>P</title><script>alert(2)</script><article><p>"
                                        + STORY + "</p></article></html>"))));
        assertThat(page).doesNotContain("<script>alert");
        String key = served.orElseThrow().document(analyst, "drawing.svg");
        Guest.Answer original = analyst.get("/documents/" + key + "/original");
        assertThat(original.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(original.header("Content-Disposition")).startsWith("attachment");
        assertThat(original.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aBombIsTakenApartOnlyAsFarAsItIsBoundedAndTheRestIsTold() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("story.txt"));
            zip.write(STORY.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("../../beside.txt"));
            zip.write(STORY.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("zeros.txt"));
            zip.write(new byte[96 * 1024 * 1024]);
        }
        Guest analyst = analyst();
        analyst.get("/intake");
        String page = over(analyst, path(analyst.send("/intake/files", Guest.file("bomb.zip", packed.toByteArray()))));
        assertThat(Jsoup.parse(page).text()).contains("bomb.zip", "Not read").contains("1 read");
        assertThat(Files.exists(folder.resolve("beside.txt"))).isFalse();
    }

    @Test
    void anExportOfAChatIsReadMessageByMessageAndRestricted() throws IOException {
        String export = """
                {"name":"Ferry news","type":"public_channel","id":88,"messages":[
                {"id":1,"type":"message","date":"2023-05-12T10:00:00","date_unixtime":"1683885600","from":"Ferry news","from_id":"channel88",
                "text":"%1$s","text_entities":[{"type":"plain","text":"%1$s"}]}]}
                """.formatted(STORY.strip());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("ChatExport/result.json"));
            zip.write(export.getBytes(StandardCharsets.UTF_8));
        }
        Guest analyst = analyst();
        analyst.get("/intake");
        String page = over(
                analyst,
                path(analyst.send(
                        "/intake/files",
                        Guest.file("result.json", export.replace("nine", "ten")),
                        Guest.file("export.zip", packed.toByteArray()))));
        assertThat(Jsoup.parse(page).text()).contains("2 read");
        assertThat(analyst.get("/documents?words=export.zip").body()).contains("export.zip", "Restricted");
        assertThat(served.orElseThrow()
                        .signedIn("reader")
                        .get("/documents?words=intake/")
                        .body())
                .doesNotContain("export.zip", "result.json");
    }

    @Test
    void aTextThatIsPastedKeepsWhatIsSaidOfIt() throws IOException {
        Guest analyst = analyst();
        analyst.get("/intake");
        String page = over(
                analyst,
                path(analyst.send(
                        "/intake/text",
                        Guest.part("text", STORY.replace("\n", "\r\n")),
                        Guest.part("title", "Nine men at the ferry"),
                        Guest.part("outlet", "River Post"),
                        Guest.part("from", "https://river.example/nine"),
                        Guest.part("published", "2023-05-16"))));
        assertThat(Jsoup.parse(page).text()).contains("1 read");
        String key = served.orElseThrow().document(analyst, "Nine men at the ferry");
        String document = Jsoup.parse(analyst.get("/documents/" + key).body()).text();
        assertThat(document).contains("River Post", "https://river.example/nine", "16 May 2023");
        Guest.Answer empty = analyst.send("/intake/text", Guest.part("text", "  "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(analyst.send("/intake/text", Guest.part("text", STORY), Guest.part("from", "javascript:alert(1)"))
                        .status())
                .isEqualTo(422);
        assertThat(analyst.send("/intake/text", Guest.part("text", STORY), Guest.part("published", "yesterday"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anOwnerHasAFolderReadButNoLinksAndNoCase() throws IOException {
        Path real = folder.toRealPath();
        Path inbox = Files.createDirectories(real.resolve("inbox"));
        Files.writeString(inbox.resolve("story.txt"), STORY);
        Path secret = Files.writeString(real.resolve("secret.txt"), "Nobody may read this: Kvitoslav.");
        Files.createSymbolicLink(inbox.resolve("link.txt"), secret);
        Files.createSymbolicLink(real.resolve("way"), inbox);
        Guest owner = served.orElseThrow().signedIn("owner");
        owner.get("/intake");
        String page = over(owner, path(owner.post("/intake/folder", Served.form("folder", inbox.toString()))));
        assertThat(Jsoup.parse(page).text()).contains("1 read", "leads out of the folder");
        for (String refused : List.of(
                real.resolve("way").toString(),
                served.orElseThrow().folder().toString(),
                served.orElseThrow().folder().resolve("originals").toString(),
                "inbox",
                "/no/such/folder",
                "",
                secret.toString())) {
            assertThat(owner.post("/intake/folder", Served.form("folder", refused))
                            .status())
                    .as(refused)
                    .isEqualTo(422);
        }
        assertThat(analyst()
                        .post("/intake/folder", Served.form("folder", inbox.toString()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void addressesThatLeadIntoTheHouseAreNeverAsked() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        site.start();
        int port = site.getAddress().getPort();
        try {
            Guest analyst = analyst();
            analyst.get("/intake");
            for (String host : List.of(
                    "127.0.0.1:" + port,
                    "localhost:" + port,
                    "[::1]:" + port,
                    "[::ffff:127.0.0.1]:" + port,
                    "2130706433:" + port,
                    "0.0.0.0:" + port,
                    "10.0.0.1",
                    "192.168.1.1",
                    "172.16.0.1",
                    "169.254.169.254/latest/meta-data",
                    "[fe80::1]",
                    "[fd00::1]",
                    "100.64.0.1")) {
                String page = over(
                        analyst, path(analyst.post("/intake/address", Served.form("address", "http://" + host + "/"))));
                assertThat(Jsoup.parse(page).text()).as(host).contains("0 read", "private network");
            }
            for (String odd : List.of(
                    "file:///etc/passwd",
                    "ftp://site.example/",
                    "gopher://127.0.0.1/",
                    "javascript:alert(1)",
                    "site.example",
                    "http:///x",
                    "")) {
                assertThat(analyst.post("/intake/address", Served.form("address", odd))
                                .status())
                        .as(odd)
                        .isEqualTo(422);
            }
            assertThat(asked.get()).isZero();
        } finally {
            site.stop(0);
        }
    }

    @Test
    void whatWasKeptWhenTheProgramWasKilledIsReadOnceWhenItIsOpenedAgain() throws IOException {
        Path kase = served.orElseThrow().folder();
        served.orElseThrow().close();
        Path kept = Files.createDirectories(kase.resolve("uploads").resolve("20260302T080000Z-aaaaaa"));
        Files.writeString(kept.resolve("0"), STORY);
        Files.writeString(kept.resolve("1"), STORY.replace("nine", "seven"));
        Files.writeString(
                kept.resolve("order.properties"),
                "kind=FILES\nby=analyst\nat=2026-03-02T08:00:00Z\nname.0=one.txt\nname.1=two.txt\ncollected.COLLECTOR=true Analyst A\n");
        Path torn = Files.createDirectories(kase.resolve("uploads").resolve("20260302T080001Z-bbbbbb.coming"));
        Files.writeString(torn.resolve("0"), "half of a fi");
        served = Optional.of(Served.on(kase));
        Guest analyst = analyst();
        assertThat(Jsoup.parse(over(analyst, "/intake/20260302T080000Z-aaaaaa")).text())
                .contains("In: 2 = 2 read");
        served.orElseThrow().close();
        // The same order once more, as if the program had been killed after it read and before it cleared away.
        Files.createDirectories(kept);
        Files.writeString(kept.resolve("0"), STORY);
        Files.writeString(kept.resolve("1"), STORY.replace("nine", "seven"));
        Files.writeString(kept.resolve("begun"), "0");
        Files.writeString(
                kept.resolve("order.properties"),
                "kind=FILES\nby=analyst\nat=2026-03-02T08:00:00Z\nname.0=one.txt\nname.1=two.txt\ncollected.COLLECTOR=true Analyst A\n");
        long before = entries(kase, "one.txt");
        served = Optional.of(Served.on(kase));
        over(analyst(), "/intake/20260302T080000Z-aaaaaa");
        served.orElseThrow().close();
        assertThat(entries(kase, "one.txt")).isEqualTo(before).isEqualTo(1);
        assertThat(CaseFile.verify(kase)).isEmpty();
        assertThat(inside(kase.resolve("uploads"))).isEmpty();
    }

    private static long entries(Path kase, String name) {
        List<String> paths = new ArrayList<>();
        try (CaseFile file = CaseFile.openToRead(kase, Program.maker())) {
            file.each(held -> held.path().filter(path -> path.endsWith(name)).ifPresent(paths::add));
        }
        return paths.size();
    }

    @Test
    void whatDoesNotComeWholeIsNotKept() throws IOException {
        Guest analyst = analyst();
        analyst.get("/intake");
        String begun = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nhalf";
        assertThat(analyst.multipart("/intake/files", "x", begun.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        assertThat(analyst.multipart("/intake/files", "x", new byte[0]).status())
                .isEqualTo(422);
        assertThat(analyst.send("/intake/files", Guest.part("collector", "A")).status())
                .isEqualTo(422);
        assertThat(analyst.send("/intake/files", Guest.part("collector", "n/a:"), Guest.file("a.txt", STORY))
                        .status())
                .isEqualTo(422);
        assertThat(analyst.post("/intake/files", Served.form("files", "a")).status())
                .isEqualTo(422);
        Guest.Part[] many = new Guest.Part[1_001];
        for (int at = 0; at < many.length; at++) {
            many[at] = Guest.file("f" + at + ".txt", "x");
        }
        assertThat(analyst.send("/intake/files", many).status()).isEqualTo(413);
        assertThat(inside(uploads())).isEmpty();
    }

    @Test
    void withoutTheTokenNothingOfAFileIsTaken() throws IOException {
        Guest analyst = analyst();
        analyst.forget();
        assertThat(analyst.send("/intake/files", Guest.file("a.txt", STORY)).status())
                .isEqualTo(403);
        assertThat(inside(uploads())).isEmpty();
    }
}
