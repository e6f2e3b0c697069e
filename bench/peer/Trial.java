import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A system's reading of all articles, timed once it is warm: what it found in each goes to {@code NAME.jsonl}, how long it took to
 * {@code NAME.speed.json}.
 */
final class Trial {

    private static final int THREADS = 2;
    private static final double WARM_UP_SECONDS = 40;
    private static final double TIMED_SECONDS_MIN = 20;
    private static final double NANOSECONDS = 1e9;
    private static final double MILLISECONDS = 1e3;

    private final List<Article> articles;
    private final List<Function<String, List<Said>>> readers = new ArrayList<>();
    private final AtomicInteger broken = new AtomicInteger();

    private Trial(List<Article> articles) {
        this.articles = articles;
    }

    /**
     * Runs one system.
     *
     * @param maker makes a reader for one thread
     * @param arguments the folder of the articles, how many of them, the folder that the results go to
     */
    static void run(String name, String version, Callable<Function<String, List<Said>>> maker, String[] arguments)
            throws Exception {
        Trial trial = new Trial(Article.in(Path.of(arguments[0]), Integer.parseInt(arguments[1])));
        for (int thread = 0; thread < THREADS; thread++) {
            trial.readers.add(maker.call());
        }
        trial.read(trial.readers.getFirst(), trial.articles.getFirst());
        double startSeconds = ManagementFactory.getRuntimeMXBean().getUptime() / MILLISECONDS;
        long warming = System.nanoTime();
        do {
            trial.pass(() -> secondsSince(warming) < WARM_UP_SECONDS);
        } while (secondsSince(warming) < WARM_UP_SECONDS);
        trial.broken.set(0);
        int passes = 0;
        long processor = processorTime();
        long start = System.nanoTime();
        List<List<Said>> found;
        do {
            found = trial.pass(() -> true);
            passes++;
        } while (secondsSince(start) < TIMED_SECONDS_MIN);
        double seconds = secondsSince(start);
        double processorSeconds = (processorTime() - processor) / NANOSECONDS;
        int read = passes * trial.articles.size();
        Path folder = Path.of(arguments[2]);
        trial.write(folder.resolve(name + ".jsonl"), found);
        Files.writeString(
                folder.resolve(name + ".speed.json"),
                String.format(
                        Locale.ROOT,
                        "{\"version\":\"%s\",\"startSeconds\":%.1f,\"articlesPerSecond\":%.3f,\"processorSecondsPerArticle\":%.4f,"
                                + "\"heapMegabytesMax\":%d,\"broken\":%d}%n",
                        version,
                        startSeconds,
                        read / seconds,
                        processorSeconds / read,
                        Runtime.getRuntime().maxMemory() >> 20,
                        trial.broken.get() / passes));
    }

    /** Reads every article once, on all threads, while it may, and gives what was found in their order. */
    private List<List<Said>> pass(BooleanSupplier mayGoOn) throws InterruptedException, ExecutionException {
        List<List<Said>> found = new ArrayList<>(Collections.nCopies(articles.size(), List.of()));
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService crew = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> working = new ArrayList<>();
            for (Function<String, List<Said>> reader : readers) {
                working.add(crew.submit(() -> {
                    int index = next.getAndIncrement();
                    while (index < articles.size() && mayGoOn.getAsBoolean()) {
                        found.set(index, read(reader, articles.get(index)));
                        index = next.getAndIncrement();
                    }
                }));
            }
            for (Future<?> one : working) {
                one.get();
            }
        }
        return found;
    }

    private List<Said> read(Function<String, List<Said>> reader, Article article) {
        try {
            return reader.apply(article.text());
        } catch (RuntimeException failed) {
            broken.incrementAndGet();
            System.err.println(article.id() + ": " + failed);
            return List.of();
        }
    }

    private void write(Path file, List<List<Said>> found) throws IOException {
        Files.write(
                file,
                IntStream.range(0, articles.size())
                        .mapToObj(index -> articles.get(index).line(found.get(index)))
                        .toList());
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / NANOSECONDS;
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** How fast a system was, as {@link #run} wrote it. */
    static Map<String, Object> speed(Path folder, String name) throws IOException {
        return Json.object(Files.readString(folder.resolve(name + ".speed.json")));
    }
}
