package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands by which the chain of custody is kept and shown: keys, verify, and what report and redact put on record. */
class CustodyCommandsTest {

    private static final String TEXT = "Officials said on Monday that twenty men were detained near the depot.\n";

    @TempDir
    private Path folder;

    private Path kase;
    private Session reading;

    @BeforeEach
    void readACase() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.txt"), TEXT);
        kase = folder.resolve("case");
        reading = Session.of(List.of("read", "--case", kase.toString(), inbox.toString()));
    }

    private Session ofCase(String command, String... more) {
        List<String> all = new ArrayList<>(List.of(command, "--case", kase.toString()));
        all.addAll(List.of(more));
        return Session.of(all);
    }

    private List<String> deeds() throws IOException {
        return Files.readAllLines(kase.resolve("log/custody.jsonl")).stream()
                .map(line -> line.replaceFirst(".*\"deed\":\"", "").replaceFirst("\".*", ""))
                .toList();
    }

    private String id(int key) {
        return ofCase("keys", "list").out().lines().toList().get(key).split("\\+", -1)[1];
    }

    @Test
    void aCaseGetsItsKeyWithItsFirstHeadAndSaysSoOnce() throws IOException {
        assertThat(reading.err()).contains("made a key that signs this case's log");
        assertThat(deeds()).containsExactly("RECEIVED", "READ", "RAN", "KEY_MADE");
        Session again = Session.of(List.of(
                "read", "--case", kase.toString(), folder.resolve("inbox").toString()));
        assertThat(again.err()).doesNotContain("made a key");
        assertThat(deeds()).hasSize(4);
        assertThat(ofCase("keys", "list").out()).contains("dokaz.case/", "from entry 3 (", "in use");
    }

    @Test
    void keysAreRotatedMadeAndMournedAndTheLogTellsOfIt() throws IOException {
        assertThat(ofCase("keys", "rotate", "--by", "anna").code()).isEqualTo(ExitCode.DONE);
        String mourned = id(1);
        Session mourning = ofCase(
                "keys",
                "mourn",
                mourned,
                "--compromised",
                "--since",
                "2020-02-01",
                "--reason",
                "stolen",
                "--by",
                "anna");
        assertThat(mourning.code()).as(mourning.err()).isEqualTo(ExitCode.DONE);
        assertThat(ofCase("keys", "make", "--by", "anna").code()).isEqualTo(ExitCode.DONE);
        assertThat(deeds()).endsWith("KEY_MADE", "KEY_ROTATED", "KEY_MOURNED", "KEY_MADE", "KEY_MADE");
        Session verified = ofCase("verify");
        assertThat(verified.code()).as(verified.out()).isEqualTo(ExitCode.DONE);
        assertThat(verified.err())
                .contains("key " + mourned + " is mourned: in other hands since 2020-02-01 (stolen)")
                .contains("prove nothing by themselves");
        assertThat(ofCase("keys", "list").out().lines()).hasSize(4);
    }

    @Test
    void whatIsAskedWronglyOfKeysIsTold() {
        for (List<String> wrong : List.of(
                List.of("burn"),
                List.of("rotate"),
                List.of("list", "--lost"),
                List.of("mourn", "--lost", "--since", "2020-01-01", "--reason", "x", "--by", "anna"),
                List.of("mourn", id(0), "--lost", "--compromised", "--since", "2020-01-01", "--by", "anna"),
                List.of("mourn", id(0), "--lost", "--since", "2999-01-01", "--reason", "x", "--by", "anna"),
                List.of("mourn", id(0), "--lost", "--reason", "x", "--by", "anna"),
                List.of("mourn", "zz", "--lost", "--since", "2020-01-01", "--reason", "x", "--by", "anna"))) {
            Session session = ofCase("keys", wrong.toArray(String[]::new));
            assertThat(session.code()).as(wrong.toString()).isEqualTo(ExitCode.WRONG_USE);
            assertThat(session.err()).as(wrong.toString()).isNotBlank().doesNotContain("Exception");
        }
    }

    @Test
    void everyItemHasItsSixResultsForPeopleAndForPrograms() {
        Session text = ofCase("verify", "--items");
        assertThat(text.out()).contains("BP-P1 holds: ", "BP-P6 holds: ", "not yet time-stamped");
        assertThat(text.err()).contains("BP-P4 (its bits are unchanged): holds for 1, fails for 0, open for 0");
        Session json = ofCase("verify", "--items", "--format", "json");
        assertThat(json.out())
                .contains("\"holds\":true", "\"flaws\":[]", "\"property\":\"BP-P5\"", "\"standing\":\"holds\"");
        assertThat(ofCase("verify", "--format", "json").out()).doesNotContain("\"items\"");
    }

    @Test
    void aHeadThatSomebodyKeptShowsWhetherTheLogWentOnFromIt() throws IOException {
        Path kept = Files.copy(kase.resolve("log/checkpoint"), folder.resolve("kept"));
        assertThat(ofCase("keys", "rotate", "--by", "anna").code()).isEqualTo(ExitCode.DONE);
        Session holds = ofCase("verify", "--checkpoint", kept.toString());
        assertThat(holds.code()).isEqualTo(ExitCode.DONE);
        assertThat(holds.err()).contains("still begins with the 4 entries");

        Files.writeString(kept, Files.readString(kept).replaceFirst("\n4\n", "\n9\n"));
        Session wrong = ofCase("verify", "--checkpoint", kept.toString());
        assertThat(wrong.code()).isEqualTo(ExitCode.NOT_ALL_HELD);
        assertThat(wrong.out()).contains("is over 9 entries, but the log has 5");
        assertThat(ofCase("verify", "--checkpoint", folder.resolve("none").toString())
                        .code())
                .isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void checksViewsAndCopiesArePutOnRecord() throws IOException {
        assertThat(ofCase("verify", "--record", "--by", "anna").code()).isEqualTo(ExitCode.DONE);
        assertThat(ofCase(
                                "report",
                                "--by",
                                "anna",
                                "--out",
                                folder.resolve("d.html").toString())
                        .code())
                .isEqualTo(ExitCode.DONE);
        Path copy = folder.resolve("copy.txt");
        Session redacted = ofCase("redact", "a.txt", "--out", copy.toString(), "--by", "anna", "--reason", "for court");
        assertThat(redacted.code()).as(redacted.err()).isEqualTo(ExitCode.DONE);
        assertThat(deeds()).endsWith("VERIFIED", "VIEWED", "COPIED");
        assertThat(ofCase("verify").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aCaseOrAPackageIsNamedAndNeitherBothNorNone() {
        assertThat(Session.of(List.of("verify")).code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(ofCase("verify", folder.toString()).code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(Session.of(List.of("verify", folder.toString(), "--record")).code())
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(Session.of(List.of("verify", folder.resolve("none").toString()))
                        .code())
                .isEqualTo(ExitCode.WRONG_USE);
        Session none = Session.of(List.of("verify", folder.resolve("inbox").toString()));
        assertThat(none.code()).isEqualTo(ExitCode.CANNOT_GO_ON);
        assertThat(none.err()).contains("no package of this program");
    }
}
