package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dokaz.certificate.Certificates;
import org.dokaz.handover.OpenSsl;
import org.dokaz.handover.TestRecipient;
import org.dokaz.model.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Originals on their way to a court: only with consent, only to the recipients, always on record (CN-2). */
class HandoverCommandsTest {

    private static final String ARTICLE = """
            {"@context":"https://schema.org","@type":"NewsArticle","headline":"Twenty men taken from Verbivka",
            "datePublished":"2023-05-12","inLanguage":"en","publisher":{"@type":"Organization","name":"Steppe Herald"},
            "url":"https://herald.example/verbivka-men","articleBody":
            "Soldiers took twenty men from Verbivka on Thursday, Mayor Mykola Stelmashenko said.\\n\\n\\"They beat my brother in the yard of the school,\\" said Oksana Verbytska. She asked that her surname be withheld because her brother is still in the camp.\\n\\nBohdan Drozdov beat two of the men at the depot, the mayor said."}
            """;

    private static final String NOTICE =
            "Twelve men were taken from Lypivka on Monday, the prosecutor's office said.\n";

    @TempDir
    private Path folder;

    private final TestRecipient court = TestRecipient.ofRsa();
    private final TestRecipient stranger = TestRecipient.ofCurve();
    private String kase = "";
    private Path certificate = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void readACase() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.json"), ARTICLE);
        Files.writeString(inbox.resolve("b.txt"), NOTICE);
        kase = folder.resolve("case").toString();
        done("read", "--case", kase, inbox.toString());
        certificate = court.certificateIn(folder);
        out = folder.resolve("handover.p7m");
    }

    private static Session run(String... arguments) {
        return Session.of(List.of(arguments));
    }

    private static Session done(String... arguments) {
        Session session = run(arguments);
        assertThat(session.code()).as(session.err() + session.out()).isEqualTo(ExitCode.DONE);
        return session;
    }

    private Session handOver(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "handover", "make", "--case", kase, "--recipient", certificate.toString(), "--out", out.toString()));
        arguments.addAll(List.of("--by", "lawyer-1", "--reason", "request 12 of the court"));
        arguments.addAll(Arrays.asList(more));
        return run(arguments.toArray(String[]::new));
    }

    private void consent(String verb, String person) {
        List<String> arguments =
                new ArrayList<>(List.of("consent", verb, person, "--case", kase, "--use", "share-with-courts"));
        arguments.addAll(List.of("--on", "2026-01-02", "--by", "lawyer-1", "--reason", "asked in person"));
        if (verb.equals("give")) {
            arguments.addAll(List.of(
                    "--told",
                    "all",
                    "--asked-in",
                    "uk",
                    "--understood",
                    "--able",
                    "--how",
                    "written",
                    "--need",
                    "trial"));
        }
        done(arguments.toArray(String[]::new));
    }

    private Map<String, String> opened() throws IOException {
        Path zip = folder.resolve("opened.zip");
        Files.deleteIfExists(zip);
        done(
                "handover",
                "open",
                out.toString(),
                "--key",
                court.keyIn(folder).toString(),
                "--recipient",
                certificate.toString(),
                "--out",
                zip.toString());
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(zip);
        return files;
    }

    private static String original(String text) {
        String digest = Digest.ofText(text).hex();
        return "data/originals/" + digest.substring(0, 2) + "/" + digest.substring(2);
    }

    @Test
    void whatNobodyProtectedIsInGoesToTheRecipientsAndIsOnRecord() throws IOException {
        Session session = handOver("--exhibit", "b.txt");
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        Map<String, String> files = opened();
        assertThat(files)
                .containsEntry(original(NOTICE), NOTICE)
                .containsKeys(
                        "bagit.txt",
                        "manifest-sha256.txt",
                        "data/ro-crate-metadata.json",
                        "data/custody/custody.jsonl",
                        "data/custody/checkpoint",
                        "data/custody/proofs.jsonl");
        assertThat(files.get("data/custody/records.jsonl")).contains("Lypivka").doesNotContain("Verbivka", "Oksana");
        files.get("manifest-sha256.txt")
                .lines()
                .forEach(line -> assertThat(Digest.ofText(files.getOrDefault(line.substring(66), ""))
                                .hex())
                        .isEqualTo(line.substring(0, 64)));
        String records = everything(Path.of(kase, "records"));
        assertThat(records)
                .contains(
                        "\"record\":\"handedOver\"",
                        Digest.of(Files.readAllBytes(out)).hex())
                .contains(Certificates.fingerprint(court.certificate()).hex(), "lawyer-1", "request 12 of the court");
        done("verify", "--case", kase);
    }

    @Test
    void withoutConsentNothingIsWrittenAndWhoDidNotAgreeIsNamed() throws IOException {
        Session session = handOver("--unasked", "Bohdan Drozdov");
        assertThat(session.code()).isEqualTo(ExitCode.NOT_ALL_HELD);
        assertThat(session.out()).contains("refused", "Oksana Verbytska: nobody asked the person");
        assertThat(session.err()).contains("nothing was written");
        assertNothingIsLeft();
        assertThat(everything(Path.of(kase, "records"))).doesNotContain("handedOver");

        consent("refuse", "Oksana Verbytska");
        assertThat(handOver("--unasked", "Bohdan Drozdov").out()).contains("refused on 2026-01-02");
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("handover"));
        }
    }

    @Test
    void withConsentTheOriginalGoesAndAfterAWithdrawalNoMore() throws IOException {
        consent("give", "Oksana Verbytska");
        assertThat(handOver().out()).contains("Bohdan Drozdov: nobody asked");
        Session session = handOver("--unasked", "Bohdan Drozdov");
        assertThat(session.code()).as(session.out() + session.err()).isEqualTo(ExitCode.DONE);
        assertThat(opened()).containsEntry(original(ARTICLE), ARTICLE);
        assertThat(everything(Path.of(kase, "records"))).contains("\"unasked\":[\"Bohdan Drozdov\"]");
        consent("withdraw", "Oksana Verbytska");
        out = folder.resolve("later.p7m");
        assertThat(handOver("--unasked", "Bohdan Drozdov").out()).contains("withdrawn on 2026-01-02");
        assertThat(out).doesNotExist();
    }

    @Test
    void whoIsAtRiskMustBeAsked() {
        Session session = handOver("--unasked", "Oksana Verbytska");
        assertThat(session.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(session.err()).contains("can only be handed over with consent");
        assertThat(handOver("--unasked", "Nobody Here").err()).contains("nobody in this case is called so");
    }

    @Test
    void consentToSomethingElseIsNoConsent() {
        done(
                "consent",
                "give",
                "Oksana Verbytska",
                "--case",
                kase,
                "--use",
                "publish-named,share-with-body,research",
                "--on",
                "2026-01-02",
                "--told",
                "all",
                "--asked-in",
                "uk",
                "--understood",
                "--able",
                "--how",
                "written",
                "--need",
                "trial",
                "--by",
                "lawyer-1",
                "--reason",
                "asked");
        assertThat(handOver("--unasked", "Bohdan Drozdov").code()).isEqualTo(ExitCode.NOT_ALL_HELD);
    }

    @Test
    void whatTheVaultHoldsGoesOnlyWhereItIsOpenAndThePersonAgreed() throws IOException {
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "four words nobody would guess\n");
        done(
                "judge",
                "withhold",
                "Oksana Verbytska",
                "--case",
                kase,
                "--as",
                "Witness 1",
                "--by",
                "lawyer-1",
                "--reason",
                "relatives",
                "--passphrase-file",
                passphrase.toString());
        String[] accused = {"--unasked", "Bohdan Drozdov"};
        String[] open = {"--unasked", "Bohdan Drozdov", "--passphrase-file", passphrase.toString()};

        // Her words are in what stands for the document, whatever name they are under.
        for (String[] options : List.of(accused, open)) {
            Session refused = handOver(options);
            assertThat(refused.code()).isEqualTo(ExitCode.NOT_ALL_HELD);
            assertThat(refused.out()).contains("Witness 1: nobody asked").doesNotContain("Oksana", "Verbytska");
            assertThat(refused.err()).doesNotContain("Oksana", "Verbytska");
        }
        assertNothingIsLeft();

        consent("give", "Witness 1");
        Session closed = handOver(accused);
        assertThat(closed.code()).as(closed.out() + closed.err()).isEqualTo(ExitCode.DONE);
        assertThat(closed.out()).contains("stand-in");
        assertThat(opened().values()).noneMatch(text -> text.contains("Oksana") || text.contains("Verbytska"));
        Files.delete(out);

        Session whole = handOver(open);
        assertThat(whole.code()).as(whole.out() + whole.err()).isEqualTo(ExitCode.DONE);
        assertThat(whole.out()).contains("from the vault").doesNotContain("Oksana");
        Map<String, String> files = opened();
        assertThat(files).containsEntry(original(ARTICLE), ARTICLE);
        assertThat(files.get("data/custody/records.jsonl")).contains("Oksana Verbytska");
        assertThat(new String(Files.readAllBytes(out), StandardCharsets.ISO_8859_1))
                .doesNotContain("Oksana", "Verbytska");
        assertThat(everything(Path.of(kase, "records")) + everything(Path.of(kase, "log")))
                .contains("FROM_VAULT", "STAND_IN")
                .doesNotContain("Oksana", "Verbytska", Digest.ofText(ARTICLE).hex());
        done("verify", "--case", kase, "--passphrase-file", passphrase.toString());
    }

    @Test
    void wordsOfTheHandoverMustNotGiveAwayWhoIsWithheld() throws IOException {
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "four words nobody would guess\n");
        done(
                "judge",
                "withhold",
                "Oksana Verbytska",
                "--case",
                kase,
                "--as",
                "Witness 1",
                "--by",
                "lawyer-1",
                "--reason",
                "relatives",
                "--passphrase-file",
                passphrase.toString());
        consent("give", "Witness 1");
        out = folder.resolve("for-Verbytska.p7m");
        Session session = handOver("--unasked", "Bohdan Drozdov", "--passphrase-file", passphrase.toString());
        assertThat(session.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(session.err())
                .contains("--out: holds a name that is withheld")
                .doesNotContain("Verbytska");
    }

    @Test
    void whatNobodyReadGoesOnlyWhereSomebodyNamesIt() throws IOException {
        Path picture = Files.write(folder.resolve("inbox").resolve("c.dat"), new byte[] {1, 2, 3, 0, 9});
        run("read", "--case", kase, picture.toString());
        assertThat(handOver("--unasked", "Bohdan Drozdov").out()).contains("nobody has read it");
        assertThat(handOver("--exhibit", "c.dat").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void nobodyElseOpensIt() throws IOException {
        handOver("--exhibit", "b.txt");
        Path zip = folder.resolve("stolen.zip");
        Session session = run(
                "handover",
                "open",
                out.toString(),
                "--key",
                stranger.keyIn(folder).toString(),
                "--recipient",
                stranger.certificateIn(folder).toString(),
                "--out",
                zip.toString());
        assertThat(session.code()).isEqualTo(ExitCode.CANNOT_GO_ON);
        assertThat(session.err()).contains("not encrypted to this certificate");
        assertThat(zip).doesNotExist();
    }

    @Test
    void recipientsOpenItWithOpenSsl() throws IOException {
        assumeTrue(OpenSsl.isThere(), "no openssl 3 on this machine: that recipients can use it was not tried");
        handOver("--exhibit", "b.txt");
        Path zip = folder.resolve("court.zip");
        assertThat(OpenSsl.open(out, certificate, court.keyIn(folder), zip)).isZero();
        assertThat(zip).isNotEmptyFile();
    }

    @Test
    void aPreviewWritesNothing() throws IOException {
        Session session = run("handover", "make", "--case", kase, "--preview");
        assertThat(session.code()).isEqualTo(ExitCode.NOT_ALL_HELD);
        assertThat(session.out()).contains("refused   sha256:", "original  sha256:", "inbox/b.txt");
        assertNothingIsLeft();
        assertThat(everything(Path.of(kase, "records"))).doesNotContain("handedOver");
    }

    @Test
    void wrongUseIsToldBeforeAnythingIsDone() throws IOException {
        assertWrong("--recipient: name", "handover", "make", "--case", kase, "--out", out.toString());
        assertThat(handOver("--exhibit", "nothing.txt").err()).contains("is no document in this case");
        Files.writeString(certificate, "no certificate");
        assertThat(handOver().err()).contains("holds no certificates");
        Files.writeString(out, "mine");
        certificate = stranger.certificateIn(folder);
        assertThat(handOver().err()).contains("is there already");
        assertThat(out).hasContent("mine");
        assertWrong("say what to do", "handover");
    }

    private static void assertWrong(String why, String... arguments) {
        Session session = run(arguments);
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(session.err()).contains(why);
    }

    private static String everything(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
