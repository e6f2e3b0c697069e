package org.dokaz.invent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.Event.Contradiction;
import org.dokaz.model.Language;
import org.dokaz.model.Lineage;
import org.dokaz.model.Mention;
import org.dokaz.model.Reading;
import org.dokaz.model.Retelling;
import org.dokaz.model.Step;
import org.dokaz.model.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is invented is the same everywhere, says what it is told to say, and is true to itself. */
class InventionTest {

    private static final long SEED = 5;
    private static final int EPISODES = 40;

    /** Of the digest of the first documents: written down, so that another machine or an unmeant change is noticed. */
    private static final String FIRST_DIGITS = "76992d8e2ec1";

    private static List<Episode> episodes(Difficulty difficulty) {
        return Invention.of(SEED, difficulty).episodes().limit(EPISODES).toList();
    }

    private static List<InventedDocument> documents() {
        return episodes(Difficulty.USUAL).stream()
                .flatMap(episode -> episode.documents().stream())
                .toList();
    }

    private static String written(Stream<InventedDocument> documents) {
        return documents.map(InventedDocument::json).collect(Collectors.joining());
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(Digest.ofText(written(Invention.of(SEED).documents().limit(50)))
                        .hex())
                .startsWith(FIRST_DIGITS);
    }

    @Test
    void anotherSeedGivesAnotherCorpus() {
        assertThat(written(Invention.of(1).documents().limit(5)))
                .isNotEqualTo(written(Invention.of(2).documents().limit(5)));
    }

    @Test
    void anEpisodeIsTheSameInWhateverOrderAndOnHoweverManyThreadsItIsAskedFor() {
        Invention invention = Invention.of(SEED);
        String late = written(invention.episode(30).documents().stream());
        List<String> parallel = LongStream.range(0, 31)
                .parallel()
                .mapToObj(number -> written(invention.episode(number).documents().stream()))
                .toList();
        assertThat(parallel.getLast()).isEqualTo(late);
        assertThat(written(Invention.of(SEED).episode(30).documents().stream())).isEqualTo(late);
    }

    @Test
    void aSmallCorpusIsTheBeginningOfALargerOne() {
        List<String> large = Invention.of(SEED)
                .documents()
                .limit(90)
                .map(InventedDocument::json)
                .toList();
        List<String> small = new ArrayList<>();
        for (Episode episode : Invention.of(SEED).episodesOf(60)) {
            episode.documents().forEach(document -> small.add(document.json()));
        }
        assertThat(small).hasSize(60).isEqualTo(large.subList(0, 60));
    }

    @Test
    void nothingIsMadeBeforeItIsAskedFor() {
        // An episode far behind a corpus of any size that could be held.
        Episode far = Invention.of(SEED).episode(50_000_000_000L);
        assertThat(far.documents()).isNotEmpty();
        assertThat(Invention.of(SEED).documents().limit(1)).hasSize(1);
    }

    @Test
    void everyClaimIsSealedAndItsWordsStandWhereItSays() {
        for (InventedDocument document : documents()) {
            Reading reading = document.reading();
            Transcript transcript = reading.transcript();
            assertThat(reading.claims()).hasSameSizeAs(document.planted()).hasSizeBetween(1, 8);
            for (Claim claim : reading.claims()) {
                assertThat(claim.isSealed()).isTrue();
                assertThat(claim.cited().holdsIn(transcript)).isTrue();
                claim.speaker()
                        .ifPresent(speaker ->
                                assertThat(speaker.cited().holdsIn(transcript)).isTrue());
                claim.places()
                        .forEach(place ->
                                assertThat(place.cited().holdsIn(transcript)).isTrue());
                claim.parts()
                        .forEach(part ->
                                assertThat(part.cited().holdsIn(transcript)).isTrue());
                claim.quantity()
                        .ifPresent(figure -> assertThat(claim.cited()
                                        .span()
                                        .contains(figure.cited().span()))
                                .isTrue());
                assertThat(claim.chain())
                        .first()
                        .satisfies(step -> assertThat(step.name())
                                .isEqualTo(transcript.masthead().outlet().orElseThrow()));
            }
            for (Mention mention : reading.notes().mentions()) {
                assertThat(mention.cited().holdsIn(transcript)).isTrue();
            }
        }
    }

    @Test
    void noClaimGoesByTheIdOfAnother() {
        Set<Digest> ids = new HashSet<>();
        for (InventedDocument document : documents()) {
            for (Claim claim : document.reading().claims()) {
                assertThat(ids.add(claim.id())).as(claim.cited().words()).isTrue();
            }
        }
    }

    @Test
    void offsetsAreTheSameInCodeUnitsAndInCodePoints() {
        assertThat(documents())
                .allSatisfy(document -> assertThat(document.text().codePoints().allMatch(Character::isBmpCodePoint))
                        .isTrue());
    }

    @Test
    void sentencesAreWholeAndBeginWithACapital() {
        for (InventedDocument document : documents()) {
            assertThat(document.text()).doesNotContain("{", "}", "[", "]", "  ", " ,", " .");
            document.layout().sentences().forEach(span -> {
                String sentence = span.in(document.text());
                assertThat(sentence).endsWith(".");
                int first = sentence.codePoints()
                        .filter(Character::isLetterOrDigit)
                        .findFirst()
                        .orElseThrow();
                assertThat(Character.isLowerCase(first)).as(sentence).isFalse();
            });
        }
    }

    @Test
    void everyDocumentSaysThatItIsFiction() {
        for (InventedDocument document : documents()) {
            assertThat(document.masthead().title().orElseThrow()).containsPattern("^(Fiction|Вигадка|Вымысел): ");
            assertThat(document.text()).containsPattern("(Fiction|Вигадка|Вымысел) (for|для) ");
        }
    }

    @Test
    void allLanguagesSortsOfSourcesAndLinksAreThere() {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        Set<Step.Kind> sources = EnumSet.noneOf(Step.Kind.class);
        Set<Retelling.Kind> links = EnumSet.noneOf(Retelling.Kind.class);
        for (InventedDocument document : documents()) {
            languages.add(document.language());
            document.told().forEach(told -> sources.add(told.chain().getLast().kind()));
            document.links().forEach(link -> links.add(link.kind()));
        }
        assertThat(languages).containsExactlyInAnyOrder(Language.values());
        assertThat(links).containsExactlyInAnyOrder(Retelling.Kind.values());
        assertThat(sources)
                .containsExactlyInAnyOrder(
                        Step.Kind.PERSON,
                        Step.Kind.ORGANISATION,
                        Step.Kind.DOCUMENT,
                        Step.Kind.VIDEO,
                        Step.Kind.UNNAMED);
    }

    @Test
    void whatRestsOnAnEarlierDocumentTellsOfItsEventsFromItsOrigins() {
        for (Episode episode : episodes(Difficulty.HARD)) {
            Map<String, InventedDocument> earlier = new HashMap<>();
            for (InventedDocument document : episode.documents()) {
                Set<InventedDocument.Planted> allowed = new HashSet<>();
                for (InventedDocument.Link link : document.links()) {
                    InventedDocument original = earlier.get(link.original());
                    assertThat(original).as(document.id()).isNotNull();
                    assertThat(original.planted()).containsAnyElementsOf(document.planted());
                    assertThat(original.masthead().published().orElseThrow())
                            .isBeforeOrEqualTo(document.masthead().published().orElseThrow());
                    allowed.addAll(original.planted());
                }
                if (document.links().stream().anyMatch(link -> !link.background())) {
                    assertThat(allowed).containsAll(document.planted());
                }
                earlier.put(document.id(), document);
            }
        }
    }

    @Test
    void whatIsTrueOfEventsAndOfClaimsAgrees() {
        for (Episode episode : episodes(Difficulty.USUAL)) {
            Map<Truth.At, InventedDocument.Planted> planted = new HashMap<>();
            for (InventedDocument document : episode.documents()) {
                for (int place = 0; place < document.planted().size(); place++) {
                    planted.put(
                            new Truth.At(document.id(), place),
                            document.planted().get(place));
                }
            }
            int claims = 0;
            for (Truth.Happened happened : episode.truth().events()) {
                assertThat(happened.claims())
                        .allSatisfy(at -> assertThat(planted.get(at).event()).isEqualTo(happened.number()));
                long origins = happened.claims().stream()
                        .map(at -> planted.get(at).origin())
                        .distinct()
                        .count();
                assertThat(origins).isEqualTo(happened.origins()).isBetween(1L, (long) Difficulty.ORIGINS_MAX);
                assertThat(happened.origins()).isBetween(happened.originsMin(), happened.originsMax());
                happened.contradictions()
                        .forEach(pair -> assertThat(happened.claims()).contains(pair.left(), pair.right()));
                happened.notContradictions()
                        .forEach(pair -> assertThat(planted.get(pair.left()).event())
                                .isNotEqualTo(planted.get(pair.right()).event()));
                claims += happened.claims().size();
            }
            assertThat(claims).isEqualTo(planted.size());
        }
    }

    @Test
    void everythingThatCanBePlantedIsPlanted() {
        Set<Contradiction.Type> contradictions = EnumSet.noneOf(Contradiction.Type.class);
        Set<Lineage.Drift> drifts = EnumSet.noneOf(Lineage.Drift.class);
        Set<Integer> origins = new HashSet<>();
        Set<String> keptApart = new HashSet<>();
        for (Episode episode : episodes(Difficulty.HARD)) {
            for (Truth.Happened happened : episode.truth().events()) {
                origins.add(happened.origins());
                happened.contradictions().forEach(pair -> contradictions.add(pair.type()));
                happened.figure().ifPresent(figure -> figure.drift().forEach(drift -> drifts.add(drift.drift())));
                happened.notContradictions().forEach(pair -> keptApart.add(pair.why()));
            }
        }
        assertThat(contradictions).containsExactlyInAnyOrder(Contradiction.Type.values());
        assertThat(drifts).containsExactlyInAnyOrder(Lineage.Drift.values());
        assertThat(origins).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        assertThat(keptApart).hasSize(4);
    }

    @Test
    void aVerbatimCopyHasTheWordsOfItsOriginal() {
        long verbatim = 0;
        for (Episode episode : episodes(Difficulty.EASY)) {
            Map<String, InventedDocument> earlier = new HashMap<>();
            for (InventedDocument document : episode.documents()) {
                for (InventedDocument.Link link : document.links()) {
                    if (link.kind() == Retelling.Kind.COPY
                            && bodyOf(earlier.get(link.original())).equals(bodyOf(document))) {
                        verbatim++;
                    }
                }
                earlier.put(document.id(), document);
            }
        }
        assertThat(verbatim).isPositive();
    }

    private static String bodyOf(InventedDocument document) {
        return document.layout().paragraphs().getFirst().in(document.text());
    }

    @Test
    void anEasyCorpusNamesEveryPlaceAndSpellsEachNameOneWay() {
        for (Episode episode : episodes(Difficulty.EASY)) {
            for (InventedDocument document : episode.documents()) {
                assertThat(document.reading().claims())
                        .allSatisfy(claim -> assertThat(claim.places()).hasSize(1));
                assertThat(document.isUnsettled()).isFalse();
            }
        }
    }

    @Test
    void aCorpusThatIsCutOffIsStillTrueToItself() throws IOException {
        for (int documents : List.of(1, 2, 17, 61)) {
            StringBuilder gold = new StringBuilder();
            Gold.write(Invention.of(SEED).episodesOf(documents), gold);
            assertThat(gold.toString().split("\"complete\":true", -1)).hasSize(documents + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aShareThatIsNoneIsRefused(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Difficulty(share, 0, 0, 1, List.of(1.0), 0, 0, 0, 0))
                .withMessageContaining("0 to 1");
    }

    @Test
    void limitsHoldOnBothSides() {
        assertThat(new Difficulty(1, 0, 0, Difficulty.RETELLINGS_LIMIT, List.of(1.0), 0, 0, 0, 0))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Difficulty(1, 0, 0, Difficulty.RETELLINGS_LIMIT + 1, List.of(1.0), 0, 0, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Difficulty(0.6, 0.3, 0.2, 1, List.of(1.0), 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Difficulty(0, 0, 0, 1, List.of(), 0, 0, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Difficulty(0, 0, 0, 1, List.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1), 0, 0, 0, 0));
    }
}
