package org.dokaz.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dokaz.store.Schema.Dialect;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Databases of SQLite: one file each, or none. */
final class SqliteFile {

    private static final String REMEDY =
            "make room on the disk or give yourself the right to write there; if it is damaged, delete this file: it is"
                    + " rebuilt from the log and the records";

    private static final String MEMORY = ":memory:";
    private static final String JDBC = "jdbc:sqlite:";

    private static final Set<SQLiteErrorCode> DAMAGE =
            EnumSet.of(SQLiteErrorCode.SQLITE_NOTADB, SQLiteErrorCode.SQLITE_CORRUPT);

    private SqliteFile() {}

    /** A database in this file, or an empty one; nothing where what the file holds is of another schema, or damaged. */
    static Optional<SqlDatabase> open(Path file) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        String place = file.toString();
        try {
            Connection connection = connected(uri(file), settings);
            try {
                Optional<Integer> version = Schema.version(connection);
                boolean behind = version.filter(known -> known < Schema.VERSION).isPresent();
                if (behind || (version.isEmpty() && isEmpty(connection))) {
                    connection.close();
                    Schema.migrate(Schema.configuration().dataSource(JDBC + uri(file), "", ""), Dialect.SQLITE);
                    connection = connected(uri(file), settings);
                    version = Schema.version(connection);
                }
                return ready(place, connection, version);
            } catch (SQLException failed) {
                connection.close();
                throw failed;
            }
        } catch (SQLException failed) {
            return damaged(place, failed);
        } catch (FlywayException failed) {
            return damaged(place, new SQLException(failed.getMessage(), failed));
        }
    }

    /** A database in this file, which is only looked at: nothing beside it is made either. */
    static Optional<SqlDatabase> asItLies(Path file) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setReadOnly(true);
        String place = file.toString();
        try {
            Connection connection = connected(uri(file) + "?immutable=1", settings);
            return ready(place, connection, Schema.version(connection));
        } catch (SQLException failed) {
            return damaged(place, failed);
        }
    }

    /** A database that is gone when it is closed. */
    static SqlDatabase inMemory() {
        try {
            Connection connection = connected(MEMORY, new SQLiteConfig());
            Schema.lay(connection, Dialect.SQLITE);
            connection.setAutoCommit(false);
            return new SqlDatabase(MEMORY, REMEDY, connection, SqlDatabase.ONE_BY_ONE);
        } catch (SQLException failed) {
            throw SqlDatabase.trouble(MEMORY, REMEDY, failed);
        }
    }

    private static Connection connected(String name, SQLiteConfig settings) throws SQLException {
        settings.enforceForeignKeys(true);
        // Nobody asks for them, and each would cost a query.
        settings.setGetGeneratedKeys(false);
        return settings.createConnection(JDBC + name);
    }

    private static Optional<SqlDatabase> ready(String place, Connection connection, Optional<Integer> version)
            throws SQLException {
        if (version.filter(known -> known == Schema.VERSION).isEmpty()) {
            // Whether it is damaged is told by asking it anything.
            isEmpty(connection);
            connection.close();
            return Optional.empty();
        }
        connection.setAutoCommit(false);
        return Optional.of(new SqlDatabase(place, REMEDY, connection, SqlDatabase.ONE_BY_ONE));
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM sqlite_master")) {
            return rows.next() && rows.getLong(1) == 0;
        }
    }

    private static Optional<SqlDatabase> damaged(String place, SQLException failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof SQLiteException sqlite && DAMAGE.contains(sqlite.getResultCode())) {
                return Optional.empty();
            }
            cause = cause.getCause();
        }
        throw SqlDatabase.trouble(place, REMEDY, failure);
    }

    // As a plain name, a path with a question mark would be cut off there.
    private static String uri(Path file) {
        return "file:" + file.toUri().getRawPath();
    }
}
