package org.dokaz.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dokaz.invent.Invention;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class InputsTest {

    @TempDir
    private Path folder;

    @Test
    void originalsInRowsOfAParquetFileAreReadAsTheyAreInFiles() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        List<Row> rows = new ArrayList<>();
        for (var episode : Invention.of(3).episodesOf(30)) {
            for (var document : episode.documents()) {
                rows.add(RowFactory.create(
                        document.id() + ".json", document.json().getBytes(StandardCharsets.UTF_8)));
                Files.writeString(files.resolve(document.id() + ".json"), document.json());
            }
        }
        rows.add(RowFactory.create("../../x.txt", "The mayor spoke.".getBytes(StandardCharsets.UTF_8)));
        Path table = folder.resolve("table");
        try (SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate()) {
            spark.createDataFrame(rows, StructType.fromDDL("path STRING, bytes BINARY"))
                    .coalesce(1)
                    .write()
                    .parquet(table.toString());
        }

        assertThat(run(table.toString(), "--out", folder.resolve("of-table").toString()))
                .isIn(0, 1);
        assertThat(run(files.toString(), "--out", folder.resolve("of-files").toString()))
                .isZero();

        String fromTable = Laptop.laidDown(folder.resolve("of-table")).answers();
        List<String> fromFiles =
                claims(Laptop.laidDown(folder.resolve("of-files")).answers());
        assertThat(claims(fromTable)).containsAll(fromFiles);
        assertThat(fromFiles).isNotEmpty();
        assertThat(fromTable)
                .contains("\"part\":\"" + rows.size() + "\"", "The mayor spoke.")
                .doesNotContain("x.txt");
    }

    private static List<String> claims(String answers) {
        List<String> ids = new ArrayList<>();
        for (String piece : answers.split("\\{\"id\":\"sha256:", -1)) {
            ids.add(piece.substring(0, Math.min(64, piece.length())));
        }
        return ids.subList(1, ids.size());
    }

    @Test
    void tablesGoIntoADatabase() throws IOException, SQLException {
        Path inputs = Laptop.corpus(folder, 60);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            String address = server.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", "");

            int code = run(
                    inputs.toString(),
                    "--out",
                    folder.resolve("out").toString(),
                    "--tables",
                    address,
                    "--user",
                    "postgres");

            assertThat(code).isEqualTo(1);
            Laptop laid = Laptop.laidDown(folder.resolve("out"));
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                assertThat(count(connection, "dokaz_documents"))
                        .isEqualTo(laid.answers().lines().count());
                assertThat(count(connection, "dokaz_events"))
                        .isEqualTo(Files.readAllLines(folder.resolve("out/events.jsonl"))
                                .size());
                assertThat(count(connection, "dokaz_event_claims")).isPositive();
                assertThat(count(connection, "dokaz_claims WHERE kind IS NULL")).isZero();
            }
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            counted.next();
            return counted.getLong(1);
        }
    }

    private static int run(String... words) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int code = ClusterMain.run(List.of(words), new PrintStream(told, true, StandardCharsets.UTF_8));
        System.err.print(told.toString(StandardCharsets.UTF_8));
        return code;
    }
}
