package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dokaz.app.Stamping;
import org.dokaz.certificate.Certificates;
import org.dokaz.model.Digest;
import org.dokaz.stamp.TestAuthority;
import org.dokaz.stamp.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trusted time from the laptop to the authorities and back (TS-1 to TS-4). */
class StampCommandsTest {

    private static final int FLIPS = 300;
    private static final long SEED = 20_261_130;

    @TempDir
    private Path folder;

    private final TestAuthority first = new TestAuthority("First");
    private final TestAuthority second = new TestAuthority("Second");
    private String kase = "";
    private Path courier = Path.of("");
    private Path trust = Path.of("");

    @BeforeEach
    void readACase() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.txt"), "Soldiers took twenty men from Verbivka, the mayor said.\n");
        kase = folder.resolve("case").toString();
        done("read", "--case", kase, inbox.toString());
        courier = folder.resolve("courier");
        trust = folder.resolve("trust.pem");
        Files.write(trust, Certificates.pem(List.of(first.root(), second.root())));
    }

    private static Session run(String... arguments) {
        return Session.of(List.of(arguments));
    }

    private static Session done(String... arguments) {
        Session session = run(arguments);
        assertThat(session.code()).as(session.err() + session.out()).isEqualTo(ExitCode.DONE);
        return session;
    }

    private void request(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("stamp", "request", "--case", kase, "--out", courier.toString()));
        arguments.addAll(Arrays.asList(more));
        done(arguments.toArray(String[]::new));
    }

    private void carry() {
        try (TestServer one = TestServer.of(first::answer);
                TestServer other = TestServer.of(second::answer)) {
            done(
                    "stamp",
                    "courier",
                    courier.toString(),
                    "--to",
                    "first=" + one.address(),
                    "--to",
                    "second=" + other.address());
        }
    }

    private Session accept() {
        return run("stamp", "accept", "--case", kase, courier.toString(), "--trust", trust.toString());
    }

    private String list() {
        return done("stamp", "list", "--case", kase).out();
    }

    @Test
    void twoAuthoritiesPutTheirTimeOnTheHeadOfTheLog() {
        request();
        assertThat(list()).contains(": not yet stamped\n", "  first  not yet stamped\n", "  second  not yet stamped\n");
        carry();
        Session accepted = accept();
        assertThat(accepted.code()).as(accepted.out() + accepted.err()).isEqualTo(ExitCode.DONE);
        assertThat(accepted.out())
                .contains(
                        "first  2026-03-04T05:06:07Z within 1 s",
                        "second  2026",
                        "signed by CN=Holder",
                        "trusted through ");
        assertThat(list()).contains(": 2 authorities\n", "entries after these: not yet stamped");
        assertThat(accept().out()).contains("first  was taken in before", "second  was taken in before");
        assertThat(run("verify", "--case", kase).code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void untilAStampHasComeTheLogIsNotYetStamped() {
        assertThat(list()).contains("not yet stamped");
        request();
        assertThat(accept().code()).isEqualTo(ExitCode.NOT_ALL_HELD);
        assertThat(accept().err()).contains("first: not yet stamped: no answer is in the folder");
    }

    @Test
    void oneAuthorityIsSaidToBeOneHoweverOftenItStamps() {
        request();
        try (TestServer one = TestServer.of(first::answer)) {
            Session session = run("stamp", "courier", courier.toString(), "--to", "first=" + one.address());
            assertThat(session.code()).isEqualTo(ExitCode.NOT_ALL_HELD);
            assertThat(session.err()).contains("second: not sent");
            done(
                    "stamp",
                    "courier",
                    courier.toString(),
                    "--to",
                    "first=" + one.address(),
                    "--to",
                    "second=" + one.address());
        }
        accept();
        assertThat(list()).contains(": one authority only\n");
    }

    @Test
    void aStampThatLeadsToNobodyTrustedIsRefusedAndNothingIsKept() throws IOException {
        request();
        carry();
        Files.write(trust, Certificates.pem(List.of(new TestAuthority("Stranger").root())));
        Session refused = accept();
        assertThat(refused.code()).isEqualTo(ExitCode.NOT_ALL_HELD);
        assertThat(refused.out()).contains("first  REFUSED: the answer leads to none of the trusted certificates");
        assertThat(list()).contains("  first  not yet stamped");
    }

    @Test
    void whomToTrustMayBeSaidLater() {
        request();
        carry();
        assertThat(done("stamp", "accept", "--case", kase, courier.toString()).out())
                .contains("NOT HELD AGAINST A TRUSTED CERTIFICATE");
        assertThat(list()).contains("NOT HELD AGAINST A TRUSTED CERTIFICATE");
        accept();
        assertThat(list()).contains("trusted through ").doesNotContain("NOT HELD");
    }

    @Test
    void anAnswerToWhatThisCaseDidNotAskIsRefused() throws IOException {
        request();
        carry();
        try (Stream<Path> kept = Files.walk(Path.of(kase, "log", "stamps"))) {
            for (Path file :
                    kept.filter(file -> file.toString().endsWith("first.tsq")).toList()) {
                Files.delete(file);
            }
        }
        assertThat(accept().out()).contains("first  REFUSED: the answer was not asked from this case");
    }

    @Test
    void aLaterHeadIsStampedApart() throws IOException {
        request();
        carry();
        accept();
        courier = folder.resolve("again");
        grow();
        request("--authority", "first", "--authority", "second");
        carry();
        assertThat(accept().code()).isEqualTo(ExitCode.DONE);
        assertThat(list().lines().filter(line -> line.endsWith(": 2 authorities")))
                .hasSize(2);
    }

    private void grow() throws IOException {
        Path more = folder.resolve("inbox").resolve("b.txt");
        Files.writeString(more, "Three more were taken on Friday, the mayor said.\n");
        done("read", "--case", kase, more.toString());
    }

    @Test
    void noBitOfWhatIsKeptCanBeChangedUnseen() throws IOException {
        request();
        carry();
        accept();
        Random random = new Random(SEED);
        List<Path> files;
        try (Stream<Path> kept = Files.walk(Path.of(kase, "log", "stamps"))) {
            files = kept.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files).hasSize(7);
        for (int flip = 0; flip < FLIPS; flip++) {
            Path file = files.get(flip % files.size());
            byte[] whole = Files.readAllBytes(file);
            int bit = random.nextInt(whole.length * Byte.SIZE);
            byte[] flipped = whole.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            Files.write(file, flipped);
            assertThat(Stamping.check(Path.of(kase)).flaws())
                    .as(file + " bit " + bit + ", seed " + SEED)
                    .isNotEmpty();
            Files.write(file, whole);
        }
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            Files.delete(file);
            assertThat(run("stamp", "list", "--case", kase).code())
                    .as(file + " gone")
                    .isEqualTo(ExitCode.NOT_ALL_HELD);
            Files.write(file, whole);
        }
        assertThat(Stamping.check(Path.of(kase)).flaws()).isEmpty();
    }

    @Test
    void theCourierLearnsNothingOfTheCase() throws IOException {
        request();
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(courier)) {
            for (Path file : files.toList()) {
                all.append(file.getFileName())
                        .append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        Digest head = Digest.of(Files.readAllBytes(Path.of(kase, "log", "checkpoint")));
        assertThat(all.toString()).contains(head.hex()).doesNotContain(kase, "case\"", "entries", "Verbivka");
    }

    @Test
    void wrongUseIsToldBeforeAnythingIsDone() throws IOException {
        assertWrong(
                "--authority: \"../x\"",
                "stamp",
                "request",
                "--case",
                kase,
                "--out",
                courier.toString(),
                "--authority",
                "../x");
        assertWrong("new or empty", "stamp", "request", "--case", kase, "--out", folder.toString());
        assertWrong("no such folder", "stamp", "courier", courier.toString(), "--to", "first=https://tsa.example/");
        request();
        assertWrong(
                "asks no authority of this name",
                "stamp",
                "courier",
                courier.toString(),
                "--to",
                "x=https://tsa.example/");
        assertWrong("not an address", "stamp", "courier", courier.toString(), "--to", "first=file:///etc/passwd");
        Files.writeString(trust, "no certificate");
        assertWrong(
                "holds no certificates",
                "stamp",
                "accept",
                "--case",
                kase,
                courier.toString(),
                "--trust",
                trust.toString());
        assertWrong("say what to do", "stamp");
    }

    private static void assertWrong(String why, String... arguments) {
        Session session = run(arguments);
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(session.err()).contains(why);
    }
}
