package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A newcomer asks for fiction and gets a folder of it. */
class InventCommandTest {

    private static final int DOCUMENTS = 24;

    @TempDir
    private Path folder;

    private Session invent(String documents, Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("invent", "--documents", documents, "--out", out.toString()));
        arguments.addAll(List.of(more));
        return Session.of(arguments);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void documentsTruthAndAPageThatSaysWhatItIsAreWritten() throws IOException {
        Path out = folder.resolve("new/fiction");
        Session session = invent(Integer.toString(DOCUMENTS), out);
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
        assertThat(session.out()).isEqualTo(out + "\n");
        assertThat(session.err()).contains(DOCUMENTS + " documents of fiction");
        assertThat(names(out)).containsExactly("README.md", "docs", "gold.json");
        assertThat(names(out.resolve("docs"))).hasSize(DOCUMENTS);
        assertThat(out.resolve("README.md")).content().contains("Everything in this folder is invented");
    }

    @Test
    void theSameSeedGivesTheSameFilesAndAnotherSeedOthers() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        Path three = folder.resolve("three");
        invent("9", one, "--seed", "3");
        invent("9", two, "--seed", "3");
        invent("9", three, "--seed", "-4", "--difficulty", "hard");
        for (String name : names(one.resolve("docs"))) {
            assertThat(one.resolve("docs").resolve(name))
                    .hasSameBinaryContentAs(two.resolve("docs").resolve(name));
        }
        assertThat(one.resolve("gold.json")).hasSameBinaryContentAs(two.resolve("gold.json"));
        assertThat(Files.readString(one.resolve("gold.json")))
                .isNotEqualTo(Files.readString(three.resolve("gold.json")));
    }

    @Test
    void whatIsInventedCanBeRead() {
        Path out = folder.resolve("fiction");
        invent(Integer.toString(DOCUMENTS), out);
        Session session = Session.of(
                List.of("read", "--format", "jsonl", out.resolve("docs").toString()));
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
        assertThat(session.out().lines())
                .hasSize(DOCUMENTS)
                .allSatisfy(line -> assertThat(line).contains("\"outcome\":\"made\""));
    }

    @Test
    void aFolderWithSomethingInItIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        Session session = invent("3", folder);
        assertThat(session.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(session.err()).contains("something is there already").doesNotContain("\tat ");
        assertThat(names(folder)).containsExactly("mine.txt");
        assertThat(invent("3", folder.resolve("mine.txt")).code()).isEqualTo(ExitCode.WRONG_USE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000001", "99999999999", "many"})
    void aNumberOfDocumentsThatIsNoneIsRefused(String documents) {
        Session session = invent(documents, folder.resolve("out"));
        assertThat(session.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(session.err()).contains("--documents");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void whereNothingCanBeWrittenItCannotGoOn() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Session session = invent("3", file.resolve("below"));
        assertThat(session.code()).isEqualTo(ExitCode.CANNOT_GO_ON);
        assertThat(session.err()).contains("could not be written");
    }
}
