package org.dokaz.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.model.ActKind;
import org.dokaz.model.Citation;
import org.dokaz.model.Comparison;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.read.quantity.QuantityReader;
import org.dokaz.read.time.TimeReader;
import org.dokaz.testing.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of several numbers in a claim the one is chosen that it turns on. */
class FiguresTest {

    private static final ActKind DETENTION = new ActKind("detention");
    private static final ActKind CASUALTIES = new ActKind("casualties");

    private static List<Mention> read(Language language, String text) {
        Prose prose = Examples.prose(language, text, Optional.empty());
        return QuantityReader.of(language).read(prose, TimeReader.of(language).read(prose));
    }

    private static Optional<String> chosen(Language language, String text, ActKind kind) {
        return Figures.chosen(read(language, text), kind).map(Mention::cited).map(Citation::words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH   | They held 40 drivers for 12 days.                      | 40
            ENGLISH   | In 12 days 60 percent of 40 drivers left.              | 60 percent
            ENGLISH   | They took 17 boxes from 40 drivers.                    | 40
            ENGLISH   | Of 420 drivers five were named.                        | five
            ENGLISH   | They took 40 drivers, of whom 12 were wounded.         | 40
            ENGLISH   | The fee rose from 800 rubles to 1,600 rubles.          | 1,600
            UKRAINIAN | Із тридцяти водіїв повернулося п’ятеро.                | п’ятеро
            UKRAINIAN | Забрали 40 водіїв, зокрема 12 дітей.                   | 40
            RUSSIAN   | Из тридцати водителей вернулись пятеро.                | пятеро
            RUSSIAN   | Плата выросла с 800 рублей до 1600 рублей.             | 1600
            """)
    void theNumberThatAClaimTurnsOnIsChosen(Language language, String text, String number) {
        assertThat(chosen(language, text, DETENTION)).contains(number);
    }

    @Test
    void nobodyComesToHarmAsAnAttack() {
        String text = "Russia mounted 17 attacks; one driver was killed.";
        assertThat(chosen(Language.ENGLISH, text, CASUALTIES)).contains("one");
        assertThat(chosen(Language.ENGLISH, "A driver died amid 41 attacks.", CASUALTIES))
                .isEmpty();
        assertThat(chosen(Language.ENGLISH, "They broke the truce five times.", CASUALTIES))
                .isEmpty();
    }

    @Test
    void aComparisonWithoutTheOtherAmountStandsInNobodysWay() {
        Mention.Quantity first = (Mention.Quantity)
                read(Language.ENGLISH, "They held 40 drivers.").getFirst();
        Mention.Quantity alone = new Mention.Quantity(
                first.cited(),
                first.amount()
                        .against(new Comparison(
                                Comparison.Relation.TIMES_MORE, OptionalDouble.of(2), Optional.empty())));
        assertThat(Figures.chosen(List.of(alone), DETENTION)).contains(alone);
    }
}
