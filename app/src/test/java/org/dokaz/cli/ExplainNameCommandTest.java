package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says of two names. */
class ExplainNameCommandTest {

    @TempDir
    private Path folder;

    private static Session name(String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("explain", "name"));
        all.addAll(List.of(arguments));
        return Session.of(all);
    }

    private Session batch(byte[] lines) throws IOException {
        Path file = Files.write(folder.resolve("pairs.tsv"), lines);
        return name("--batch", file.toString(), "--format", "jsonl");
    }

    private Session batch(String lines) throws IOException {
        return batch(lines.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theVerdictStandsFirstAndTheReasonsBelow() {
        Session session = name("Mykola Kovtyrin", "Николай Ковтырин");
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
        assertThat(session.out().lines())
                .startsWith("same (0.93)", "  the family name is written alike: Kovtyrin / Ковтырин");
    }

    @Test
    void aLineHasTheKeysOfTheContract() {
        Session session = name("Рубанівка", "Rubanivka", "--format", "jsonl");
        assertThat(session.out())
                .isEqualToIgnoringNewLines(
                        "{\"id\":null,\"a\":\"Рубанівка\",\"b\":\"Rubanivka\",\"verdict\":\"same\","
                                + "\"score\":0.95,\"reasons\":[\"the names sound alike in both scripts: Рубанівка / Rubanivka\"]}");
    }

    @Test
    void aBatchAnswersEachLineByItsId() throws IOException {
        Session session = batch("x1\tОлег Прямухін\tOleg Pryamukhin\r\n\nx2\tОлег Прямухін\tИгорь Прямухин\n");
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
        assertThat(session.out().lines()).hasSize(2);
        assertThat(session.out()).contains("\"id\":\"x1\"", "\"verdict\":\"same\"", "\"id\":\"x2\"", "\"different\"");
    }

    @Test
    void aMalformedLineIsToldByItsNumberAndTheOthersAreAnswered() throws IOException {
        Session session = batch("x1\tОлег Прямухін\nx2\tРубанівка\tRubanivka\nx3\t1\t2\t3\n");
        assertThat(session.code()).isEqualTo(ExitCode.NOT_ALL_HELD);
        assertThat(session.out().lines()).hasSize(1);
        assertThat(session.err()).contains("line 1: has 2 columns, not 3", "line 3: has 4 columns, not 3");
    }

    @Test
    void namesThatAreNoneAreUnsureAndSaySo() throws IOException {
        Session session = batch("x1\t\tОлег\nx2\t\u0301\u0301\tОлег\nx3\t\u0000\t\u202e\n");
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
        assertThat(session.out().lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("\"unsure\"", "has no letters"));
    }

    @Test
    void aGiantNameIsBoundedAndTold() throws IOException {
        Session session = batch("x1\t" + "Микола ".repeat(1_500_000) + "\tМикола Ковтирін\n");
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
        assertThat(session.out()).contains("longer than a name can be").hasSizeLessThan(10_000);
    }

    @Test
    void bytesThatAreNoTextHarmNothing() throws IOException {
        byte[] bytes = new byte[5000];
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = (byte) (index * 31 + index / 7);
        }
        assertThat(batch(bytes).code()).isIn(ExitCode.DONE, ExitCode.NOT_ALL_HELD);
    }

    @Test
    void wrongUseIsToldInWords() {
        assertThat(name("Олег").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(name("Олег").err()).contains("give two names");
        assertThat(name("--batch", folder.resolve("none.tsv").toString()).err()).contains("none.tsv: no such file");
        assertThat(Session.of(List.of("explain")).code()).isEqualTo(ExitCode.WRONG_USE);
    }
}
