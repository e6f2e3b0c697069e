package org.dokaz.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.dokaz.atlas.Atlas;
import org.dokaz.flow.DokazException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingTest {

    @TempDir
    private Path folder;

    private GazetteerFolder home() {
        return new GazetteerFolder(folder.resolve("home"));
    }

    private ImportReport imported(List<String> dump) throws IOException, Importing.Refused {
        return Importing.into(home(), List.of(InventedLand.write(folder, "UA.txt", dump)), List.of());
    }

    @Test
    void badLinesAreToldWithTheirNumbersAndSkipped() throws IOException, Importing.Refused {
        List<String> lines = new ArrayList<>(InventedLand.dump());
        lines.add(3, "too\tfew\tcolumns");
        lines.add(InventedLand.line(900, "Faraway", "", 98.0, 36.0, "P.PPL", "90/9902", 0));
        lines.add(InventedLand.line(901, "Nowhere", "", 48.0, 36.0, "P.PPL", "90/9902", 0)
                .replace("36.0", "NaN"));
        lines.add(InventedLand.line(902, "", "", 48.0, 36.0, "P.PPL", "90/9902", 0));
        lines.add(InventedLand.line(-4, "Minus", "", 48.0, 36.0, "P.PPL", "90/9902", 0));
        lines.add("x".repeat(TextLines.LINE_BYTES_MAX + 1));
        ImportReport report = imported(lines);
        ImportReport.Imported file = report.files().getFirst();
        assertThat(file.file().bad()).isEqualTo(6);
        assertThat(file.complaints().getFirst()).isEqualTo("UA.txt: line 4: has 3 columns instead of 19; skipped");
        assertThat(file.complaints()).anyMatch(one -> one.contains("line 20: its latitude '98.0'"));
        assertThat(file.complaints()).anyMatch(one -> one.contains("line 21: its longitude 'NaN'"));
        assertThat(file.complaints()).anyMatch(one -> one.contains("line 24: longer than"));
        assertThat(home().open().atlas().numbered(201)).isPresent();
        assertThat(home().open().atlas().numbered(900)).isEmpty();
    }

    @Test
    void onlyTheFirstBadLinesAreShown() throws IOException, Importing.Refused {
        List<String> lines = new ArrayList<>(InventedLand.dump());
        lines.addAll(Collections.nCopies(5_000, "nonsense"));
        ImportReport.Imported file = imported(lines).files().getFirst();
        assertThat(file.file().bad()).isEqualTo(5_000);
        assertThat(file.complaints()).hasSize(ImportReport.COMPLAINTS_SHOWN_MAX);
    }

    @Test
    void bytesThatAreNoTextAreToldToo() throws IOException, Importing.Refused {
        Path file = InventedLand.write(folder, "UA.txt", InventedLand.dump());
        byte[] broken = {'a', '\t', (byte) 0xff, (byte) 0xfe, '\n', 0, '\n'};
        Files.write(file, broken, java.nio.file.StandardOpenOption.APPEND);
        ImportReport report = Importing.into(home(), List.of(file), List.of());
        assertThat(report.files().getFirst().complaints().getFirst()).contains("not UTF-8");
    }

    @Test
    void theSameLinesInAnyOrderMakeTheSameIndexButForTheDigestOfTheFile() throws IOException, Importing.Refused {
        imported(InventedLand.dump());
        byte[] one = Files.readAllBytes(home().index());
        List<String> turned = new ArrayList<>(InventedLand.dump());
        Collections.reverse(turned);
        imported(turned);
        byte[] other = Files.readAllBytes(home().index());
        assertThat(other).hasSameSizeAs(one);
        int differing = 0;
        for (int at = 0; at < one.length; at++) {
            differing += one[at] == other[at] ? 0 : 1;
        }
        // The checksum, the digest in the head and the file's digest among the sources.
        assertThat(differing).isLessThanOrEqualTo(8 + 32 + 64);
    }

    @Test
    void theSameFilesMakeTheSameBytes() throws IOException, Importing.Refused {
        imported(InventedLand.dump());
        byte[] one = Files.readAllBytes(home().index());
        imported(InventedLand.dump());
        assertThat(Files.readAllBytes(home().index())).isEqualTo(one);
    }

    @Test
    void anIndexThatWasCutOrChangedIsRefusedInWords() throws IOException, Importing.Refused {
        imported(InventedLand.dump());
        byte[] whole = Files.readAllBytes(home().index());
        for (int length : new int[] {0, 1, 8, 63, 64, 200, whole.length / 2, whole.length - 1}) {
            Files.write(home().index(), Arrays.copyOf(whole, length));
            refusedInWords();
        }
        for (int at : new int[] {0, 9, 13, 17, 25, 70, whole.length / 2, whole.length - 1}) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x55;
            Files.write(home().index(), changed);
            refusedInWords();
        }
        Files.write(
                home().index(),
                "no index at all, but a text that is longer than its head would be".getBytes(StandardCharsets.UTF_8));
        refusedInWords();
    }

    private void refusedInWords() {
        assertThatThrownBy(() -> home().open())
                .isInstanceOf(DokazException.class)
                .hasMessageContaining("the imported gazetteer cannot be used")
                .hasMessageContaining("dokaz gazetteer import");
    }

    @Test
    void aRefusedImportLeavesTheOldOne() throws IOException, Importing.Refused {
        imported(InventedLand.dump());
        byte[] before = Files.readAllBytes(home().index());
        Path other = Files.writeString(folder.resolve("letter.txt"), "Dear all,\nno places here.\n");
        assertThatThrownBy(() -> Importing.into(home(), List.of(other), List.of()))
                .isInstanceOf(Importing.Refused.class)
                .hasMessageContaining("letter.txt: neither a GeoNames dump");
        assertThatThrownBy(() -> Importing.into(home(), List.of(folder.resolve("missing.txt")), List.of()))
                .hasMessageContaining("missing.txt: does not exist");
        assertThatThrownBy(() -> Importing.into(home(), List.of(), List.of(folder.resolve("UA.txt"))))
                .hasMessageContaining("no list of control");
        assertThat(Files.readAllBytes(home().index())).isEqualTo(before);
    }

    @Test
    void whatAKilledImportLeftIsNotTakenForAnIndexAndClearedByTheNext() throws IOException, Importing.Refused {
        imported(InventedLand.dump());
        byte[] before = Files.readAllBytes(home().index());
        Files.writeString(home().sources().resolve("import123.new"), "half");
        Files.writeString(home().folder().resolve("atlas123.new"), "half");
        assertThat(home().open().atlas().numbered(201)).isPresent();
        imported(InventedLand.dump());
        assertThat(Files.readAllBytes(home().index())).isEqualTo(before);
        try (Stream<Path> left = Files.walk(home().folder())) {
            assertThat(left.map(String::valueOf)).noneMatch(name -> name.endsWith(".new"));
        }
    }

    @Test
    void whatIsImportedLaterStandsBesideWhatWasThere() throws IOException, Importing.Refused {
        imported(InventedLand.dump());
        Path list = InventedLand.write(folder, "list.tsv", InventedLand.control());
        ImportReport report = Importing.into(home(), List.of(), List.of(list));
        assertThat(report.sources()).extracting(SourceFile::name).containsExactly("list.tsv", "UA.txt");
        assertThat(report.digest()).isEqualTo(home().open().digest()).isEqualTo(home().digest());
        Atlas atlas = home().open().atlas();
        assertThat(atlas.numbered(203).orElseThrow().katottg()).contains("UA99040010030022222");
        List<String> fewer = InventedLand.dump().subList(0, 8);
        imported(fewer);
        assertThat(home().open().atlas().numbered(203)).isEmpty();
        assertThat(home().open().sources()).hasSize(2);
    }

    @Test
    void alternateNamesComeWithTheirLanguagesAndYears() throws IOException, Importing.Refused {
        Path dump = InventedLand.write(folder, "UA.txt", InventedLand.dump());
        Path names = InventedLand.write(
                folder,
                "alternateNamesV2.txt",
                List.of(
                        "1\t210\tuk\tЛенінське\t\t\t\t1\t1935\t2016-05-19",
                        "2\t210\tlink\thttps://example.org/\t\t\t\t\t\t",
                        "3\t999999\tuk\tНіде\t\t\t\t\t\t",
                        "4\t210\tuk\tКриничне\t1\t\t\t\t\t",
                        "x\ty"));
        ImportReport report = Importing.into(home(), List.of(names, dump), List.of());
        assertThat(report.files()).extracting(one -> one.file().kept()).containsExactly(17, 2);
        Atlas.Named former = home().open().atlas().named("Ленинское", 5).getFirst();
        assertThat(former.place().geonameId()).hasValue(210);
        assertThat(former.use()).isEqualTo(Atlas.Use.FORMER);
    }

    @Test
    void theCodifierGivesEverySettlementItsCodeAndPath() throws IOException, Importing.Refused {
        Path dump = InventedLand.write(folder, "UA.txt", InventedLand.dump());
        Path codifier = InventedLand.write(
                folder,
                "codifier.csv",
                List.of(
                        "Перший рівень;Другий рівень;Третій рівень;Четвертий рівень;Додатковий рівень;Категорія;Назва",
                        "UA99000000000010101;;;;;O;Вигадська",
                        "UA99000000000010101;UA99020000000020202;;;;P;Заріцький",
                        "UA99000000000010101;UA99020000000020202;UA99020010000033333;;;H;Заріцька",
                        "UA99000000000010101;UA99020000000020202;UA99020010000033333;UA99020010040040404;;C;Широке",
                        "UA99000000000010101;UA99020000000020202;UA99020010000033333;UA99020010060060606;;X;Дальнє",
                        "UA99000000000010101;UA99020000000020202;UA99020010000033333;UA99020010060060606;;;"));
        ImportReport report = Importing.into(home(), List.of(dump, codifier), List.of());
        assertThat(report.files().getLast().file().bad()).isEqualTo(1);
        Atlas atlas = home().open().atlas();
        assertThat(atlas.numbered(202).orElseThrow().katottg()).contains("UA99020010040040404");
        assertThat(atlas.numbered(202).orElseThrow().path())
                .containsExactly("Вигадська область", "Заріцький район", "Заріцька територіальна громада");
        assertThat(atlas.coded("UA99020010060060606").orElseThrow().name()).isEqualTo("Дальнє");
        assertThat(atlas.numbered(101).orElseThrow().katottg()).contains("UA99000000000010101");
    }

    @Test
    void badRowsOfControlAreTold() throws IOException, Importing.Refused {
        Path list = InventedLand.write(
                folder,
                "list.tsv",
                List.of(
                        InventedLand.CONTROL_HEAD,
                        "occupied\tUA9904000000001111\tP\tПідгірний район\t2022-03-05\t",
                        "liberated\tUA99040000000011111\tP\tПідгірний район\t2022-03-05\t",
                        "occupied\tUA99040000000011111\tP\tПідгірний район\t5 March\t",
                        "occupied\tUA99040000000011111\tP\tПідгірний район\t2022-03-05\t2021-01-01",
                        "occupied\tUA99040000000011111\tP",
                        "occupied\tUA99040000000011111\tP\tПідгірний район\t2022-03-05"));
        ImportReport.Imported file =
                Importing.into(home(), List.of(), List.of(list)).files().getFirst();
        assertThat(file.file().bad()).isEqualTo(5);
        assertThat(file.complaints().get(1)).contains("list.tsv: line 3: its section 'liberated' is none of");
        assertThat(file.complaints().get(3)).contains("ends 2021-01-01, before it starts 2022-03-05");
    }
}
