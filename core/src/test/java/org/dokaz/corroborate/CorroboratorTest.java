package org.dokaz.corroborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.dokaz.invent.Difficulty;
import org.dokaz.invent.Invention;
import org.dokaz.model.Entity;
import org.dokaz.model.Event;
import org.dokaz.model.Reading;
import org.dokaz.model.Step;
import org.dokaz.resolve.Resolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comparing comes to hangs on the documents alone, and nothing that they do to one another makes one origin many. */
class CorroboratorTest {

    private static final String HELD =
            "Forty men were locked in the cellar of the old glassworks near the river crossing";

    private static Findings compared(List<Reading> readings) {
        Resolver resolver = new Resolver();
        readings.forEach(resolver::add);
        List<Entity> entities = resolver.resolve(List.of()).entities();
        Corroborator corroborator = new Corroborator(entities);
        readings.forEach(corroborator::add);
        return corroborator.find();
    }

    private static Findings compared(Post... posts) {
        return compared(List.of(posts).stream().map(Post::reading).toList());
    }

    private static void assertOneOriginAtMost(Findings findings) {
        assertThat(findings.events()).allSatisfy(event -> {
            assertThat(event.independence().min()).isEqualTo(1);
            assertThat(event.independence().max()).isEqualTo(1);
            assertThat(event.standing()).isEqualTo(Event.Standing.SINGLE_ORIGIN);
        });
    }

    private static List<Reading> invented(int episodes, Difficulty difficulty) {
        return Invention.of(7, difficulty)
                .episodes()
                .limit(episodes)
                .flatMap(episode -> episode.documents().stream())
                .map(document -> document.reading())
                .toList();
    }

    @Test
    void theOrderOfDocumentsAndTheNumberOfThreadsChangeNothing() throws Exception {
        List<Reading> readings = invented(14, Difficulty.HARD);
        Findings asTheyCome = compared(readings);
        List<Reading> shuffled = new ArrayList<>(readings);
        Collections.shuffle(shuffled, new Random(3));

        for (int threads : new int[] {1, 8}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                Findings found = pool.submit(() -> compared(shuffled)).get();
                assertThat(found).isEqualTo(asTheyCome);
            }
        }
        assertThat(asTheyCome.events()).hasSizeGreaterThan(20);
        assertThat(asTheyCome.retellings()).isNotEmpty();
        assertThat(asTheyCome.lineages()).isNotEmpty();
    }

    @Test
    void takingADocumentInTwiceChangesNothing() {
        List<Reading> readings = invented(2, Difficulty.USUAL);
        List<Reading> twice = new ArrayList<>(readings);
        twice.addAll(readings);

        assertThat(compared(twice)).isEqualTo(compared(readings));
    }

    @Test
    void everyClaimIsInExactlyOneEvent() {
        List<Reading> readings = invented(4, Difficulty.USUAL);

        assertThat(compared(readings).events().stream()
                        .flatMap(event -> event.claims().stream())
                        .map(statement -> statement.claim()))
                .containsExactlyInAnyOrderElementsOf(readings.stream()
                        .flatMap(reading -> reading.claims().stream())
                        .map(claim -> claim.id())
                        .toList());
    }

    @Test
    void tenThousandEqualPostsAreOneOrigin() {
        Step driver = Step.stated("a bus driver", Step.Kind.UNNAMED);
        List<Reading> posts = IntStream.range(0, 10_000)
                .mapToObj(number -> Post.of("Channel " + number, "2024-03-05", HELD, driver))
                .map(Post::reading)
                .toList();

        Findings findings = compared(posts);

        assertThat(findings.retellings()).hasSize(1);
        assertThat(findings.retellings().getFirst().documents()).hasSize(10_000);
        assertOneOriginAtMost(findings);
    }

    @Test
    void tenThousandEqualPostsOfOutletsThatNameNoSourceAreOneOrigin() {
        List<Reading> posts = IntStream.range(0, 10_000)
                .mapToObj(number -> Post.of("Channel " + number, "2024-03-05", HELD))
                .map(Post::reading)
                .toList();

        assertOneOriginAtMost(compared(posts));
    }

    @Test
    void aChainThatCitesItselfIsOneOrigin() {
        Step daily = Step.stated("Daily Ridge", Step.Kind.OUTLET);

        Findings findings = compared(
                Post.of("Daily Ridge", "2024-03-05", HELD, daily, daily),
                Post.of("Daily Ridge", "2024-03-06", HELD + " for two days", daily));

        assertOneOriginAtMost(findings);
    }

    @Test
    void twoOutletsThatCiteEachOtherAreNotSurelyTwoOrigins() {
        Findings findings = compared(
                Post.of("Daily Ridge", "2024-03-05", HELD, Step.stated("Steppe Courier", Step.Kind.OUTLET)),
                Post.of("Steppe Courier", "2024-03-05", HELD, Step.stated("Daily Ridge", Step.Kind.OUTLET)));

        assertThat(findings.events())
                .allSatisfy(event -> assertThat(event.standing()).isEqualTo(Event.Standing.SINGLE_ORIGIN));
    }

    @Test
    void twoNamedWhoGiveNumbersOfTheirOwnAreTwoOrigins() {
        Findings findings = compared(
                Post.of(
                                "Daily Ridge",
                                "2024-03-05",
                                HELD + " at 9:33, 17 of them from house 44",
                                Step.stated("Ostap Lysenko", Step.Kind.PERSON))
                        .happened("2024-03-05"),
                Post.of(
                                "Steppe Courier",
                                "2024-03-05",
                                HELD + " at 10:05, 21 of them from house 52",
                                Step.stated("Maria Tkachuk", Step.Kind.PERSON))
                        .happened("2024-03-05"));

        assertThat(findings.events()).hasSize(1);
        assertThat(findings.events().getFirst().independence().min()).isEqualTo(2);
    }

    @Test
    void ofThoseWhoOnlyDescribeAVideoOneAtMostIsAnOriginBesideIt() {
        Step video = Step.stated("video", Step.Kind.VIDEO);
        Findings findings = compared(
                Post.of("Daily Ridge", "2024-03-05", HELD, video),
                Post.of("Steppe Courier", "2024-03-05", HELD, video, Step.stated("a driver", Step.Kind.UNNAMED)));

        assertOneOriginAtMost(findings);
    }

    @Test
    void aDocumentKnownByItsNumberIsOneOriginInTwoLanguages() {
        Findings findings = compared(
                Post.of("Daily Ridge", "2024-03-05", HELD, Step.stated("order No. 4736", Step.Kind.DOCUMENT)),
                Post.of("Steppe Courier", "2024-03-05", HELD, Step.stated("наказ № 4736", Step.Kind.DOCUMENT)));

        assertOneOriginAtMost(findings);
    }

    @Test
    void aSingleClaimThatHardlyAnythingBindsToManyOthersOnlyWidensTheCount() {
        Step lysenko = Step.stated("Ostap Lysenko", Step.Kind.PERSON);
        Step tkachuk = Step.stated("Maria Tkachuk", Step.Kind.PERSON);
        List<Post> loose = new ArrayList<>();
        for (int post = 0; post < 12; post++) {
            loose.add(Post.of("Channel " + post, "2024-03-05", HELD + " near the mill", lysenko)
                    .happened("2024-03-05"));
        }
        List<Post> bound = new ArrayList<>(loose);
        loose.add(Post.of("Steppe Courier", "2024-03-05", HELD + " near the quay", tkachuk));
        bound.add(Post.of("Steppe Courier", "2024-03-05", HELD + " near the quay", tkachuk)
                .happened("2024-03-05"));

        assertThat(compared(loose.toArray(Post[]::new)).events())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.independence().min()).isEqualTo(1);
                    assertThat(event.independence().max()).isEqualTo(2);
                    assertThat(event.independence().because())
                            .anyMatch(why -> why.contains("hardly anything in common"));
                });
        assertThat(compared(bound.toArray(Post[]::new)).events())
                .singleElement()
                .satisfies(event -> assertThat(event.independence().min()).isEqualTo(2));
    }

    @Test
    void manyWitnessesOfAClaimEachAreNoStragglers() {
        List<String> witnesses = List.of(
                "Ostap Lysenko",
                "Maria Tkachuk",
                "Gleb Samsonov",
                "Iryna Stets",
                "Pavlo Hrim",
                "Olha Vernyhora",
                "Danylo Kosach",
                "Nadiia Brus",
                "Semen Yurchyshyn",
                "Halyna Moroz");
        Post[] posts = witnesses.stream()
                .map(witness ->
                        Post.of("Channel of " + witness, "2024-03-05", HELD, Step.stated(witness, Step.Kind.PERSON)))
                .toArray(Post[]::new);

        assertThat(compared(posts).events())
                .singleElement()
                .satisfies(event -> assertThat(event.independence().min()).isEqualTo(witnesses.size()));
    }

    @Test
    void twoClaimsWithNothingTellingInCommonCorroborateNothing() {
        Findings findings = compared(
                Post.of("Daily Ridge", "2024-03-05", HELD, Step.stated("Ostap Lysenko", Step.Kind.PERSON)),
                Post.of("Steppe Courier", "2024-03-05", HELD, Step.stated("Maria Tkachuk", Step.Kind.PERSON)));

        assertThat(findings.events())
                .allSatisfy(event -> assertThat(event.standing()).isEqualTo(Event.Standing.SINGLE_ORIGIN));
    }

    @Test
    void aDocumentDatedBeforeWhatItReportsIsTakenAsItIs() {
        Step mayor = Step.stated("Ostap Lysenko", Step.Kind.PERSON);

        Findings findings = compared(
                Post.of("Daily Ridge", "2024-03-01", HELD, mayor).happened("2024-03-09"),
                Post.of("Steppe Courier", "2024-03-10", HELD, mayor).happened("2024-03-09"));

        assertThat(findings.events()).hasSize(1);
        assertOneOriginAtMost(findings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "42", "…", "\uD83D\uDE00\uD83D\uDE00"})
    void claimsWithNeitherPlaceNorDateAndHardlyAWordMakeNoCrash(String words) {
        List<Reading> posts = IntStream.range(0, 300)
                .mapToObj(number -> Post.of("Channel " + number, "", words + "!", Step.stated("", Step.Kind.UNNAMED)))
                .map(Post::reading)
                .toList();

        Findings findings = compared(posts);

        assertThat(findings.events().stream()
                        .mapToInt(event -> event.claims().size())
                        .sum())
                .isEqualTo(300);
        assertThat(findings.events())
                .allSatisfy(event -> assertThat(event.independence().min()).isEqualTo(1));
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(compared(List.<Reading>of()))
                .isEqualTo(new Findings(List.of(), List.of(), List.of(), List.of(), List.of()));
    }
}
