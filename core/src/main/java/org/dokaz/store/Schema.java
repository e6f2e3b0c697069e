package org.dokaz.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The schema that questions are asked of: one for all kinds of database, laid and brought up to date by migrations. */
final class Schema {

    /** The newest migration, which this program writes and reads. */
    static final int VERSION = 1;

    private static final String MIGRATION = "migration/V1__what_a_case_says.sql";
    private static final String LOCATION = "classpath:org/dokaz/store/migration";
    private static final String HISTORY =
            "SELECT COUNT(*) FROM flyway_schema_history WHERE success AND version IS NOT NULL";

    private Schema() {}

    /** What kinds of database call their types. */
    enum Dialect {
        SQLITE("INTEGER", "REAL", "TEXT", " STRICT", " STRICT, WITHOUT ROWID"),
        // Text is compared byte by byte, as SQLite does, so that lists have one order everywhere.
        POSTGRESQL("BIGINT", "DOUBLE PRECISION", "TEXT COLLATE \"C\"", "", "");

        private final String integer;
        private final String real;
        private final String text;
        private final String strict;
        private final String keyed;

        Dialect(String integer, String real, String text, String strict, String keyed) {
            this.integer = integer;
            this.real = real;
            this.text = text;
            this.strict = strict;
            this.keyed = keyed;
        }

        private Map<String, String> words() {
            return Map.of("integer", integer, "real", real, "text", text, "strict", strict, "keyed", keyed);
        }
    }

    /** How many migrations a database went through; empty where it went through none. */
    static Optional<Integer> version(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(HISTORY)) {
            return rows.next() ? Optional.of(rows.getInt(1)).filter(rank -> rank > 0) : Optional.empty();
        } catch (SQLException none) {
            return Optional.empty();
        }
    }

    /**
     * Lays the schema, or brings it up to date.
     *
     * @throws FlywayException where that fails
     */
    static void migrate(FluentConfiguration configuration, Dialect dialect) {
        configuration
                .locations(LOCATION)
                .placeholders(dialect.words())
                .loggers("slf4j")
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }

    /** Settings to be filled in. */
    static FluentConfiguration configuration() {
        return Flyway.configure(Schema.class.getClassLoader());
    }

    /** Lays the schema in a database that is gone when it is closed, and so has no history. */
    static void lay(Connection connection, Dialect dialect) throws SQLException {
        String script = script();
        for (Map.Entry<String, String> word : dialect.words().entrySet()) {
            script = script.replace("${" + word.getKey() + "}", word.getValue());
        }
        try (Statement statement = connection.createStatement()) {
            for (String one : script.split(";\n", -1)) {
                if (!one.isBlank()) {
                    statement.executeUpdate(one);
                }
            }
        }
    }

    private static String script() {
        try (InputStream in = Schema.class.getResourceAsStream(MIGRATION)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its " + MIGRATION);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
