package org.dokaz.release.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.model.ActKind;
import org.dokaz.model.Basis;
import org.dokaz.model.Digest;
import org.dokaz.model.Event;
import org.dokaz.model.Language;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.model.When;
import org.dokaz.model.Where;
import org.dokaz.release.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFormatTest {

    private static final When MAY = When.between(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 5, 31));

    private static final Where VERBIVKA = new Where(
            "Verbivka",
            Optional.of(new Where.Point(47.5, 36.25, 4000)),
            Optional.of(Where.Level.SETTLEMENT),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static Release release(String text, When when) {
        Release.Statement statement = new Release.Statement(
                "s1",
                new ActKind("detention"),
                Stance.ASSERTS,
                true,
                Basis.TOLD,
                new Release.Quoted(Language.ENGLISH, List.of(new Release.Piece(text, true))),
                Optional.of("the mayor"),
                List.of(new Release.Hand("Steppe Herald", Step.Kind.OUTLET, true)),
                Optional.of(when),
                Optional.of(LocalDate.of(2023, 6, 2)),
                Optional.of(VERBIVKA),
                Optional.of(new Release.Quantity(
                        OptionalDouble.of(20), OptionalDouble.of(40), true, "%", Optional.of("of the men"))),
                Optional.of("d1"),
                Digest.ofText("commitment"));
        Release.Occurrence event = new Release.Occurrence(
                "e1",
                new ActKind("detention"),
                Optional.of(text),
                Language.ENGLISH,
                Optional.of(when),
                Optional.of(VERBIVKA),
                List.of(statement),
                List.of(new Release.Origin("the mayor", Step.Kind.PERSON, List.of("s1"))),
                new Event.Independence(1, 2, List.of("one may know it from the other")),
                List.of(),
                Event.Standing.SINGLE_ORIGIN,
                true);
        return new Release(
                "Verbivka",
                1,
                LocalDate.of(2026, 1, 2),
                Optional.empty(),
                List.of(event),
                List.of(),
                List.of(new Release.Source(
                        "d1",
                        Optional.of("Steppe Herald"),
                        Optional.of("Men taken"),
                        Optional.of("https://herald.example/men"),
                        Optional.of(LocalDate.of(2023, 6, 2)),
                        Language.ENGLISH,
                        Optional.of(Digest.ofText("exhibit")),
                        Optional.empty())),
                List.of(),
                List.of(),
                new Release.Limits(1, 2, 1),
                Optional.empty());
    }

    private static String written(ExportFormat format, Release release) {
        return new String(format.write(release), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void everyFormTellsTheStandingAndTheRangeOfOrigins(ExportFormat format) {
        assertThat(written(format, release("They were taken.", MAY)))
                .contains("single_origin", "They were taken.")
                .containsPattern("1\\D+2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|'/c calc'!A1", "+1+1", "-2+3 men", "@SUM(A1)", "\tx"})
    void noCellIsTakenForAFormula(String text) {
        String row =
                written(ExportFormat.CSV, release(text, MAY)).lines().toList().get(1);
        assertThat(row).contains("'" + text.replace("\"", "\"\"")).doesNotContain("," + text);
    }

    @Test
    void aCellWithCommasQuotesAndLineEndsIsQuoted() {
        assertThat(written(ExportFormat.CSV, release("\"Yes\", he said,\nthen left", MAY)))
                .contains("\"\"\"Yes\"\", he said,\nthen left\"");
    }

    @Test
    void aMapGivesLongitudeFirstAndHowFarOffThePointMayBe() {
        assertThat(written(ExportFormat.GEOJSON, release("They were taken.", MAY)))
                .contains("\"coordinates\":[36.25,47.5]", "\"radiusMetres\":4000");
    }

    @Test
    void aRangeOfDaysIsNeverSqueezedIntoOneDate() {
        assertThat(written(ExportFormat.FTM, release("They were taken.", MAY)))
                .contains("\"startDate\":[\"2023-05-01\"]", "\"endDate\":[\"2023-05-31\"]")
                .doesNotContain("\"date\":");
        assertThat(written(ExportFormat.FTM, release("They were taken.", When.day(LocalDate.of(2023, 5, 3)))))
                .contains("\"date\":[\"2023-05-03\"]");
    }

    @Test
    void eachLineOfJsonIsOneObject() {
        assertThat(written(ExportFormat.JSONL, release("They were\ntaken.", MAY))
                        .lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).startsWith("{\"record\":").endsWith("}"));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void halfASurrogatePairAndForeignLineEndsHarmNoForm(ExportFormat format) {
        String form = written(format, release("cut \ud83d off\u2028here", MAY));
        assertThat(form).contains("cut ", "here");
        if (format != ExportFormat.CSV) {
            assertThat(form).contains("\\uD83D").doesNotContain("\u2028");
        }
    }

    @Test
    void formsAreFoundByNameInAnyCase() {
        assertThat(ExportFormat.of("GeoJson")).contains(ExportFormat.GEOJSON);
        assertThat(ExportFormat.of("xml")).isEmpty();
    }
}
