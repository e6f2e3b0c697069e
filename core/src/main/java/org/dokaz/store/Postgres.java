package org.dokaz.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.dokaz.flow.DokazException;
import org.dokaz.store.Schema.Dialect;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.Driver;

/** Databases on a PostgreSQL server. */
final class Postgres {

    private static final String REMEDY =
            "see that the server runs and lets you in (the password belongs into .pgpass in your home folder), or take"
                    + " the case back with 'dokaz move --to file'";

    /** Its driver would write addresses and users to the terminal; what goes wrong is told by exceptions. Kept, since a logger that nobody holds forgets its level. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    static {
        DRIVER.setLevel(Level.OFF);
    }

    private Postgres() {}

    /** The database of a case, laid where there is none yet. */
    static SqlDatabase open(TeamPlace place) {
        try {
            Connection connection = connected(place);
            try {
                Optional<Integer> version = Schema.version(connection);
                if (version.filter(known -> known > Schema.VERSION).isPresent()) {
                    throw new DokazException(place + ": a newer Dokaz laid it; use that one");
                }
                if (version.filter(known -> known == Schema.VERSION).isEmpty()) {
                    Schema.migrate(
                            Schema.configuration()
                                    .dataSource(place.url() + asked(place.properties()), place.user(), null)
                                    .defaultSchema(place.schema()),
                            Dialect.POSTGRESQL);
                }
                connection.setAutoCommit(false);
                return new SqlDatabase(place.toString(), REMEDY, connection, SqlDatabase.OVER_A_WIRE);
            } catch (SQLException | RuntimeException failed) {
                connection.close();
                throw failed;
            }
        } catch (SQLException failed) {
            throw SqlDatabase.trouble(place.toString(), REMEDY, failed);
        } catch (FlywayException failed) {
            throw new DokazException(place + ": the database cannot be laid; " + REMEDY, failed);
        }
    }

    /** The same, to look at only; nothing where there is none of this schema. */
    static Optional<SqlDatabase> asItLies(TeamPlace place) {
        try {
            Connection connection = connected(place);
            if (Schema.version(connection)
                    .filter(known -> known == Schema.VERSION)
                    .isEmpty()) {
                connection.close();
                return Optional.empty();
            }
            connection.setReadOnly(true);
            // One state of it, whoever writes meanwhile.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return Optional.of(new SqlDatabase(place.toString(), REMEDY, connection, SqlDatabase.OVER_A_WIRE));
        } catch (SQLException failed) {
            throw SqlDatabase.trouble(place.toString(), REMEDY, failed);
        }
    }

    /** Removes the database of a case, its schema included. */
    static void drop(TeamPlace place) {
        try (Connection connection = connected(place);
                Statement statement = connection.createStatement()) {
            // Its name is the program's own: hexadecimal digits.
            statement.executeUpdate("DROP SCHEMA IF EXISTS \"" + place.schema() + "\" CASCADE");
        } catch (SQLException failed) {
            throw SqlDatabase.trouble(place.toString(), REMEDY, failed);
        }
    }

    private static Connection connected(TeamPlace place) throws SQLException {
        Properties properties = place.properties();
        // Rows that are sent together become one statement.
        properties.setProperty("reWriteBatchedInserts", "true");
        Connection connection = new Driver().connect(place.url(), properties);
        if (connection == null) {
            throw new SQLException("no address of a PostgreSQL database");
        }
        return connection;
    }

    private static String asked(Properties properties) {
        return properties.stringPropertyNames().stream()
                .sorted()
                .map(name -> name + "=" + properties.getProperty(name))
                .collect(Collectors.joining("&", "?", ""));
    }
}
