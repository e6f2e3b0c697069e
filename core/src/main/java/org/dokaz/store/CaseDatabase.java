package org.dokaz.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.LogMark;
import org.dokaz.record.RecordJson;
import org.dokaz.record.RunAccount;
import org.dokaz.record.Unreceived;
import org.dokaz.record.Withholding;
import org.jspecify.annotations.Nullable;

/** What a case's log and records say, up to some entry of the log, ready for questions. */
public final class CaseDatabase implements AutoCloseable {

    private final SqlDatabase database;
    private final Outcomes outcomes;
    private Optional<LogMark> ahead = Optional.empty();

    private CaseDatabase(SqlDatabase database) {
        this.database = database;
        this.outcomes = new Outcomes(database);
    }

    /** The database in this file. One that is damaged or of another schema is replaced by an empty one. */
    public static CaseDatabase open(Path file) {
        Optional<SqlDatabase> lying = SqliteFile.open(file);
        if (lying.isPresent()) {
            return new CaseDatabase(lying.get());
        }
        remove(file);
        return new CaseDatabase(SqliteFile.open(file)
                .orElseThrow(() -> new DokazException(file + ": cannot be made anew; delete it and try again")));
    }

    /** The database in this file as it lies there, to look at only; nothing if it is damaged or of another schema. */
    public static Optional<CaseDatabase> asItLies(Path file) {
        return SqliteFile.asItLies(file).map(CaseDatabase::new);
    }

    /** A database that is gone when it is closed. */
    public static CaseDatabase inMemory() {
        return new CaseDatabase(SqliteFile.inMemory());
    }

    /** The same on a team's server. */
    public static CaseDatabase open(TeamPlace place) {
        return new CaseDatabase(Postgres.open(place));
    }

    /** The same as it is at this moment, to look at only; nothing where there is none. */
    public static Optional<CaseDatabase> asItLies(TeamPlace place) {
        return Postgres.asItLies(place).map(CaseDatabase::new);
    }

    /** Removes the database of a case from a team's server. */
    public static void remove(TeamPlace place) {
        Postgres.drop(place);
    }

    /** Removes the database in this file. */
    public static void remove(Path file) {
        for (String suffix : List.of("", "-wal", "-shm")) {
            try {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
            } catch (IOException undeleted) {
                throw new DokazException(file + ": is damaged and cannot be replaced; delete it", undeleted);
            }
        }
    }

    /** How far into the log it has come, if it has begun. */
    public Optional<LogMark> mark() {
        if (ahead.isPresent()) {
            return ahead;
        }
        List<LogMark> marks = new ArrayList<>();
        asking(() -> database.each(
                "SELECT entries, self, offset_bytes FROM progress",
                row -> marks.add(new LogMark(row.getLong(1), new Digest(row.getString(2)), row.getLong(3)))));
        return marks.stream().findFirst();
    }

    /** Adds what one entry of the log commits to. */
    public void add(Digest leaf, CaseRecord kept, LogMark behind) {
        asking(() -> {
            new Entering(database, behind.entries() - 1, leaf).enter(kept);
            ahead = Optional.of(behind);
        });
    }

    /** Passes over an entry whose record lies in the vault. */
    public void pass(LogMark behind) {
        ahead = Optional.of(behind);
    }

    private void reach(LogMark behind) throws SQLException {
        database.update("DELETE FROM progress");
        database.update(
                "INSERT INTO progress VALUES (?, ?, ?)",
                behind.entries(),
                behind.self().hex(),
                behind.offsetBytes());
    }

    /** Makes everything added so far outlast the program. To be done once the log itself does. */
    public void commit() {
        asking(() -> {
            if (ahead.isPresent()) {
                reach(ahead.get());
            }
            database.commit();
            ahead = Optional.empty();
        });
    }

    /** Forgets everything. */
    public void clear() {
        asking(() -> {
            Tables.clear(database);
            database.update("DELETE FROM progress");
            database.commit();
            ahead = Optional.empty();
        });
    }

    /** Whether this exhibit was obtained there before. */
    public boolean isCaptured(Exhibit exhibit, Optional<String> path) {
        return any(
                "SELECT 1 FROM captures WHERE path_exact = ? AND exhibit = ? AND media_type = ?",
                ExactPath.of(path),
                exhibit.id().hex(),
                exhibit.mediaType());
    }

    /** Whether the last that is known of an input is just this: that it could not be had. */
    public boolean isKnown(Unreceived unreceived) {
        String path = ExactPath.of(unreceived.path());
        return any(
                "SELECT 1 FROM unreceived WHERE path_exact = ? AND fault = ? AND detail = ? AND maker = ?"
                        + " AND entry = (SELECT MAX(entry) FROM unreceived WHERE path_exact = ?)"
                        + " AND entry > (SELECT COALESCE(MAX(entry), -1) FROM captures WHERE path_exact = ?)",
                path,
                unreceived.fault().name(),
                unreceived.detail(),
                RecordJson.maker(unreceived.by()),
                path,
                path);
    }

    /** Whether this maker's outcome for this document of its exhibit is known already. */
    public boolean isKnown(DocumentOutcome document) {
        return answer(() -> outcomes.isKnown(document));
    }

    /** Whether the last that is known of this maker and this document of its exhibit is that the reading failed. */
    public boolean isFailed(DocumentOutcome document) {
        return answer(() -> outcomes.isFailed(document));
    }

    /** How far this maker has come with an exhibit. */
    public Progress progress(Exhibit exhibit, Maker by) {
        return answer(() -> outcomes.progress(exhibit, by));
    }

    /**
     * How far an exhibit was read.
     *
     * @param documents how many of its documents have their outcome: the first ones, in their order
     * @param complete whether none follows
     * @param failed how many of the outcomes are that the reading failed
     */
    public record Progress(long documents, boolean complete, long failed) {}

    /** Where the outcomes of some of an exhibit's documents are, in their order. */
    public List<Filed> outcomes(Exhibit exhibit, Maker by, long from, int countMax) {
        return places(row -> outcomes.of(exhibit, by, from, countMax, row));
    }

    /** Where the outcomes of an exhibit's documents are, whoever made them, in their order. */
    public List<Filed> outcomes(Digest exhibit) {
        return places(row -> outcomes.of(exhibit, row));
    }

    /** Where all that a maker's readings of one document came to is, the last last. */
    public List<Filed> tries(Exhibit exhibit, Maker by, int position) {
        return places(row -> outcomes.tries(exhibit, by, position, row));
    }

    /** The exhibits of which some document could not be read when it was last tried, at each place where they were found. */
    public List<Found> failed() {
        return found(outcomes::failed);
    }

    /** How many documents could not be read when they were last tried. */
    public long failures() {
        return answer(outcomes::failures);
    }

    /** What was found at a place, whenever that was. */
    public List<Found> received(Optional<String> path) {
        return found(row -> outcomes.received(ExactPath.of(path), row));
    }

    private List<Found> found(Listing listing) {
        List<Found> found = new ArrayList<>();
        asking(() -> listing.each(row -> found.add(new Found(
                ExactPath.read(row.getString(1)),
                new Exhibit(new Digest(row.getString(2)), row.getLong(4), row.getString(3))))));
        return found;
    }

    /** The media types under which these bytes were obtained there before. */
    public List<String> mediaTypes(Digest exhibit, Optional<String> path) {
        List<String> mediaTypes = new ArrayList<>();
        asking(() -> database.each(
                "SELECT DISTINCT media_type FROM captures WHERE path_exact = ? AND exhibit = ?",
                row -> mediaTypes.add(row.getString(1)),
                ExactPath.of(path),
                exhibit.hex()));
        return mediaTypes;
    }

    /** What stands for the document that was obtained there last and lies in the vault. */
    public Optional<Exhibit> standIn(Optional<String> path) {
        List<Exhibit> found = new ArrayList<>();
        asking(() -> database.each(
                "SELECT exhibit, size_bytes FROM captures WHERE path_exact = ? AND media_type = ?"
                        + " ORDER BY entry DESC LIMIT 1",
                row -> found.add(
                        new Exhibit(new Digest(row.getString(1)), row.getLong(2), Withholding.STAND_IN_MEDIA_TYPE)),
                ExactPath.of(path),
                Withholding.STAND_IN_MEDIA_TYPE));
        return found.stream().findFirst();
    }

    /** Whether something was entered after the last account of a run, as a run does that is stopped. */
    public boolean isRunOwed() {
        // What takes the place of records in the vault is entered by no run.
        return any(
                "SELECT 1 FROM (SELECT entry FROM captures WHERE media_type <> ? UNION ALL SELECT entry FROM unreceived"
                        + " UNION ALL SELECT entry FROM documents WHERE media_type <> ?"
                        + " UNION ALL SELECT entry FROM restrictions) AS entered"
                        + " WHERE entry > (SELECT COALESCE(MAX(entry), -1) FROM runs)",
                Withholding.STAND_IN_MEDIA_TYPE,
                Withholding.STAND_IN_MEDIA_TYPE);
    }

    /** How many documents there are, of all readings, and inputs that could not be had. */
    public long documents() {
        long[] found = new long[1];
        asking(() -> database.each(
                "SELECT (SELECT COUNT(*) FROM documents) + (SELECT COUNT(*) FROM unreceived)",
                row -> found[0] = row.getLong(1)));
        return found[0];
    }

    /** Why the exhibits that are restricted are. */
    public Map<Digest, String> restrictions() {
        Map<Digest, String> restrictions = new LinkedHashMap<>();
        asking(() -> database.each(
                "SELECT exhibit, why FROM restrictions ORDER BY entry",
                row -> restrictions.putIfAbsent(new Digest(row.getString(1)), row.getString(2))));
        return restrictions;
    }

    /** Which exhibit was obtained there last. */
    public Optional<Digest> latest(Optional<String> path) {
        List<Digest> found = new ArrayList<>();
        asking(() -> database.each(
                "SELECT exhibit FROM captures WHERE path_exact = ? ORDER BY entry DESC LIMIT 1",
                row -> found.add(new Digest(row.getString(1))),
                ExactPath.of(path)));
        return found.stream().findFirst();
    }

    /** Whether an exhibit is restricted. */
    public boolean isRestricted(Digest exhibit) {
        return any("SELECT 1 FROM restrictions WHERE exhibit = ?", exhibit.hex());
    }

    /** Whether just this account was given before. */
    public boolean isKnown(RunAccount run) {
        return any("SELECT 1 FROM runs WHERE account = ?", Entering.account(run));
    }

    /** Where the accounts of all runs are, the latest last. */
    public List<Filed> runs() {
        return places("SELECT entry, leaf FROM runs ORDER BY entry");
    }

    /** Where the judgements are that were not revoked, in the order in which they were made. */
    public List<Filed> judgements() {
        return places(
                "SELECT entry, leaf FROM judgements WHERE id NOT IN (SELECT judgement FROM revocations) ORDER BY entry");
    }

    /** Where all judgements and revocations are, in the order in which they were made. */
    public List<Filed> decisions() {
        return places(
                "SELECT entry, leaf FROM judgements UNION ALL SELECT entry, leaf FROM revocations ORDER BY entry");
    }

    /** Where the last comparison of names is. */
    public Optional<Filed> matching() {
        List<Filed> last = places("SELECT entry, leaf FROM matchings ORDER BY entry DESC LIMIT 1");
        return last.stream().findFirst();
    }

    /** Where the releases are, in the order in which they were made. */
    public List<Filed> releases() {
        return places("SELECT entry, leaf FROM releases ORDER BY entry");
    }

    private List<Filed> places(String sql) {
        return places(row -> database.each(sql, row));
    }

    private List<Filed> places(Listing listing) {
        List<Filed> places = new ArrayList<>();
        asking(() -> listing.each(
                row -> places.add(new Filed(Optional.empty(), row.getLong(1), new Digest(row.getString(2))))));
        return places;
    }

    /**
     * Gives every document in path order, those of one input in their own order, each as its latest complete reading
     * has it; and the inputs that could not be had when they were last asked for.
     */
    public void eachInPathOrder(Consumer<Filed> each) {
        asking(() -> outcomes.inPathOrder(row -> each.accept(
                new Filed(ExactPath.read(row.getString(2)), row.getLong(6), new Digest(row.getString(5))))));
    }

    /** All it holds, one line for each row, in one order: databases with equal content give equal lines. */
    public List<String> contents() {
        List<String> lines = new ArrayList<>();
        asking(() -> lines.addAll(Tables.lines(database)));
        return lines;
    }

    private boolean any(String sql, @Nullable Object... values) {
        return answer(() -> database.any(sql, values));
    }

    private <T> T answer(Answer<T> answer) {
        try {
            return answer.give();
        } catch (SQLException failed) {
            throw database.trouble(failed);
        }
    }

    private void asking(Question question) {
        try {
            question.ask();
        } catch (SQLException failed) {
            throw database.trouble(failed);
        }
    }

    @Override
    public void close() {
        database.close();
    }

    private interface Answer<T> {
        T give() throws SQLException;
    }

    private interface Listing {
        void each(SqlDatabase.Row row) throws SQLException;
    }

    private interface Question {
        void ask() throws SQLException;
    }
}
