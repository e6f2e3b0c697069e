package org.dokaz.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest extends CaseDatabaseTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("odd ?journal_mode=off&a=b %41 #.db");
    }

    @Override
    CaseDatabase fresh() {
        return CaseDatabase.open(file());
    }

    @Override
    CaseDatabase again() {
        return CaseDatabase.open(file());
    }

    @Override
    CaseDatabase asItLies() {
        assertThat(file()).exists();
        return CaseDatabase.asItLies(file()).orElseThrow();
    }

    @Test
    void aFileOfAnotherSchemaIsReplaced() throws SQLException {
        Path file = folder.resolve("case.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE captures (entry INTEGER)");
            statement.executeUpdate("PRAGMA user_version = 3");
        }
        assertThat(CaseDatabase.asItLies(file)).isEmpty();
        try (CaseDatabase database = CaseDatabase.open(file)) {
            add(database, capture(1, "a"));
            database.commit();
        }
        assertThat(CaseDatabase.asItLies(file)).hasValueSatisfying(lying -> {
            try (lying) {
                assertThat(lying.contents()).hasSize(1);
            }
        });
    }

    @Test
    void aFileThatIsNoDatabaseIsReplaced() throws IOException {
        Path file = folder.resolve("case.db");
        Files.writeString(file, "not a database, but long enough to be taken for the head of one".repeat(100));

        assertThat(CaseDatabase.asItLies(file)).isEmpty();
        try (CaseDatabase database = CaseDatabase.open(file)) {
            add(database, capture(1, "a"));
            database.commit();
            add(database, capture(2, "b"));
        }
        try (CaseDatabase database = CaseDatabase.open(file)) {
            assertThat(database.contents())
                    .as("what was not committed is owed by the log")
                    .hasSize(1);
        }
    }
}
