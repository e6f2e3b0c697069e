package org.dokaz.read.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.dokaz.model.Amount;
import org.dokaz.model.CanonicalForm;
import org.dokaz.model.Citation;
import org.dokaz.model.Comparison;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.time.TimeReader;
import org.dokaz.testing.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that count are read with their bounds; numbers that name are left alone. */
class QuantityReaderTest {

    private static final int EXAMPLES_MIN = 100;

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
    void aCalibreIsNoQuantity() {
        assertThat(read(Language.ENGLISH, "They fired 152mm shells from a 155-mm howitzer of calibre 155."))
                .isEmpty();
        assertThat(read(Language.UKRAINIAN, "Снаряд калібру 152 мм випустили зі 152-мм гармати."))
                .isEmpty();
    }

    @Test
    void anAgeToldOfSomebodyIsNoQuantity() {
        assertThat(read(Language.ENGLISH, "She was aged 34 and 56.")).isEmpty();
        assertThat(readTagged(Language.RUSSIAN, "Ему 34 года.")).isEmpty();
        assertThat(readTagged(Language.UKRAINIAN, "Водієві 56 років.")).isEmpty();
        assertThat(readTagged(Language.UKRAINIAN, "Суд дав йому 10 років.")).hasSize(1);
    }

    @Test
    void withinAnHourIsAnUpperBoundInEveryLanguage() {
        assertThat(read(Language.RUSSIAN, "Ремонт закончат в пределах 3 часов."))
                .extracting(quantity -> quantity.amount().low().isPresent())
                .containsExactly(false);
        assertThat(read(Language.UKRAINIAN, "Ремонт завершать у межах 3 годин."))
                .extracting(quantity -> quantity.amount().low().isPresent())
                .containsExactly(false);
    }

    @Test
    void aDurationIsBothATimeAndAQuantity() {
        assertThat(read(Language.UKRAINIAN, "Газ обіцяли відновити за тиждень."))
                .extracting(quantity -> quantity.amount().unit())
                .containsExactly("weeks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1,",
                "1 ",
                "one hundred ",
                "сто ",
                "1-",
                "between ",
                "between 1 and ",
                "от 5 до ",
                "5 to ",
                "%",
                "dozens of ",
                "№",
                "twice as many as ",
                "of whom 5 ",
                "из 9 пятеро ",
                "five more than ",
                "7 days and ",
                "+380 44 ",
                "1e999 ",
                "٣٤ ",
                "𝟗 ",
                "Ⅷ ",
                "五百 "
            })
    @Timeout(300)
    void aLongRunOfAnythingIsReadInBoundedTime(String piece) {
        for (Language language : Language.values()) {
            assertThat(read(language, piece.repeat(LONG))).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They lost 1e999 men.",
                "They lost 1E+308 men.",
                "They lost 999999999999 billion billion billion billion men.",
                "They lost millions of millions of millions of millions of billions of men.",
                "They lost 999999999999 times as many men as in May.",
                "They lost NaN men, then Infinity men.",
                "Втратили 999999999999 мільярдів мільярдів мільярдів осіб.",
                "Потеряли миллиарды миллиардов миллиардов человек."
            })
    void everyNumberThatIsReadIsFinite(String text) {
        for (Language language : Language.values()) {
            assertThat(read(language, text))
                    .allSatisfy(quantity -> assertThat(CanonicalForm.of(quantity.amount()))
                            .doesNotContain("NaN")
                            .doesNotContain("Infinity"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH   | Refusals were twice as many as two weeks ago.   | twice as many | TIMES_MORE | 2 | two weeks ago
            ENGLISH   | They took half as many drivers as in May.       | half as many  | TIMES_FEWER | 2 | in May
            ENGLISH   | They took three times as many drivers as in May. | three times as many | TIMES_MORE | 3 | in May
            ENGLISH   | They took double the number seen in May.        | double        | TIMES_MORE | 2 | the number seen in May
            ENGLISH   | They took three more than in May.               | three         | MORE_BY | 3 | in May
            ENGLISH   | They took 20 percent fewer than last year.      | 20 percent    | FEWER_BY | 20 | last year
            ENGLISH   | They took 40 drivers, of whom 12 were wounded.  | 12            | PART_OF | - | 40 drivers
            ENGLISH   | They took 40 drivers, including 12 teachers.    | 12            | PART_OF | - | 40 drivers
            ENGLISH   | In total 40 drivers: 25 from the depot and 15 from the port. | 15 | PART_OF | - | 40 drivers
            ENGLISH   | The fee rose from 800 rubles to 1,600 rubles.   | 1,600         | CHANGED_FROM | - | 800
            UKRAINIAN | Забрали вдвічі більше водіїв, ніж у травні.     | вдвічі більше | TIMES_MORE | 2 | у травні
            UKRAINIAN | Забрали втричі менше, ніж торік.                | втричі менше  | TIMES_FEWER | 3 | торік
            UKRAINIAN | Забрали на п’ять водіїв більше, ніж у травні.   | п’ять         | MORE_BY | 5 | у травні
            UKRAINIAN | Удвічі більше.                                  | Удвічі більше | TIMES_MORE | 2 | -
            UKRAINIAN | Забрали 40 водіїв, з яких 12 поранено.          | 12            | PART_OF | - | 40 водіїв
            UKRAINIAN | Усього 40 водіїв: 25 із депо і 15 із порту.     | 25            | PART_OF | - | 40 водіїв
            UKRAINIAN | Плата зросла з 800 гривень до 1600 гривень.     | 1600          | CHANGED_FROM | - | 800
            RUSSIAN   | Забрали вдвое больше водителей, чем в мае.      | вдвое больше  | TIMES_MORE | 2 | в мае
            RUSSIAN   | Забрали в три раза меньше, чем в мае.           | в три раза меньше | TIMES_FEWER | 3 | в мае
            RUSSIAN   | Забрали на пять водителей больше, чем в мае.    | пять          | MORE_BY | 5 | в мае
            RUSSIAN   | Забрали 40 водителей, из которых 12 ранены.     | 12            | PART_OF | - | 40 водителей
            RUSSIAN   | Всего 40 водителей: 25 из депо и 15 из порта.   | 15            | PART_OF | - | 40 водителей
            RUSSIAN   | Плата выросла с 800 рублей до 1600 рублей.      | 1600          | CHANGED_FROM | - | 800
            """)
    void anAmountIsLinkedToWhatItIsToldAgainst(
            Language language, String text, String words, Comparison.Relation relation, String by, String with) {
        Mention.Quantity told = read(language, text).stream()
                .filter(quantity -> quantity.cited().words().equals(words))
                .findFirst()
                .orElseThrow();
        Comparison comparison = told.amount().comparison().orElseThrow();
        assertThat(comparison.relation()).isEqualTo(relation);
        assertThat(number(comparison.by())).isEqualTo(by);
        assertThat(comparison.with().map(Citation::words).orElse(Examples.NOTHING))
                .isEqualTo(with);
    }

    @Test
    void aPartPointsToThoseToldOfBefore() {
        assertThat(read(Language.ENGLISH, "Forty teachers were seized. Eight of them were named."))
                .extracting(
                        quantity -> quantity.amount().of().map(Citation::words).orElse(""))
                .containsExactly("teachers", "teachers");
    }

    @Test
    void aNumberOfThousandsOfDigitsIsNone() {
        assertThat(read(Language.ENGLISH, "They counted " + "9".repeat(LONG) + " shells."))
                .isEmpty();
    }

    private static List<Mention.Quantity> readTagged(Language language, String text) {
        return read(language, Tagger.of(language).tag(Examples.prose(language, text, Optional.empty())));
    }

    private static List<Mention.Quantity> read(Language language, String text) {
        return read(language, Examples.prose(language, text, Optional.empty()));
    }

    private static List<Mention.Quantity> read(Language language, Prose prose) {
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
