package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.dokaz.app.CaseFile;
import org.dokaz.app.CaseKeeper;
import org.dokaz.app.Folders;
import org.dokaz.collect.Inputs;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Masthead;
import org.dokaz.pipeline.Equipment;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.pipeline.Run;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.ForeignReader;
import org.dokaz.read.extract.Format;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could not be read is read again from the intake room: what came of it before stays told, the last counts. */
class RereadingTest {

    private static final String SAID = "The mayor said that ten people had been detained at the crossing.";

    @TempDir
    private Path folder;

    private Optional<Served> served = Optional.empty();

    /** Two PDFs over which the parser was killed when they came in; one is whole, the other torn. */
    @BeforeEach
    void serve() throws IOException {
        Path kase = Served.caseIn(folder);
        Path inbox = Files.createDirectory(folder.resolve("pdf"));
        Files.write(inbox.resolve("whole.pdf"), pdf());
        Files.write(inbox.resolve("torn.pdf"), "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII));
        Pipeline killed = new Pipeline(
                broken -> {
                    throw new AssertionError(broken);
                },
                Equipment.shipped(),
                new Killed());
        try (CaseFile file = CaseFile.open(kase, killed.maker(), Clock.systemUTC(), new SecureRandom());
                Run run = new Run(killed, new CaseKeeper(file, killed), 1, _ -> {})) {
            run.over(Inputs.named(List.of(inbox.toString()), InputStream.nullInputStream()));
        }
        Folders.remove(inbox);
        Served.withAccounts(kase);
        served = Optional.of(Served.on(kase));
    }

    private record Killed() implements ForeignReader {
        @Override
        public boolean reads(Format format) {
            return format == Format.PDF;
        }

        @Override
        public List<Extraction.Found> read(Format format, byte[] bytes, String name) {
            return List.of(new Extraction.Found(
                    Optional.empty(), Masthead.BLANK, new Outcome.Failed<>(Fault.TIMED_OUT, "the parser was killed")));
        }

        @Override
        public String shown() {
            return "";
        }
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                content.newLineAtOffset(60, 700);
                content.showText(SAID);
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @AfterEach
    void close() {
        served.ifPresent(Served::close);
    }

    private Served served() {
        return served.orElseThrow();
    }

    private String text(Guest guest, String path) {
        return Jsoup.parse(guest.get(path).body()).text();
    }

    @Test
    void whatFailedIsReadFromTheCaseAndEachTryIsTold() {
        Guest analyst = served().signedIn("analyst");
        assertThat(text(analyst, "/intake")).contains("could not be read when they were last tried: 2");
        String whole = served().document(analyst, "whole.pdf");
        assertThat(text(analyst, "/documents/" + whole))
                .contains("the parser was killed")
                .doesNotContain("Tried");

        analyst.get("/intake");
        Guest.Answer begun = analyst.post("/intake/reading", Served.form());
        assertThat(begun.status()).isEqualTo(303);
        String page = Jsoup.parse(IntakeRoomTest.over(analyst, IntakeRoomTest.path(begun)))
                .text();
        assertThat(page).contains("All that could not be read, once more", "1 read", "1 failed", "torn.pdf");
        assertThat(text(analyst, "/documents/" + whole)).contains(SAID, "Tried 2 times", "the parser was killed");
        String torn = served().document(analyst, "torn.pdf");
        assertThat(text(analyst, "/documents/" + torn)).contains("Tried 2 times");

        // What could not be read of this run is read again by itself.
        Guest.Answer third = analyst.post(IntakeRoomTest.path(begun) + "/reading", Served.form());
        assertThat(Jsoup.parse(IntakeRoomTest.over(analyst, IntakeRoomTest.path(third)))
                        .text())
                .contains("once more: 1 files", "1 failed");
        assertThat(text(analyst, "/documents/" + torn)).contains("Tried 3 times");
        assertThat(text(analyst, "/documents/" + whole)).contains("Tried 2 times");
        served().close();
        served = Optional.empty();
        assertThat(CaseFile.verify(folder.resolve("case"))).isEmpty();
    }

    @Test
    void whereNothingFailedThereIsNothingToBeReadAgain() {
        Guest analyst = served().signedIn("analyst");
        analyst.get("/intake");
        Guest.Answer sent = analyst.send("/intake/text", Guest.part("text", SAID));
        String run = IntakeRoomTest.path(sent);
        IntakeRoomTest.over(analyst, run);
        assertThat(analyst.post(run + "/reading", Served.form()).status()).isEqualTo(404);
        assertThat(analyst.post("/intake/none/reading", Served.form()).status()).isEqualTo(404);
    }

    @Test
    void anOrderThatWasKeptWhenTheProgramWasKilledIsReadWhenItIsOpenedAgain() throws IOException {
        Path kase = served().folder();
        served().close();
        Path kept = Files.createDirectories(kase.resolve("uploads").resolve("20260302T080000Z-aaaaaa"));
        Files.writeString(
                kept.resolve("order.properties"), "kind=AGAIN\nby=analyst\nat=2026-03-02T08:00:00Z\narticles=false\n");
        served = Optional.of(Served.on(kase));
        Guest analyst = served().signedIn("analyst");
        assertThat(Jsoup.parse(IntakeRoomTest.over(analyst, "/intake/20260302T080000Z-aaaaaa"))
                        .text())
                .contains("1 read");
        assertThat(Files.exists(kept)).isFalse();
    }
}
