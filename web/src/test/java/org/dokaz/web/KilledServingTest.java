package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dokaz.app.CaseFile;
import org.dokaz.pipeline.Program;
import org.dokaz.record.Remark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A workbench that is killed again and again, as a process of its own, while people send files and judge: what it said it had is there, once. */
@Tag("slow")
@Timeout(1200)
class KilledServingTest {

    /** How often it is killed; a long test by hand may ask for more. */
    private static final int KILLS = Integer.getInteger("dokaz.kills", 20);

    private static final int FILES_AT_ONCE = 3;
    private static final int LARGE_BYTES = 300_000;
    private static final int KILL_AFTER_MILLISECONDS_MIN = 50;
    private static final int KILL_AFTER_MILLISECONDS_MAX = 2_500;
    private static final long SEED = 20_230_714;
    private static final String OPEN = "The workbench is open: ";

    @TempDir
    private Path folder;

    private Path kase = Path.of("");
    private final AtomicInteger numbers = new AtomicInteger();

    /** What somebody was told is kept. */
    private final Queue<String> files = new ConcurrentLinkedQueue<>();

    private final Queue<String> remarks = new ConcurrentLinkedQueue<>();
    private final Queue<String> begun = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void make() throws IOException {
        kase = Served.caseIn(folder);
        Served.withAccounts(kase);
    }

    private record Running(Process process, String address) {

        void kill() {
            try {
                process.destroyForcibly().waitFor();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private Running started() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.dokaz.cli.Main",
                        "serve",
                        "--case",
                        kase.toString(),
                        "--port",
                        "0")
                .redirectError(folder.resolve("told.txt").toFile())
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(OPEN)) {
                return new Running(process, line.substring(OPEN.length()).strip());
            }
        }
        throw new IllegalStateException(Files.readString(folder.resolve("told.txt")));
    }

    private static Guest signedIn(Running running, String role) {
        Guest guest = new Guest(running.address());
        assertThat(guest.signIn(role, Served.PASSWORD).location()).endsWith("/");
        return guest;
    }

    /** Files of more than one piece that are quickly read, each unlike all others. */
    private static Guest.Part file(String name, int number) {
        byte[] bytes = new byte[number % FILES_AT_ONCE == 0 ? LARGE_BYTES : 0];
        byte[] begin = ("Officials in Sosnivka said on Monday that thirty men had been detained, as " + name
                        + " tells.")
                .getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(begin, begin.length + bytes.length);
        return Guest.file(name, all);
    }

    private void send(Guest guest) {
        guest.get("/intake");
        while (true) {
            List<String> names = new ArrayList<>();
            Guest.Part[] parts = new Guest.Part[FILES_AT_ONCE];
            for (int at = 0; at < FILES_AT_ONCE; at++) {
                int number = numbers.incrementAndGet();
                names.add("sent-" + number + ".txt");
                parts[at] = file(names.getLast(), number);
            }
            begun.addAll(names);
            if (guest.send("/intake/files", parts).status() == 303) {
                files.addAll(names);
            }
        }
    }

    private void judge(Guest guest, String document, String claim) {
        while (true) {
            String text = "Remark " + numbers.incrementAndGet();
            if (guest.post("/documents/" + document + "/claims/" + claim + "/remark", Served.form("text", text))
                            .status()
                    == 303) {
                remarks.add(text);
            }
        }
    }

    /** Until the other side is gone. */
    private static Thread until(Runnable work) {
        return Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (UncheckedIOException gone) {
                return;
            }
        });
    }

    private static String document(Guest guest) {
        String list = guest.get("/documents?words=a.json").body();
        int at = list.indexOf("/documents/", list.indexOf("<tbody"));
        return list.substring(at + "/documents/".length(), at + "/documents/".length() + 16);
    }

    private static String claim(Guest guest, String document) {
        String page = guest.get("/documents/" + document).body();
        int at = page.indexOf("/claims/") + "/claims/".length();
        return page.substring(at, at + 16);
    }

    @Test
    void whatItSaidItHadIsThereAndNothingTwice() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Running running = started();
            Guest judge = signedIn(running, "reviewer");
            String document = document(judge);
            String claim = claim(judge, document);
            Guest one = signedIn(running, "analyst");
            Guest other = signedIn(running, "owner");
            List<Thread> working = List.of(
                    until(() -> send(one)), until(() -> send(other)), until(() -> judge(judge, document, claim)));
            Thread.sleep(random.nextInt(KILL_AFTER_MILLISECONDS_MIN, KILL_AFTER_MILLISECONDS_MAX));
            running.kill();
            for (Thread thread : working) {
                thread.join();
            }
        }
        assertThat(files).as("files that were kept").isNotEmpty();
        assertThat(remarks).as("remarks that were kept").isNotEmpty();
        finish();
        check();
    }

    /** Opened once more, it reads what was kept, and is closed as people close it. */
    private void finish() throws IOException, InterruptedException {
        Running last = started();
        Path uploads = kase.resolve("uploads");
        for (int times = 0; times < 6_000 && !inside(uploads).isEmpty(); times++) {
            Thread.sleep(100);
        }
        assertThat(inside(uploads)).isEmpty();
        last.process().destroy();
        assertThat(last.process().waitFor()).as("closed").isIn(0, 130, 143);
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private void check() throws IOException {
        assertThat(CaseFile.verify(kase)).isEmpty();
        List<String> held = new ArrayList<>();
        List<String> said = new ArrayList<>();
        Set<String> originals = new HashSet<>();
        try (CaseFile file = CaseFile.openToRead(kase, Program.maker())) {
            file.each(each -> each.path()
                    .filter(path -> path.startsWith("intake/"))
                    .ifPresent(path -> held.add(path.substring(path.lastIndexOf('/') + 1))));
            file.holding(Remark.class).forEach(remark -> said.add(remark.why()));
        }
        assertThat(held).doesNotHaveDuplicates().containsAll(files);
        assertThat(new TreeSet<>(begun)).as("nothing that nobody sent").containsAll(held);
        assertThat(said).doesNotHaveDuplicates().containsAll(remarks);
        try (Stream<Path> all = Files.walk(kase)) {
            all.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith(".coming") || name.endsWith(".new") || name.endsWith(".tmp"))
                    .forEach(originals::add);
        }
        assertThat(originals).as("leftovers").isEmpty();
        assertThat(kase.resolve("accounts.json")).exists();
    }
}
