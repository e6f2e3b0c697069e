package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dokaz.markup.Columns;
import org.dokaz.record.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody looks for what a case says. */
class SearchCommandTest {

    private static final int COLUMNS = 80;

    @TempDir
    private static Path folder;

    private static Path root = Path.of("");

    @BeforeAll
    static void readACase() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(
                inbox.resolve("a.txt"),
                "Forty-one women were detained at the cannery in Lypove on 3 May 2023, Mayor Danylo Hrechka said.\n");
        Files.writeString(inbox.resolve("b.txt"), "Мер Данило Гречка заявив, що у Липовому зачинили школу.\n");
        root = folder.resolve("case");
        Session read = Session.of(List.of("read", "--case", root.toString(), inbox.toString()));
        assertThat(read.code()).isEqualTo(ExitCode.DONE);
    }

    private static Session search(String... more) {
        List<String> arguments = new ArrayList<>(List.of("search", "--case", root.toString()));
        arguments.addAll(List.of(more));
        return Session.of(arguments);
    }

    @Test
    void hitsAreShownWithTheirSourceOnEightyColumns() {
        Session session = search("Гречка");
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
        assertThat(session.err()).isEmpty();
        assertThat(session.out())
                .contains("hits")
                .contains("a.txt")
                .contains("b.txt")
                .contains("Danylo Hrechka");
        assertThat(session.out().lines()).allMatch(line -> Columns.width(line) <= COLUMNS);
    }

    @Test
    void jsonHasOneObjectALineAndASummaryLast() throws IOException {
        Session session = search("--format", "jsonl", "--in", "claims", "detained");
        List<String> lines = session.out().lines().toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
        for (String line : lines) {
            // Absent values are null, which a record never holds.
            JsonObject.parse(line.replace("null", "\"\"").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(lines.getFirst()).contains("\"type\":\"hit\"").contains("\"kind\":\"detention\"");
        assertThat(lines.getLast()).contains("\"type\":\"summary\"").contains("\"total\":" + (lines.size() - 1));
    }

    @Test
    void nothingFoundIsSaidAndIsNoFailure() {
        Session session = search("zeppelin");
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
        assertThat(session.out()).isEqualTo("nothing was found\n");
    }

    @Test
    void everyFilterIsObeyed() {
        Session session = search(
                "--in",
                "claims",
                "--kind",
                "detention",
                "--stance",
                "asserts",
                "--place",
                "Липове",
                "--from",
                "2023-05",
                "--until",
                "2023-05-03",
                "--language",
                "en",
                "--review",
                "as_read",
                "--standing",
                "single_origin",
                "--compare",
                "women");
        assertThat(session.out()).startsWith("1 hit");
        assertThat(search("--source", "Nobody", "women").out()).startsWith("nothing was found");
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        Session first = search("--limit", "1", "Hrechka");
        String token = first.out()
                .substring(first.out().indexOf("--after ") + "--after ".length())
                .strip();
        Session second = search("--limit", "1", "--after", token, "Hrechka");
        assertThat(second.code()).isEqualTo(ExitCode.DONE);
        assertThat(second.out()).isNotEqualTo(first.out());
        assertThat(search("--after", token, "other").code()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void aSavedSearchIsKeptListedAndAskedAgain() {
        assertThat(search("--save", "mayor", "--in", "claims", "Hrechka").code())
                .isEqualTo(ExitCode.DONE);
        assertThat(search("--list-saved").out()).isEqualTo("mayor: Hrechka in:claims\n");
        assertThat(search("--saved", "mayor").out())
                .isEqualTo(search("--in", "claims", "Hrechka").out());
        assertThat(search("--saved", "nobody").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(search("--saved", "mayor", "more words").code()).isEqualTo(ExitCode.WRONG_USE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(women | at character 1 of the query",
                "women AND | something is missing",
                "colour:red | there is no field 'colour'"
            })
    void aBrokenQueryIsWrongUseAndTellsThePlace(String query, String told) {
        Session session = search(query);
        assertThat(session.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(session.err()).contains(told);
        assertThat(session.out()).isEmpty();
    }

    @Test
    void aFilterOfNoSuchValueIsWrongUse() {
        assertThat(search("--stance", "shouts", "x").err()).contains("asserts, denies, doubts, asks or plans");
        assertThat(search("--limit", "0", "x").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(search().err()).contains("nothing is asked for");
    }

    @Test
    void theCaseStaysSound() {
        search("Hrechka");
        assertThat(Session.of(List.of("verify", "--case", root.toString())).code())
                .isEqualTo(ExitCode.DONE);
    }
}
