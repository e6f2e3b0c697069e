import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.dokaz.app.CaseFile;
import org.dokaz.flow.Content;
import org.dokaz.flow.Outcome;
import org.dokaz.invent.Episode;
import org.dokaz.invent.InventedDocument;
import org.dokaz.invent.Invention;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.model.Reading;
import org.dokaz.record.Decided;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.web.account.Accounts;
import org.dokaz.web.account.Role;
import org.dokaz.web.account.Tokens;

/**
 * The workbench on an invented case of so many claims, while so many people read and judge for so many seconds: each looks at a list or searches now and
 * then, opens a document, reads for a second, and answers one of its claims. At the end the program is killed in the middle of that, and what it said it
 * had kept is counted in what is on the disk. People and workbench share the machine.
 *
 * <pre>bench/workbench [CLAIMS [USERS [SECONDS]]]</pre>
 */
public final class Workbench {

    private static final long SEED = 13;
    private static final long THINKING_MILLIS = 1_000;
    private static final String PASSWORD = "a long enough password";
    private static final Maker.Machine MAKER = new Maker.Machine("dokaz", "bench", Digest.ofText("bench"));
    private static final double MILLION = 1e6;
    private static final List<String> WORDS =
            List.of("soldiers", "detained", "село", "мобілізація", "refused", "camp", "поліція", "school", "bus", "military");

    private final String address;
    private final Map<String, ConcurrentLinkedQueue<Long>> times = new ConcurrentHashMap<>();
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final AtomicLong conflicts = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Map<Integer, AtomicLong> strange = new ConcurrentHashMap<>();

    private Workbench(String address) {
        this.address = address;
    }

    /** Prints times, and how many decisions were said to be kept and are. */
    public static void main(String[] arguments) throws Exception {
        int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int users = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 300;
        Path folder = Files.createTempDirectory("workbench");
        boolean held = false;
        try {
            Path kase = folder.resolve("case");
            long start = System.nanoTime();
            long documents = invent(kase, claims);
            System.out.printf(
                    Locale.ROOT, "%,d documents, %,d claims or more, invented in %.0f s%n", documents, claims, since(start));
            List<String> tokens = tokens(kase, users);
            Process process = started(kase);
            try {
                held = run(process, kase, tokens, documents, seconds);
            } finally {
                process.destroyForcibly().waitFor();
            }
        } finally {
            remove(folder);
        }
        System.exit(held ? 0 : 1);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / MILLION / 1000;
    }

    private static long invent(Path kase, int claims) {
        long documents = 0;
        long made = 0;
        try (CaseFile file = CaseFile.open(kase, MAKER, Clock.systemUTC(), new SecureRandom())) {
            for (Episode episode : (Iterable<Episode>) Invention.of(SEED).episodes()::iterator) {
                for (InventedDocument document : episode.documents()) {
                    Reading reading = document.reading();
                    Exhibit exhibit = file.receive(
                                    Optional.of(document.id() + ".json"),
                                    Content.of((document.id() + '\n' + document.text()).getBytes(StandardCharsets.UTF_8)),
                                    "text/plain")
                            .orElseThrow();
                    if (!exhibit.id().equals(reading.transcript().exhibit())) {
                        throw new IllegalStateException("an invented reading is of other bytes than these");
                    }
                    file.record(DocumentOutcome.sole(exhibit, new Outcome.Made<>(reading), MAKER));
                    documents++;
                    made += reading.claims().size();
                }
                if (made >= claims) {
                    return documents;
                }
            }
        }
        return documents;
    }

    private static List<String> tokens(Path kase, int users) {
        Accounts accounts = Accounts.open(kase, Clock.systemUTC(), new SecureRandom());
        Tokens tokens = Tokens.open(kase, accounts, Clock.systemUTC(), new SecureRandom());
        List<String> all = new ArrayList<>();
        accounts.give("owner", Role.OWNER, PASSWORD);
        for (int user = 0; user < users; user++) {
            String name = "analyst " + user;
            accounts.give(name, Role.ANALYST, PASSWORD);
            if (accounts.attempt(name, PASSWORD) instanceof Accounts.In(var person)
                    && tokens.make(person, "bench", Duration.ofDays(1)) instanceof Tokens.Made(String token)) {
                all.add(token);
            }
        }
        return all;
    }

    private static Process started(Path kase) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.dokaz.cli.Main",
                        "serve",
                        "--case",
                        kase.toString(),
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static boolean run(Process process, Path kase, List<String> tokens, long documents, int seconds) throws Exception {
        long start = System.nanoTime();
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && !line.contains("http://")) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the workbench did not open");
        }
        System.out.printf(Locale.ROOT, "open after %.1f s%n", since(start));
        Workbench bench = new Workbench(line.substring(line.indexOf("http://")).strip());
        bench.warm(tokens.getFirst());
        System.out.printf(Locale.ROOT, "searched for the first time after %.1f s%n", since(start));
        List<Thread> people = new ArrayList<>();
        for (int user = 0; user < tokens.size(); user++) {
            Random random = new Random(SEED + user);
            String token = tokens.get(user);
            people.add(Thread.ofPlatform().start(() -> bench.work(token, random, documents)));
        }
        Thread.sleep(seconds * 1000L);
        // In the middle of what they do.
        process.destroyForcibly().waitFor();
        bench.ended.set(true);
        for (Thread person : people) {
            person.join();
        }
        bench.print(seconds);
        Set<String> found = new HashSet<>();
        start = System.nanoTime();
        try (CaseFile file = CaseFile.open(kase, MAKER, Clock.systemUTC(), new SecureRandom())) {
            file.decisions().forEach(decision -> {
                if (decision instanceof Decided decided) {
                    found.add(decided.id().hex());
                }
            });
        }
        Set<String> lost = new HashSet<>(bench.kept);
        lost.removeAll(found);
        System.out.printf(
                Locale.ROOT,
                "killed; opened again after %.1f s: %,d decisions acknowledged, %,d found, %,d of the acknowledged lost%n",
                since(start), bench.kept.size(), found.size(), lost.size());
        return lost.isEmpty() && bench.strange.isEmpty();
    }

    /** Waits for the search. */
    private void warm(String token) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        while (ask(client, token, "", "/api/v1/search?q=soldiers", Optional.empty()).map(HttpResponse::statusCode).orElse(0) != 200) {
            Thread.sleep(500);
        }
        times.clear();
        strange.clear();
    }

    private void work(String token, Random random, long documents) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<String> keys = List.of();
            while (!ended.get()) {
                if (keys.isEmpty() || random.nextInt(20) == 0) {
                    long offset = random.nextLong(Math.max(1, documents - 50));
                    keys = ask(client, token, "list", "/api/v1/documents?limit=50&offset=" + offset, Optional.empty())
                            .map(answer -> all(answer.body(), "\"key\":\""))
                            .orElse(List.of());
                } else if (random.nextInt(5) == 0) {
                    String word = WORDS.get(random.nextInt(WORDS.size()));
                    ask(client, token, "search", "/api/v1/search?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8), Optional.empty());
                }
                if (!keys.isEmpty()) {
                    judge(client, token, random, keys.get(random.nextInt(keys.size())));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void judge(HttpClient client, String token, Random random, String document) throws InterruptedException {
        String path = "/api/v1/documents/" + document;
        Optional<String> read = ask(client, token, "document", path, Optional.empty()).map(HttpResponse::body);
        Thread.sleep(THINKING_MILLIS / 2 + random.nextLong(THINKING_MILLIS));
        // In an object the keys stand in their order: that of a claim stands before its mark.
        List<String> claims = all(read.orElse(""), "\"key\":\"");
        List<String> marks = all(read.orElse(""), "\"mark\":\"");
        if (marks.isEmpty() || ended.get()) {
            return;
        }
        int one = random.nextInt(marks.size());
        String body = "{\"mark\":\"" + marks.get(one) + "\",\"answer\":\""
                + (random.nextInt(4) == 0 ? "reject" : "accept") + "\",\"why\":\"as the words say\"}";
        ask(client, token, "judge", path + "/claims/" + claims.get(one) + "/review", Optional.of(body)).ifPresent(answer -> {
            if (answer.statusCode() == 200) {
                kept.addAll(all(answer.body(), "\"decision\":\""));
            } else if (answer.statusCode() == 409) {
                conflicts.incrementAndGet();
            }
        });
    }

    /** All strings behind this beginning, in their order. */
    private static List<String> all(String json, String beginning) {
        List<String> found = new ArrayList<>();
        for (int at = json.indexOf(beginning); at >= 0; at = json.indexOf(beginning, at)) {
            at += beginning.length();
            found.add(json.substring(at, json.indexOf('"', at)));
        }
        return found;
    }

    private Optional<HttpResponse<String>> ask(HttpClient client, String token, String what, String path, Optional<String> body)
            throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.substring(0, address.length() - 1) + path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30));
        body.ifPresent(json -> request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (!what.isEmpty()) {
                times.computeIfAbsent(what, ignored -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - start);
            }
            int status = answer.statusCode();
            if (status != 200 && status != 409) {
                strange.computeIfAbsent(status, ignored -> new AtomicLong()).incrementAndGet();
            }
            return Optional.of(answer);
        } catch (IOException cut) {
            failed.incrementAndGet();
            return Optional.empty();
        }
    }

    private void print(int seconds) {
        List<Long> all = new ArrayList<>();
        times.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            print(entry.getKey(), new ArrayList<>(entry.getValue()));
            all.addAll(entry.getValue());
        });
        print("all", all);
        System.out.printf(
                Locale.ROOT,
                "%.0f requests a second; %,d conflicts told; %,d requests cut off by the kill; other answers %s%n",
                all.size() / (double) seconds, conflicts.get(), failed.get(), strange);
    }

    private static void print(String what, List<Long> nanos) {
        Collections.sort(nanos);
        if (!nanos.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-9s %,8d   p50 %6.1f ms   p95 %6.1f ms   p99 %6.1f ms   most %6.1f ms%n",
                    what, nanos.size(), at(nanos, 0.5), at(nanos, 0.95), at(nanos, 0.99), nanos.getLast() / MILLION);
        }
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()))) / MILLION;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
