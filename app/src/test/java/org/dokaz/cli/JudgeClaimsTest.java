package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dokaz.app.CaseFile;
import org.dokaz.record.Judgement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person decides of claims is obeyed, shown, listed and revoked. */
class JudgeClaimsTest {

    private static final String MAYOR =
            "Shelling killed three people in the village of Sukha Balka on 5 March 2024, the mayor, Mykola Stelmashenko, said.\n";
    private static final String DOCTOR =
            "Three people were killed by shelling in Sukha Balka on 5 March 2024, Olena Hrytsenko, a doctor, told the Courier.\n";
    private static final String DRONE =
            "A drone hit the depot in Sukha Balka on 9 April 2024, wounding two workers, the police said.\n";

    private static final String OF_MAYOR = "a.txt#Shelling killed";
    private static final String OF_DOCTOR = "b.txt#Three people";
    private static final String OF_DRONE = "c.txt#A drone";

    @TempDir
    private Path folder;

    private String kase = "";

    @BeforeEach
    void readACase() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.txt"), MAYOR);
        Files.writeString(inbox.resolve("b.txt"), DOCTOR);
        Files.writeString(inbox.resolve("c.txt"), DRONE);
        kase = folder.resolve("case").toString();
        Session session = Session.of(List.of("read", "--case", kase, inbox.toString()));
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void claimsArePartedAndTheRevocationRestoresWhatWas() {
        String before = json();
        assertThat(corroborated().out()).contains("Events (2)");

        String id = done(judge("not-one-event", OF_MAYOR, OF_DOCTOR));
        assertThat(corroborated().out()).contains("Events (3)", "a person decided so: seen on the map");
        assertThat(list()).startsWith(id).contains("analyst 7", "not-one-event: Shelling killed", "seen on the map");
        assertThat(json()).isNotEqualTo(before);

        done(judge("revoke", id));
        assertThat(json()).isEqualTo(before);
        assertThat(list()).contains("revoked: seen on the map");
        assertThat(Session.of(List.of("verify", "--case", kase)).code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void claimsAreJoinedAndShownWithBothViews() {
        done(judge("one-event", OF_DOCTOR, OF_DRONE));
        assertThat(corroborated().out())
                .contains(
                        "Events (1)",
                        "a person decided so: seen on the map; the program by itself holds them for two events");
    }

    @Test
    void eventsAreJoinedWholeWhicheverOfTheirClaimsIsNamed() {
        done(judge("one-event", OF_DOCTOR, OF_DRONE));
        done(judge("one-event", OF_MAYOR, OF_DOCTOR));
        try (CaseFile file = CaseFile.openToRead(Path.of(kase), UserGazetteer.maker())) {
            List<Judgement> judgements = file.holding(Judgement.class);
            // The mayor's claim is of the doctor's event: it is joined to the drone's with it.
            assertThat(judgements.getFirst().left()).hasSize(2);
            assertThat(judgements.getFirst().right()).hasSize(1);
            // Those of one event already are judged alone.
            assertThat(judgements.getLast().left()).hasSize(1);
            assertThat(judgements.getLast().right()).hasSize(1);
        }
    }

    @Test
    void whatContradictsIsTold() {
        done(judge("one-event", OF_MAYOR, OF_DOCTOR));
        done(judge("one-event", OF_DOCTOR, OF_DRONE));
        done(judge("not-one-event", OF_MAYOR, OF_DRONE));
        Session session = corroborated();
        assertThat(session.err()).contains("they stay apart all the same");
        assertThat(session.out()).contains("Events (2)");
    }

    @Test
    void creditOneNeedsTwoIndependentOrigins() {
        Session refused = judge("grade", OF_MAYOR, "A1");
        assertThat(refused.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.err()).contains("fewer than two", "independent");
        assertThat(list()).isEmpty();

        String decided = done(judge("independent", OF_MAYOR, OF_DOCTOR));
        assertThat(corroborated().out()).contains("corroborated: 2 independent origins, 2 claims");
        String grade = done(judge("grade", OF_MAYOR, "a1"));
        assertThat(corroborated().out())
                .contains("A1 for \u201CShelling killed", "given by analyst 7", "seen on the map")
                .doesNotContain("1 says that");
        assertThat(json())
                .contains(
                        "\"grades\":[{\"grade\":\"A1\",\"reliability\":\"A\",\"credibility\":\"1\",\"origin\":null,",
                        "\"by\":\"analyst 7\"",
                        "\"unconfirmed\":false");
        assertThat(list()).contains(grade, "grade A1: Shelling killed");

        done(judge("revoke", decided));
        assertThat(corroborated().out()).contains("1 says that other independent sources confirm it");
        assertThat(json()).contains("\"unconfirmed\":true");

        done(judge("revoke", grade));
        assertThat(json()).doesNotContain("\"grade\":");
    }

    @Test
    void anOriginIsGradedByItsNameAndTheDossierShowsIt() throws IOException {
        done(judge("grade", "Olena Hrytsenko", "F6"));
        assertThat(corroborated().out()).contains("F6 for the origin Olena Hrytsenko");
        assertThat(Session.of(List.of("report", "--case", kase)).code()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(Path.of(kase, "dossier.html")))
                .contains("<ul class=\"grades\"><li><strong class=\"tag\">F6</strong>", "seen on the map");
    }

    @Test
    void theLaterGradeOfOnePersonStandsAndThoseOfTwoStandSideBySide() {
        done(judge("grade", OF_MAYOR, "B2"));
        done(judge("grade", OF_MAYOR, "C3"));
        assertThat(corroborated().out()).contains("C3 for").doesNotContain("B2 for");
        assertThat(list()).contains("grade B2", "grade C3");
        done(Session.of(List.of(
                "judge", "--case", kase, "grade", OF_MAYOR, "D4", "--by", "analyst 8", "--reason", "no access")));
        assertThat(corroborated().out()).contains("C3 for", "D4 for");
    }

    @Test
    void whatIsUnclearIsRefusedWithWhatToDo() {
        wrong("both are the same claim", "one-event", OF_MAYOR, OF_MAYOR);
        wrong("is no claim in this case", "one-event", "abcdef123456", OF_MAYOR);
        wrong("is no claim in this case", "one-event", "d.txt#Shelling", OF_MAYOR);
        wrong("points at no claim", "independent", "ab", OF_MAYOR);
        wrong("can mean 3 claims", "independent", ".txt#2024", OF_MAYOR);
        wrong("point at the two claims", "independent", OF_MAYOR);
        wrong("no grade", "grade", OF_MAYOR, "A7");
        wrong("no grade", "grade", OF_MAYOR, "\u0410\u0031");
        wrong("is no origin in this case", "grade", "Nobody", "A2");
        wrong("one-event, not-one-event, independent", "marry", "a", "b");
        assertThat(list()).isEmpty();
    }

    @Test
    void aHostileReasonIsRefusedOrShownHarmless() {
        assertThat(reasoned("x".repeat(4_001)).err()).contains("longer than 4000 characters");
        assertThat(reasoned("\u0000\u202E\u200B").err()).contains("--reason");
        done(reasoned("one\u0007\u001B[2J\n\u202Ereason"));
        String shown = corroborated().out();
        assertThat(shown).contains("reason").doesNotContain("\u001B", "\u0007", "\u202E");
        assertThat(list()).hasLineCount(1).doesNotContain("\u001B", "\u0007", "\u202E");
        assertThat(json().lines()).hasSize(1);
    }

    private Session reasoned(String reason) {
        return Session.of(List.of(
                "judge", "--case", kase, "not-one-event", OF_MAYOR, OF_DOCTOR, "--by", "x", "--reason", reason));
    }

    private void wrong(String told, String... arguments) {
        Session session = judge(arguments);
        assertThat(session.code()).as(session.out()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(session.err()).contains(told);
    }

    private static String done(Session session) {
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        return session.out().substring(0, 12);
    }

    private Session judge(String... arguments) {
        List<String> all = new ArrayList<>(List.of("judge", "--case", kase));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--by", "analyst 7", "--reason", "seen on the map"));
        return Session.of(all);
    }

    private Session corroborated() {
        Session session = Session.of(List.of("corroborate", "--case", kase));
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        return session;
    }

    private String json() {
        return Session.of(List.of("corroborate", "--case", kase, "--format", "json"))
                .out();
    }

    private String list() {
        return Session.of(List.of("judge", "--case", kase, "list")).out();
    }
}
