package org.dokaz.release.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.dokaz.release.withheld.Secret;
import org.dokaz.release.withheld.Withheld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was made to break the scan, or to hide from it, stops a release and nothing else. */
class HostileFilesTest {

    private static final LeakScan SCAN = new LeakScan(Withheld.secrets(List.of(Secret.name("W1", "Олена Щербина"))));

    private static List<Unseen.Reason> reasons(String name, byte[] bytes) {
        ScanReport report = SCAN.scan(name, bytes);
        return report.unseen().stream().map(Unseen::reason).distinct().toList();
    }

    private static byte[] zeros(int length) {
        return new byte[length];
    }

    @Test
    void aBombStopsTheRelease() {
        byte[] bomb = PackedPlantings.zip("a.txt", zeros(Looker.PART_BYTES_MAX + 1), "", "", false);
        assertThat(reasons("a.zip", bomb)).contains(Unseen.Reason.TOO_LARGE);
        assertThat(SCAN.scan("a.zip", bomb).isClean()).isFalse();
        byte[] packed = PackedPlantings.gzip(zeros(Looker.PART_BYTES_MAX + 1), "");
        assertThat(reasons("a.gz", packed)).contains(Unseen.Reason.TOO_LARGE);
    }

    @Test
    void aBombInAPictureOrADocumentStopsTheRelease() {
        byte[] zlib = PackedPlantings.zlib(zeros(Looker.PART_BYTES_MAX + 1));
        byte[] text = PackedPlantings.joined(PicturePlantings.utf8("Comment\0\0"), zlib);
        assertThat(reasons("a.png", PicturePlantings.png(PicturePlantings.chunk("zTXt", text))))
                .contains(Unseen.Reason.TOO_LARGE);
        byte[] pdf = PackedPlantings.joined(
                PicturePlantings.utf8(
                        "%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode/Length " + zlib.length + ">>\nstream\n"),
                zlib,
                PicturePlantings.utf8("\nendstream\nendobj\n%%EOF"));
        assertThat(reasons("a.pdf", pdf)).contains(Unseen.Reason.TOO_LARGE);
    }

    @Test
    void deepNestingStopsTheReleaseJustBeyondTheBound() {
        byte[] nested = "harmless".getBytes(StandardCharsets.UTF_8);
        for (int depth = 1; depth <= Looker.DEPTH_MAX; depth++) {
            nested = PackedPlantings.zip("a" + depth, nested, "", "", false);
        }
        assertThat(SCAN.scan("a.zip", nested).isClean()).isTrue();
        assertThat(reasons("a.zip", PackedPlantings.zip("more", nested, "", "", false)))
                .contains(Unseen.Reason.TOO_DEEP);
    }

    @Test
    void aSecretAtTheGreatestDepthIsStillFound() {
        byte[] nested = "Щербина".getBytes(StandardCharsets.UTF_8);
        for (int depth = 1; depth <= Looker.DEPTH_MAX; depth++) {
            nested = PackedPlantings.zip("a" + depth, nested, "", "", false);
        }
        assertThat(SCAN.scan("a.zip", nested).leaks()).isNotEmpty();
    }

    @Test
    void whatIsLockedStopsTheRelease() throws IOException {
        byte[] zip = PackedPlantings.zip("a.txt", "x".getBytes(StandardCharsets.UTF_8), "", "", false);
        zip[6] |= 1;
        assertThat(reasons("a.zip", zip)).contains(Unseen.Reason.ENCRYPTED);
        for (String password : List.of("", "secret")) {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out);
                assertThat(reasons("a.pdf", out.toByteArray())).contains(Unseen.Reason.ENCRYPTED);
            }
        }
    }

    @Test
    void packersThatAreNotKnownStopTheRelease() {
        byte[] sevenZip = Arrays.copyOf(new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C}, 200);
        assertThat(reasons("a.7z", sevenZip)).contains(Unseen.Reason.PACKED);
        byte[] zip = PackedPlantings.zip("a.txt", "x".getBytes(StandardCharsets.UTF_8), "", "", false);
        zip[8] = 14;
        assertThat(reasons("a.zip", zip)).contains(Unseen.Reason.PACKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.zip", "a.gz", "a.pdf"})
    void tornFilesStopTheReleaseAndAreSearchedAllTheSame(String name) throws IOException {
        byte[] secret = "said Щербина then".getBytes(StandardCharsets.UTF_8);
        byte[] whole = whole(name);
        for (int length : List.of(whole.length / 2, whole.length * 3 / 4, whole.length - 9)) {
            byte[] torn = PackedPlantings.joined(Arrays.copyOf(whole, length), secret);
            ScanReport report = SCAN.scan(name, torn);
            assertThat(report.isClean()).as(name + " cut at " + length).isFalse();
            assertThat(report.leaks()).as(name + " cut at " + length).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.zip", "a.gz", "a.pdf"})
    void spoiledBytesNeverBreakTheScan(String name) throws IOException {
        byte[] whole = whole(name);
        int step = Math.max(1, whole.length / 60);
        for (int at = 0; at < whole.length; at += step) {
            byte[] spoiled = whole.clone();
            spoiled[at] ^= (byte) 0xFF;
            assertThat(SCAN.scan(name, spoiled).leaks()).isEmpty();
        }
    }

    private static byte[] whole(String name) throws IOException {
        byte[] text = "words that harm nobody ".repeat(30).getBytes(StandardCharsets.UTF_8);
        return switch (name) {
            case "a.png" -> PicturePlantings.png(PicturePlantings.chunk("tEXt", text));
            case "a.jpg" ->
                PicturePlantings.jpeg(
                        PicturePlantings.segment(0xFE, text), PicturePlantings.exif(PicturePlantings.turned(6)));
            case "a.zip" -> PackedPlantings.zip("a.txt", text, "", "", false);
            case "a.gz" -> PackedPlantings.gzip(text, "a");
            default -> {
                try (PDDocument document = new PDDocument()) {
                    document.addPage(new PDPage());
                    document.getDocumentInformation().setTitle("nothing");
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    document.save(out);
                    yield out.toByteArray();
                }
            }
        };
    }

    @Test
    void hostileTextsTakeLinearTime() {
        for (String text : List.of(
                "<".repeat(300_000),
                "<a ".repeat(100_000),
                "&#".repeat(200_000),
                "&".repeat(300_000),
                "\\".repeat(300_000),
                "'+".repeat(200_000),
                "%41".repeat(200_000),
                "A".repeat(1_000_000),
                "<!--".repeat(100_000),
                "1,".repeat(200_000),
                "xn--".repeat(100_000),
                "<div>".repeat(20_000),
                "<p a='" + "b".repeat(300_000) + "'>",
                "Щербань ".repeat(50_000))) {
            assertThat(SCAN.scan("a.html", text.getBytes(StandardCharsets.UTF_8))
                            .leaks())
                    .isEmpty();
        }
    }

    @Test
    void aFileBeyondTheBoundIsSearchedAsBytesAndStopsTheRelease(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("film.bin");
        try (var channel = Files.newByteChannel(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(LeakScan.FILE_BYTES_MAX + 100);
            channel.write(java.nio.ByteBuffer.wrap("\0Щербина\0".getBytes(StandardCharsets.UTF_8)));
        }
        ScanReport report = SCAN.scan(file);
        assertThat(report.leaks()).extracting(Leak::label).containsExactly("W1");
        assertThat(report.unseen()).extracting(Unseen::reason).containsExactly(Unseen.Reason.TOO_LARGE);
    }

    @Test
    void nothingWithheldIsNothingFound() {
        LeakScan nothing = new LeakScan(Withheld.of(List.of()));
        assertThat(nothing.scan("a.txt", "Щербина".getBytes(StandardCharsets.UTF_8))
                        .isClean())
                .isTrue();
    }
}
