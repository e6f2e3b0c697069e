package org.dokaz.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Extractor;
import org.dokaz.read.extract.Format;
import org.dokaz.testing.PdfPaper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {

    private static final WorkerPool POOL = new WorkerPool();

    @AfterAll
    static void end() {
        POOL.close();
    }

    private static byte[] report(String words) {
        try (PdfPaper paper = new PdfPaper()) {
            return paper.page().set(60, 700, 11, words).bytes();
        }
    }

    private static Outcome<Draft> outcome(List<Extraction.Found> found) {
        return found.getFirst().outcome();
    }

    private static void failsWith(Set<Fault> faults, byte[] bytes) {
        assertThat(outcome(POOL.read(Format.PDF, bytes, "bomb.pdf")))
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                    assertThat(failed.fault()).isIn(faults);
                    assertThat(failed.detail()).doesNotContain("\n").contains(";");
                });
        // The next one is none the worse for it.
        assertThat(outcome(POOL.read(Format.PDF, report("The mayor spoke."), "")))
                .isInstanceOf(Outcome.Made.class);
    }

    @Test
    void whatIsFoundIsTheSameInAndOutOfProcess() {
        ForeignParsers here = new ForeignParsers();
        for (byte[] bytes : List.of(report("Мер сказав, що міст зачинено."), Bombs.rooted(), Bombs.tableInCircle())) {
            assertThat(POOL.read(Format.PDF, bytes, "a.pdf")).isEqualTo(here.read(Format.PDF, bytes, "a.pdf"));
        }
        for (byte[] bytes : List.of(Bombs.hugePng(), Bombs.hugeJpeg())) {
            assertThat(POOL.read(Format.IMAGE, bytes, "")).isEqualTo(here.read(Format.IMAGE, bytes, ""));
        }
    }

    @Test
    void manyThreadsHaveAWorkerEachAndNoneGetsAnothersAnswer() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Callable<String>> work = IntStream.range(0, 12)
                    .<Callable<String>>mapToObj(number ->
                            () -> outcome(POOL.read(Format.PDF, report("Report number " + number), ""))
                                    .toString())
                    .toList();
            List<Future<String>> done = threads.invokeAll(work);
            for (int number = 0; number < done.size(); number++) {
                assertThat(done.get(number).get()).contains("text=Report number " + number + ",");
            }
        }
    }

    @Test
    void whatUnpacksBeyondTheMemoryOfAWorkerEndsItAndSaysSo() {
        // On a busy machine the clock may come first.
        failsWith(Set.of(Fault.TOO_LARGE, Fault.TIMED_OUT), Bombs.packed(700));
    }

    @Test
    void formsThatDrawEachOtherAreCounted() {
        failsWith(Set.of(Fault.TOO_LARGE), Bombs.laughing());
    }

    @Test
    void aFormThatDrawsItselfIsStopped() {
        failsWith(Set.of(Fault.TOO_LARGE), Bombs.circular());
    }

    @Test
    void whatIsNestedWithoutEndIsDamaged() {
        failsWith(Set.of(Fault.BROKEN), Bombs.nested(500_000));
    }

    @Test
    void aHundredThousandPagesAreTooMany() {
        failsWith(Set.of(Fault.TOO_LARGE), Bombs.pages(100_000, 100_000));
    }

    @Test
    void pagesAreCountedAndNotBelieved() {
        failsWith(Set.of(Fault.TOO_LARGE), Bombs.pages(10_000, 1));
    }

    @Test
    void aPageWithoutBoundsHasNoWordsToBeSeen() {
        assertThat(outcome(POOL.read(Format.PDF, Bombs.wide(), ""))).isNotInstanceOf(Outcome.Made.class);
    }

    @Test
    void aFileThatIsCutOffIsDamagedOrReadAsFarAsItGoes() {
        byte[] whole = report("The mayor spoke.");
        for (int length = 8; length < whole.length; length += whole.length / 7) {
            assertThat(POOL.read(Format.PDF, Arrays.copyOf(whole, length), "cut.pdf"))
                    .isNotEmpty();
        }
    }

    @Test
    void picturesAreKeptHoweverLargeTheyClaimToBe() {
        Extractor extractor = new Extractor(POOL);
        for (byte[] bytes : List.of(Bombs.hugePng(), Bombs.hugeJpeg())) {
            Extraction extraction = extractor.extract(bytes, "photo");
            assertThat(outcome(extraction.documents()))
                    .isInstanceOfSatisfying(
                            Outcome.Declined.class,
                            declined -> assertThat(declined.why()).startsWith("an image: kept, not read"));
        }
    }

    @Test
    void aNameOfAnyLengthAndLettersDoesNoHarm() {
        String name = "\u202E\u0007\uD800".repeat(50_000) + ".pdf";
        assertThat(outcome(POOL.read(Format.PDF, report("The mayor spoke."), name)))
                .isInstanceOf(Outcome.Made.class);
    }

    @Test
    void theMannerIsToldOnceAnythingWasRead() {
        try (WorkerPool unused = new WorkerPool()) {
            assertThat(unused.manner()).isEmpty();
        }
        POOL.read(Format.PDF, report("The mayor spoke."), "");
        assertThat(POOL.manner())
                .hasValueSatisfying(manner -> assertThat(manner).contains("sandboxed"));
    }

    @Test
    void anAnswerThatMakesNoSenseIsNoAnswer() {
        byte[] sound = Wire.bytes(new ForeignParsers().read(Format.PDF, report("The mayor spoke."), ""));
        int refused = 0;
        for (int at = 0; at < sound.length; at++) {
            byte[] bent = sound.clone();
            bent[at] ^= (byte) 0x80;
            try {
                assertThat(Wire.documents(bent)).isNotEmpty();
            } catch (IOException unsound) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void aPoolThatIsClosedReadsNothing() {
        WorkerPool closed = new WorkerPool();
        closed.close();
        assertThat(outcome(closed.read(Format.PDF, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "")))
                .isInstanceOf(Outcome.Failed.class);
    }
}
