package org.dokaz.read.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.util.Matrix;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.FileData;
import org.dokaz.model.Placement;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Extractor;
import org.dokaz.testing.PdfPaper;
import org.dokaz.worker.ForeignParsers;
import org.junit.jupiter.api.Test;

class PdfParserTest {

    private static final Extractor EXTRACTOR = new Extractor(new ForeignParsers());

    private static List<Extraction.Found> found(byte[] pdf) {
        return EXTRACTOR.extract(pdf, "report.pdf").documents();
    }

    private static List<Extraction.Found> found(Consumer<PdfPaper> made) {
        try (PdfPaper paper = new PdfPaper()) {
            made.accept(paper);
            return found(paper.bytes());
        }
    }

    private static Draft draft(Consumer<PdfPaper> made) {
        assertThat(found(made).getFirst().outcome()).isInstanceOf(Outcome.Made.class);
        return found(made).getFirst().outcome() instanceof Outcome.Made<Draft>(Draft draft) ? draft : null;
    }

    private static List<String> blocks(Draft draft) {
        return draft.blocks().stream()
                .map(block -> block.kind() + " " + block.span().in(draft.text()))
                .toList();
    }

    private static PdfPaper body(PdfPaper paper) {
        return paper.page()
                .set(60, 780, 18, "Людей вивезли за річку")
                .set(60, 750, 11, "12 травня 2022 року")
                .lines(
                        60,
                        720,
                        11,
                        "Міська голова Ольга Петренко заявила у вівторок, що сорок мешканців",
                        "села Зелене вивезли за річку військові. Людям наказали зали-",
                        "шити домівки протягом години.")
                .lines(
                        60,
                        665,
                        11,
                        "Прокуратура відкрила провадження, повідомив речник. Щонайменше",
                        "дванадцять людей відмовилися їхати.");
    }

    @Test
    void linesBecomeParagraphs() {
        assertThat(blocks(draft(PdfParserTest::body)))
                .containsExactly(
                        "HEADING Людей вивезли за річку",
                        "PARAGRAPH 12 травня 2022 року",
                        "PARAGRAPH Міська голова Ольга Петренко заявила у вівторок, що сорок мешканців села Зелене вивезли за"
                                + " річку військові. Людям наказали залишити домівки протягом години.",
                        "PARAGRAPH Прокуратура відкрила провадження, повідомив речник. Щонайменше дванадцять людей"
                                + " відмовилися їхати.");
    }

    @Test
    void titleAndDateAreThoseThatThePageShows() {
        Draft draft = draft(paper -> {
            body(paper);
            paper.document().getDocumentInformation().setTitle("Microsoft Word - doc1.doc");
        });
        assertThat(draft.masthead().title()).contains("Людей вивезли за річку");
        assertThat(draft.masthead().published()).hasToString("Optional[2022-05-12]");
    }

    @Test
    void whatTheFileSaysIsKeptAsWhatItSaysOnOneLine() {
        List<FileData> said = found(paper -> {
                    body(paper);
                    paper.document().getDocumentInformation().setTitle("За\nказ \u202Efdp.exe\u0007");
                    paper.document().getDocumentInformation().setAuthor("О. Невідомий");
                })
                .getFirst()
                .fileData();
        assertThat(said)
                .contains(
                        new FileData("Title", "За каз fdp.exe"),
                        new FileData("Author", "О. Невідомий"),
                        new FileData("pages", "1"));
    }

    @Test
    void everyLineKnowsItsPlaceOnItsPage() {
        Draft draft = draft(PdfParserTest::body);
        for (Placement place : draft.placements()) {
            assertThat(place.page()).isEqualTo(1);
            assertThat(place.left()).isBetween(58, 60);
            assertThat(place.left() + place.width()).isLessThan(560);
        }
        Placement heading = draft.placements().getFirst();
        assertThat(heading.span().in(draft.text())).isEqualTo("Людей вивезли за річку");
        // The baseline lies 842 - 780 points from the upper edge.
        assertThat(heading.top()).isBetween(44, 50);
        assertThat(heading.top() + heading.height()).isBetween(62, 70);
        assertThat(draft.placements().stream().map(place -> place.span().in(draft.text())))
                .contains(
                        "села Зелене вивезли за річку військові. Людям наказали зали", "шити домівки протягом години.");
    }

    @Test
    void aTurnedPageIsReadAsItIsShown() {
        Draft draft = draft(paper -> {
            PDPage page = new PDPage(PDRectangle.A4);
            page.setRotation(90);
            paper.page(page);
            // Text that runs upwards on the sheet runs to the right where the sheet is shown turned.
            paper.set(Matrix.getRotateInstance(Math.PI / 2, 100, 50), 12, "The council met on Monday and");
            paper.set(Matrix.getRotateInstance(Math.PI / 2, 115, 50), 12, "said that the bridge was closed.");
        });
        assertThat(draft.text()).isEqualTo("The council met on Monday and said that the bridge was closed.");
        assertThat(draft.placements().getFirst().left()).isBetween(48, 50);
        assertThat(draft.placements().getFirst().top()).isBetween(85, 95);
    }

    private static final String[] LEFT = {
        "The council met on Monday evening in",
        "the town hall. Its chair said that the",
        "bridge would stay closed. Nobody had",
        "told the villages on the other bank."
    };
    private static final String[] RIGHT = {
        "A driver said that he had waited for",
        "two days at the crossing. Soldiers let",
        "only those pass who showed a paper",
        "that was signed by the commandant."
    };

    @Test
    void columnsAreReadOneAfterTheOtherThoughDrawnLineByLine() {
        Draft draft = draft(paper -> {
            paper.page().set(60, 780, 18, "A heading over both columns of the page");
            for (int line = 0; line < LEFT.length; line++) {
                paper.set(60, 740 - 14 * line, 11, LEFT[line]);
                paper.set(310, 740 - 14 * line, 11, RIGHT[line]);
            }
            paper.set(60, 640, 11, "A line that runs below both of the columns from the one edge to the other.");
        });
        assertThat(blocks(draft))
                .containsExactly(
                        "HEADING A heading over both columns of the page",
                        "PARAGRAPH " + String.join(" ", LEFT),
                        "PARAGRAPH " + String.join(" ", RIGHT),
                        "PARAGRAPH A line that runs below both of the columns from the one edge to the other.");
    }

    @Test
    void aTableIsReadRowByRow() {
        Draft draft = draft(paper -> {
            paper.page();
            String[][] rows = {{"Village", "Taken", "Returned"}, {"Zelene", "40", "3"}, {"Bilyi Kamin", "12", "0"}};
            for (int row = 0; row < rows.length; row++) {
                for (int cell = 0; cell < 3; cell++) {
                    paper.set(60 + 150 * cell, 700 - 20 * row, 11, rows[row][cell]);
                }
            }
        });
        assertThat(draft.text()).isEqualTo("Village\tTaken\tReturned\nZelene\t40\t3\nBilyi Kamin\t12\t0");
    }

    @Test
    void whatPagesCarryForThemselvesStandsBesideAndNeverInAParagraph() {
        Draft draft = draft(paper -> {
            String[] texts = {
                "The first page ends in the middle of a sentence, which says that the",
                "people of the village went home again in the evening of that day, and",
                "that nobody has seen them since then in any of the towns around here."
            };
            for (int page = 0; page < texts.length; page++) {
                paper.page()
                        .set(60, 810, 9, "Report on the crossing, draft of May")
                        .set(60, 700, 11, texts[page])
                        .set(290, 30, 9, Integer.toString(page + 1));
            }
        });
        assertThat(blocks(draft).getFirst())
                .isEqualTo(
                        "PARAGRAPH The first page ends in the middle of a sentence, which says that the people of the"
                                + " village went home again in the evening of that day, and that nobody has seen them since then"
                                + " in any of the towns around here.");
        assertThat(blocks(draft).subList(1, blocks(draft).size()))
                .hasSize(6)
                .allMatch(block -> block.startsWith("RUNNING "));
        assertThat(draft.placements().stream().map(Placement::page)).startsWith(1, 2, 3);
    }

    @Test
    void aHyphenGoesOnlyWhereItDividedAWord() {
        Draft draft = draft(paper -> paper.page()
                .lines(
                        60,
                        700,
                        11,
                        "Zelene is a Ukrainian-held village, and the well-known singer Anna-",
                        "Maria Koval was born in it. The house of her parents is Ukrainian-",
                        "held as well, as are the schools and the library and the hos-",
                        "pital. A Su-",
                        "25 flew over it."));
        assertThat(draft.text())
                .contains("singer Anna-Maria Koval")
                .contains("is Ukrainian-held as well")
                .contains("the hospital.")
                .contains("A Su-25 flew");
    }

    @Test
    void ligaturesAreTakenApartAndBoldByDoubleStrikeIsReadOnce() {
        Draft draft = draft(paper -> paper.page()
                .set(60, 700, 11, "The \uFB01rst \uFB02at of the mayor")
                .set(60, 600, 11, "Struck twice")
                .set(60.3, 600, 11, "Struck twice"));
        assertThat(draft.text()).isEqualTo("The first flat of the mayor\nStruck twice");
    }

    @Test
    void whatRunsAcrossThePageIsNotRead() {
        Draft draft = draft(paper -> body(paper).set(Matrix.getRotateInstance(0.8, 100, 300), 60, "DRAFT"));
        assertThat(blocks(draft)).hasSize(5).last().isEqualTo("RUNNING DRAFT");
    }

    @Test
    void textOffThePageIsNotThere() {
        assertThat(draft(paper -> body(paper).set(60, -200, 11, "Nobody sees this"))
                        .text())
                .doesNotContain("Nobody");
    }

    private static void picture(PdfPaper paper) {
        try {
            paper.page()
                    .content()
                    .drawImage(
                            LosslessFactory.createFromImage(
                                    paper.document(), new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB)),
                            0,
                            0,
                            500,
                            800);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void scannedPagesAreDeclinedAndCounted() {
        assertThat(found(paper -> {
                            picture(paper);
                            picture(paper);
                        })
                        .getFirst()
                        .outcome())
                .isInstanceOfSatisfying(
                        Outcome.Declined.class,
                        declined -> assertThat(declined.why()).startsWith("no text layer; 2 pages are pictures"));
    }

    @Test
    void scannedPagesAmongOthersHaveAnOutcomeOfTheirOwn() {
        List<Extraction.Found> found = found(paper -> {
            body(paper);
            picture(paper);
            picture(paper);
            body(paper);
            picture(paper);
        });
        assertThat(found).hasSize(2);
        assertThat(found.get(0).outcome()).isInstanceOf(Outcome.Made.class);
        assertThat(found.get(1).part()).contains("pages 2-3, 5");
        assertThat(found.get(1).outcome()).isInstanceOf(Outcome.Declined.class);
    }

    @Test
    void aPageWithoutAnythingIsEmpty() {
        assertThat(found(PdfPaper::page).getFirst().outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.fault()).isEqualTo(Fault.EMPTY));
    }

    private static byte[] locked(String owner, String user) {
        try (PdfPaper paper = body(new PdfPaper())) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            paper.bytes();
            paper.document().protect(policy);
            return paper.bytes();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void aLockedOneSaysSo() {
        assertThat(found(locked("owner", "user")).getFirst().outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.fault()).isEqualTo(Fault.ENCRYPTED));
    }

    @Test
    void oneThatAnyoneMayOpenIsRead() {
        assertThat(found(locked("owner", "")).getFirst().outcome()).isInstanceOf(Outcome.Made.class);
    }

    @Test
    void scriptsAndAttachmentsAreOutcomesAndNeverRun() {
        List<Extraction.Found> found = found(paper -> {
            body(paper);
            try {
                PDComplexFileSpecification file = new PDComplexFileSpecification();
                file.setFile("Рахунок\u202Efdp.exe");
                file.setFileUnicode("Рахунок\u202Efdp.exe");
                file.setEmbeddedFile(
                        new PDEmbeddedFile(paper.document(), new ByteArrayInputStream(new byte[] {1, 2, 3})));
                PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
                files.setNames(Map.of("one", file));
                PDDocumentNameDictionary names =
                        new PDDocumentNameDictionary(paper.document().getDocumentCatalog());
                names.setEmbeddedFiles(files);
                paper.document().getDocumentCatalog().setNames(names);
                paper.document().getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        });
        assertThat(found.stream().map(Extraction.Found::part))
                .containsExactly(Optional.empty(), Optional.of("attachment 1"), Optional.of("script"));
        assertThat(found.get(1).outcome().toString()).contains("Рахунокfdp.exe").contains("not read");
        assertThat(found.get(2).outcome().toString()).contains("never run");
    }

    @Test
    void pageNumbersAreWrittenAsPeopleDo() {
        assertThat(PdfParser.ranges(List.of(1, 2, 3, 7, 9, 10))).isEqualTo("1-3, 7, 9-10");
    }
}
