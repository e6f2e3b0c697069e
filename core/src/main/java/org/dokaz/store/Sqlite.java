package org.dokaz.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.flow.DokazException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One connection to a database of one schema, with its statements prepared once. */
final class Sqlite implements AutoCloseable {

    /** Which schema this program writes and reads; another is thrown away and built anew. */
    static final int SCHEMA = 3;

    private static final String SCHEMA_FILE = "schema.sql";
    private static final String MEMORY = ":memory:";

    private static final Set<SQLiteErrorCode> DAMAGE =
            EnumSet.of(SQLiteErrorCode.SQLITE_NOTADB, SQLiteErrorCode.SQLITE_CORRUPT);

    private final String place;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private Sqlite(String place, Connection connection) {
        this.place = place;
        this.connection = connection;
    }

    /** A database in this file, or an empty one; nothing where what the file holds is of another schema, or damaged. */
    static Optional<Sqlite> inFile(Path file) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        return opened(file.toString(), uri(file), settings);
    }

    /** A database in this file, which is only looked at: nothing beside it is made either. */
    static Optional<Sqlite> asItLies(Path file) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setReadOnly(true);
        return opened(file.toString(), uri(file) + "?immutable=1", settings);
    }

    // As a plain name, a path with a question mark would be cut off there.
    private static String uri(Path file) {
        return "file:" + file.toUri().getRawPath();
    }

    /** A database that is gone when it is closed. */
    static Sqlite inMemory() {
        return opened(MEMORY, MEMORY, new SQLiteConfig()).orElseThrow();
    }

    private static Optional<Sqlite> opened(String place, String name, SQLiteConfig settings) {
        settings.enforceForeignKeys(true);
        // Nobody asks for them, and each would cost a query.
        settings.setGetGeneratedKeys(false);
        try {
            Sqlite database = new Sqlite(place, settings.createConnection("jdbc:sqlite:" + name));
            if (database.isReady()) {
                return Optional.of(database);
            }
            database.close();
            return Optional.empty();
        } catch (SQLException unopened) {
            if (isDamage(unopened)) {
                return Optional.empty();
            }
            throw trouble(place, unopened);
        }
    }

    private static boolean isDamage(SQLException failure) {
        return failure instanceof SQLiteException sqlite && DAMAGE.contains(sqlite.getResultCode());
    }

    private boolean isReady() throws SQLException {
        try {
            connection.setAutoCommit(false);
            int schema = Math.toIntExact(number("PRAGMA user_version"));
            boolean empty = number("SELECT COUNT(*) FROM sqlite_master") == 0;
            if (schema == 0 && empty) {
                lay();
                return true;
            }
            return schema == SCHEMA;
        } catch (SQLException failure) {
            if (isDamage(failure)) {
                return false;
            }
            throw failure;
        }
    }

    private void lay() throws SQLException {
        for (String statement : schema().split(";\n", -1)) {
            if (!statement.isBlank()) {
                update(statement);
            }
        }
        update("PRAGMA user_version = " + SCHEMA);
        connection.commit();
    }

    private static String schema() {
        try (InputStream in = Sqlite.class.getResourceAsStream(SCHEMA_FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its " + SCHEMA_FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Runs a change. */
    void update(String sql, @Nullable Object... values) throws SQLException {
        prepared(sql, values).executeUpdate();
    }

    /** Gives each row of an answer. */
    void each(String sql, Row row, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = prepared(sql, values).executeQuery()) {
            while (rows.next()) {
                row.accept(rows);
            }
        }
    }

    /** Whether there is any answer. */
    boolean any(String sql, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = prepared(sql, values).executeQuery()) {
            return rows.next();
        }
    }

    private long number(String sql) throws SQLException {
        try (ResultSet rows = prepared(sql).executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
        return statement;
    }

    /** Makes the changes so far outlast the program. */
    void commit() throws SQLException {
        connection.commit();
    }

    /** What a failure of this database means to the user. */
    DokazException trouble(SQLException cause) {
        return trouble(place, cause);
    }

    private static DokazException trouble(String place, SQLException cause) {
        return new DokazException(
                place + ": the database cannot be used (" + cause.getMessage()
                        + "); make room on the disk or give yourself the right to write there; if it is damaged, delete"
                        + " this file: it is rebuilt from the log and the records",
                cause);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException unclosed) {
            throw trouble(unclosed);
        }
    }

    /** What is done with one row. */
    interface Row {
        void accept(ResultSet row) throws SQLException;
    }
}
