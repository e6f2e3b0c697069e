import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dokaz.pipeline.Account;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.pipeline.Run;
import org.dokaz.pipeline.Treated;
import org.dokaz.collect.Inputs;
import org.dokaz.collect.Received;
import org.dokaz.publish.Answer;
import org.dokaz.publish.JsonLines;

/**
 * How many articles a second are read from bytes to JSON Lines once everything is loaded, against the mere finding of word
 * breaks in the same texts with as many threads. Run it with {@code bench/reading-speed FOLDER}, a folder of text files.
 */
final class ReadingSpeed {

    private static final int THREADS = 2;
    private static final int ROUNDS = 3;
    private static final double NANOSECONDS = 1e9;

    private ReadingSpeed() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("name one folder of text files");
        }
        List<Received.Whole> articles = articles(Path.of(arguments[0]));
        List<String> texts = articles.stream()
                .map(article -> new String(article.bytes(), StandardCharsets.UTF_8))
                .toList();
        long characters = texts.stream().mapToLong(String::length).sum();
        System.out.printf(Locale.ROOT, "%d articles, %d characters, %d threads%n", articles.size(), characters, THREADS);
        System.out.printf(Locale.ROOT, "warm-up: %.1f articles/s%n", articles.size() / read(articles));
        breaks(texts);
        for (int round = 1; round <= ROUNDS; round++) {
            double reading = read(articles);
            double breaking = breaks(texts);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: reading %.2f s (%.1f articles/s), word breaks %.3f s (%.0f articles/s), ratio %.1f%n",
                    round,
                    reading,
                    articles.size() / reading,
                    breaking,
                    articles.size() / breaking,
                    reading / breaking);
        }
    }

    private static List<Received.Whole> articles(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
        List<Received.Whole> articles = new ArrayList<>();
        for (Path file : files) {
            articles.add(new Received.Whole(Optional.of(file.toString()), Files.readAllBytes(file)));
        }
        return articles;
    }

    private static double read(List<Received.Whole> articles) {
        Tally tally = new Tally();
        long start = System.nanoTime();
        try (Run run = new Run(new Pipeline(Throwable::printStackTrace), THREADS, tally::add)) {
            Account account = run.over(Inputs.held(articles));
            if (!account.holds() || account.failed() > 0 || tally.characters == 0) {
                throw new IllegalStateException(account.toString());
            }
        }
        return (System.nanoTime() - start) / NANOSECONDS;
    }

    /** What was written, so that nothing is left out for going unused. */
    private static final class Tally {
        private long characters;

        void add(Treated treated) {
            for (Answer answer : treated.answers()) {
                characters += JsonLines.line(answer).length();
            }
        }
    }

    private static double breaks(List<String> texts) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long words = 0;
        try (ExecutorService crew = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (String text : texts) {
                counts.add(crew.submit(() -> breaks(text)));
            }
            for (Future<Long> count : counts) {
                words += count.get();
            }
        }
        if (words == 0) {
            throw new IllegalStateException("no words");
        }
        return (System.nanoTime() - start) / NANOSECONDS;
    }

    private static long breaks(String text) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        long count = 0;
        while (words.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
