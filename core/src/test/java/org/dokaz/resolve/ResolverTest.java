package org.dokaz.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.model.Language.ENGLISH;
import static org.dokaz.model.Language.RUSSIAN;
import static org.dokaz.model.Language.UKRAINIAN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.dokaz.model.Anchor;
import org.dokaz.model.Entity;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Match;
import org.dokaz.model.Reading;
import org.dokaz.model.Verdict;
import org.dokaz.model.Where;
import org.dokaz.model.Where.Level;
import org.junit.jupiter.api.Test;

class ResolverTest {

    private static final Paper HERALD =
            Paper.in(ENGLISH, "Herald").person("Mykola Stelmashenko").person("Stelmashenko's wife", "Oksana");
    private static final Paper VISTI =
            Paper.in(UKRAINIAN, "Вісті").person("Миколи Стельмашенка", "Микола Стельмашенко");
    private static final Paper GOLOS = Paper.in(RUSSIAN, "Голос").person("Николай Стельмашенко");

    @Test
    void spellingsInThreeLanguagesAreOnePersonAndEachIsKept() {
        Entity person = only(EntityKind.PERSON, "Stelmashenko", resolve(HERALD, VISTI, GOLOS));
        assertThat(person.names()).contains("Mykola Stelmashenko", "Миколи Стельмашенка", "Николай Стельмашенко");
        assertThat(person.mentions()).hasSize(3);
    }

    @Test
    void everyJoiningIsToldWithItsReasons() {
        Resolution resolution = resolve(HERALD, VISTI, GOLOS);
        assertThat(resolution.matches())
                .filteredOn(match -> match.verdict() == Verdict.SAME)
                .isNotEmpty()
                .allSatisfy(match -> assertThat(match.reasons()).isNotEmpty());
    }

    @Test
    void theOrderOfDocumentsChangesNothing() {
        List<Reading> readings = new ArrayList<>(List.of(
                HERALD.reading(),
                VISTI.reading(),
                GOLOS.reading(),
                Paper.in(ENGLISH, "Four")
                        .person("Stelmashenko")
                        .organisation("SBU")
                        .reading(),
                Paper.in(UKRAINIAN, "П'ять")
                        .person("Стельмашенко")
                        .organisation("СБУ")
                        .reading(),
                Paper.in(RUSSIAN, "Шесть").person("Петр Стельмашенко").reading(),
                Paper.in(RUSSIAN, "Семь").holder("мэр", "Петр Стельмашенко").reading(),
                Paper.in(UKRAINIAN, "Вісім")
                        .holder("суддя", "Петро Стельмашенко")
                        .reading(),
                Paper.in(ENGLISH, "Nine").holder("mayor", "Petro Stelmashenko").reading()));
        Resolution expected = resolve(readings, List.of());
        Random order = new Random(7);
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(readings, order);
            assertThat(resolve(readings, List.of())).isEqualTo(expected);
        }
    }

    @Test
    void givenNamesAloneAreNeverOnePersonAcrossDocuments() {
        List<Entity> persons = persons(resolve(
                Paper.in(ENGLISH, "One").person("Yelena"),
                Paper.in(ENGLISH, "Two").person("Elena"),
                Paper.in(ENGLISH, "Three").person("Yelena")));
        assertThat(persons).hasSize(3);
    }

    @Test
    void aGivenNameAloneIsGivenToNobodyInAnotherDocumentWhateverAgrees() {
        Resolution resolution = resolve(
                Paper.in(RUSSIAN, "Один").holder("солдат", "Сергей Стельмашенко"),
                Paper.in(RUSSIAN, "Два").holder("солдат", "Сергей Стельмашенко"),
                Paper.in(RUSSIAN, "Три").holder("солдат", "Сергей"));
        assertThat(persons(resolution))
                .extracting(entity -> entity.mentions().size())
                .containsExactly(2, 1);
    }

    @Test
    void aFamilyNameThatManyBearIsLeftOpen() {
        Resolution resolution = resolve(
                Paper.in(UKRAINIAN, "Один").person("Андрій Шевченко"),
                Paper.in(UKRAINIAN, "Два").person("Шевченко"));
        assertThat(persons(resolution)).hasSize(2);
        assertThat(resolution.matches()).extracting(Match::verdict).containsExactly(Verdict.UNSURE);
    }

    @Test
    void aRareFamilyNameMeansTheOneWhoIsNamedInFull() {
        Resolution resolution = resolve(
                Paper.in(UKRAINIAN, "Один").person("Андрій Стельмашенко"),
                Paper.in(UKRAINIAN, "Два").person("Стельмашенко"));
        assertThat(persons(resolution)).hasSize(1);
    }

    @Test
    void aShortNameMeansTheOnlyOneInItsDocumentWhomItFits() {
        Resolution resolution = resolve(
                Paper.in(UKRAINIAN, "Один").person("Андрій Шевченко").person("Шевченко"),
                Paper.in(UKRAINIAN, "Два").person("Олег Шевченко").person("Шевченко"));
        assertThat(persons(resolution))
                .extracting(entity -> entity.mentions().size())
                .containsExactly(2, 2);
    }

    @Test
    void aShortNameThatFitsTwoInItsDocumentIsLeftOpen() {
        Resolution resolution = resolve(Paper.in(UKRAINIAN, "Один")
                .person("Андрій Шевченко")
                .person("Олег Шевченко")
                .person("Шевченко"));
        assertThat(persons(resolution)).hasSize(3);
    }

    @Test
    void aCommonFamilyNameIsGivenToTheOnlyOneOfThatOffice() {
        Resolution resolution = resolve(
                Paper.in(UKRAINIAN, "Один").holder("мер", "Андрій Шевченко"),
                Paper.in(UKRAINIAN, "Два").holder("суддя", "Олег Шевченко"),
                Paper.in(UKRAINIAN, "Три").holder("мера", "Шевченка"));
        assertThat(persons(resolution))
                .extracting(entity -> entity.mentions().size())
                .containsExactly(2, 1);
    }

    @Test
    void bodiesAreKnownByTheirNamesInThreeLanguagesAndByTheirState() {
        Resolution resolution = resolve(
                Paper.in(ENGLISH, "One")
                        .organisation("Security Service of Ukraine")
                        .organisation("Russian Defence Ministry"),
                Paper.in(UKRAINIAN, "Два")
                        .organisation("СБУ")
                        .organisation("Міноборони РФ")
                        .organisation("Міноборони"),
                Paper.in(RUSSIAN, "Три")
                        .organisation("Службы безопасности Украины")
                        .organisation("Минобороны России"));
        assertThat(resolution.entities())
                .extracting(entity -> entity.mentions().size())
                .containsExactlyInAnyOrder(3, 3, 1);
    }

    @Test
    void anAbbreviationMeansTheNameInItsDocumentWhoseFirstLettersItIs() {
        Resolution resolution = resolve(
                Paper.in(ENGLISH, "One").organisation("Steppe Observer Centre").organisation("SOC"));
        assertThat(resolution.entities()).hasSize(1);
    }

    @Test
    void formationsAreOneOnlyWhereNumberAndSizeAgree() {
        Resolution resolution = resolve(
                Paper.in(ENGLISH, "One").unit("114th motor rifle brigade").unit("114th battalion"),
                Paper.in(UKRAINIAN, "Два").unit("114-ї мотострілецької бригади").unit("115-ї бригади"),
                Paper.in(RUSSIAN, "Три").unit("114-й танковой бригады"));
        assertThat(resolution.entities())
                .extracting(entity -> entity.mentions().size())
                .containsExactlyInAnyOrder(2, 1, 1, 1);
    }

    @Test
    void aRegionIsNotItsCapital() {
        Where city = new Where(
                "Kherson",
                Optional.empty(),
                Optional.of(Level.SETTLEMENT),
                Optional.of("706448"),
                Optional.empty(),
                Optional.empty());
        Where region = new Where(
                "Kherson Oblast",
                Optional.empty(),
                Optional.of(Level.REGION),
                Optional.of("706442"),
                Optional.empty(),
                Optional.empty());
        Resolution resolution = resolve(
                Paper.in(ENGLISH, "One").place("Kherson", city).place("the Kherson region", region),
                Paper.in(UKRAINIAN, "Два").place("Херсоні", city));
        assertThat(resolution.entities())
                .extracting(entity -> entity.mentions().size())
                .containsExactly(2, 1);
    }

    @Test
    void placesThatNoGazetteerHasAreOneByTheirSound() {
        Resolution resolution = resolve(
                Paper.in(ENGLISH, "One").place("Vyshnivka", Where.named("Vyshnivka")),
                Paper.in(UKRAINIAN, "Два").place("Вишнівка", Where.named("Вишнівка")));
        assertThat(resolution.entities()).hasSize(1);
    }

    @Test
    void aNameThatSeveralPlacesBearIsNotTakenForOnePlaceAcrossDocuments() {
        Where north = settlement("1");
        Where south = settlement("2");
        Resolution resolution = resolve(
                Paper.in(ENGLISH, "One").openPlace("Ivanivka", north, south),
                Paper.in(ENGLISH, "Two").openPlace("Ivanivka", north, south),
                Paper.in(ENGLISH, "Three").place("Ivanivka", north));
        assertThat(resolution.entities()).hasSize(3);
    }

    private static Where settlement(String id) {
        return new Where(
                "Ivanivka",
                Optional.empty(),
                Optional.of(Level.SETTLEMENT),
                Optional.of(id),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void whatAPersonDecidedGoesBeforeWhatTheProgramThinks() {
        List<Reading> readings = List.of(HERALD.reading(), GOLOS.reading());
        List<Anchor> left = mentionsOf("Mykola Stelmashenko", resolve(List.of(readings.getFirst()), List.of()));
        List<Anchor> right = mentionsOf("Николай Стельмашенко", resolve(List.of(readings.getLast()), List.of()));
        Decision apart = new Decision(Verdict.DIFFERENT, left, right, "father and son");
        Resolution decided = resolve(readings, List.of(apart));
        assertThat(namedIn(decided, "Стельмашенко", "Stelmashenko")).hasSize(2);
        assertThat(decided.matches())
                .filteredOn(match -> match.verdict() == Verdict.DIFFERENT)
                .singleElement()
                .satisfies(match -> assertThat(match.reasons()).containsExactly("a person decided so: father and son"));
        Decision later = new Decision(Verdict.SAME, left, right, "no: one man");
        assertThat(namedIn(resolve(readings, List.of(apart, later)), "Стельмашенко", "Stelmashenko"))
                .hasSize(1);
    }

    @Test
    void aPersonCanJoinWhatIsSpeltTooDifferently() {
        List<Reading> readings = List.of(
                Paper.in(ENGLISH, "One").person("Mykola Stelmashenko").reading(),
                Paper.in(ENGLISH, "Two").person("Nick Steelmash").reading());
        List<Anchor> left = mentionsOf("Mykola Stelmashenko", resolve(List.of(readings.getFirst()), List.of()));
        List<Anchor> right = mentionsOf("Nick Steelmash", resolve(List.of(readings.getLast()), List.of()));
        assertThat(persons(resolve(readings, List.of()))).hasSize(2);
        assertThat(persons(resolve(readings, List.of(new Decision(Verdict.SAME, left, right, "his byline")))))
                .hasSize(1);
    }

    @Test
    void aDecisionIsFoundAgainInANewReadingOfItsExhibit() {
        Reading before = GOLOS.reading();
        Anchor there = mentionsOf("Николай Стельмашенко", resolve(List.of(before), List.of()))
                .getFirst();
        Anchor moved = new Anchor(
                there.exhibit(),
                there.part(),
                new org.dokaz.model.Span(0, there.words().length()),
                there.words());
        List<Anchor> left = mentionsOf("Mykola Stelmashenko", resolve(HERALD));
        Resolution resolution = resolve(
                List.of(HERALD.reading(), before),
                List.of(new Decision(Verdict.DIFFERENT, left, List.of(moved), "two men")));
        assertThat(namedIn(resolution, "Стельмашенко", "Stelmashenko")).hasSize(2);
    }

    @Test
    void namesMadeToDoHarmAreBounded() {
        String long1 = "Я".repeat(100_000);
        String marks = "\u0301".repeat(500);
        Resolution resolution = resolve(
                Paper.in(RUSSIAN, "One")
                        .person(long1)
                        .person(marks)
                        .organisation(long1)
                        .unit(marks),
                Paper.in(RUSSIAN, "Two").person(long1).organisation("  ").unit("\u0000"));
        assertThat(resolution.entities()).isNotEmpty();
    }

    @Test
    void tooManyNamesUnderOneKeyAreTold() {
        Paper paper = Paper.in(ENGLISH, "Crowd");
        for (int number = 0; number <= Board.BLOCK_MAX; number++) {
            paper.organisation(
                    "Steppe " + syllable(number % 32) + syllable(number / 32 % 32) + syllable(number / 1024) + "k");
        }
        assertThat(resolve(paper).notes()).anySatisfy(note -> assertThat(note).contains("BLOCK_MAX"));
    }

    private static String syllable(int number) {
        return "" + "bdkmnprs".charAt(number % 8) + "aiou".charAt(number / 8);
    }

    private static Resolution resolve(Paper... papers) {
        return resolve(List.of(papers).stream().map(Paper::reading).toList(), List.of());
    }

    private static Resolution resolve(List<Reading> readings, List<Decision> decisions) {
        Resolver resolver = new Resolver();
        readings.forEach(resolver::add);
        return resolver.resolve(decisions);
    }

    private static List<Entity> persons(Resolution resolution) {
        return resolution.entities().stream()
                .filter(entity -> entity.kind() == EntityKind.PERSON)
                .toList();
    }

    private static Entity only(EntityKind kind, String part, Resolution resolution) {
        return resolution.entities().stream()
                .filter(entity ->
                        entity.kind() == kind && entity.names().stream().anyMatch(name -> name.endsWith(part)))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> namedIn(Resolution resolution, String... parts) {
        Set<String> ids = new TreeSet<>();
        for (Entity entity : persons(resolution)) {
            for (String part : parts) {
                if (entity.names().stream().anyMatch(name -> name.endsWith(part))) {
                    ids.add(entity.id().hex());
                }
            }
        }
        return ids;
    }

    private static List<Anchor> mentionsOf(String name, Resolution resolution) {
        return resolution.entities().stream()
                .filter(entity -> entity.names().contains(name))
                .findFirst()
                .orElseThrow()
                .mentions();
    }
}
