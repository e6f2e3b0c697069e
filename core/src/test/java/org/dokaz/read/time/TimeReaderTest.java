package org.dokaz.read.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.testing.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are found where they stand and placed as vaguely as they were told. */
class TimeReaderTest {

    private static final int EXAMPLES_MIN = 30;

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
        assertThat(Examples.of(TimeReaderTest.class, language)).hasSizeGreaterThanOrEqualTo(EXAMPLES_MIN);
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

    private static List<Mention.Time> read(Language language, String text, Optional<LocalDate> published) {
        return TimeReader.of(language).read(Examples.prose(language, text, published)).stream()
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
