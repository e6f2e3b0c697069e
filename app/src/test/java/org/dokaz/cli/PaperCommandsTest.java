package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put on record by the book: assessments, intake, examinations, first accounts; and what is taken out for good. */
class PaperCommandsTest {

    private static final String REPORT =
            "Soldiers took twenty men from Verbivka on Thursday, Mayor Mykola Stelmashenko" + " said.\n";

    @TempDir
    private Path folder;

    private String kase = "";

    @BeforeEach
    void readACase() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.txt"), REPORT);
        kase = folder.resolve("case").toString();
        read(inbox);
    }

    private void read(Path input, String... more) {
        List<String> arguments = new ArrayList<>(List.of("read", "--case", kase, input.toString()));
        arguments.addAll(List.of(more));
        Session session = Session.of(arguments);
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
    }

    private Session run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, "--case", kase));
        arguments.addAll(List.of(more));
        return Session.of(arguments);
    }

    private Session done(String command, String... more) {
        Session session = run(command, more);
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        return session;
    }

    private String[] assessment(String on, String review) {
        return new String[] {
            "--threats",
            "searches",
            "--who-could-be-harmed",
            "drivers",
            "--measures",
            "names are withheld",
            "--remaining",
            "little",
            "--on",
            on,
            "--review",
            review,
            "--by",
            "editor-2"
        };
    }

    private List<Path> pages(String day, String name) throws IOException {
        Path out = folder.resolve(name);
        done("publish", "--out", out.toString(), "--day", day);
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith(".html")
                            && !file.getFileName().toString().equals("404.html"))
                    .toList();
        }
    }

    private static boolean isDraft(Path page) {
        try {
            String text = Files.readString(page);
            return text.contains("DRAFT.") || text.contains("ЧЕРНЕТКА.");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void bpS1EveryPageIsADraftUntilAnAssessmentHoldsAndAgainWhenItIsDueToBeMadeAnew() throws IOException {
        assertThat(pages("2026-02-01", "before")).hasSizeGreaterThan(5).allMatch(PaperCommandsTest::isDraft);
        done("assess", assessment("2026-01-10", "2026-03-10"));
        assertThat(pages("2026-03-10", "while")).isNotEmpty().noneMatch(PaperCommandsTest::isDraft);
        assertThat(pages("2026-03-11", "after")).isNotEmpty().allMatch(PaperCommandsTest::isDraft);
    }

    @Test
    void anAssessmentThatLacksSomethingIsRefused() {
        assertThat(run("assess", "--threats", "x", "--by", "y").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("assess", assessment("2026-01-10", "2029-01-10")).code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("assess", assessment("2999-01-10", "2999-02-10")).code()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void whoeverReadsCanSayOnceHowAllOfItWasCollected() throws IOException {
        Path more = Files.writeString(folder.resolve("b.txt"), "Three men fled, Mayor Petro Sadovyi said on Friday.\n");
        read(more, "--collected-by", "collector 4", "--from", "n/a: sent by messenger");

        assertThat(done("intake").out().lines().filter(line -> line.contains("b.txt")))
                .singleElement()
                .asString()
                .doesNotContain("collector", "target-url")
                .contains("context");
        assertThat(done("intake").out().lines().filter(line -> line.contains("a.txt")))
                .singleElement()
                .asString()
                .contains("collector");
    }

    @Test
    void theFormIsPrintedFilledInAndReadBack() throws IOException {
        String blank = done("intake", "--blank").out();
        String filled = blank.replace("\t\t", "\tn/a: not a web page\t").replace("\t\t", "\tn/a: not a web page\t");
        Path form = Files.writeString(folder.resolve("form.tsv"), filled);
        done("intake", "--form", form.toString(), "--by", "clerk-7");

        assertThat(done("intake", "--blank").out()).contains("n/a: not a web page");
        assertThat(done("intake", "--form", form.toString(), "--by", "clerk-7").err())
                .contains("0 exhibits have more on record now");
        Path foreign = Files.writeString(folder.resolve("foreign.tsv"), "exhibit\tcolour\n");
        assertThat(run("intake", "--form", foreign.toString(), "--by", "x").err())
                .contains("line 1");
    }

    @Test
    void bpV1TheDossierSaysWhatIsVerifiedAndByWhom() throws IOException {
        done("intake", "a.txt", "--context", "12 comments below", "--by", "clerk-7");
        for (String analysis : List.of("source", "technical", "content")) {
            assertThat(dossier()).doesNotContain("Verified:");
            done(
                    "examine",
                    "a.txt",
                    "--analysis",
                    analysis,
                    "--method",
                    "by telephone",
                    "--result",
                    "it holds",
                    "--by",
                    "clerk-7");
        }
        assertThat(dossier()).contains("Verified:", "12 comments below", "by telephone", "clerk-7");
        assertThat(run("examine", "a.txt", "--analysis", "colour", "--method", "x", "--result", "y", "--by", "z")
                        .code())
                .isEqualTo(ExitCode.WRONG_USE);
    }

    private String dossier() throws IOException {
        Path out = folder.resolve("dossier.html");
        done("report", "--out", out.toString());
        return Files.readString(out);
    }

    private Path account(boolean child) throws IOException {
        return Files.writeString(folder.resolve("account.json"), """
                {"name":"Oksana Hrytsenko","alsoWritten":["Ksenia Hrytsenko"],"contact":"+380 50 765 43 21, oks@mail.example",
                "what":"saw men being taken","where":"the depot","when":"Thursday","knows":"saw","toldBy":"",
                "interviewedBy":["a commission, in March"],"child":%s,"sexualViolence":false,"referredTo":"","on":"2026-01-02"}
                """.formatted(child));
    }

    private Path passphrase() throws IOException {
        return Files.writeString(folder.resolve("passphrase"), "seven cherries on a road\n");
    }

    private String everythingIn(Path place) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void ej2Ej3AFirstAccountGoesIntoTheVaultAndTheCaseKeepsAPseudonym() throws IOException {
        Session taken = done(
                "first-account",
                "--form",
                account(false).toString(),
                "--as",
                "Witness 3",
                "--by",
                "clerk-7",
                "--passphrase-file",
                passphrase().toString());

        assertThat(taken.err()).contains("interviewed already");
        assertThat(taken.out() + taken.err()).doesNotContain("Hrytsenko", "765 43 21");
        assertThat(everythingIn(Path.of(kase)))
                .contains("Witness 3")
                .doesNotContain("Hrytsenko", "765 43 21", "oks@mail", "saw men being taken");
        assertThat(done(
                                "vault",
                                "show",
                                "Witness 3",
                                "--passphrase-file",
                                passphrase().toString())
                        .out())
                .contains("Oksana Hrytsenko", "765 43 21", "saw men being taken", "knows it  saw");
        assertThat(done("verify", "--passphrase-file", passphrase().toString()).code())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void ej4AChildIsReferredUnlessSomebodyGivesTheReason() throws IOException {
        String[] given = {
            "--form",
            account(true).toString(),
            "--as",
            "Witness 3",
            "--by",
            "clerk-7",
            "--passphrase-file",
            passphrase().toString()
        };
        Session refused = run("first-account", given);
        assertThat(refused.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.err()).contains("referred", "--override");
        assertThat(Files.exists(Path.of(kase).resolve("vault"))).isFalse();

        List<String> again = new ArrayList<>(List.of(given));
        again.addAll(List.of("--override", "nobody trained can be reached"));
        assertThat(done("first-account", again.toArray(String[]::new)).err()).contains("all the same");
        assertThat(everythingIn(Path.of(kase))).doesNotContain("nobody trained");
    }

    @Test
    void theBlankFormCannotBeHandedInAsItIs() throws IOException {
        Path form = Files.writeString(
                folder.resolve("blank.json"), done("first-account", "--blank").out());
        assertThat(run("first-account", "--form", form.toString(), "--as", "W", "--by", "x")
                        .code())
                .isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void expungingTellsFirstWhatWouldGoAndVerifySaysWhoDidIt() {
        String[] order = {"a.txt", "--reason", "taken by mistake", "--authority", "order 12", "--by", "clerk-7"};
        List<String> rehearsal = new ArrayList<>(List.of(order));
        rehearsal.add("--dry-run");

        assertThat(done("expunge", rehearsal.toArray(String[]::new)).out()).startsWith("would go: 1 originals");
        assertThat(done("expunge", order).out()).startsWith("expunged: 1 originals");
        assertThat(done("verify").err()).contains("by clerk-7 under order 12");
        assertThat(run("expunge", order).err()).contains("no document in this case");
    }
}
