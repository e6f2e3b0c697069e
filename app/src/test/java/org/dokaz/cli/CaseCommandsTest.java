package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseCommandsTest {

    private static final String TEXT = "Officials said on Monday that twenty men were detained near the depot.\n";

    @TempDir
    private Path folder;

    private Path inbox;
    private Path kase;

    @BeforeEach
    void fillTheInbox() throws IOException {
        inbox = Files.createDirectory(folder.resolve("inbox"));
        kase = folder.resolve("case-1");
        Files.writeString(inbox.resolve("a.txt"), TEXT);
        Files.writeString(inbox.resolve("b.txt"), "");
    }

    @Test
    void whatIsReadIntoACaseIsPrintedAsWithoutOne() {
        Session without = Session.of(List.of("read", "--format", "jsonl", inbox.toString()));
        Session with = readIntoCase();
        assertThat(with.out()).isEqualTo(without.out());
        assertThat(with.code()).isEqualTo(ExitCode.NOT_ALL_HELD);
        assertThat(kase).isDirectoryContaining("glob:**/originals");
    }

    @Test
    void aCaseHoldsAndAChangedOriginalIsNoticed() throws IOException {
        readIntoCase();
        Session sound = Session.of(List.of("verify", "--case", kase.toString()));
        assertThat(sound.code()).as(sound.out()).isEqualTo(ExitCode.DONE);
        try (Stream<Path> originals = Files.walk(kase.resolve("originals"))) {
            Path original = originals
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() > 0)
                    .findFirst()
                    .orElseThrow();
            original.toFile().setWritable(true);
            Files.writeString(original, TEXT.replace("twenty", "thirty"));
        }
        Session changed = Session.of(List.of("verify", "--case", kase.toString()));
        assertThat(changed.code()).isEqualTo(ExitCode.NOT_ALL_HELD);
        assertThat(changed.out()).isNotEmpty();
    }

    @Test
    void theDossierOfACaseHasEveryDocument() throws IOException {
        readIntoCase();
        Session session = Session.of(List.of("report", "--case", kase.toString()));
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        Path dossier = Path.of(session.out().strip());
        assertThat(dossier).isEqualTo(kase.resolve("dossier.html"));
        assertThat(Files.readString(dossier)).contains("twenty men", "a.txt", "b.txt");
    }

    @Test
    void theDossierGoesWhereTheUserWantsIt() {
        readIntoCase();
        Path wanted = folder.resolve("here.html");
        Session session = Session.of(List.of("report", "--case", kase.toString(), "--out", wanted.toString()));
        assertThat(session.out().strip()).isEqualTo(wanted.toString());
        assertThat(wanted).exists();
    }

    @Test
    void aDossierThatCannotBeWrittenStopsTheRunAndLeavesNothing() {
        readIntoCase();
        Path wanted = folder.resolve("nowhere").resolve("here.html");
        Session session = Session.of(List.of("report", "--case", kase.toString(), "--out", wanted.toString()));
        assertThat(session.code()).isEqualTo(ExitCode.CANNOT_GO_ON);
        assertThat(session.err()).contains("here.html", "--out").doesNotContain("Exception", "\tat ");
    }

    @Test
    void aCaseThatIsNotThereIsWrongUse() {
        for (String command : List.of("report", "verify")) {
            Session session =
                    Session.of(List.of(command, "--case", folder.resolve("none").toString()));
            assertThat(session.code()).as(command).isEqualTo(ExitCode.WRONG_USE);
            assertThat(session.err()).contains("none: no such case");
        }
    }

    @Test
    void aFolderThatIsNoCaseIsLeftAlone() {
        Session session = Session.of(List.of(
                "read", "--case", inbox.toString(), inbox.resolve("a.txt").toString()));
        assertThat(session.code()).isEqualTo(ExitCode.CANNOT_GO_ON);
        assertThat(session.err()).contains(inbox.toString());
        assertThat(inbox.toFile().list()).containsExactlyInAnyOrder("a.txt", "b.txt");
    }

    @Test
    void theDemonstrationEndsWithThePathOfItsDossier() throws IOException {
        Session.Seen seen = new Session.Seen();
        int code = DemoCommand.demonstrate(seen.terminal(), folder.resolve("demo"));
        assertThat(code).as(seen.err()).isEqualTo(ExitCode.DONE);
        String last = seen.out().lines().reduce((first, second) -> second).orElseThrow();
        assertThat(last)
                .isEqualTo(folder.resolve("demo").resolve("dossier.html").toString());
        assertThat(Files.readString(Path.of(last))).contains("Kovylohirsk");
        assertThat(seen.err()).contains("in 28 = made 25 + declined 3 + failed 0");
    }

    private Session readIntoCase() {
        return Session.of(List.of("read", "--format", "jsonl", "--case", kase.toString(), inbox.toString()));
    }
}
