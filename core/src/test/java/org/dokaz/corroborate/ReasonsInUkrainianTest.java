package org.dokaz.corroborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dokaz.invent.Difficulty;
import org.dokaz.invent.Invention;
import org.dokaz.markup.Reasons;
import org.dokaz.model.Entity;
import org.dokaz.model.Reading;
import org.dokaz.resolve.Resolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsInUkrainianTest {

    private static Stream<String> reasons(Findings findings) {
        Stream<String> events = findings.events().stream()
                .flatMap(event -> Stream.concat(
                        event.independence().because().stream(),
                        event.contradictions().stream().map(clash -> clash.why())));
        Stream<String> figures = findings.lineages().stream()
                .flatMap(lineage -> lineage.repeats().stream())
                .map(repeat -> repeat.why());
        Stream<String> copies = findings.retellings().stream().flatMap(retelling -> retelling.reasons().stream());
        return Stream.of(events, figures, copies).flatMap(all -> all);
    }

    @Test
    void everyReasonThatTheStagesGiveCanBeSaidInUkrainian() {
        List<Reading> readings = Invention.of(11, Difficulty.HARD)
                .episodes()
                .limit(12)
                .flatMap(episode -> episode.documents().stream())
                .map(document -> document.reading())
                .toList();
        Resolver resolver = new Resolver();
        readings.forEach(resolver::add);
        List<Entity> entities = resolver.resolve(List.of()).entities();
        Corroborator corroborator = new Corroborator(entities);
        readings.forEach(corroborator::add);

        Set<String> unsaid = new TreeSet<>();
        List<String> all = reasons(corroborator.find()).toList();
        all.stream().filter(reason -> Reasons.ukrainian().in(reason).isEmpty()).forEach(unsaid::add);

        assertThat(all).hasSizeGreaterThan(100);
        assertThat(unsaid).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all go back to Olena Koval                       | усі походять від: Olena Koval
            repeats “40” as “forty; or so”                   | повторює “40” як “forty; or so”
            one figure, rounding changed: “9” was rounded to “10” | одне число, змінилося округлення: “9” округлили до “10”
            “9” was rounded to “10”; told as done in “a in b”, denied in “c” | “9” округлили до “10”; сказано як про зроблене у “a in b”, заперечено у “c”
            """)
    void whatVariesStaysAsItStands(String english, String ukrainian) {
        assertThat(Reasons.ukrainian().in(english)).contains(ukrainian);
    }

    @Test
    void whatTheProgramDoesNotSayIsNotPutOver() {
        assertThat(Reasons.ukrainian().in("a sentence of somebody's own")).isEmpty();
        assertThat(Reasons.ukrainian().in("all go back to ")).isEmpty();
        assertThat(Reasons.ukrainian().in("; ".repeat(100_000))).isEmpty();
    }
}
