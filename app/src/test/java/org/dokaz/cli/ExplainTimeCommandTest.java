package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says of phrases that name times. */
class ExplainTimeCommandTest {

    @TempDir
    private Path folder;

    private static Session time(String... arguments) {
        List<String> all = new ArrayList<>(List.of("explain", "time"));
        all.addAll(List.of(arguments));
        return Session.of(all);
    }

    private Session batch(String lines, String... more) throws IOException {
        Path file = Files.write(folder.resolve("phrases.tsv"), lines.getBytes(StandardCharsets.UTF_8));
        List<String> all = new ArrayList<>(List.of("--batch", file.toString(), "--format", "jsonl"));
        all.addAll(List.of(more));
        return time(all.toArray(String[]::new));
    }

    @Test
    void theTextTellsTheDaysAndWhatTheyWereCountedFrom() {
        Session session = time("nearly four weeks ago", "--published", "2023-03-15");
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
        assertThat(session.out())
                .isEqualTo("nearly four weeks ago: 2023-02-12 to 2023-02-18, some time between"
                        + "  (TIMEX3 DATE 2023-W07)\n"
                        + "  counts from the day of publication, 2023-03-15, about as many\n");
    }

    @Test
    void aLineHasTheKeysOfTheContract() {
        assertThat(time("ніч на 5 травня", "--published", "2022-05-15", "--format", "jsonl")
                        .out())
                .isEqualTo("{\"id\":null,\"text\":\"ніч на 5 травня\",\"earliest\":\"2022-05-04\","
                        + "\"latest\":\"2022-05-05\",\"precise\":true,\"timex\":\"2022-05-05TNI\"}\n");
    }

    @Test
    void aPhraseWithoutATimeHasNullsForAll() {
        Session session = time("second battalion", "--format", "jsonl");
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
        assertThat(session.out())
                .isEqualTo("{\"id\":null,\"text\":\"second battalion\",\"earliest\":null,\"latest\":null,"
                        + "\"precise\":null,\"timex\":null}\n");
        assertThat(time("second battalion").out()).isEqualTo("second battalion: no time is named\n");
    }

    @Test
    void theTextListsAllTimesAndALineGivesTheWidest() {
        String both = "on 5 May 2022, then in the early hours of Monday, 9 May 2022";
        assertThat(time(both).out()).contains("5 May 2022: 2022-05-05", "9 May 2022");
        assertThat(time(both, "--format", "jsonl").out()).contains("\"earliest\":\"2022-05-09\"");
    }

    @Test
    void theLanguageIsFoundWhereItIsNotGiven() {
        assertThat(time("вчора ввечері", "--published", "2023-03-15").out()).contains("2023-03-14");
        assertThat(time("позавчера", "--published", "2023-03-15").out()).contains("2023-03-13");
        assertThat(time("yesterday", "--published", "2023-03-15").out()).contains("2023-03-14");
        assertThat(time("5 травня 2022").out()).contains("2022-05-05");
        assertThat(time("5 мая 2022").out()).contains("2022-05-05");
    }

    @Test
    void aBatchAnswersEachLineAndTakesTheOptionsWhereALineSaysNothing() throws IOException {
        Session session =
                batch("a\tвчера\t2022-05-24\tru\nb\tyesterday\t\t\nc\t24 May 2022\n", "--published", "2023-03-15");
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
        assertThat(session.out().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("\"a\"") && line.contains("\"timex\":\"2022-05-23\""))
                .anyMatch(line -> line.contains("\"b\"") && line.contains("\"timex\":\"2023-03-14\""))
                .anyMatch(line -> line.contains("\"c\"") && line.contains("\"timex\":\"2022-05-24\""));
    }

    @Test
    void whatIsWrongWithALineIsToldByItsNumber() throws IOException {
        Session session =
                batch("a\na\tb\tc\td\te\nx\tyesterday\t31 May\ny\tyesterday\t2022-05-24\tfrench\nz\t5 May 2022\n");
        assertThat(session.code()).isEqualTo(ExitCode.NOT_ALL_HELD);
        assertThat(session.err())
                .contains(
                        "line 1: has 1 columns",
                        "line 2: has 5 columns",
                        "line 3: its date 31 May",
                        "line 4: its language french");
        assertThat(session.out().lines()).hasSize(3);
    }

    @Test
    @Timeout(300)
    void aGiantPhraseIsCutAndTold() throws IOException {
        Session session = batch("d\t" + "5".repeat(5_000) + "\nm\t" + "5 May ".repeat(10_000) + "\n");
        assertThat(session.code()).isEqualTo(ExitCode.NOT_ALL_HELD);
        assertThat(session.err()).contains("line 2: the text is longer than 20000 characters");
        assertThat(session.out().lines()).hasSize(2).allMatch(line -> line.length() < 2_000);
    }

    @Test
    void wrongUseIsToldInWords() {
        assertThat(time().code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(time("yesterday", "--published", "yesterday").err()).contains("--published must be a date");
        assertThat(time("yesterday", "--language", "fr").err()).contains("--language must be en, uk or ru");
        assertThat(time("--batch", folder.resolve("none.tsv").toString()).err()).contains("none.tsv: no such file");
    }
}
