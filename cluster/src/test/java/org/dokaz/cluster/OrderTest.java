package org.dokaz.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderTest {

    @TempDir
    private Path folder;

    @Test
    void wordsGiveAnOrder() throws IOException {
        Path settings = Files.writeString(folder.resolve("engine.properties"), "spark.authenticate=true\n");

        Order order = Order.of(List.of(
                "a",
                "--out=o",
                "b",
                "--master",
                "spark://127.0.0.1:1",
                "--conf",
                "spark.executor.memory=4g",
                "--settings",
                settings.toString(),
                "--tables",
                "jdbc:postgresql://host/db",
                "--user",
                "us"));

        assertThat(order.inputs()).containsExactly("a", "b");
        assertThat(order.out()).isEqualTo("o");
        assertThat(order.master()).isEqualTo("spark://127.0.0.1:1");
        assertThat(order.settings())
                .containsEntry("spark.executor.memory", "4g")
                .containsEntry("spark.authenticate", "true");
        assertThat(order.tables()).contains("jdbc:postgresql://host/db");
        assertThat(order.user()).contains("us");
        assertThat(Order.of(List.of("a", "--out", "o")).master()).isEqualTo(Order.MASTER_USUAL);
        assertThat(Order.of(List.of("a", "--out", "o")).tables()).isEqualTo(Optional.empty());
    }

    @Test
    void wordsThatGiveNoneAreToldWhatIsWrong() {
        assertRefused("at least one input", "--out", "o");
        assertRefused("--out DIR is missing", "a");
        assertRefused("--out needs a value", "a", "--out");
        assertRefused("unknown option --fast", "a", "--fast", "1");
        assertRefused("standard input", "-", "--out", "o");
        assertRefused("PostgreSQL", "a", "--out", "o", "--tables", "jdbc:h2:mem");
        assertRefused(
                "cannot be read",
                "a",
                "--out",
                "o",
                "--settings",
                folder.resolve("none").toString());
        assertRefused("not a setting", "a", "--out", "o", "--conf", "java.security.manager=x");
    }

    private static void assertRefused(String why, String... words) {
        assertThatThrownBy(() -> Order.of(List.of(words)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
