package org.dokaz.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
import java.util.Set;
import org.dokaz.collect.Inputs;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Reading;
import org.dokaz.pipeline.Account;
import org.dokaz.pipeline.Equipment;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.pipeline.Readers;
import org.dokaz.pipeline.Run;
import org.dokaz.pipeline.Treated;
import org.dokaz.publish.JsonLines;
import org.dokaz.read.furniture.RecurringLines;
import org.dokaz.record.DocumentOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could not be read is read again from the case: what came before stays told, the last counts, nothing is doubled. */
class FailedReadingsTest {

    private static final String SAID = "Officials said on Monday that twenty men were detained in Vyshnivka.";
    private static final String MORE = "The mayor said that the bridge was closed, and thirty men were detained there.";

    @TempDir
    Path parent;

    private final FailingParsers parsers = new FailingParsers();
    private final Pipeline pipeline = new Pipeline(
            broken -> {
                throw new AssertionError(broken);
            },
            Equipment.shipped(),
            parsers);

    private final List<String> lines = new ArrayList<>();
    private Path inputs;
    private Path root;

    @BeforeEach
    void write() throws IOException {
        inputs = Files.createDirectories(parent.resolve("in"));
        root = parent.resolve("case");
        Files.writeString(inputs.resolve("a.txt"), SAID);
        Files.write(inputs.resolve("report.pdf"), FailingParsers.pdf(SAID + " One.", MORE + " Two.", MORE + " Three."));
    }

    private CaseFile open() {
        return CaseFile.open(root, pipeline.maker(), InstantSource.fixed(Instant.EPOCH), new Random(1));
    }

    private Account read(Run.Failures failures) {
        lines.clear();
        try (CaseFile file = open();
                Run run = new Run(pipeline, new CaseKeeper(file, pipeline, failures), 2, this::note)) {
            Account account = run.over(Inputs.named(List.of(inputs.toString()), InputStream.nullInputStream()));
            file.account(account.of(List.of("in"), Optional.empty(), pipeline.maker()));
            return account;
        }
    }

    /** Without the inputs, which may be gone. */
    private Account again(String... paths) {
        lines.clear();
        try (CaseFile file = open();
                Run run = new Run(pipeline, new CaseKeeper(file, pipeline, Run.Failures.TRIED_AGAIN), 2, this::note)) {
            return run.overReceived(FailedReadings.in(file, Set.of(paths)));
        }
    }

    private void note(Treated treated) {
        treated.answers().forEach(answer -> lines.add(JsonLines.line(answer)));
    }

    private List<String> held() {
        List<String> held = new ArrayList<>();
        try (CaseFile file = CaseFile.openToRead(root, pipeline.maker())) {
            file.each(each -> {
                if (each.kept() instanceof DocumentOutcome document) {
                    held.add(name(each.path()) + " " + document.position() + " " + document.deed());
                }
            });
        }
        return held;
    }

    private static String name(Optional<String> path) {
        String whole = path.orElse("-");
        return whole.substring(whole.lastIndexOf('/') + 1);
    }

    private List<String> tries(String name, int position) {
        List<String> told = new ArrayList<>();
        try (CaseFile file = CaseFile.openToRead(root, pipeline.maker())) {
            file.each(each -> {
                if (name(each.path()).equals(name)
                        && each.kept() instanceof DocumentOutcome document
                        && document.position() == position) {
                    FailedReadings.tries(file, document)
                            .forEach(tried -> told.add(
                                    tried.outcome().outcome() instanceof Outcome.Failed<Reading> failed
                                            ? failed.detail()
                                            : tried.outcome().deed().name()));
                }
            });
        }
        return told;
    }

    private long entries() {
        try (CaseFile file = CaseFile.openToRead(root, pipeline.maker())) {
            return file.nextEntry();
        }
    }

    private long failures() {
        try (CaseFile file = CaseFile.openToRead(root, pipeline.maker())) {
            return FailedReadings.count(file);
        }
    }

    @Test
    void aFileOverWhichTheParserWasKilledIsReadAgainFromTheCaseThoughTheInputIsGone() throws IOException {
        parsers.deadly.add("Two.");
        assertThat(read(Run.Failures.STAND)).isEqualTo(new Account(2, 1, 0, 1));
        assertThat(failures()).isEqualTo(1);
        parsers.deadly.clear();
        Folders.remove(inputs);

        assertThat(again()).isEqualTo(new Account(3, 3, 0, 0));
        assertThat(held())
                .containsExactly("a.txt 0 READ", "report.pdf 0 READ", "report.pdf 1 READ", "report.pdf 2 READ");
        assertThat(tries("report.pdf", 0)).containsExactly("the parser was killed", "READ");
        assertThat(tries("report.pdf", 1)).containsExactly("READ");
        assertThat(failures()).isZero();
        assertThat(CaseFile.verify(root)).isEmpty();

        long before = entries();
        assertThat(again()).isEqualTo(Account.BLANK);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void whatWasReadStandsAndIsNotEnteredAgain() throws IOException {
        parsers.unreadable.add("Two.");
        assertThat(read(Run.Failures.STAND)).isEqualTo(new Account(4, 3, 0, 1));
        long before = entries();
        parsers.unreadable.clear();
        assertThat(read(Run.Failures.STAND)).isEqualTo(new Account(4, 3, 0, 1));
        assertThat(entries()).isEqualTo(before);

        assertThat(again()).isEqualTo(new Account(3, 3, 0, 0));
        assertThat(entries()).isEqualTo(before + 1);
        assertThat(held())
                .containsExactly("a.txt 0 READ", "report.pdf 0 READ", "report.pdf 1 READ", "report.pdf 2 READ");
        assertThat(CaseFile.verify(root)).isEmpty();
        read(Run.Failures.STAND);
        List<String> healed = List.copyOf(lines);
        Folders.remove(root);
        assertThat(read(Run.Failures.STAND)).isEqualTo(new Account(4, 4, 0, 0));
        assertThat(lines).isEqualTo(healed);
    }

    @Test
    void eachTryIsToldAndAWorseOneTakesNothingAway() {
        parsers.unreadable.add("Three.");
        read(Run.Failures.STAND);
        again();
        parsers.deadly.add("One.");
        assertThat(again()).isEqualTo(new Account(3, 2, 0, 1));
        assertThat(held())
                .containsExactly("a.txt 0 READ", "report.pdf 0 READ", "report.pdf 1 READ", "report.pdf 2 FAILED");
        assertThat(tries("report.pdf", 2))
                .containsExactly("this page is torn", "this page is torn", "the parser was killed");
        assertThat(tries("report.pdf", 0)).containsExactly("READ");
        assertThat(CaseFile.verify(root)).isEmpty();
        try (CaseFile file = CaseFile.openToRead(root, pipeline.maker())) {
            assertThat(FailedReadings.open(file))
                    .singleElement()
                    .satisfies(open -> assertThat(open.tries()).isEqualTo(3));
        }
    }

    @Test
    void namedInputsAreTriedAgainToo() {
        parsers.deadly.add("Two.");
        read(Run.Failures.STAND);
        parsers.deadly.clear();
        assertThat(read(Run.Failures.TRIED_AGAIN)).isEqualTo(new Account(4, 4, 0, 0));
        assertThat(read(Run.Failures.STAND)).isEqualTo(new Account(4, 4, 0, 0));
        assertThat(CaseFile.verify(root)).isEmpty();
    }

    @Test
    void whatLiesAtTwoPlacesIsTriedOnce() throws IOException {
        Files.copy(inputs.resolve("report.pdf"), inputs.resolve("copy.pdf"));
        parsers.deadly.add("Two.");
        read(Run.Failures.STAND);
        long before = entries();
        read(Run.Failures.TRIED_AGAIN);
        assertThat(tries("report.pdf", 0)).hasSize(2);
        again();
        assertThat(tries("report.pdf", 0)).hasSize(3);
        assertThat(entries()).isEqualTo(before + 2 + 1);
        assertThat(CaseFile.verify(root)).isEmpty();
    }

    @Test
    void whatLiesInAnArchiveIsReadAgainWithItAndTheOthersInItStand() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("notes/b.txt", Archives.utf8(MORE));
        files.put("notes/scan.pdf", FailingParsers.pdf(MORE + " Nine."));
        files.put("inner.zip", Archives.zip(Map.of("deep.pdf", FailingParsers.pdf(MORE + " Ten."))));
        Files.write(inputs.resolve("all.zip"), Archives.zip(files));
        parsers.deadly.addAll(List.of("Nine.", "Ten."));
        Account first = read(Run.Failures.STAND);
        assertThat(first.failed()).isEqualTo(2);
        long captures = captures();
        parsers.deadly.clear();
        Folders.remove(inputs);

        assertThat(again(inputs.resolve("report.pdf").toString())).isEqualTo(Account.BLANK);
        Account healed = again(inputs.resolve("all.zip").toString());
        assertThat(healed.failed()).isZero();
        assertThat(held()).contains("scan.pdf 0 READ", "deep.pdf 0 READ").doesNotHaveDuplicates();
        assertThat(captures()).isEqualTo(captures);
        assertThat(CaseFile.verify(root)).isEmpty();
    }

    private long captures() {
        try (CaseFile file = CaseFile.openToRead(root, pipeline.maker())) {
            return file.database().contents().stream()
                    .filter(line -> line.startsWith("captures"))
                    .count();
        }
    }

    @Test
    void aRetryThatWasStoppedInTheMiddleGoesOnWithAnOrdinaryRun() {
        parsers.deadly.add("Two.");
        read(Run.Failures.STAND);
        parsers.deadly.clear();
        // As far as a retry comes that is killed behind the first page.
        try (CaseFile file = open()) {
            List<Treated> fresh = new ArrayList<>();
            try (Run run = new Run(pipeline, 1, fresh::add)) {
                run.overReceived(FailedReadings.in(file));
            }
            Treated whole = fresh.getFirst();
            new CaseKeeper(file, pipeline, Turns.Alone.HERE, Run.Failures.TRIED_AGAIN)
                    .keep(new Treated(
                            whole.received(),
                            whole.exhibit(),
                            0,
                            whole.answers().subList(0, 1),
                            false));
        }
        assertThat(held()).containsExactly("a.txt 0 READ", "report.pdf 0 READ");
        assertThat(read(Run.Failures.STAND)).isEqualTo(new Account(4, 4, 0, 0));
        assertThat(held())
                .containsExactly("a.txt 0 READ", "report.pdf 0 READ", "report.pdf 1 READ", "report.pdf 2 READ");
        assertThat(CaseFile.verify(root)).isEmpty();
    }

    @Test
    void oneMessageOfAnExportIsTriedAgainAndTheOthersStand() throws IOException {
        StringBuilder messages = new StringBuilder();
        for (int id = 1; id <= 40; id++) {
            messages.append(id == 1 ? "" : ",")
                    .append("{\"id\":" + id + ",\"type\":\"message\",\"date_unixtime\":\"" + (1_678_577_400 + 60 * id)
                            + "\",\"text\":\"Міський голова сказав, що затримали " + id + " людей.\"}");
        }
        Files.writeString(
                inputs.resolve("result.json"),
                "{\"name\":\"К\",\"type\":\"public_channel\",\"id\":1,\"messages\":[" + messages + "]}",
                StandardCharsets.UTF_8);
        Pipeline breaking = new Pipeline(
                transcript -> {
                    if (transcript.text().contains(" 35 ")) {
                        throw new IllegalStateException("as a bug would");
                    }
                    return new Readers(RecurringLines.NONE, Equipment.shipped()).apply(transcript);
                },
                ignored -> {});
        try (CaseFile file = open();
                Run run = new Run(breaking, new CaseKeeper(file, breaking), 2, this::note)) {
            assertThat(run.over(Inputs.named(
                                    List.of(inputs.resolve("result.json").toString()), InputStream.nullInputStream()))
                            .failed())
                    .isEqualTo(1);
        }
        long before = entries();
        assertThat(again()).isEqualTo(new Account(40, 40, 0, 0));
        assertThat(entries()).isEqualTo(before + 1);
        assertThat(held()).hasSize(40).doesNotHaveDuplicates();
        assertThat(CaseFile.verify(root)).isEmpty();
    }
}
