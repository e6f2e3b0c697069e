import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.flow.Outcome;
import org.dokaz.invent.Episode;
import org.dokaz.invent.InventedDocument;
import org.dokaz.invent.Invention;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.record.Capture;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.LogMark;
import org.dokaz.store.CaseDatabase;
import org.dokaz.store.TeamPlace;

/**
 * How long it takes to build the database of a case and to read its documents in path order, on a PostgreSQL server against SQLite in a file, from the
 * same invented documents in one run. Run it with {@code bench/team-store URL USER [DOCUMENTS]}; the schema it makes there is removed again.
 */
final class TeamStore {

    private static final long SEED = 11;
    private static final int DOCUMENTS_USUAL = 20_000;
    private static final int COMMIT_EVERY = 1_000;
    private static final int ROUNDS = 2;
    private static final double NANOSECONDS = 1e9;
    private static final Maker.Machine MAKER = new Maker.Machine("dokaz", "bench", Digest.ofText("bench"));

    private static final Rows ROWS = new Rows(
            "", "documents", "rows", "built, seconds", "given in path order, seconds", "all rows read, seconds");

    private TeamStore() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("name the address of a PostgreSQL database, and a user");
        }
        TeamPlace place = TeamPlace.of(arguments[0], arguments[1], Digest.ofText("bench of the store"));
        int wanted = arguments.length > 2 ? Integer.parseInt(arguments[2]) : DOCUMENTS_USUAL;
        List<DocumentOutcome> documents = documents(wanted);
        Path file = Files.createTempFile("dokaz-bench", ".db");
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                CaseDatabase.remove(file);
                CaseDatabase.remove(place);
                List<String> contents;
                try (CaseDatabase database = CaseDatabase.open(file)) {
                    contents = line("SQLite", documents, database);
                }
                try (CaseDatabase database = CaseDatabase.open(place)) {
                    if (!line("PostgreSQL", documents, database).equals(contents)) {
                        throw new IllegalStateException("the two databases do not hold the same");
                    }
                }
            }
            ROWS.print();
        } finally {
            CaseDatabase.remove(file);
            CaseDatabase.remove(place);
        }
    }

    private static List<DocumentOutcome> documents(int wanted) {
        List<DocumentOutcome> documents = new ArrayList<>();
        for (Episode episode : Invention.of(SEED).episodesOf(wanted)) {
            for (InventedDocument document : episode.documents()) {
                var reading = document.reading();
                Exhibit exhibit = new Exhibit(reading.transcript().exhibit(), 1, "text/plain");
                documents.add(DocumentOutcome.sole(exhibit, new Outcome.Made<>(reading), MAKER));
            }
        }
        return documents;
    }

    private static List<String> line(String name, List<DocumentOutcome> documents, CaseDatabase database) {
        long start = System.nanoTime();
        long entries = 0;
        for (DocumentOutcome document : documents) {
            Optional<String> path = Optional.of(entries + ".txt");
            Digest leaf = Digest.ofText("leaf " + entries);
            database.add(leaf, new Capture(document.exhibit(), path, Instant.EPOCH, MAKER), mark(++entries));
            database.add(leaf, document, mark(++entries));
            if (entries % (2 * COMMIT_EVERY) == 0) {
                database.commit();
            }
        }
        database.commit();
        double built = (System.nanoTime() - start) / NANOSECONDS;
        start = System.nanoTime();
        int[] given = new int[1];
        database.eachInPathOrder(_ -> given[0]++);
        double ordered = (System.nanoTime() - start) / NANOSECONDS;
        start = System.nanoTime();
        List<String> contents = database.contents();
        double read = (System.nanoTime() - start) / NANOSECONDS;
        System.out.printf(
                Locale.ROOT,
                "%-10s %,d documents, %,d rows: built in %.1f s, %,d given in path order in %.2f s, all rows read in %.2f s%n",
                name, documents.size(), contents.size(), built, given[0], ordered, read);
        ROWS.add(
                name,
                Integer.toString(documents.size()),
                Integer.toString(contents.size()),
                Rows.number("%.1f", built),
                Rows.number("%.2f", ordered),
                Rows.number("%.2f", read));
        return contents;
    }

    private static LogMark mark(long entries) {
        return new LogMark(entries, Digest.ofText("leaf " + entries), entries);
    }
}
