package org.dokaz.corroborate.retelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dokaz.corroborate.account.Accounts;
import org.dokaz.model.Language;
import org.dokaz.model.Reading;
import org.dokaz.model.Retelling;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.junit.jupiter.api.Test;

/** Which documents rest on one another, and which do not. */
class RetellingsTest {

    private static final String MAYOR = "Orest Vyshnevyi";
    private static final int POSTS = 10_000;

    private static Links links(List<Reading> readings) {
        Accounts accounts = new Accounts(List.of());
        Retellings retellings = new Retellings();
        readings.forEach(reading -> accounts.add(reading).ifPresent(report -> retellings.add(reading, report)));
        return retellings.find(accounts.reports(), accounts.accounts(), accounts.vocabulary());
    }

    private static Links links(Told... told) {
        return links(List.of(told).stream().map(Told::reading).toList());
    }

    private static Told long1(String outlet, String day) {
        return Told.in(outlet, day)
                .says(
                        MAYOR,
                        Step.Kind.PERSON,
                        0,
                        "Soldiers went from house to house along the river and took the keys.")
                .says(
                        MAYOR,
                        Step.Kind.PERSON,
                        312,
                        "They wrote down 312 men and told them to wait at the bakery gate.");
    }

    @Test
    void theSameTextIsACopyOfTheEarlierOne() {
        Links links = links(long1("Alder", "2023-04-02"), long1("Birch", "2023-04-03"));
        assertThat(links.all()).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(Retelling.Kind.COPY);
            assertThat(link.taker()).isEqualTo(Link.Taker.LATER);
            assertThat(link.reasons()).containsExactly("the same words from first to last");
        });
        assertThat(Retellings.groups(links)).singleElement().satisfies(group -> {
            assertThat(group.documents()).hasSize(2);
            assertThat(group.original()).contains(group.documents().getFirst());
        });
    }

    @Test
    void aTextTakenOverInPartIsACopy() {
        Told part = long1("Birch", "2023-04-03")
                .says(
                        "Birch",
                        Step.Kind.OUTLET,
                        0,
                        "Our reporter adds that the ferry has not run since the winter ice came down.");
        assertThat(links(long1("Alder", "2023-04-02"), part).all())
                .singleElement()
                .satisfies(link -> assertThat(link.kind()).isEqualTo(Retelling.Kind.COPY));
    }

    @Test
    void aTranslationIsLinkedToWhatItTranslates() {
        Told original = long1("Alder", "2023-04-02");
        Told translated = new Told("Вільха", "2023-04-03", Language.UKRAINIAN)
                .says(
                        "Орест Вишневий",
                        Step.Kind.PERSON,
                        0,
                        "Солдати ходили від будинку до будинку вздовж річки й забирали ключі.")
                .says(
                        "Орест Вишневий",
                        Step.Kind.PERSON,
                        312,
                        "Вони записали 312 чоловіків і наказали чекати біля воріт пекарні.");
        List<Reading> readings = new ArrayList<>(others());
        readings.add(original.reading());
        readings.add(translated.reading());
        assertThat(links(readings).all()).singleElement().satisfies(link -> {
            assertThat(link.kind()).isIn(Retelling.Kind.TRANSLATION, Retelling.Kind.ECHO);
            assertThat(link.earlier().outlet()).isEqualTo("Alder");
            assertThat(link.later().outlet()).isEqualTo("Вільха");
        });
    }

    private static List<Reading> others() {
        return List.of(
                Told.in("Cedar", "2023-04-02")
                        .says(
                                "Harbour office",
                                Step.Kind.ORGANISATION,
                                0,
                                "Grain prices fell again while barges waited for pilots.")
                        .reading(),
                Told.in("Dogwood", "2023-04-02")
                        .says(
                                "Lida Kosh",
                                Step.Kind.PERSON,
                                0,
                                "Orchards along the ridge were burned after a dry windy week.")
                        .reading(),
                Told.in("Elm", "2023-04-02")
                        .says(
                                "Weather bureau",
                                Step.Kind.ORGANISATION,
                                0,
                                "Snow will fall in the mountains before the weekend.")
                        .reading());
    }

    @Test
    void twoThatReportOneEventFromTheirOwnSourcesAreNotLinked() {
        Told first = Told.in("Alder", "2023-04-02")
                .says(
                        "Lida Kosh",
                        Step.Kind.PERSON,
                        0,
                        "I heard three blasts by the mill and the roof of the school came down.");
        Told second = Told.in("Birch", "2023-04-02")
                .says(
                        "Fire brigade",
                        Step.Kind.ORGANISATION,
                        0,
                        "Crews were called to a damaged school at noon, nobody was inside.");
        assertThat(links(first, second).all()).isEmpty();
    }

    private static Told rings(String outlet, Language language, String source, String first, String second) {
        return new Told(outlet, "", language)
                .says(source, Step.Kind.GROUP, 0, first)
                .says(source, Step.Kind.GROUP, 40, second);
    }

    @Test
    void sourcesWithoutANameThatAreCalledAlikeLinkWhatTellsTheSame() {
        String one = "Some soldiers refuse to return to the front after what they saw in spring.";
        String two = "About 40 soldiers turned to lawyers for advice.";
        Told told = rings("Alder", Language.ENGLISH, "Russian lawyers and rights activists", one, two);
        String ru = "Часть солдат отказывается возвращаться на фронт после увиденного весной.";
        String ru2 = "К юристам за советом обратились около 40 солдат.";
        List<Reading> alike = new ArrayList<>(others());
        alike.add(told.reading());
        alike.add(rings("Ольха", Language.RUSSIAN, "российские юристы и правозащитники", ru, ru2)
                .reading());
        assertThat(links(alike).all())
                .singleElement()
                .satisfies(link -> assertThat(link.reasons())
                        .contains("both have it from sources without a name that are called alike"));
    }

    private static Told drafted(String outlet, Stance stance, String sentence) {
        return Told.in(outlet, "2023-04-02")
                .says(MAYOR, Step.Kind.PERSON, 3400, sentence)
                .as(stance);
    }

    @Test
    void whatIsPlannedAndWhatWasDoneWithOneNumberAreNotOneStatement() {
        Told done = drafted("Alder", Stance.ASSERTS, "The town saw 3400 residents taken off to a battalion.");
        String other = "They took 3400 men off to a battalion.";
        Link deeds = links(done, drafted("Birch", Stance.ASSERTS, other)).all().getFirst();
        Link plan = links(done, drafted("Birch", Stance.PLANS, other)).all().getFirst();
        String same = "both have the same number from the same source";
        assertThat(deeds.reasons()).contains(same);
        assertThat(plan.reasons()).doesNotContain(same);
        assertThat(plan.strength()).isLessThan(deeds.strength());
    }

    @Test
    void aSharedNameAloneIsNoLink() {
        Told first = Told.in("Alder", "2023-04-02")
                .says(MAYOR, Step.Kind.PERSON, 0, "The market will open on Saturday with bread and honey.");
        Told second = Told.in("Birch", "2023-06-20")
                .says(MAYOR, Step.Kind.PERSON, 0, "Water pumps need new filters before the heat sets in.");
        assertThat(links(first, second).all()).isEmpty();
    }

    @Test
    void emptyAndOneWordDocumentsAreNobodysCopies() {
        Told empty = Told.in("Alder", "2023-04-02").says("Alder", Step.Kind.OUTLET, 0, "");
        Told other = Told.in("Birch", "2023-04-02").says("Birch", Step.Kind.OUTLET, 0, "");
        Told alarm = Told.in("Cedar", "2023-04-02").says("Cedar", Step.Kind.OUTLET, 0, "Alarm!");
        Told again = Told.in("Dogwood", "2023-04-02").says("Dogwood", Step.Kind.OUTLET, 0, "Alarm!");
        assertThat(links(empty, other, alarm, again).all()).isEmpty();
    }

    @Test
    void aForwardIsTakenFromTheChannelWhoseNameItShows() {
        Links links = links(
                long1("River watch", "2023-04-02"),
                long1("Town chat", "2023-04-02").forwardedFrom("River watch"));
        assertThat(links.all())
                .filteredOn(link -> link.kind() == Retelling.Kind.FORWARD)
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.strength()).isLessThan(0.9);
                    assertThat(link.reasons().getFirst())
                            .contains("River watch")
                            .contains("inferred");
                    assertThat((link.taker() == Link.Taker.LATER ? link.later() : link.earlier()).outlet())
                            .isEqualTo("Town chat");
                });
    }

    @Test
    void oneFileInTwoPostsIsOneExhibit() {
        Links links = links(
                Told.in("Alder", "2023-04-02")
                        .says("Alder", Step.Kind.OUTLET, 0, "Look.")
                        .withFile("clip"),
                Told.in("Birch", "2023-05-02")
                        .says("Birch", Step.Kind.OUTLET, 0, "Seen today.")
                        .withFile("clip"));
        assertThat(links.all())
                .singleElement()
                .satisfies(link -> assertThat(link.kind()).isEqualTo(Retelling.Kind.SAME_EXHIBIT));
    }

    @Test
    void twoThatNameEachOtherHaveNoOriginal() {
        Told first = Told.in("Alder", "2023-04-02")
                .says(
                        "Birch",
                        Step.Kind.OUTLET,
                        312,
                        "They wrote down 312 men and told them to wait at the bakery gate.");
        Told second = Told.in("Birch", "2023-04-03")
                .says(
                        "Alder",
                        Step.Kind.OUTLET,
                        312,
                        "At the bakery gate 312 men were told to wait and were written down.");
        Links links = links(first, second);
        assertThat(links.all()).allSatisfy(link -> assertThat(link.taker()).isEqualTo(Link.Taker.UNKNOWN));
        assertThat(Retellings.groups(links))
                .allSatisfy(group -> assertThat(group.original()).isEmpty());
    }

    @Test
    void whoNamesItsSourceTookFromItThoughDatedBefore() {
        Told first = Told.in("Alder", "2023-04-01")
                .says(
                        "Birch",
                        Step.Kind.OUTLET,
                        312,
                        "They wrote down 312 men and told them to wait at the bakery gate.");
        Told second = Told.in("Birch", "2023-04-03")
                .says(
                        MAYOR,
                        Step.Kind.PERSON,
                        312,
                        "They wrote down 312 men and told them to wait at the bakery gate.");
        assertThat(links(first, second).all())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.taker()).isEqualTo(Link.Taker.EARLIER));
    }

    @Test
    void tenThousandEqualPostsAreOneGroup() {
        List<Reading> posts = new ArrayList<>();
        for (int post = 0; post < POSTS; post++) {
            posts.add(long1("Channel " + post, "2023-04-02").reading());
        }
        Links links = links(posts);
        assertThat(links.all()).hasSizeLessThan(POSTS * (Candidates.COMPARED_MAX + 1));
        assertThat(Retellings.groups(links))
                .singleElement()
                .satisfies(group -> assertThat(group.documents()).hasSize(POSTS));
    }

    @Test
    void theOrderOfDocumentsChangesNothing() {
        List<Reading> readings = new ArrayList<>(others());
        for (int at = 0; at < Candidates.CASE_MAX + 20; at++) {
            Told told = Told.in("Paper " + at, "2023-04-0" + (1 + at % 5))
                    .says(
                            MAYOR,
                            Step.Kind.PERSON,
                            100 + at % 7,
                            "On day " + at % 7 + " they counted men at gate " + at % 3 + ".");
            readings.add(told.reading());
        }
        List<String> first = told(links(readings));
        Collections.shuffle(readings, new Random(7));
        assertThat(told(links(readings))).isEqualTo(first).isNotEmpty();
    }

    private static List<String> told(Links links) {
        List<String> told = new ArrayList<>();
        links.all()
                .forEach(link -> told.add(link.earlier().id() + " "
                        + link.later().id() + " " + link.kind() + link.taker() + link.strength() + link.reasons()));
        Retellings.groups(links).forEach(group -> told.add(group.toString()));
        return told;
    }
}
