package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

    private static final String ENGLISH = "Officials said on Monday that twenty men were detained near the depot.\n";
    private static final String GERMAN =
            "Die Behörden haben gestern mitgeteilt, dass zwanzig Männer festgenommen wurden.\n";

    @TempDir
    private Path folder;

    @Test
    void resultsAreJsonLinesAndNothingElse() throws IOException {
        write("b.txt", ENGLISH);
        write("a.txt", ENGLISH);
        Session session = read("--format", "jsonl", folder.toString());
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
        List<String> lines = session.out().lines().toList();
        assertThat(lines).hasSize(2).allMatch(line -> line.startsWith("{\"document\":{") && line.endsWith("}}"));
        assertThat(lines.getFirst()).contains("a.txt");
        assertThat(lines.getLast()).contains("b.txt");
        assertThat(session.err()).contains("in 2 = made 2 + declined 0 + failed 0");
    }

    @Test
    void oneBadDocumentStopsNoOther() throws IOException {
        write("a.txt", "");
        write("b.txt", ENGLISH);
        write("c.bin", "\0\1\2\3\0\0");
        write("d.json", "{\"articleBody\":");
        Session session = read("--format", "jsonl", folder.toString());
        assertThat(session.code()).isEqualTo(ExitCode.NOT_ALL_HELD);
        assertThat(session.out().lines().map(ReadCommandTest::outcome))
                .containsExactly("failed", "made", "failed", "failed");
        assertThat(session.err()).contains("a.txt: empty", "in 4 = made 1 + declined 0 + failed 3");
    }

    @Test
    void eachFailureIsOneLineThatNamesTheInput() throws IOException {
        write("odd\nname.txt", "");
        Session session = read(folder.toString());
        assertThat(session.err().lines()).hasSize(2).first().asString().contains("name.txt: empty:");
    }

    @Test
    void anotherLanguageIsDeclinedByNameAndThatIsNoFailure() throws IOException {
        write("a.txt", GERMAN);
        Session session = read("--format", "jsonl", folder.toString());
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
        assertThat(outcome(session.out())).isEqualTo("declined");
        assertThat(session.out()).contains("\"language\":\"de\"");
    }

    @Test
    void aNamedInputThatDoesNotExistIsWrongUseAndTheRestIsRead() throws IOException {
        write("a.txt", ENGLISH);
        Session session = read(
                "--format",
                "jsonl",
                folder.resolve("none.txt").toString(),
                folder.resolve("a.txt").toString());
        assertThat(session.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(session.err()).contains("none.txt: does not exist");
        assertThat(outcome(session.out())).isEqualTo("made");
    }

    @Test
    void standardInputIsReadWithoutAPath() {
        Session session = Session.of(List.of("read", "--format", "jsonl", "-"), ENGLISH);
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
        assertThat(session.out()).contains("\"path\":null").contains("twenty men");
    }

    @Test
    void textIsForPeople() throws IOException {
        write("a.txt", ENGLISH);
        Session session = read(folder.toString());
        assertThat(session.out()).contains("a.txt").doesNotContain("{", "\u001b");
    }

    @Test
    void explainingAddsReasonsAndChangesNothingElse() throws IOException {
        write("a.txt", ENGLISH);
        write("b.txt", GERMAN);
        List<String> plain =
                read("--format", "jsonl", folder.toString()).out().lines().toList();
        List<String> explained = read("--format", "jsonl", "--explain", folder.toString())
                .out()
                .lines()
                .toList();
        assertThat(explained).hasSize(2);
        for (int line = 0; line < 2; line++) {
            String same = plain.get(line).substring(0, plain.get(line).length() - 1);
            assertThat(explained.get(line)).startsWith(same + ",\"reasons\":[");
        }
        assertThat(explained.getFirst())
                .contains("\"what\":\"kind\",\"decision\":\"detention\",\"rule\":\"en/kinds.rules:");
        assertThat(explained.getLast()).endsWith("\"reasons\":[]}");
        assertThat(read(folder.toString()).out()).doesNotContain("Why so");
        assertThat(read("--explain", folder.toString()).out()).contains("Why so", "en/kinds.rules line ");
    }

    @Test
    void whomAPronounWasTakenForIsExplained() throws IOException {
        write("a.txt", "Olha Rud said that ten men were detained. She said that the bridge was closed.\n");
        assertThat(read("--explain", folder.toString()).out().replaceAll("\\s+", " "))
                .contains("Speaker Olha Rud: “She” is taken for whoever spoke last");
        assertThat(read("--format", "jsonl", "--explain", folder.toString()).out())
                .contains("{\"about\":1,\"what\":\"speaker\",\"decision\":\"Olha Rud\",\"rule\":null");
    }

    @Test
    void whatACaseHasAlreadyIsExplainedAsWhenItWasRead(@TempDir Path place) throws IOException {
        write("a.txt", ENGLISH);
        String kept = place.resolve("case").toString();
        String first = read("--format", "jsonl", "--explain", "--case", kept, folder.toString())
                .out();
        assertThat(first).contains("\"what\":\"kind\"");
        assertThat(read("--format", "jsonl", "--explain", "--case", kept, folder.toString())
                        .out())
                .isEqualTo(first);
    }

    @Test
    void oneThreadAndEightGiveTheSameBytes() throws IOException {
        for (int number = 0; number < 40; number++) {
            write("%02d.txt".formatted(number), ENGLISH.repeat(1 + number % 5));
        }
        Session one = read("--format", "jsonl", "--threads", "1", folder.toString());
        Session eight = read("--format", "jsonl", "--threads", "8", folder.toString());
        assertThat(eight.out()).isEqualTo(one.out());
        assertThat(one.out().lines()).hasSize(40);
    }

    @Test
    void wrongUseIsToldBeforeAnythingIsRead() {
        assertThat(read().code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(read("--threads", "0", "-").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(read("--threads", "65", "-").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(read("--format", "xml", "-").code()).isEqualTo(ExitCode.WRONG_USE);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String outcome(String line) {
        return line.replaceAll("(?s).*\"outcome\":\"([a-z]+)\".*", "$1");
    }

    private static Session read(String... arguments) {
        List<String> all = new ArrayList<>(List.of("read"));
        all.addAll(List.of(arguments));
        return Session.of(all);
    }
}
