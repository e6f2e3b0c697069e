package org.dokaz.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dokaz.model.Claim;
import org.dokaz.model.Language;
import org.dokaz.model.Reading;
import org.dokaz.model.Speaker;
import org.dokaz.read.furniture.RecurringLines;
import org.dokaz.testing.Examples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How news is built: sentences as they stand in it, each with what is claimed, by whom, and how surely. */
class NewsSentencesTest {

    private static final String BETWEEN = " / ";

    record Example(Language language, List<String> columns) {
        @Override
        public String toString() {
            return language.code() + ": " + columns.getFirst();
        }
    }

    static Stream<Example> examples() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Examples.of(NewsSentencesTest.class, language).stream()
                        .map(columns -> new Example(language, columns)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everySentenceClaimsWhatItSays(Example example) {
        Reader reader = new Reader(example.language(), RecurringLines.NONE, Equipment.shipped());
        Reading reading = reader.apply(
                Examples.prose(example.language(), example.columns().getFirst(), Optional.empty())
                        .transcript());
        assertThat(List.of(
                        listed(reading, claim -> claim.cited().words()),
                        listed(
                                reading,
                                claim -> claim.speaker().map(Speaker::name).orElse(Examples.NOTHING)),
                        listed(reading, claim -> claim.stance().name().toLowerCase(Locale.ROOT))))
                .isEqualTo(example.columns().subList(1, example.columns().size()));
    }

    private static String listed(Reading reading, Function<Claim, String> what) {
        return reading.claims().stream().map(what).collect(Collectors.joining(BETWEEN));
    }
}
