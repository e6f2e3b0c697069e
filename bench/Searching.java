import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.dokaz.flow.Outcome;
import org.dokaz.invent.Episode;
import org.dokaz.invent.InventedDocument;
import org.dokaz.invent.Invention;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.model.Reading;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.LogMark;
import org.dokaz.search.CaseContents;
import org.dokaz.search.Filter;
import org.dokaz.search.Found;
import org.dokaz.search.Question;
import org.dokaz.search.Search;
import org.dokaz.search.SearchedDocument;

/**
 * How long it takes to index invented documents and to ask for words in them, beside Lucene as it comes: its own analyser, words as they are written, no
 * facets, no marks. Both in one run, on the same texts and words, in processor time, so that other work on the machine counts for nothing.
 *
 * <pre>java -Xmx4g -cp "core/target/classes:app/target/lib/*" bench/Searching.java [DOCUMENTS]</pre>
 */
public final class Searching {

    private static final long SEED = 11;
    private static final int DOCUMENTS = 100_000;
    private static final int QUESTIONS = 1_000;
    private static final int WARM_UP = 200;
    private static final int HITS = 20;
    private static final int WORDS_MAX = 200_000;
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    private static final Rows ROWS = new Rows("", "Dokaz", "plain Lucene");

    private Searching() {}

    /** Prints sizes, times of indexing, and times of questions. */
    public static void main(String[] arguments) throws IOException {
        int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DOCUMENTS;
        Path folder = Files.createTempDirectory("searching");
        try {
            measure(folder, documents);
            ROWS.print();
        } finally {
            remove(folder);
        }
    }

    private static void measure(Path folder, int documents) throws IOException {
        Path plain = folder.resolve("plain");
        Search search = Search.of(folder);
        Corpus corpus;
        try (Directory directory = FSDirectory.open(plain);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(64))) {
            corpus = new Corpus(documents, writer);
            long start = processor();
            search.bringUp(corpus);
            double all = (processor() - start - corpus.beside) / BILLION;
            System.out.printf(
                    Locale.ROOT,
                    "%,d documents, %,d claims; Dokaz indexes them in %.0f processor seconds, %,d MiB%n",
                    corpus.keys.size(), corpus.claims, all, size(folder.resolve(Search.FOLDER)));
            start = processor();
            writer.commit();
            double theirs = (processor() - start + corpus.plain) / BILLION;
            System.out.printf(Locale.ROOT, "plain Lucene in %.0f, %,d MiB%n", theirs, size(plain));
            ROWS.add("documents", Integer.toString(corpus.keys.size()), Integer.toString(corpus.keys.size()));
            ROWS.add("indexing, processor seconds", Rows.number("%.1f", all), Rows.number("%.1f", theirs));
            ROWS.add("index, MiB", Long.toString(size(folder.resolve(Search.FOLDER))), Long.toString(size(plain)));
        }
        long start = System.nanoTime();
        search.bringUp(corpus.withOneMore());
        System.out.printf(Locale.ROOT, "one document more: found after %.2f s by the clock%n", (System.nanoTime() - start) / BILLION);
        List<String> words = corpus.words;

        words.removeIf(word -> word.length() < 4);
        try (Directory directory = FSDirectory.open(plain);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            line("one word", search, searcher, words, 1, Optional.empty());
            line("two words", search, searcher, words, 2, Optional.empty());
            line("four words", search, searcher, words, 4, Optional.empty());
            line("one word, claims of 2022", search, searcher, words, 1, Optional.of(Filter.of("from", "2022")));
        }
    }

    private static void line(
            String what, Search search, IndexSearcher plain, List<String> words, int count, Optional<Filter> filter)
            throws IOException {
        Random random = new Random(SEED);
        long[] ours = new long[QUESTIONS];
        long[] theirs = new long[QUESTIONS];
        long found = 0;
        long foundPlain = 0;
        for (int number = -WARM_UP; number < QUESTIONS; number++) {
            List<String> asked = new ArrayList<>();
            for (int word = 0; word < count; word++) {
                asked.add(words.get(random.nextInt(words.size())));
            }
            Question question = Question.of(String.join(count == 4 ? " OR " : " ", asked)).limitedTo(HITS);
            if (filter.isPresent()) {
                question = question.with(filter.get());
            }
            long start = processor();
            Found hits = search.find(question);
            long took = processor() - start;
            start = processor();
            long total = ask(plain, asked, count == 4 ? Occur.SHOULD : Occur.MUST);
            long tookPlain = processor() - start;
            if (number >= 0) {
                ours[number] = took;
                theirs[number] = tookPlain;
                found += hits.total();
                foundPlain += total;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-26s Dokaz p50 %6.2f ms, p95 %6.2f ms, p99 %6.2f ms, %,d hits each; plain Lucene p50 %5.2f ms, p95 %5.2f ms, %,d hits each%n",
                what, at(ours, 50), at(ours, 95), at(ours, 99), found / QUESTIONS, at(theirs, 50), at(theirs, 95), foundPlain / QUESTIONS);
        ROWS.add(
                what + ": p50, p95, p99 in ms",
                Rows.all("%.2f", at(ours, 50), at(ours, 95), at(ours, 99)),
                Rows.all("%.2f", at(theirs, 50), at(theirs, 95), at(theirs, 99)));
        ROWS.add(what + ": hits", Long.toString(found / QUESTIONS), Long.toString(foundPlain / QUESTIONS));
    }

    private static double at(long[] times, int percent) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length * percent / 100] / MILLION;
    }

    private static long ask(IndexSearcher searcher, List<String> words, Occur occur) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(new TermQuery(new Term("text", word.toLowerCase(Locale.ROOT))), occur));
        TopDocs top = searcher.search(query.build(), HITS);
        for (var hit : top.scoreDocs) {
            searcher.storedFields().document(hit.doc);
        }
        return searcher.count(query.build());
    }

    private static Reading reading(SearchedDocument document) {
        if (document.outcome().outcome() instanceof Outcome.Made<Reading>(Reading reading)) {
            return reading;
        }
        throw new IllegalStateException("an invented document was not read");
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() >> 20;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The processor time of this thread, which does all the work but for merging segments. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Invented documents as a case that holds them. The first time they are invented, and given to plain Lucene too. */
    private static final class Corpus implements CaseContents {

        private static final Maker.Machine MAKER = new Maker.Machine("dokaz", "bench", Digest.ofText("bench"));

        private final int documents;
        private final IndexWriter writer;
        private final List<String> keys = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private InventedDocument last;
        private long claims;
        private long beside;
        private long plain;
        private int more;

        Corpus(int documents, IndexWriter writer) {
            this.documents = documents;
            this.writer = writer;
        }

        Corpus withOneMore() {
            more++;
            return this;
        }

        @Override
        public LogMark beginning() {
            return new LogMark(0, Digest.ofText("bench"), 0);
        }

        @Override
        public LogMark end() {
            return new LogMark(documents + more, Digest.ofText("end " + more), documents);
        }

        @Override
        public void each(BiConsumer<String, Supplier<Optional<SearchedDocument>>> each) {
            if (more > 0) {
                keys.forEach(key -> each.accept(key, Optional::empty));
                each.accept("one more", () -> Optional.of(searched(last)));
                return;
            }
            long start = processor();
            for (Episode episode : Invention.of(SEED).episodesOf(documents)) {
                for (InventedDocument document : episode.documents()) {
                    SearchedDocument searched = searched(document);
                    Reading reading = reading(searched);
                    last = document;
                    keys.add(document.id());
                    claims += reading.claims().size();
                    if (keys.size() % 7 == 0 && words.size() < WORDS_MAX) {
                        words.addAll(List.of(reading.transcript().text().split("[^\\p{L}]+")));
                    }
                    long before = processor();
                    plain(document.id(), reading.transcript().text());
                    long now = processor();
                    plain += now - before;
                    beside += now - start;
                    each.accept(document.id(), () -> Optional.of(searched));
                    start = processor();
                }
            }
        }

        private void plain(String key, String text) {
            Document document = new Document();
            document.add(new TextField("text", text, Field.Store.YES));
            document.add(new StoredField("id", key));
            try {
                writer.addDocument(document);
            } catch (IOException full) {
                throw new java.io.UncheckedIOException(full);
            }
        }

        private static SearchedDocument searched(InventedDocument document) {
            Reading reading = document.reading();
            Exhibit exhibit = new Exhibit(reading.transcript().exhibit(), 1, "text/plain");
            return new SearchedDocument(
                    Optional.of(document.id() + ".json"),
                    Optional.empty(),
                    DocumentOutcome.sole(exhibit, new Outcome.Made<>(reading), MAKER),
                    Map.of());
        }
    }
}
