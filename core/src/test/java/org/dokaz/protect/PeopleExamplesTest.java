package org.dokaz.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dokaz.model.Citation;
import org.dokaz.model.Exposure;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.model.Reading;
import org.dokaz.model.Trait;
import org.dokaz.read.name.NameReader;
import org.dokaz.read.place.PlaceReader;
import org.dokaz.read.review.Review;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.time.TimeReader;
import org.dokaz.testing.Examples;
import org.dokaz.testing.Words;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented sentences in three languages: who in them is at risk, who is not, and what narrows people down. */
class PeopleExamplesTest {

    private static final int EXAMPLES_MIN = 150;

    private static List<List<String>> examples(Language language) {
        return Examples.of(PeopleExamplesTest.class, language);
    }

    @TestFactory
    Stream<DynamicTest> whoIsAtRiskIsFoundAndNobodyElse() {
        return Arrays.stream(Language.values())
                .flatMap(language -> examples(language).stream()
                        .map(row -> DynamicTest.dynamicTest(row.getLast(), () -> holds(language, row))));
    }

    private static void holds(Language language, List<String> row) {
        List<String> found = read(language, row.getLast()).risks().stream()
                .map(risk -> risk.cited().words())
                .toList();
        if (row.getFirst().equals(Examples.NOTHING)) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).containsAll(List.of(row.getFirst().split("; ", -1)));
        }
    }

    @Test
    void thereAreManyExamplesOfEachLanguage() {
        List<Integer> counts = Arrays.stream(Language.values())
                .map(language -> examples(language).size())
                .toList();
        assertThat(counts).allMatch(count -> count > EXAMPLES_MIN / 4);
        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(EXAMPLES_MIN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ENGLISH   | ROLE AGE HOME_TOWN  | Dmytro, a welder of 44 from Kherson, kept the slip of paper.
                    ENGLISH   | SEX HOME_TOWN       | A woman from Kherson, named only as Halyna, told us about the queue.
                    ENGLISH   | KINSHIP             | My sister goes to the commissariat every Monday.
                    ENGLISH   | ROLE DATE           | Olena, a nurse, left on 9 May 2022.
                    UKRAINIAN | ROLE AGE            | Віра, 41 рік, перукарка, двічі пройшла обшук.
                    UKRAINIAN | HOME_TOWN           | Колишня мешканка Херсона розповіла про допити.
                    RUSSIAN   | ROLE AGE            | Вера, 41 год, парикмахер, дважды прошла обыск.
                    RUSSIAN   | HOME_TOWN           | Бывшая жительница Херсона рассказала о допросах.
                    """)
    void whatNarrowsSomebodyDownIsToldByKind(Language language, String kinds, String text) {
        List<Exposure> exposures = read(language, text).exposures();
        assertThat(exposures).isNotEmpty();
        assertThat(exposures.getFirst().kinds())
                .containsAll(Arrays.stream(kinds.split(" ", -1))
                        .map(Trait.Kind::valueOf)
                        .toList());
    }

    @Test
    void everyMentionOfAPersonIsGathered() {
        Reading reading = read(
                Language.ENGLISH,
                "Danylo asked that his surname not be published. He is a welder from Kherson. The raids went on,"
                        + " Danylo said. The mayor, Oleh Petrenko, knew of them.");
        assertThat(reading.exposures()).hasSize(1);
        Exposure exposure = reading.exposures().getFirst();
        assertThat(exposure.mentions())
                .extracting(Citation::words)
                .containsExactly("Danylo", "a welder from Kherson", "Danylo");
        assertThat(exposure.kinds()).contains(Trait.Kind.ROLE, Trait.Kind.HOME_TOWN, Trait.Kind.SEX);
        assertThat(exposure.touches(exposure.mentions().getFirst().span())).isTrue();
    }

    @Test
    void whatAnExposureCitesStandsInTheText() {
        for (Language language : Language.values()) {
            for (List<String> row : examples(language)) {
                Reading reading = read(language, row.getLast());
                for (Exposure exposure : reading.exposures()) {
                    assertThat(exposure.mentions()).allMatch(cited -> cited.holdsIn(reading.transcript()));
                    assertThat(exposure.traits())
                            .allMatch(trait -> trait.cited().holdsIn(reading.transcript()));
                }
            }
        }
    }

    private static Reading read(Language language, String text) {
        Prose prose = Tagger.of(language).tag(Words.prose(language, text));
        List<Mention> named = NameReader.of(language).read(prose);
        List<Mention> mentions = new ArrayList<>(named);
        mentions.addAll(PlaceReader.of(language).read(prose, named));
        mentions.addAll(TimeReader.of(language).read(prose));
        mentions.sort(Comparator.comparing(mention -> mention.cited().span()));
        return new RiskFinder().read(Review.of(language).apply(new Notes(prose, mentions, List.of())), List.of());
    }
}
