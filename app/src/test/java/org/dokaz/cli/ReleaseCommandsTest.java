package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseCommandsTest {

    private static final String ARTICLE = """
            {"@context":"https://schema.org","@type":"NewsArticle","headline":"Twenty men taken from Verbivka",
            "datePublished":"2023-05-12","inLanguage":"en","publisher":{"@type":"Organization","name":"Steppe Herald"},
            "url":"https://herald.example/verbivka-men","articleBody":
            "Soldiers took twenty men from Verbivka on Thursday, Mayor Mykola Stelmashenko said. The men were loaded on three trucks and driven to the depot, he said.\\n\\n\\"They beat my brother in the yard of the school,\\" said Oksana, a 34-year-old nurse from Verbivka. She asked that her surname be withheld because her brother is still in the camp.\\n\\nColonel Igor Drozdov, commander of the garrison, beat two of the men at the depot, the mayor said."}
            """;

    private static final String BEATEN = "a.json#They beat my brother";

    @TempDir
    private Path folder;

    private String kase = "";
    private int exports;

    @BeforeEach
    void readACase() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.json"), ARTICLE);
        kase = folder.resolve("case").toString();
        Session session = Session.of(List.of("read", "--case", kase, inbox.toString()));
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void officialsAreQuotedAndNobodyElseIs() throws IOException {
        assertThat(exported("jsonl"))
                .contains("Mykola Stelmashenko", "Soldiers took twenty men", "Colonel […], commander of the garrison")
                .doesNotContain("Oksana", "They beat", "nurse", "34-year", "Drozdov");
    }

    @Test
    void anArticleInWhichSomebodyIsAtRiskIsNotLinked() throws IOException {
        assertThat(exported("csv")).contains("Steppe Herald").doesNotContain("herald.example", "Twenty men taken");
    }

    @Test
    void anAccusedIsNamedOnceAReplyWasAskedFor() throws IOException {
        judge("reply", "Igor Drozdov", "--asked", "2026-01-02", "--until", "2999-01-09");
        assertThat(exported("csv")).doesNotContain("Drozdov");
        judge("reply", "Igor Drozdov", "--asked", "2026-01-02", "--until", "2026-01-09", "--answer", "Untrue.");
        assertThat(exported("csv")).contains("Igor Drozdov");
    }

    @Test
    void aProtectedPersonIsToldOfWithConsentAndInWordsThatAPersonWrote() throws IOException {
        consent("give", "publish-anonymously");
        assertThat(exported("csv")).doesNotContain("They beat");
        judge("paraphrase", BEATEN, "--text", "A resident says that a relative was beaten.", "--language", "en");
        assertThat(exported("csv"))
                .contains("A resident says that a relative was beaten.", "sha256:")
                .doesNotContain("They beat", "Oksana", "herald.example", "nurse");
    }

    @Test
    void wordsWithoutConsentStayIn() throws IOException {
        judge("paraphrase", BEATEN, "--text", "A resident says that a relative was beaten.", "--language", "en");
        assertThat(exported("csv")).doesNotContain("A resident says");
    }

    @Test
    void wordsThatNameTheProtectedPersonStayIn() throws IOException {
        consent("give", "publish-anonymously");
        judge("paraphrase", BEATEN, "--text", "Oksana says that a relative was beaten.", "--language", "en");
        assertThat(exported("csv")).doesNotContain("Oksana");
    }

    @Test
    void afterAWithdrawalTheNextReleaseLacksItAndWhatIsOutIsListed() throws IOException {
        consent("give", "publish-anonymously");
        judge("paraphrase", BEATEN, "--text", "A resident says that a relative was beaten.", "--language", "en");
        assertThat(exported("csv")).contains("A resident says");

        assertThat(consent("withdraw", "publish-anonymously")).contains("already out: release 1 of", "statement s");
        assertThat(exported("csv")).doesNotContain("A resident says");
        assertThat(exported("jsonl")).contains("\"sort\":\"taken_out\"");
    }

    @Test
    void aClaimThatIsKeptBackStaysInUntilThatIsRevoked() throws IOException {
        String id = judge("keep-back", "a.json#loaded on three trucks").substring(0, 12);
        assertThat(exported("csv")).doesNotContain("three trucks");
        judge("revoke", id);
        assertThat(exported("csv")).contains("three trucks");
    }

    @Test
    void aRejectedClaimIsInNothingThatFollowsUntilThatIsRevokedOrItIsAccepted() throws IOException {
        String id = judge("reject", "a.json#loaded on three trucks").substring(0, 12);
        assertThat(exported("csv")).doesNotContain("three trucks");
        assertThat(Session.of(List.of("corroborate", "--case", kase, "--format", "json"))
                        .out())
                .doesNotContain("three trucks");
        judge("revoke", id);
        assertThat(exported("csv")).contains("three trucks");
        judge("reject", "a.json#loaded on three trucks");
        judge("accept", "a.json#loaded on three trucks");
        assertThat(exported("csv")).contains("three trucks");
    }

    @Test
    void aCorrectionReachesWhatIsDerivedAndThePublicLog() throws IOException {
        judge("correct", "a.json#Soldiers took", "--figure", "12 people", "--notice", "Twelve men, not twenty.");
        assertThat(exported("jsonl"))
                .contains("\"low\":12", "\"high\":12", "\"notice\":\"Twelve men, not twenty.\"")
                .doesNotContain("\"low\":20");
        Session corroborated = Session.of(List.of("corroborate", "--case", kase, "--format", "json"));
        assertThat(corroborated.code()).as(corroborated.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void statementsKeepTheirPublicNamesFromReleaseToRelease() throws IOException {
        List<String> first = keys(exported("csv"));
        assertThat(first).isNotEmpty().allSatisfy(key -> assertThat(key).matches("s[0-9a-f]{12}"));
        assertThat(keys(exported("csv"))).isEqualTo(first);
    }

    private static List<String> keys(String table) {
        return table.lines().skip(1).map(line -> line.split(",", -1)[4]).toList();
    }

    @Test
    void theLeakReportIsSignedByTheCase() throws Exception {
        Path out = folder.resolve("out");
        Session session = export("csv", out.toString());
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        byte[] report = Files.readAllBytes(out.resolve("leak-report.json"));
        byte[] signature = Base64.getDecoder()
                .decode(Files.readString(out.resolve("leak-report.json.sig")).strip());
        String text = new String(report, StandardCharsets.UTF_8);
        String key = text.replaceFirst("(?s).*\"key\":\"([^\"]+)\".*", "$1");
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key))));
        verifier.update(report);
        assertThat(verifier.verify(signature)).isTrue();
        assertThat(text).contains("\"found\":0").doesNotContain("Oksana", "Drozdov");
    }

    @Test
    void aPreviewWritesNothingAndTellsClaimByClaimWhatStaysIn() {
        Path out = folder.resolve("out");
        Session session =
                Session.of(List.of("export", "--case", kase, "--format", "csv", "--out", out.toString(), "--preview"));
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
        assertThat(session.err()).contains("They beat my brother", "no consent");
        assertThat(out).doesNotExist();
        assertThat(session.out()).isEmpty();
    }

    @Test
    void aFolderThatHoldsSomethingIsRefused() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve("mine.txt"), "mine");
        Session session = export("csv", out.toString());
        assertThat(session.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(out.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void aCaseWithReleasesHoldsAndADatabaseBuiltAnewKnowsThem() throws IOException {
        consent("give", "publish-anonymously");
        exported("csv");
        Files.delete(Path.of(kase, "case.db"));
        assertThat(export("csv", folder.resolve("again").toString()).err()).contains("release 2");
        Session verified = Session.of(List.of("verify", "--case", kase));
        assertThat(verified.code()).as(verified.out() + verified.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void theSiteSaysNoMoreThanTheGateLetThrough() throws IOException {
        Path out = folder.resolve("site");
        Session session = Session.of(
                List.of("publish", "--case", kase, "--out", out.toString(), "--corrections", "desk@herald.example"));
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        assertThat(session.err()).contains("the first release");
        assertThat(out.resolve("index.html")).exists();
        assertThat(out.resolve("uk/index.html")).exists();
        assertThat(textOf(out))
                .contains("Soldiers took twenty men")
                .doesNotContain("Oksana", "Оксана", "Drozdov", "Дроздов", "They beat", "herald.example/verbivka");
    }

    @Test
    void withAVaultNothingGoesOutUntilItIsOpenAndThePseudonymMayBeSaid() throws IOException {
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "four words nobody would guess\n");
        judge("withhold", "Oksana", "--as", "Witness 1", "--passphrase-file", passphrase.toString());
        Path out = folder.resolve("site");
        Session closed = Session.of(List.of("publish", "--case", kase, "--out", out.toString()));
        assertThat(closed.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(out).doesNotExist();
        Session open = Session.of(List.of(
                "publish", "--case", kase, "--out", out.toString(), "--passphrase-file", passphrase.toString()));
        assertThat(open.code()).as(open.err()).isEqualTo(ExitCode.DONE);
        assertThat(textOf(out)).doesNotContain("Oksana");
        assertThat(Files.readString(out.resolve("leak-report.json"))).contains("\"vaultOpen\":true");
    }

    @Test
    void aThirdThingThatNarrowsAPersonDownStaysInEvenIfAnEarlierReleaseToldTheOthers() throws IOException {
        consent("give", "publish-anonymously");
        judge("paraphrase", BEATEN, "--text", "A nurse from Verbivka says a man was beaten.", "--language", "en");
        assertThat(exported("csv")).contains("A nurse from Verbivka");
        judge("paraphrase", BEATEN, "--text", "A woman of 34 years says a man was beaten.", "--language", "en");
        assertThat(exported("csv")).doesNotContain("34 years");
    }

    @Test
    void aTitleThatHoldsAWithheldNameIsCutAndAnythingThatSlipsInStopsTheRelease() throws IOException {
        Path out = folder.resolve("site");
        Session session =
                Session.of(List.of("publish", "--case", kase, "--out", out.toString(), "--title", "What Oksana saw"));
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        assertThat(textOf(out)).doesNotContain("Oksana");
        Path other = folder.resolve("other");
        Session stopped = Session.of(List.of(
                "publish", "--case", kase, "--out", other.toString(), "--corrections", "oksana@herald.example"));
        assertThat(stopped.code()).isEqualTo(ExitCode.NOT_ALL_HELD);
        assertThat(stopped.err()).contains("the release is stopped").doesNotContain("oksana", "Oksana");
        assertThat(other).doesNotExist();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("inbox", "case", "site");
        }
    }

    @Test
    void aRedactedCopyCoversNamesAndWhateverExposesSomebody() throws IOException {
        Path copy = folder.resolve("copy.txt");
        Session session = Session.of(List.of("redact", "--case", kase, "a.json", "--out", copy.toString()));
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(copy))
                .contains("Mykola Stelmashenko", "\u2588")
                .doesNotContain("Oksana", "34-year-old nurse", "Drozdov");
        assertThat(Session.of(List.of("redact", "--case", kase, "a.json", "--out", copy.toString()))
                        .code())
                .as("the copy is there already")
                .isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void evidenceGoesAlongOnlyOfDocumentsInWhichNobodyIsAtRisk() throws IOException {
        Path out = folder.resolve("site");
        Session session = Session.of(List.of("publish", "--case", kase, "--out", out.toString(), "--evidence"));
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(out.resolve("evidence/index.jsonl"))).contains("\"absent\":");
        assertThat(out.resolve("evidence/d1.txt")).doesNotExist();
    }

    private static String textOf(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                text.append(file).append('\n').append(Files.readString(file)).append('\n');
            }
        }
        return text.toString();
    }

    private Session export(String format, String out) {
        return Session.of(List.of("export", "--case", kase, "--format", format, "--out", out));
    }

    private String exported(String format) throws IOException {
        Path out = folder.resolve("export-" + exports++);
        Session session = export(format, out.toString());
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        return Files.readString(out.resolve("release." + format));
    }

    private String judge(String... decision) {
        List<String> arguments =
                new ArrayList<>(List.of("judge", "--case", kase, "--by", "editor 1", "--reason", "why"));
        arguments.addAll(List.of(decision));
        Session session = Session.of(arguments);
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        return session.out();
    }

    private String consent(String verb, String use) {
        List<String> given = List.of(
                "--told",
                "all",
                "--asked-in",
                "uk",
                "--understood",
                "--able",
                "--how",
                "oral",
                "--need",
                "nobody else saw it");
        List<String> arguments = Stream.of(
                        List.of("consent", "--case", kase, verb, "Oksana", "--use", use, "--on", "2026-01-02"),
                        List.of("--by", "editor 1", "--reason", "by telephone"),
                        verb.equals("give") ? given : List.<String>of())
                .flatMap(List::stream)
                .toList();
        Session session = Session.of(arguments);
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        return session.out();
    }
}
