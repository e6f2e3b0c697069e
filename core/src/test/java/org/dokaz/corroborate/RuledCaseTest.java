package org.dokaz.corroborate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dokaz.corroborate.ruling.Ruling;
import org.dokaz.corroborate.ruling.Ruling.Matter;
import org.dokaz.model.Anchor;
import org.dokaz.model.Event;
import org.dokaz.model.Pairing;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.model.Statement;
import org.dokaz.model.Step;
import org.dokaz.model.Verdict;
import org.dokaz.model.When;
import org.dokaz.model.Where;
import org.dokaz.testing.ClaimBuilder;
import org.dokaz.testing.ReadingBuilder;
import org.junit.jupiter.api.Test;

/** What people decided binds what comparing comes to, whatever the order of documents. */
class RuledCaseTest {

    private static final Where PLACE = new Where(
            "Sukha Balka",
            Optional.of(new Where.Point(47, 37.25, 3000)),
            Optional.of(Where.Level.SETTLEMENT),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final Reading mayor = told(
            "Courier",
            "2024-03-06",
            "shelling killed three people by the well in Sukha Balka on 5 March",
            Step.stated("Mykola Stelmashenko", Step.Kind.PERSON),
            "2024-03-05");
    private final Reading doctor = told(
            "Daily Ridge",
            "2024-03-07",
            "three people died by the well in Sukha Balka under shelling on 5 March",
            Step.stated("Olena Hrytsenko", Step.Kind.PERSON),
            "2024-03-05");
    private final Reading drone = told(
            "Visnyk",
            "2024-04-10",
            "a drone wounded two workers at the depot in Sukha Balka on 9 April",
            Step.stated("Petro Lysenko", Step.Kind.PERSON),
            "2024-04-09");
    private final List<Reading> all = List.of(mayor, doctor, drone);

    private static Reading told(String outlet, String published, String words, Step source, String day) {
        return ReadingBuilder.reading("It is told that " + words + ", as " + source.name() + " said.")
                .published(outlet, "What happened", published)
                .claim(ClaimBuilder.claim(words, "casualties")
                        .saidBy(source.name(), source.name())
                        .through(Step.stated(outlet, Step.Kind.OUTLET), source)
                        .at("Sukha Balka", PLACE)
                        .when(When.day(LocalDate.parse(day))))
                .build();
    }

    @Test
    void byItselfTheProgramTakesTwoForOneAndTheThirdForAnother() {
        assertThat(sizes(find())).containsExactlyInAnyOrder(2, 1);
        assertThat(find()).isEqualTo(found(all, List.of()));
    }

    @Test
    void whatAPersonPartsIsNeverInOneEventAndShownWithBothViews() {
        Findings found = find(ruling(Matter.EVENT, Verdict.DIFFERENT, mayor, doctor, "two streets"));

        assertThat(sizes(found)).containsExactly(1, 1, 1);
        Pairing near = found.nearMisses().getFirst();
        assertThat(near.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(near.reasons())
                .startsWith("a person decided so: two streets", "the program by itself holds them for one event");
    }

    @Test
    void whatAPersonJoinsIsOneEventAndShownWithBothViews() {
        Findings found = find(ruling(Matter.EVENT, Verdict.SAME, doctor, drone, "one night"));

        Event event = eventOf(found, drone);
        assertThat(event.claims()).contains(statement(doctor), statement(drone));
        assertThat(event.links())
                .anySatisfy(link -> assertThat(link.reasons())
                        .startsWith(
                                "a person decided so: one night", "the program by itself holds them for two events"));
    }

    @Test
    void ofTwoDecisionsOnOnePairTheLaterStands() {
        Ruling one = ruling(Matter.EVENT, Verdict.SAME, doctor, drone, "one night");
        Ruling two = ruling(Matter.EVENT, Verdict.DIFFERENT, drone, doctor, "two nights");

        assertThat(eventOf(find(one, two), drone).claims()).hasSize(1);
        assertThat(eventOf(find(two, one), drone).claims()).contains(statement(doctor));
        assertThat(find(one, two).notes()).isEmpty();
    }

    @Test
    void whereDecisionsExcludeEachOtherApartPrevailsAndTheLaterJoinHolds() {
        Ruling first = ruling(Matter.EVENT, Verdict.SAME, mayor, doctor, "one street");
        Ruling second = ruling(Matter.EVENT, Verdict.SAME, doctor, drone, "one night");
        Ruling apart = ruling(Matter.EVENT, Verdict.DIFFERENT, mayor, drone, "a month between");

        for (List<Ruling> order : List.of(List.of(first, second, apart), List.of(apart, first, second))) {
            Findings found = found(all, order);
            assertThat(eventOf(found, mayor).claims()).containsExactly(statement(mayor));
            assertThat(eventOf(found, drone).claims()).hasSize(2);
            assertThat(found.notes())
                    .singleElement()
                    .asString()
                    .contains("one street", "they stay apart all the same", "a month between");
        }
    }

    @Test
    void sourcesWithoutNamesAreIndependentWhereAPersonKnowsThem() {
        Reading first = told(
                "Courier",
                "2024-03-06",
                "shelling killed three people by the well in Sukha Balka",
                Step.stated("a resident", Step.Kind.UNNAMED),
                "2024-03-05");
        Reading second = told(
                "Daily Ridge",
                "2024-03-07",
                "three people died near the well in Sukha Balka",
                Step.stated("an eyewitness", Step.Kind.UNNAMED),
                "2024-03-05");
        List<Reading> two = List.of(first, second);
        Ruling join = ruling(Matter.EVENT, Verdict.SAME, first, second, "one well");
        Event alone = eventOf(found(two, List.of(join)), first);
        assertThat(alone.independence().min()).isEqualTo(1);
        assertThat(alone.standing()).isEqualTo(Event.Standing.SINGLE_ORIGIN);

        Event event = eventOf(
                found(two, List.of(join, ruling(Matter.ORIGIN, Verdict.DIFFERENT, first, second, "both were there"))),
                first);

        assertThat(event.independence().min()).isEqualTo(2);
        assertThat(event.independence().max()).isEqualTo(2);
        assertThat(event.independence().because())
                .anyMatch(reason -> reason.contains("a person decided so: both were there"))
                .noneMatch(reason -> reason.contains("may be one"));
        assertThat(event.standing()).isEqualTo(Event.Standing.CORROBORATED);
    }

    @Test
    void originsThatHangOnOneAnotherAreOne() {
        Findings found = find(
                ruling(Matter.EVENT, Verdict.SAME, doctor, drone, "one night"),
                ruling(Matter.ORIGIN, Verdict.DIFFERENT, mayor, doctor, "both were there"),
                ruling(Matter.ORIGIN, Verdict.SAME, doctor, drone, "he has it from her"));
        Event event = eventOf(found, mayor);

        assertThat(event.claims()).hasSize(3);
        assertThat(event.origins()).hasSize(2);
        assertThat(event.independence().min()).isEqualTo(2);
        assertThat(event.independence().max()).isEqualTo(2);
        assertThat(event.independence().because())
                .anyMatch(reason -> reason.contains("are one origin: a person decided so: he has it from her"));
    }

    @Test
    void aChainOfOriginsThatAreOneGoesBeforeIndependence() {
        Findings found = find(
                ruling(Matter.EVENT, Verdict.SAME, doctor, drone, "one night"),
                ruling(Matter.ORIGIN, Verdict.SAME, mayor, doctor, "same call"),
                ruling(Matter.ORIGIN, Verdict.SAME, doctor, drone, "same call too"),
                ruling(Matter.ORIGIN, Verdict.DIFFERENT, mayor, drone, "both were there"));

        assertThat(eventOf(found, mayor).origins()).hasSize(1);
        assertThat(eventOf(found, mayor).independence().max()).isEqualTo(1);
        assertThat(found.notes()).singleElement().asString().contains("both were there", "count as one origin");
    }

    @Test
    void oneNameCanStandForTwoOriginsWhenAPersonSaysSo() {
        Step witness = Step.stated("Ivan Koval", Step.Kind.PERSON);
        Reading first =
                told("Courier", "2024-03-06", "shelling killed three people in Sukha Balka", witness, "2024-03-05");
        Reading second = told(
                "Daily Ridge", "2024-03-07", "shelling has killed three people in Sukha Balka", witness, "2024-03-05");
        List<Reading> two = List.of(first, second);
        Ruling join = ruling(Matter.EVENT, Verdict.SAME, first, second, "one well");
        assertThat(eventOf(found(two, List.of(join)), first).origins()).hasSize(1);

        Findings found =
                found(two, List.of(join, ruling(Matter.ORIGIN, Verdict.DIFFERENT, first, second, "father and son")));

        assertThat(eventOf(found, first).origins()).hasSize(2);
        assertThat(eventOf(found, first).independence().min()).isEqualTo(2);
    }

    @Test
    void theOrderOfDocumentsChangesNothing() {
        List<Ruling> rulings = List.of(
                ruling(Matter.EVENT, Verdict.SAME, mayor, doctor, "one street"),
                ruling(Matter.EVENT, Verdict.SAME, doctor, drone, "one night"),
                ruling(Matter.EVENT, Verdict.DIFFERENT, mayor, drone, "a month between"),
                ruling(Matter.ORIGIN, Verdict.DIFFERENT, drone, doctor, "both were there"));
        Findings expected = found(all, rulings);
        List<Reading> shuffled = new ArrayList<>(all);
        for (int seed = 0; seed < 6; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(found(shuffled, rulings)).isEqualTo(expected);
        }
    }

    @Test
    void aDecisionIsFoundAgainWhereTheWordsOverlapElseItRestsAndIsTold() {
        Anchor words = statement(mayor).words();
        Span shifted = new Span(words.span().start() + 5, words.span().end() + 3);
        Anchor moved = new Anchor(words.exhibit(), words.part(), shifted, "other words than now");
        Ruling again = new Ruling(
                Matter.EVENT,
                Verdict.DIFFERENT,
                List.of(moved),
                List.of(statement(doctor).words()),
                "two streets");
        assertThat(sizes(found(all, List.of(again)))).containsExactly(1, 1, 1);

        Anchor gone = new Anchor(words.exhibit(), words.part(), new Span(0, 2), "It");
        Ruling lost = new Ruling(
                Matter.EVENT,
                Verdict.DIFFERENT,
                List.of(gone),
                List.of(statement(doctor).words()),
                "two streets");
        Findings found = found(all, List.of(lost));
        assertThat(found.events()).isEqualTo(find().events());
        assertThat(found.notes()).singleElement().asString().contains("the decision rests", "two streets");
    }

    @Test
    void hostileReasonsAreKeptButCutInNotes() {
        String evil = "\u0000\u202E\uD83D\uDE00".repeat(10_000);
        Ruling lost = new Ruling(
                Matter.ORIGIN,
                Verdict.SAME,
                List.of(new Anchor(statement(mayor).words().exhibit(), Optional.of("none"), new Span(0, 2), evil)),
                List.of(statement(doctor).words()),
                evil);
        assertThat(found(all, List.of(lost)).notes()).singleElement().asString().hasSizeLessThan(1000);
    }

    @Test
    void onClaimsOneSaysOneOrTwo() {
        assertThatThrownBy(() -> ruling(Matter.EVENT, Verdict.UNSURE, mayor, doctor, "who knows"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Findings find(Ruling... rulings) {
        return found(all, List.of(rulings));
    }

    private static Findings found(List<Reading> readings, List<Ruling> rulings) {
        Corroborator corroborator = new Corroborator(List.of());
        readings.forEach(corroborator::add);
        return rulings.isEmpty() ? corroborator.find() : corroborator.find(rulings);
    }

    private static List<Integer> sizes(Findings found) {
        return found.events().stream().map(event -> event.claims().size()).toList();
    }

    private static Event eventOf(Findings found, Reading reading) {
        return found.events().stream()
                .filter(event -> event.claims().contains(statement(reading)))
                .findFirst()
                .orElseThrow();
    }

    private static Statement statement(Reading reading) {
        return Statement.of(reading.transcript(), reading.claims().getFirst());
    }

    private static Ruling ruling(Matter matter, Verdict verdict, Reading left, Reading right, String why) {
        return new Ruling(
                matter,
                verdict,
                List.of(statement(left).words()),
                List.of(statement(right).words()),
                why);
    }
}
