package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeCommandTest {

    private static final String ENGLISH =
            "Twenty men were detained near the depot, the mayor, Mykola Stelmashenko, said on Monday.\n";
    private static final String RUSSIAN =
            "Мэр Николай Стельмашенко заявил в понедельник, что у склада задержали двадцать мужчин.\n";

    @TempDir
    private Path folder;

    private String kase = "";

    @BeforeEach
    void readACase() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.txt"), ENGLISH);
        Files.writeString(inbox.resolve("b.txt"), RUSSIAN);
        kase = folder.resolve("case").toString();
        Session session = Session.of(List.of("read", "--case", kase, inbox.toString()));
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void twoSpellingsAreShownAsOnePersonWithTheReason() {
        assertThat(corroborated())
                .contains("Persons (1)")
                .contains("Mykola Stelmashenko", "Николай Стельмашенко")
                .contains("Taken for one");
    }

    @Test
    void theJsonHasTheKeysOfTheContract() {
        Session session = Session.of(List.of("corroborate", "--case", kase, "--format", "json"));
        assertThat(session.out().lines()).hasSize(1);
        assertThat(session.out())
                .startsWith("{\"entities\":[{\"id\":\"sha256:")
                .contains("\"kind\":\"person\"", "\"names\":[", "\"mentions\":[{\"document\":\"sha256:")
                .contains("\"events\":[{\"id\":\"sha256:", "\"figures\":[", "\"copies\":[");
    }

    @Test
    void askingAgainChangesNothing() throws IOException {
        String first = corroborated();
        String log = log();
        assertThat(corroborated()).isEqualTo(first);
        assertThat(log()).isEqualTo(log);
    }

    @Test
    void aJudgementPartsThemAndItsRevocationJoinsThemAgain() {
        Session judged = judge("different", "Mykola Stelmashenko@a.txt", "Николай Стельмашенко@b.txt");
        assertThat(judged.code()).as(judged.err()).isEqualTo(ExitCode.DONE);
        assertThat(corroborated()).contains("Persons (2)", "Kept apart because a person decided so", "father and son");
        String id = judged.out().substring(0, 12);
        assertThat(list()).startsWith(id).contains("analyst 7", "different", "father and son");

        Session revoked = judge("revoke", id);
        assertThat(revoked.code()).as(revoked.err()).isEqualTo(ExitCode.DONE);
        assertThat(corroborated()).contains("Persons (1)");
        assertThat(list()).contains("father and son", "revoked");
        assertThat(judge("revoke", id).code()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void aCaseWithJudgementsHolds() {
        judge("different", "Mykola Stelmashenko@a.txt", "Николай Стельмашенко@b.txt");
        corroborated();
        Session verified = Session.of(List.of("verify", "--case", kase));
        assertThat(verified.code()).as(verified.out()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aDatabaseBuiltAnewKnowsTheJudgements() throws IOException {
        judge("different", "Mykola Stelmashenko@a.txt", "Николай Стельмашенко@b.txt");
        Files.delete(Path.of(kase, "case.db"));
        assertThat(corroborated()).contains("Persons (2)");
    }

    @Test
    void aJudgementIsNoStoppedRun() {
        judge("different", "Mykola Stelmashenko@a.txt", "Николай Стельмашенко@b.txt");
        Session again = Session.of(
                List.of("read", "--case", kase, folder.resolve("inbox").toString()));
        assertThat(again.err()).doesNotContain("stopped");
    }

    @Test
    void whatIsUnclearIsRefusedWithWhatToDo() {
        assertThat(judge("different", "Stelmashenko", "Nobody").err()).contains("is no name in this case");
        assertThat(judge("same", "Mykola Stelmashenko").err()).contains("name the two");
        assertThat(judge("marry", "a", "b").err()).contains("same, different, unsure, list or revoke");
        Session anonymous = Session.of(List.of("judge", "--case", kase, "same", "a", "b", "--reason", "x"));
        assertThat(anonymous.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(anonymous.err()).contains("--by");
        Session groundless = Session.of(List.of("judge", "--case", kase, "same", "a", "b", "--by", "x"));
        assertThat(groundless.err()).contains("--reason");
        assertThat(Session.of(List.of("corroborate", "--case", kase + "-none")).code())
                .isEqualTo(ExitCode.WRONG_USE);
    }

    private String corroborated() {
        Session session = Session.of(List.of("corroborate", "--case", kase));
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        return session.out();
    }

    private Session judge(String... arguments) {
        List<String> all = new ArrayList<>(List.of("judge", "--case", kase));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--by", "analyst 7", "--reason", "father and son"));
        return Session.of(all);
    }

    private String list() {
        return Session.of(List.of("judge", "--case", kase, "list")).out();
    }

    private String log() throws IOException {
        StringBuilder log = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of(kase, "log"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                log.append(Files.readString(file));
            }
        }
        return log.toString();
    }
}
