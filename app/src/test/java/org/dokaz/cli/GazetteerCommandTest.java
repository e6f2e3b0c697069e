package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gazetteer of a user whose data folder is that of the tests. */
class GazetteerCommandTest {

    private static final Path HOME = Path.of(System.getenv("DOKAZ_HOME"));

    @TempDir
    private Path folder;

    @BeforeEach
    @AfterEach
    void forgetEverything() throws IOException {
        if (Files.exists(HOME)) {
            try (Stream<Path> all = Files.walk(HOME)) {
                for (Path file : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String line(int number, String english, String names, String point, String feature, String admin2) {
        return String.join(
                "\t",
                String.valueOf(number),
                english,
                english,
                names,
                point,
                feature.substring(0, 1),
                feature.substring(2),
                "UA\t\t90",
                admin2,
                "\t\t0\t\t100\tEurope/Kyiv\t2024-01-01");
    }

    private Path dump(String... more) throws IOException {
        String lines = line(101, "Vyhadska Oblast", "Вигадська область", "48.0\t36.0", "A.ADM1", "") + "\n"
                + line(102, "Zarichchia Raion", "Заріцький район", "48.1\t36.1", "A.ADM2", "9902") + "\n"
                + line(103, "Verbove", "Вербове", "48.2\t36.2", "P.PPL", "9902") + "\n";
        return Files.writeString(folder.resolve("UA.txt"), lines + String.join("\n", more));
    }

    private Path control() throws IOException {
        return Files.writeString(folder.resolve("list.tsv"), """
                section\tkatottg\tcategory\tname_official\tstart\tend
                occupied\tUA99020000000011111\tP\tЗаріцький район\t2022-03-05\t2022-09-01
                """);
    }

    @Test
    void whatIsImportedIsExplained() throws IOException {
        Session imported = Session.of(List.of(
                "gazetteer", "import", dump().toString(), "--control", control().toString()));
        assertThat(imported.code()).isZero();
        assertThat(imported.out()).startsWith("sha256:");
        assertThat(imported.err()).contains("UA.txt: GeoNames places; 3 lines used, 0 bad");
        Session list = Session.of(List.of("gazetteer", "list"));
        assertThat(list.out()).contains("list.tsv: control intervals").contains("UA.txt: GeoNames places");

        Session place = Session.of(List.of(
                "explain",
                "place",
                "Verbovoye",
                "--within",
                "Вигадська область",
                "--on",
                "2022-05-24",
                "--format",
                "jsonl"));
        assertThat(place.code()).isZero();
        assertThat(place.out())
                .startsWith(
                        "{\"id\":null,\"query\":\"Verbovoye\",\"candidates\":[{\"name\":\"Вербове\",\"lat\":48.2,\"lon\":36.2,"
                                + "\"geonameid\":\"103\",\"katottg\":null,\"level\":\"settlement\",\"admin\":[\"Вигадська область\",\"Заріцький район\"],"
                                + "\"held\":[{\"status\":\"occupied\",\"start\":\"2022-03-05\",\"end\":\"2022-09-01\",\"source\":\"list.tsv (sha256:");
        Session after = Session.of(List.of("explain", "place", "Вербове", "--on", "2022-09-02"));
        assertThat(after.out()).contains("held: none, says list.tsv").contains("why: bears exactly this name");
    }

    @Test
    void badLinesAreToldAndTheRestIsTakenIn() throws IOException {
        Session imported = Session.of(
                List.of("gazetteer", "import", dump("hostile\u001b[31m\tline").toString()));
        assertThat(imported.code()).isEqualTo(ExitCode.NOT_ALL_HELD);
        assertThat(imported.err()).contains("UA.txt: line 4: has 2 columns").doesNotContain("\u001b");
    }

    @Test
    void wrongUseIsToldInWords() {
        assertThat(Session.of(List.of("gazetteer")).code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(Session.of(List.of("gazetteer", "import")).err()).contains("name a GeoNames dump");
        Session missing = Session.of(
                List.of("gazetteer", "import", folder.resolve("none.txt").toString()));
        assertThat(missing.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(missing.err()).contains("none.txt: does not exist");
        assertThat(Session.of(List.of("explain", "place")).code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(Session.of(List.of("explain", "place", "X", "--on", "May")).err())
                .contains("--on must be a date");
    }

    @Test
    void aBrokenGazetteerIsRefusedAndNeverACrash() throws IOException {
        Session.of(List.of("gazetteer", "import", dump().toString()));
        Path index = HOME.resolve("gazetteer").resolve("atlas.index");
        Files.write(index, new byte[] {1, 2, 3});
        Session place = Session.of(List.of("explain", "place", "Вербове"));
        assertThat(place.code()).isEqualTo(ExitCode.CANNOT_GO_ON);
        assertThat(place.err())
                .contains("the imported gazetteer cannot be used")
                .contains("dokaz gazetteer import");
        assertThat(Session.of(List.of("gazetteer", "import", dump().toString())).code())
                .isZero();
        assertThat(Session.of(List.of("explain", "place", "Вербове")).code()).isZero();
    }

    @Test
    void manyAreAskedAtOnceAndWhatIsWrongIsToldByLine() throws IOException {
        Session.of(List.of("gazetteer", "import", dump().toString()));
        Path batch = Files.writeString(
                folder.resolve("asked.tsv"),
                "1\tВербове\n2\tВербове\tЗаріцький район\tyesterday\n3\n4\t" + "я".repeat(10_000_000)
                        + "\n5\t\n6\tVerbove\t\t\n");
        Session asked = Session.of(List.of("explain", "place", "--batch", batch.toString(), "--format", "jsonl"));
        assertThat(asked.code()).isEqualTo(ExitCode.NOT_ALL_HELD);
        assertThat(asked.out().lines()).hasSize(5);
        assertThat(asked.err())
                .contains("line 2: its date yesterday")
                .contains("line 3: has 1 columns")
                .contains("line 4: the name is longer than")
                .contains("line 5: the name is empty");
    }

    @Test
    void withNothingImportedTheProgramsOwnPlacesAnswer() {
        Session place = Session.of(List.of("explain", "place", "в Мелитополе", "--format", "jsonl"));
        assertThat(place.code()).isZero();
        assertThat(place.out()).contains("\"name\":\"Мелітополь\"").contains("\"held\":[]");
        assertThat(place.err()).contains("no gazetteer is imported");
    }
}
