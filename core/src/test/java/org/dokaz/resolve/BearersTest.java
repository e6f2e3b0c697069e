package org.dokaz.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.model.Language.ENGLISH;
import static org.dokaz.model.Language.RUSSIAN;
import static org.dokaz.model.Language.UKRAINIAN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Entity;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Match;
import org.dokaz.model.Verdict;
import org.dokaz.model.Where;
import org.dokaz.model.Where.Level;
import org.junit.jupiter.api.Test;

/** People of one name, and what tells them apart. */
class BearersTest {

    @Test
    void twoOfOneNameAreKeptApartByTheirAges() {
        List<Entity> persons = persons(resolve(
                Paper.in(ENGLISH, "One").words("45-year-old").person("Mykola Stelmashenko"),
                Paper.in(ENGLISH, "Two").words("19-year-old").person("Mykola Stelmashenko")));
        assertThat(persons).hasSize(2);
    }

    @Test
    void aBirthdayBetweenTwoReportsKeepsNobodyApart() {
        List<Entity> persons = persons(resolve(
                Paper.in(ENGLISH, "One", "2024-03-05")
                        .person("Mykola Stelmashenko")
                        .words("44, said so"),
                Paper.in(ENGLISH, "Two", "2024-11-05").words("45-year-old").person("Mykola Stelmashenko")));
        assertThat(persons).hasSize(1);
    }

    @Test
    void mayorsOfTwoTownsAtOneTimeAreTwoPeopleWhateverTheyAreCalled() {
        Resolution resolution = resolve(
                Paper.in(ENGLISH, "One").holder("mayor of Vyshnivka", "Mykola Stelmashenko"),
                Paper.in(UKRAINIAN, "Два").holder("мер Рубанівки", "Микола Стельмашенко"),
                Paper.in(RUSSIAN, "Три").holder("мэр Вишнёвки", "Николай Стельмашенко"));
        assertThat(persons(resolution))
                .extracting(entity -> entity.mentions().size())
                .containsExactly(2, 1);
        assertThat(resolution.matches())
                .filteredOn(match -> match.verdict() == Verdict.DIFFERENT)
                .isNotEmpty()
                .allSatisfy(match ->
                        assertThat(match.reasons().getFirst()).startsWith("nobody is both at one time: mayor of "));
    }

    @Test
    void aMayorIsNoConscriptOfTheSameMonth() {
        Resolution resolution = resolve(
                Paper.in(UKRAINIAN, "Один").holder("мер", "Микола Стельмашенко"),
                Paper.in(RUSSIAN, "Два").holder("солдат", "Николай Стельмашенко"));
        assertThat(persons(resolution)).hasSize(2);
        assertThat(resolution.matches()).extracting(Match::verdict).containsExactly(Verdict.DIFFERENT);
    }

    @Test
    void officesHeldOneAfterAnotherOnlyRaiseDoubtOnACommonName() {
        Paper first = Paper.in(UKRAINIAN, "Один", "2019-03-05").holder("мер", "Андрій Шевченко");
        Paper second = Paper.in(UKRAINIAN, "Два", "2024-03-05").holder("суддя", "Андрій Шевченко");
        Resolution common = resolve(first, second);
        assertThat(persons(common)).hasSize(2);
        assertThat(common.matches()).extracting(Match::verdict).containsExactly(Verdict.UNSURE);
        assertThat(common.matches().getFirst().reasons())
                .containsAnyOf("the roles differ: mayor / judge", "the roles differ: judge / mayor");
        Resolution rare = resolve(
                Paper.in(UKRAINIAN, "Один", "2019-03-05").holder("мер", "Кіндрат Прямухін"),
                Paper.in(UKRAINIAN, "Два", "2024-03-05").holder("суддя", "Кіндрат Прямухін"));
        assertThat(persons(rare)).hasSize(1);
    }

    @Test
    void aFormerOrDeputyMayorKeepsNobodyApart() {
        Resolution resolution = resolve(
                Paper.in(ENGLISH, "One").holder("former mayor", "Mykola Stelmashenko"),
                Paper.in(ENGLISH, "Two").holder("judge", "Mykola Stelmashenko"),
                Paper.in(ENGLISH, "Three").holder("deputy mayor", "Mykola Stelmashenko"));
        assertThat(persons(resolution)).hasSize(1);
    }

    @Test
    void homesInTwoOblastsRaiseDoubtOnACommonName() {
        Resolution resolution = resolve(
                Paper.in(ENGLISH, "One")
                        .person("Andrii Shevchenko")
                        .words("a resident of")
                        .place("Kherson", oblast("08")),
                Paper.in(ENGLISH, "Two")
                        .person("Andrii Shevchenko")
                        .words("a native of")
                        .place("Luhansk", oblast("14")));
        assertThat(persons(resolution)).hasSize(2);
        assertThat(resolution.matches()).singleElement().satisfies(match -> {
            assertThat(match.verdict()).isEqualTo(Verdict.UNSURE);
            assertThat(match.reasons())
                    .containsAnyOf(
                            "they are from different places: Kherson Oblast / Luhansk Oblast",
                            "they are from different places: Luhansk Oblast / Kherson Oblast");
        });
    }

    @Test
    void aHomeInOneOblastKeepsNobodyApart() {
        Resolution resolution = resolve(
                Paper.in(ENGLISH, "One")
                        .person("Andrii Shevchenko")
                        .words("a resident of")
                        .place("Kherson", oblast("08")),
                Paper.in(ENGLISH, "Two")
                        .person("Andrii Shevchenko")
                        .words("a native of")
                        .place("Skadovsk", oblast("08")));
        assertThat(persons(resolution)).hasSize(1);
    }

    @Test
    void whoIsNamedNearAPlaceIsNotFromThere() {
        Resolution resolution = resolve(
                Paper.in(ENGLISH, "One")
                        .person("Andrii Shevchenko")
                        .words("was seen in")
                        .place("Kherson", oblast("08")),
                Paper.in(ENGLISH, "Two")
                        .person("Andrii Shevchenko")
                        .words("went to")
                        .place("Luhansk", oblast("14")));
        assertThat(persons(resolution)).hasSize(1);
    }

    @Test
    void aNameOfWhichNothingIsToldIsGivenToNeitherOfTwo() {
        Resolution resolution = resolve(
                Paper.in(UKRAINIAN, "Один").holder("мер", "Микола Стельмашенко"),
                Paper.in(UKRAINIAN, "Два").holder("солдат", "Микола Стельмашенко"),
                Paper.in(RUSSIAN, "Три").person("Николай Стельмашенко"));
        assertThat(persons(resolution)).hasSize(3);
        assertThat(resolution.matches())
                .filteredOn(match -> match.verdict() == Verdict.UNSURE)
                .hasSize(2)
                .allSatisfy(match -> assertThat(match.reasons())
                        .containsExactly("documents tell of two of that name, and nothing tells which"));
    }

    @Test
    void aNameOfWhichNothingIsToldIsGivenToTheOneNearlyAlwaysMeant() {
        List<Paper> papers = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            papers.add(Paper.in(UKRAINIAN, "Вісті " + number).holder("мер Рубанівки", "Микола Стельмашенко"));
        }
        papers.add(Paper.in(UKRAINIAN, "Інше").holder("солдат", "Микола Стельмашенко"));
        papers.add(Paper.in(RUSSIAN, "Просто").person("Николай Стельмашенко"));
        assertThat(persons(resolve(papers.toArray(Paper[]::new))))
                .extracting(entity -> entity.mentions().size())
                .containsExactly(13, 1);
    }

    @Test
    void whoHadDiedDoesNotSpeakLater() {
        Paper dead = Paper.in(ENGLISH, "One", "2022-05-01").words("the late").person("Andrii Shevchenko");
        Paper before = Paper.in(ENGLISH, "Two", "2020-05-01").speaker("Andrii Shevchenko");
        Paper after = Paper.in(ENGLISH, "Three", "2024-05-01").speaker("Andrii Shevchenko");
        assertThat(persons(resolve(dead, before))).hasSize(1);
        Resolution resolution = resolve(dead, after);
        assertThat(persons(resolution)).hasSize(2);
        assertThat(resolution.matches())
                .singleElement()
                .satisfies(match -> assertThat(match.reasons().getFirst()).startsWith("the times do not fit: "));
    }

    @Test
    void otherPatronymicsAreTwoPeople() {
        Resolution resolution = resolve(
                Paper.in(UKRAINIAN, "Один").person("Микола Іванович Стельмашенко"),
                Paper.in(UKRAINIAN, "Два").person("Микола Петрович Стельмашенко"));
        assertThat(persons(resolution)).hasSize(2);
    }

    private static Where oblast(String code) {
        return new Where(
                "Town " + code,
                Optional.empty(),
                Optional.of(Level.SETTLEMENT),
                Optional.of(code),
                Optional.empty(),
                Optional.of(code));
    }

    private static Resolution resolve(Paper... papers) {
        Resolver resolver = new Resolver();
        List.of(papers).forEach(paper -> resolver.add(paper.reading()));
        return resolver.resolve(List.of());
    }

    private static List<Entity> persons(Resolution resolution) {
        return resolution.entities().stream()
                .filter(entity -> entity.kind() == EntityKind.PERSON)
                .toList();
    }
}
