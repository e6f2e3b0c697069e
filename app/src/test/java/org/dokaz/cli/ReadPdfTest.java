package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDFs and pictures as a newcomer reads them: by themselves, in folders, on several threads, into a case. */
class ReadPdfTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        for (int number = 1; number <= 3; number++) {
            Files.write(
                    folder.resolve("report-" + number + ".pdf"),
                    report("The mayor said that the bridge was closed. " + "He said that " + (number * 10)
                            + " people had been detained at the crossing."));
        }
        Files.write(folder.resolve("torn.pdf"), "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII));
        Files.write(folder.resolve("photo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    }

    private static byte[] report(String words) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                content.newLineAtOffset(60, 700);
                content.showText(words);
                content.endText();
            }
            document.setDocumentId(0L);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private Session read(String... more) {
        List<String> arguments = new ArrayList<>(List.of("read", "--format", "jsonl"));
        arguments.addAll(List.of(more));
        arguments.add(folder.toString());
        return Session.of(arguments);
    }

    @Test
    void aFolderIsReadInPathOrderOnAnyNumberOfThreads() {
        Session one = read("--threads", "1");
        Session two = read("--threads", "2");
        assertThat(two.out()).isEqualTo(one.out());
        assertThat(one.out().lines()).hasSize(5);
        assertThat(one.out())
                .contains("the bridge was closed")
                .contains("\"mediaType\":\"application/pdf\"")
                .contains("an image: kept, not read; no OCR asked for");
        assertThat(one.err()).contains("in 5 = made 3 + declined 1 + failed 1").contains("torn.pdf: broken: damaged");
        assertThat(one.code()).isEqualTo(1);
    }

    @Test
    void aCaseKeepsThemAndHoldsAndIsNotReadTwice(@TempDir Path other) {
        String kase = other.resolve("case").toString();
        Session first = read("--case", kase);
        assertThat(read("--case", kase).out()).isEqualTo(first.out());
        assertThat(Session.of(List.of("verify", "--case", kase)).code()).isZero();
    }

    @Test
    void withoutAnOcrProgramItIsSaidAndTheRestIsRead() {
        // Whether one is installed where the test runs decides over the pictures alone.
        assertThat(read("--ocr").out()).contains("the bridge was closed");
    }
}
