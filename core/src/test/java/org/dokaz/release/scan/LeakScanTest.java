package org.dokaz.release.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dokaz.release.withheld.Secret;
import org.dokaz.release.withheld.Withheld;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class LeakScanTest {

    private static final String DIGEST = "5d41402abc4b2a76b9719d911017c592ae2f6e8c0b7d3f19a4c8e2b6d0f31a75";
    private static final Withheld WITHHELD = Withheld.secrets(List.of(
            Secret.name("W1", "Олена Петрівна Щербина"),
            Secret.number("telephone of W1", "+380 67 123-45-67"),
            Secret.words("handle of W1", "@steppe_owl85"),
            Secret.url("post of W1", "https://t.example.org/steppe/4711"),
            Secret.digest("exhibit of W1", DIGEST)));
    private static final LeakScan SCAN = new LeakScan(WITHHELD);
    private static final List<String> NAMES = List.of(
            "Щербина", "Щербиною", "ЩЕРБИНІ", "Shcherbyna's", "Scherbina", "Щер\u00adби\u0301на", "olena_shcherbyna");
    private static final List<String> OTHERS =
            List.of("067 123 45 67", "steppe_owl85", "t.example.org/steppe/4711", DIGEST.substring(0, 16));
    private static final int PLANTINGS_MIN = 800;

    private static List<Planting> plantings() {
        List<Planting> plantings = new ArrayList<>();
        for (String name : NAMES) {
            plantings.addAll(TextPlantings.of(name));
        }
        for (String other : OTHERS) {
            plantings.addAll(TextPlantings.of(other));
        }
        List<Function<String, List<Planting>>> binaries =
                List.of(PackedPlantings::of, PicturePlantings::of, PdfPlantings::of);
        for (Function<String, List<Planting>> binary : binaries) {
            for (String name : List.of("Щербина", "Щербини", "Shcherbyna")) {
                plantings.addAll(binary.apply(name));
            }
        }
        return plantings;
    }

    @TestFactory
    Stream<DynamicTest> whateverHidesASecretItIsFound() {
        List<Planting> plantings = plantings();
        assertThat(plantings).hasSizeGreaterThan(PLANTINGS_MIN);
        return plantings.stream()
                .map(planting -> DynamicTest.dynamicTest(planting.toString(), () -> assertFound(planting)));
    }

    private static void assertFound(Planting planting) {
        ScanReport report = SCAN.scan(planting.name(), planting.bytes());
        assertThat(report.leaks()).as(planting.toString()).isNotEmpty();
        assertThat(report.isClean()).isFalse();
        assertThat(report.stops())
                .isNotEmpty()
                .allSatisfy(told -> assertThat(WITHHELD.in(told)).as(told).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> theSameFilesWithoutASecretAreClean() {
        List<Planting> plantings = new ArrayList<>();
        // Where bytes are no text, a longer word of one byte a letter cannot be told from a word among other bytes.
        plantings.addAll(TextPlantings.of("вищербину"));
        for (String name : List.of("Ковальський", "Щербань", "Shcherbakov")) {
            plantings.addAll(TextPlantings.of(name));
            plantings.addAll(PackedPlantings.of(name));
            plantings.addAll(PicturePlantings.of(name));
            plantings.addAll(PdfPlantings.of(name));
        }
        return plantings.stream()
                .map(planting -> DynamicTest.dynamicTest(planting.toString(), () -> {
                    ScanReport report = SCAN.scan(planting.name(), planting.bytes());
                    assertThat(report.stops()).as(planting.toString()).isEmpty();
                }));
    }

    @Test
    void namesOfFilesAndFoldersAreLookedAtAndNotRepeated(@TempDir Path folder) throws IOException {
        Path inside = Files.createDirectories(folder.resolve("people/olena-shcherbyna"));
        Files.writeString(inside.resolve("IMG_%D0%A9%D0%B5%D1%80%D0%B1%D0%B8%D0%BD%D0%B0.txt"), "nothing");
        Files.writeString(folder.resolve("щербиною.txt"), "nothing");
        Files.writeString(folder.resolve("index.txt"), "nothing");
        ScanReport report = SCAN.scan(folder);
        assertThat(report.files()).isEqualTo(3);
        assertThat(report.leaks())
                .extracting(Leak::where)
                .containsOnly("name of the file > text", "name of the file > text, escapes resolved");
        assertThat(report.leaks())
                .extracting(Leak::file)
                .containsExactly("people/[W1]", "people/[W1]/IMG_[W1].txt", "[W1].txt");
    }

    @Test
    void aFolderIsLookedThroughInOrderAndTheSameEachTime(@TempDir Path folder) throws IOException {
        for (int number = 0; number < 20; number++) {
            Files.writeString(
                    folder.resolve("p" + number + ".html"), "<p>" + (number % 7 == 3 ? "Щербини" : "x") + "</p>");
        }
        ScanReport report = SCAN.scan(folder);
        assertThat(report).isEqualTo(SCAN.scan(folder));
        assertThat(report.leaks())
                .extracting(Leak::file)
                .containsSubsequence("p10.html", "p17.html", "p3.html")
                .doesNotContain("p1.html");
        assertThat(report.sizeBytes()).isGreaterThan(100);
    }

    @Test
    void aLinkStopsTheRelease(@TempDir Path folder) throws IOException {
        Files.createSymbolicLink(folder.resolve("out.txt"), Path.of("/etc/hostname"));
        assertThat(SCAN.scan(folder).unseen()).extracting(Unseen::reason).containsExactly(Unseen.Reason.UNREADABLE);
        assertThatThrownBy(() -> SCAN.scan(folder.resolve("none"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLeakIsToldByWhereItStands() {
        byte[] page = "<p>x</p><img src=a.png alt='Олена Щербина'>".getBytes(StandardCharsets.UTF_8);
        Leak leak = SCAN.scan("a.html", page).leaks().stream()
                .filter(told -> !told.where().contains("bytes"))
                .findFirst()
                .orElseThrow();
        assertThat(leak.toString()).isEqualTo("a.html: attribute alt of img, at 0: W1");
        byte[] zip = PackedPlantings.zip(
                "word/document.xml", "<w:t>Щербина</w:t>".getBytes(StandardCharsets.UTF_8), "", "", false);
        assertThat(SCAN.scan("a.docx", zip).leaks())
                .extracting(Leak::where)
                .contains("word/document.xml > bytes", "word/document.xml > text as it is read");
    }

    @Test
    void noiseIsNoLeakAndIsNamedAsUnknown() {
        byte[] noise = new byte[3_000_000];
        new SplittableRandom(3).nextBytes(noise);
        noise[0] = 0;
        ScanReport report = SCAN.scan("film.bin", noise);
        assertThat(report.leaks()).isEmpty();
        assertThat(report.isClean()).isTrue();
        assertThat(report.unseen()).extracting(Unseen::reason).contains(Unseen.Reason.UNKNOWN_FORMAT);
    }

    @Test
    void bytesOfANameThatMayBeShownAreNoLeakOfTheGivenNameInIt() {
        LeakScan scan = new LeakScan(
                Withheld.secrets(List.of(Secret.nameUnless("private person 1", "Дарина", List.of("Дарина Вигадько")))));
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            byte[] shown = "\u0001\u0002 Дарина Вигадько каже".getBytes(charset);
            assertThat(scan.scan("a.bin", shown).leaks()).isEmpty();
            byte[] hidden = "\u0001\u0002 Дарина каже".getBytes(charset);
            assertThat(scan.scan("a.bin", hidden).leaks()).isNotEmpty();
        }
        byte[] old = "\u0001\u0002 Дарина Вигадько каже".getBytes(Charset.forName("windows-1251"));
        assertThat(scan.scan("a.bin", old).leaks()).isNotEmpty();
    }
}
