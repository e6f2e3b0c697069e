package org.dokaz.read.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.dokaz.model.Amount;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.read.time.TimeReader;
import org.dokaz.testing.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that count are read with their bounds; numbers that name are left alone. */
class QuantityReaderTest {

    private static final int EXAMPLES_MIN = 30;

    private static final int LONG = 5_000;

    record Example(Language language, List<String> columns) {
        String sentence() {
            return columns.getFirst();
        }

        @Override
        public String toString() {
            return language.code() + ": " + columns;
        }
    }

    static Stream<Example> examples() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Examples.of(QuantityReaderTest.class, language).stream()
                        .map(columns -> new Example(language, columns)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsReadAsItSays(Example example) {
        List<List<String>> read = read(example.language(), example.sentence()).stream()
                .map(QuantityReaderTest::columns)
                .toList();
        if (example.columns().get(1).equals(Examples.NOTHING)) {
            assertThat(read).isEmpty();
        } else {
            assertThat(read)
                    .contains(example.columns().subList(1, example.columns().size()));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noLanguageIsShortOfExamples(Language language) {
        assertThat(Examples.of(QuantityReaderTest.class, language)).hasSizeGreaterThanOrEqualTo(EXAMPLES_MIN);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyCitationHolds(Example example) {
        Prose prose = Examples.prose(example.language(), "𝟘 😀 " + example.sentence(), Optional.empty());
        List<Mention> times = TimeReader.of(example.language()).read(prose);
        assertThat(QuantityReader.of(example.language()).read(prose, times))
                .allMatch(mention -> mention.cited().holdsIn(prose.transcript()))
                .allMatch(mention -> mention instanceof Mention.Quantity quantity
                        && quantity.amount()
                                .of()
                                .map(of -> of.holdsIn(prose.transcript()))
                                .orElse(true));
    }

    @Test
    void aDateIsNoQuantity() {
        assertThat(read(Language.ENGLISH, "On 5 May 2022 at 06:44 they called."))
                .isEmpty();
    }

    @Test
    void aDurationIsBothATimeAndAQuantity() {
        assertThat(read(Language.UKRAINIAN, "Газ обіцяли відновити за тиждень."))
                .extracting(quantity -> quantity.amount().unit())
                .containsExactly("weeks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1,", "one hundred ", "сто ", "1-", "between ", "5 to ", "%", "dozens of ", "№"})
    @Timeout(300)
    void aLongRunOfAnythingIsReadInBoundedTime(String piece) {
        for (Language language : Language.values()) {
            assertThat(read(language, piece.repeat(LONG))).isNotNull();
        }
    }

    @Test
    void aNumberOfThousandsOfDigitsIsNone() {
        assertThat(read(Language.ENGLISH, "They counted " + "9".repeat(LONG) + " shells."))
                .isEmpty();
    }

    private static List<Mention.Quantity> read(Language language, String text) {
        Prose prose = Examples.prose(language, text, Optional.empty());
        return QuantityReader.of(language).read(prose, TimeReader.of(language).read(prose)).stream()
                .map(Mention.Quantity.class::cast)
                .toList();
    }

    private static List<String> columns(Mention.Quantity quantity) {
        Amount amount = quantity.amount();
        return List.of(
                quantity.cited().words(),
                number(amount.low()),
                number(amount.best()),
                number(amount.high()),
                amount.approximate() ? "yes" : "no",
                amount.unit(),
                amount.of().map(of -> of.words()).orElse(Examples.NOTHING));
    }

    private static String number(OptionalDouble number) {
        if (number.isEmpty()) {
            return Examples.NOTHING;
        }
        double value = number.getAsDouble();
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
