package org.dokaz.read.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Posting;
import org.dokaz.model.Prose;
import org.dokaz.model.Transcript;
import org.dokaz.model.When;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.text.Sentences;
import org.dokaz.testing.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are found where they stand and placed as vaguely as they were told. */
class TimeReaderTest {

    private static final int EXAMPLES_MIN = 100;

    private static final int RUSSIAN_EXAMPLES_MIN = 150;

    private static final int LONG = 5_000;

    record Example(Language language, List<String> columns) {
        Optional<LocalDate> published() {
            return date(columns.getFirst());
        }

        String sentence() {
            return columns.get(1);
        }

        @Override
        public String toString() {
            return language.code() + ": " + columns;
        }
    }

    static Stream<Example> examples() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Examples.of(TimeReaderTest.class, language).stream()
                        .map(columns -> new Example(language, columns)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsReadAsItSays(Example example) {
        List<List<String>> read = read(example.language(), example.sentence(), example.published()).stream()
                .map(TimeReaderTest::columns)
                .toList();
        if (example.columns().get(2).equals(Examples.NOTHING)) {
            assertThat(read).isEmpty();
        } else {
            assertThat(read)
                    .contains(example.columns().subList(2, example.columns().size()));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noLanguageIsShortOfExamples(Language language) {
        int least = language == Language.RUSSIAN ? RUSSIAN_EXAMPLES_MIN : EXAMPLES_MIN;
        assertThat(Examples.of(TimeReaderTest.class, language)).hasSizeGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyCitationHolds(Example example) {
        Prose prose = Examples.prose(example.language(), "𝟘 😀 " + example.sentence(), example.published());
        assertThat(TimeReader.of(example.language()).read(prose))
                .allMatch(mention -> mention.cited().holdsIn(prose.transcript()));
    }

    @Test
    void aTextAboutLongAgoCountsFromItsOwnDates() {
        String history = "The mill burned in March 1921. In 1922 it was rebuilt, and in 1923 sold. By 1925 it stood "
                + "empty. On 4 May it burned again.";
        assertThat(read(Language.ENGLISH, history, Optional.of(LocalDate.of(2023, 3, 15))))
                .extracting(Mention.Time::timex)
                .endsWith("1925-05-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "1.", "1-", "01:", "May ", "5 May ", "last ", "ніч на ", "the second day of the ", "("})
    @Timeout(300)
    void aLongRunOfAnythingIsReadInBoundedTime(String piece) {
        for (Language language : Language.values()) {
            assertThat(read(language, piece.repeat(LONG), Optional.empty())).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"29 February 2023", "31 June", "99999999999999999999 years ago", "1/1/1/1/1"})
    void whatNoCalendarHoldsHasNoDays(String impossible) {
        assertThat(read(Language.ENGLISH, "It was " + impossible + ".", Optional.of(LocalDate.of(2023, 3, 15))))
                .allMatch(time -> time.when().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "RUSSIAN, Сегодня пришли снова., 2022-05-25",
        "UKRAINIAN, Сьогодні прийшли знову., 2022-05-25",
        "ENGLISH, They came again today., 2022-05-24"
    })
    void todayInAMessageSentBeforeMidnightByUniversalTimeIsTheDayInKyiv(Language language, String text, LocalDate day) {
        Posting posting = new Posting(
                "1",
                Optional.of(Instant.parse("2022-05-24T22:30:00Z")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        Masthead masthead = new Masthead(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2022, 5, 24)),
                Optional.of(posting));
        Transcript message = Transcript.of(Digest.ofText(text), Optional.empty(), language, masthead, text, List.of());
        assertThat(TimeReader.of(language).read(Sentences.of(message, List.of())))
                .extracting(mention -> ((Mention.Time) mention).when())
                .containsExactly(Optional.of(When.day(day)));
    }

    @Test
    void aRangeOfThousandsIsReadPairByPair() {
        String ranges = "from 1" + " to 2 to 3".repeat(LONG) + " May 2022";
        assertThat(read(Language.ENGLISH, ranges, Optional.empty())).hasSizeLessThanOrEqualTo(2 * LONG + 2);
        assertThat(read(Language.RUSSIAN, "с 1" + " по 2 по 3".repeat(LONG) + " мая 2022 года", Optional.empty()))
                .hasSizeLessThanOrEqualTo(2 * LONG + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5 years ago ", "5.5.", "на 5 мая ", "до конца ", "since "})
    void aNumberOfThousandsOfDigitsIsNoTime(String around) {
        String digits = "5".repeat(LONG);
        for (Language language : Language.values()) {
            assertThat(read(language, digits + " " + around, Optional.of(LocalDate.of(2023, 3, 15))))
                    .allMatch(time -> !time.cited().words().contains(digits));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999 years ago",
                "100000 centuries later",
                "in 99999 years",
                "over the past 100000 decades",
                "1 January 9999",
                "31 December 1000",
                "the 21st century",
                "100000 weeks from now",
                "day 9999 of the war"
            })
    void aTimeFarOutsideTheCalendarIsBoundedAndNoError(String far) {
        for (LocalDate published :
                List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), LocalDate.of(2023, 3, 15))) {
            assertThat(read(Language.ENGLISH, "It was " + far + ".", Optional.of(published)))
                    .allMatch(time -> time.when()
                            .flatMap(When::earliest)
                            .map(day -> day.getYear() >= 1 && day.getYear() <= 9999)
                            .orElse(true));
        }
    }

    private static List<Mention.Time> read(Language language, String text, Optional<LocalDate> published) {
        Prose prose = Tagger.of(language).tag(Examples.prose(language, text, published));
        return TimeReader.of(language).read(prose).stream()
                .map(Mention.Time.class::cast)
                .toList();
    }

    private static List<String> columns(Mention.Time time) {
        return List.of(
                time.cited().words(),
                time.kind().name(),
                time.timex(),
                time.when()
                        .flatMap(when -> when.earliest())
                        .map(LocalDate::toString)
                        .orElse(Examples.NOTHING),
                time.when()
                        .flatMap(when -> when.latest())
                        .map(LocalDate::toString)
                        .orElse(Examples.NOTHING),
                time.when().isPresent() && time.when().get().precise() ? "yes" : "no");
    }

    private static Optional<LocalDate> date(String written) {
        return written.equals(Examples.NOTHING) ? Optional.empty() : Optional.of(LocalDate.parse(written));
    }
}
