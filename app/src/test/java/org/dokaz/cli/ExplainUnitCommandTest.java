package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says of formations. */
class ExplainUnitCommandTest {

    @TempDir
    private Path folder;

    private static Session unit(String... arguments) {
        List<String> all = new ArrayList<>(List.of("explain", "unit"));
        all.addAll(List.of(arguments));
        return Session.of(all);
    }

    private Session batch(byte[] lines) throws IOException {
        Path file = Files.write(folder.resolve("units.tsv"), lines);
        return unit("--batch", file.toString(), "--format", "jsonl");
    }

    private Session batch(String lines) throws IOException {
        return batch(lines.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theVerdictStandsFirstThenTheReasonsThenBothNamesTakenApart() {
        Session session = unit("417th Motorized Rifle Regiment", "417-й мотострелковый полк");
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
        assertThat(session.out().lines())
                .startsWith("same (0.93)", "  number and size agree: 417 regiment", "  the arm agrees: motor rifle")
                .contains("  the formation: 417 motor rifle regiment", "  not told: on which side it serves");
    }

    @Test
    void aPartIsToldAsAPart() {
        assertThat(unit("1-й батальйон 719-го полку", "719-й полк")
                        .out()
                        .lines()
                        .findFirst())
                .contains("different (0.05), the first is part of the second");
    }

    @Test
    void oneNameIsTakenApart() {
        Session session = unit("an unnamed regiment of the DPR");
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
        assertThat(session.out().lines())
                .contains("the formation: regiment", "side: the \"DPR\"", "told by: words that leave it unnamed");
    }

    @Test
    void aLineHasTheKeysOfTheContract() {
        assertThat(unit("в/ч 12345", "military unit 12345", "--format", "jsonl").out())
                .startsWith(
                        "{\"id\":null,\"a\":\"в/ч 12345\",\"b\":\"military unit 12345\",\"verdict\":\"same\",\"score\":0.95,"
                                + "\"reasons\":[\"the number of the military unit is the same: 12345\"],\"relation\":\"same\","
                                + "\"unitA\":{\"reference\":\"named\",\"rungs\":[],")
                .endsWith("}}\n");
    }

    @Test
    void aBatchAnswersEachLineByItsIdAndTellsOfTheOthers() throws IOException {
        Session session = batch("x1\t1-й полк\t2-й полк\nx2\tAzov\nx3\nx4\t1\t2\t3\n");
        assertThat(session.code()).isEqualTo(ExitCode.NOT_ALL_HELD);
        assertThat(session.out().lines()).hasSize(2);
        assertThat(session.out()).contains("\"id\":\"x1\"", "\"different\"", "\"id\":\"x2\"", "\"name\":\"Azov\"");
        assertThat(session.err()).contains("line 3: has 1 columns", "line 4: has 4 columns");
    }

    @Test
    void giantNamesAndBytesThatAreNoTextHarmNothing() throws IOException {
        Session giant = batch("x1\t" + "1".repeat(1_000_000) + "\t" + "of the ".repeat(100_000) + "\n");
        assertThat(giant.code()).isEqualTo(ExitCode.DONE);
        assertThat(giant.out())
                .contains("\"unsure\"", "longer than any formation's")
                .hasSizeLessThan(10_000);
        byte[] bytes = new byte[5000];
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = (byte) (index * 31 + index / 7);
        }
        assertThat(batch(bytes).code()).isIn(ExitCode.DONE, ExitCode.NOT_ALL_HELD);
    }

    @Test
    void wrongUseIsToldInWords() {
        assertThat(unit().err()).contains("give one name or two");
        assertThat(unit("a", "b", "c").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(unit("--batch", folder.resolve("none.tsv").toString()).err()).contains("none.tsv: no such file");
    }
}
