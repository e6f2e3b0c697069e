package org.dokaz.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.app.Archives.join;
import static org.dokaz.app.Archives.record;
import static org.dokaz.app.Archives.utf8;
import static org.dokaz.app.Archives.zip;
import static org.dokaz.app.Archives.zipOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.dokaz.collect.Inputs;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.Provenance;
import org.dokaz.pipeline.Account;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.pipeline.Run;
import org.dokaz.pipeline.Treated;
import org.dokaz.publish.Answer;
import org.dokaz.publish.JsonLines;
import org.dokaz.record.Capture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that hold files: each is kept and read by itself, says where it lay, and comes to the same however it is read. */
class ContainerRunTest {

    /** Three times as many files as may come out of files inside an input. */
    private static final long INNER_FILES_MOST = 15_000;

    private static final String ARTICLE = "Officials said on Monday that twenty men were detained in Vyshnivka.";
    private static final String MAIL =
            "From: a@example.org\r\nTo: b@example.org\r\nSubject: Word\r\nDate: Tue, 05 Mar 2024 10:00:00 +0200\r\n";
    private static final byte[] PAGE = utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><article><p>"
            + ARTICLE + " They were taken away in two buses.</p></article></body></html>");

    @TempDir
    Path parent;

    private final Pipeline pipeline = new Pipeline(broken -> {
        throw new AssertionError(broken);
    });

    private final List<Answer> answers = new ArrayList<>();
    private final List<Treated> treated = new ArrayList<>();
    private Path inputs;

    @BeforeEach
    void writeInputs() throws IOException {
        inputs = Files.createDirectories(parent.resolve("in"));
        byte[] mail = utf8(MAIL + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n" + ARTICLE
                + "\r\n--b\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\n" + ARTICLE + "\r\n--b--\r\n");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("folder/a.txt", utf8(ARTICLE));
        files.put("inner.zip", zipOf("deep.txt", ARTICLE + " Nobody else was."));
        files.put("mail.eml", mail);
        files.put("pages.warc", record("response", "https://times.example/1", "", PAGE));
        Files.write(inputs.resolve("all.zip"), zip(files));
        Files.write(inputs.resolve("box.mbox"), join(utf8("From a\n"), mail, utf8("\nFrom b\n"), mail));
        Files.writeString(inputs.resolve("plain.txt"), ARTICLE);
    }

    private Account read(int threads) {
        return read(Optional.empty(), threads);
    }

    private Account read(Optional<CaseFile> file, int threads) {
        answers.clear();
        treated.clear();
        try (Run run = file.isPresent()
                ? new Run(pipeline, new CaseKeeper(file.get(), pipeline), threads, this::note)
                : new Run(pipeline, threads, this::note)) {
            return run.over(Inputs.named(List.of(inputs.toString()), new ByteArrayInputStream(new byte[0])));
        }
    }

    private void note(Treated one) {
        treated.add(one);
        answers.addAll(one.answers());
    }

    private List<String> lines() {
        return answers.stream().map(JsonLines::line).toList();
    }

    private Account keep(Path root) {
        try (CaseFile file = CaseFile.open(root, pipeline.maker(), InstantSource.fixed(Instant.EPOCH), new Random(7))) {
            Account account = read(Optional.of(file), 2);
            file.account(account.of(List.of("in"), Optional.empty(), pipeline.maker()));
            return account;
        }
    }

    private String parts(String file) {
        return answers.stream()
                .filter(answer -> answer.document().path().orElse("").endsWith(file))
                .map(answer -> answer.document().part().orElse("whole"))
                .toList()
                .toString();
    }

    @Test
    void everythingInAFileGoesByTheFilesPathAndAPart() {
        Account account = read(1);

        assertThat(parts("all.zip"))
                .isEqualTo("[folder/a.txt, inner.zip/deep.txt, inner.zip, mail.eml, mail.eml/1/a.txt,"
                        + " pages.warc/1/times.example/1, pages.warc, whole]");
        assertThat(parts("box.mbox")).isEqualTo("[1, 1/1/a.txt, 2, 2/1/a.txt]");
        assertThat(account.failed()).isZero();
        assertThat(treated.stream().filter(one -> one.last() && !one.received().isInside()))
                .hasSize(3);
    }

    @Test
    void theSameFileIsTheSameExhibitWhereverItLies() {
        read(1);

        assertThat(answers.stream()
                        .filter(answer ->
                                answer.document().part().orElse("whole").endsWith("a.txt")
                                        || answer.document().path().orElse("").endsWith("plain.txt"))
                        .map(answer -> answer.document().id()))
                .hasSize(5)
                .containsOnly(Digest.ofText(ARTICLE));
    }

    @Test
    void theNumberOfThreadsMakesNoDifferenceAndACaseTellsTheSameAgain() {
        read(1);
        List<String> alone = lines();
        read(8);
        assertThat(lines()).isEqualTo(alone);

        Path root = parent.resolve("case");
        Account first = keep(root);
        assertThat(lines()).isEqualTo(alone);
        List<String> log = log(root);
        Account again = keep(root);

        assertThat(again).isEqualTo(first);
        assertThat(lines()).isEqualTo(alone);
        assertThat(log(root)).isEqualTo(log);
        assertThat(CaseFile.verify(root)).isEmpty();
    }

    private static List<String> log(Path root) {
        try {
            return Files.readAllLines(root.resolve("log/custody.jsonl"));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void eachFileSaysInWhichOtherItLayAndACaptureFromWhereAndWhen() {
        Path root = parent.resolve("case");
        keep(root);
        Map<String, Provenance> known = new LinkedHashMap<>();
        try (CaseFile file = CaseFile.openToRead(root, pipeline.maker())) {
            file.eachLine(line -> {
                if (line.kept() instanceof Capture capture) {
                    known.put(capture.path().orElse("").replace(inputs.toString(), ""), capture.provenance());
                }
            });
        }

        Provenance page = known.get("/all.zip//pages.warc//1/times.example/1");
        assertThat(page.address()).contains("https://times.example/1");
        assertThat(page.capturedAt()).contains(Instant.parse("2024-03-06T10:00:00Z"));
        assertThat(page.within()).isPresent();
        assertThat(known.get("/all.zip//inner.zip//deep.txt").entry()).contains("deep.txt");
        assertThat(known.get("/plain.txt")).isEqualTo(Provenance.BLANK);
    }

    @Test
    void archivesInArchivesAreTakenApartOnlySoDeep() throws IOException {
        byte[] nested = zipOf("a.txt", ARTICLE);
        for (int depth = 0; depth < 12; depth++) {
            nested = zip(Map.of("n.zip", nested));
        }
        Files.write(inputs.resolve("all.zip"), nested);

        Account account = read(2);

        assertThat(account.holds()).isTrue();
        assertThat(failures("DEPTH_MAX")).isEqualTo(1);
    }

    @Test
    void whatFansOutWithoutEndIsStoppedAndTold() throws IOException {
        byte[] leaf = zipOf("a.txt", "x");
        for (int depth = 0; depth < 3; depth++) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (int copy = 0; copy < 20; copy++) {
                files.put(copy + ".zip", leaf);
            }
            leaf = zip(files);
        }
        Files.write(inputs.resolve("all.zip"), leaf);

        assertThat(read(2).in()).isLessThan(INNER_FILES_MOST);
        assertThat(failures("taken out of one input")).isPositive();
    }

    private long failures(String word) {
        return answers.stream()
                .filter(answer -> answer.outcome() instanceof Outcome.Failed<?> failed
                        && failed.detail().contains(word))
                .count();
    }
}
